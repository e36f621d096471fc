package org.ax4j.space;

import java.util.List;

/** The values that a whole-number, stepped or chosen parameter can take, among all numbers. */
record Lattice(double origin, double spacing, List<Double> values) {
    private static final double NEAR = 1e-6;

    static Lattice steps(double origin, double spacing) {
        return new Lattice(origin, spacing, List.of());
    }

    /** Values of a choice, ascending. */
    static Lattice of(List<Double> values) {
        return new Lattice(0, 1, values);
    }

    /** The largest value that is at most a number, within a millionth of the spacing; negative infinity where there is none. */
    double below(double number) {
        if (values.isEmpty()) {
            return origin + spacing * Math.floor((number - origin) / spacing + NEAR);
        }
        return values.stream().filter(value -> value <= number + NEAR).reduce(Double.NEGATIVE_INFINITY, Math::max);
    }

    /** The smallest value that is at least a number, within a millionth of the spacing; infinity where there is none. */
    double above(double number) {
        if (values.isEmpty()) {
            return origin + spacing * Math.ceil((number - origin) / spacing - NEAR);
        }
        return values.stream().filter(value -> value >= number - NEAR).reduce(Double.POSITIVE_INFINITY, Math::min);
    }
}
