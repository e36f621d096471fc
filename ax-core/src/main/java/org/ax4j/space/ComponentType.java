package org.ax4j.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/** What the type of a record component makes of it, and how its values become those of points and come back. */
enum ComponentType {
    REAL,
    WHOLE,
    FLAG,
    TEXT,
    CONSTANT,
    RECORD,
    SEALED,
    OTHER;

    /** A float has at most this many significant decimal digits. */
    private static final int FLOAT_DIGITS = 9;

    static ComponentType of(Class<?> type) {
        if (type == double.class || type == Double.class || isFloat(type)) {
            return REAL;
        }
        if (type == int.class || type == Integer.class || isLong(type)) {
            return WHOLE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return FLAG;
        }
        if (type == String.class) {
            return TEXT;
        }
        return type.isEnum() ? CONSTANT : type.isRecord() ? RECORD : type.isSealed() ? SEALED : OTHER;
    }

    boolean isNumber() {
        return this == REAL || this == WHOLE;
    }

    /** A point's value as one of a component's type; empty where it has no such form. */
    static Optional<Object> into(Class<?> type, Object value) {
        return switch (of(type)) {
            case REAL -> Values.real(value).map(real -> isFloat(type) ? (Object) ((Double) real).floatValue() : real);
            case WHOLE ->
                Values.whole(value).map(whole -> isLong(type) ? (Object) ((Integer) whole).longValue() : whole);
            case FLAG -> Optional.of(value).filter(Boolean.class::isInstance);
            case TEXT -> Optional.of(value).filter(String.class::isInstance);
            case CONSTANT -> constant(type, value);
            case RECORD, SEALED, OTHER -> Optional.empty();
        };
    }

    private static Optional<Object> constant(Class<?> type, Object name) {
        return Arrays.<Object>stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst();
    }

    static boolean isFloat(Class<?> type) {
        return type == float.class || type == Float.class;
    }

    private static boolean isLong(Class<?> type) {
        return type == long.class || type == Long.class;
    }

    /** A component's value as points hold it. A float stands for its shortest decimal, so that 0.1f is 0.1 and lies on a step of 0.1. */
    static Object from(Object value) {
        return value instanceof Float number ? (Object) shortest(number) : Values.canonical(value);
    }

    private static double shortest(float number) {
        if (!Float.isFinite(number)) {
            return number;
        }
        for (int digits = 1; digits < FLOAT_DIGITS; digits++) {
            double decimal =
                    new BigDecimal(number).round(new MathContext(digits)).doubleValue();
            if ((float) decimal == number) {
                return decimal + 0.0;
            }
        }
        return number + 0.0;
    }
}
