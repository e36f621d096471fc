package org.ax4j.models.encode;

import java.util.Arrays;

/**
 * How far good and usual outcomes reach on the bad side, which is below: to {@code q1 - 1.5 (q3 - q1)}. Tukey, Exploratory Data Analysis, 1977. Where the quartiles are one
 * value, such as that of all trials without an error, those of the different values are taken.
 *
 * @param low where it ends, negative infinity where nothing can be said
 * @param spread the distance between the quartiles, 0 where they are one
 */
record Whisker(double low, double spread) {
    private static final double LENGTH = 1.5;

    private static final Whisker NONE = new Whisker(Double.NEGATIVE_INFINITY, 0);

    /**
     * The whisker of gains, all of which are maximised.
     *
     * @param gains outcomes {@code [n]}, at least one
     * @param bound a value that must stay above it, such as a constraint's bound; NaN for none
     * @return the whisker
     */
    static Whisker of(double[] gains, double bound) {
        double[] sorted = gains.clone();
        Arrays.sort(sorted);
        double first = sorted[(int) Math.floor(0.25 * (sorted.length - 1))];
        double third = sorted[(int) Math.ceil(0.75 * (sorted.length - 1))];
        if (first == third) {
            double[] different = Arrays.stream(sorted).distinct().toArray();
            return different.length < sorted.length ? of(different, bound) : NONE;
        }
        double lower = Double.isNaN(bound) ? first : Math.min(first, bound);
        double low = lower - LENGTH * (third - lower);
        return Double.isFinite(low) ? new Whisker(low, third - lower) : NONE;
    }
}
