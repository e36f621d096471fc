package org.ax4j.space;

import java.util.Optional;
import org.ax4j.error.Figures;
import org.jspecify.annotations.Nullable;

/** The plain values that points hold: String, Boolean, Integer for whole numbers, Double for reals, and their one canonical form. */
final class Values {
    private static final double WHOLE_TOLERANCE = 1e-9;

    private Values() {}

    /** A whole number of int's range, from any number that is one within 1e-9; empty for anything else. */
    static Optional<Object> whole(Object value) {
        if (value instanceof Number number) {
            double rounded = Math.rint(number.doubleValue());
            boolean whole = Math.abs(number.doubleValue() - rounded) <= WHOLE_TOLERANCE;
            return whole && Math.abs(rounded) <= Integer.MAX_VALUE ? Optional.of((int) rounded) : Optional.empty();
        }
        return Optional.empty();
    }

    /** A finite double, -0.0 as 0.0, from any number; empty for anything else. */
    static Optional<Object> real(Object value) {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return Optional.of(number.doubleValue() + 0.0);
        }
        return Optional.empty();
    }

    /** The canonical form without knowing the parameter: small integral types become Integer, reals Double. */
    static Object canonical(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return ((Number) value).doubleValue() + 0.0;
        }
        if (value instanceof Number) {
            return whole(value).or(() -> real(value)).orElse(value);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value;
    }

    /** Whether two values are the same for a choice: numbers by value, everything else by equality. */
    static boolean same(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return x.doubleValue() == y.doubleValue();
        }
        return a.equals(b);
    }

    /** A value as texts show it. */
    static String text(@Nullable Object value) {
        if (value instanceof Double number) {
            return Figures.exact(number);
        }
        return value instanceof String text ? "'" + text + "'" : String.valueOf(value);
    }
}
