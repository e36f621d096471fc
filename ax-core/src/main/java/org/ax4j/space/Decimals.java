package org.ax4j.space;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** Short decimals in place of values that differ from them by what computing loses: 1 for 0.9999999999999949. */
final class Decimals {
    private static final MathContext DIGITS = new MathContext(12);

    /** What computing a value may lose, as a share of its domain. */
    private static final double ROUNDING = 5e-14;

    private Decimals() {}

    /** The value itself where no short decimal, and no end of the range, is as near as that. */
    static double near(RangeParameter range, double value) {
        double apart = ROUNDING * Tolerance.near(range, value);
        double fromEnd = range.scale() == Scale.LINEAR ? ROUNDING * Demand.size(range) : apart;
        double end = value - range.low() < range.high() - value ? range.low() : range.high();
        double decimal = new BigDecimal(value).round(DIGITS).doubleValue();
        return Math.abs(end - value) <= fromEnd
                ? end
                : Math.abs(decimal - value) <= apart ? Math.max(range.low(), Math.min(range.high(), decimal)) : value;
    }

    /** With short decimals for the real values that constraints name, where the constraints are kept with these. */
    static Point near(SearchSpace space, Point point) {
        Map<String, Object> values = new LinkedHashMap<>(point.values());
        space.parameters().stream()
                .filter(parameter -> values.containsKey(parameter.name())
                        && space.constraints().stream()
                                .anyMatch(constraint -> constraint.expression().weight(parameter.name()) != 0))
                .flatMap(parameter -> Tolerance.real(parameter).stream())
                .forEach(range -> values.put(range.name(), near(range, point.asDouble(range.name())) + 0.0));
        Point tidied = space.complete(values);
        return space.violation(tidied) == 0 ? tidied : point;
    }
}
