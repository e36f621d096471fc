package org.ax4j.space;

import java.util.List;

/** The values that a whole-number, stepped or chosen parameter can take, among all numbers. */
record Lattice(double origin, double spacing, List<Double> values) {
    private static final double NEAR = 1e-6;
    /** Never more of the spacing than this. */
    private static final double FAR = 0.1;

    private static final double ULPS = 8;

    static Lattice steps(double origin, double spacing) {
        return new Lattice(origin, spacing, List.of());
    }

    /** Values of a choice, at least two, ascending. */
    static Lattice of(List<Double> values) {
        return new Lattice(0, 1, values);
    }

    /** The largest value that is at most a number, within a millionth of the spacing; negative infinity where there is none. */
    double below(double number) {
        if (values.isEmpty()) {
            return step(Math.floor((number - origin) / spacing + near(number)));
        }
        int next = (int) values.stream().filter(value -> value <= number).count();
        boolean isNext = next < values.size() && values.get(next) - number <= NEAR * gap(next);
        int at = isNext ? next : next - 1;
        return at < 0 ? Double.NEGATIVE_INFINITY : values.get(at);
    }

    /** The smallest value that is at least a number, within a millionth of the spacing; infinity where there is none. */
    double above(double number) {
        if (values.isEmpty()) {
            return step(Math.ceil((number - origin) / spacing - near(number)));
        }
        int next = (int) values.stream().filter(value -> value < number).count();
        boolean isLast = next > 0 && number - values.get(next - 1) <= NEAR * gap(next);
        int at = isLast ? next - 1 : next;
        return at == values.size() ? Double.POSITIVE_INFINITY : values.get(at);
    }

    /** The value this many steps from the origin; tenths and the like are divided, which is exact to the last digit. */
    private double step(double steps) {
        double parts = Math.rint(1 / spacing);
        boolean isPart = parts >= 1 && Math.abs(parts * spacing - 1) < 1e-15;
        return origin + (isPart ? steps / parts : steps * spacing);
    }

    /** A millionth of the spacing, and where numbers are large for it what they lose in computing. */
    private double near(double number) {
        return Math.max(NEAR, Math.min(FAR, ULPS * Math.ulp(Math.max(Math.abs(number), Math.abs(origin))) / spacing));
    }

    /** How far the values on both sides of a number are apart, of which this many are below it. */
    private double gap(int below) {
        int upper = Math.max(1, Math.min(values.size() - 1, below));
        return values.get(upper) - values.get(upper - 1);
    }
}
