package org.ax4j.curve;

import java.util.Arrays;

/**
 * Centre and scale that a few outliers do not move.
 *
 * @param centre the median
 * @param scale see {@link #scale(double[], double)}
 */
record Robust(double centre, double scale) {
    /** Makes the median deviation of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.482602218505602;

    static Robust of(double[] values) {
        double centre = median(values);
        return new Robust(centre, scale(values, centre));
    }

    static double median(double[] values) {
        return Selection.median(values.clone());
    }

    /** The median distance from a centre; where more than half of the values coincide, the root of the mean square. */
    static double scale(double[] values, double centre) {
        double[] away = new double[values.length];
        Arrays.setAll(away, i -> Math.abs(values[i] - centre));
        double middle = median(away);
        return middle > 0
                ? NORMAL * middle
                : Math.sqrt(Arrays.stream(away).map(gap -> gap * gap).average().orElse(0));
    }
}
