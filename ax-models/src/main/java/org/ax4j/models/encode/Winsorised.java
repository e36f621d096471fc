package org.ax4j.models.encode;

import java.util.Arrays;

/**
 * Clips outcomes that lie far outside, so that a few terrible values do not flatten all others: below
 * {@code q1 - 1.5 (q3 - q1)}, where the bad side is below. Tukey, Exploratory Data Analysis, 1977. Where the quartiles are one value, such as that of all trials
 * without an error, those of the different values are taken. Not inverted: what was clipped is not known to the model.
 *
 * @param low the least value that is kept, may be negative infinity
 */
public record Winsorised(double low) implements OutcomeScaling {
    private static final double WHISKER = 1.5;

    /**
     * The clip of gains, all of which are maximised.
     *
     * @param gains outcomes {@code [n]}, at least one
     * @param bound a value that must stay distinguishable, such as a constraint's bound; NaN for none
     * @return the scaling
     */
    public static Winsorised of(double[] gains, double bound) {
        double[] sorted = gains.clone();
        Arrays.sort(sorted);
        double first = sorted[(int) Math.floor(0.25 * (sorted.length - 1))];
        double third = sorted[(int) Math.ceil(0.75 * (sorted.length - 1))];
        if (first == third) {
            double[] different = Arrays.stream(sorted).distinct().toArray();
            return different.length < sorted.length ? of(different, bound) : new Winsorised(Double.NEGATIVE_INFINITY);
        }
        double lower = Double.isNaN(bound) ? first : Math.min(first, bound);
        double low = lower - WHISKER * (third - lower);
        return new Winsorised(Double.isFinite(low) ? low : Double.NEGATIVE_INFINITY);
    }

    @Override
    public double forward(double raw) {
        return Math.max(low, raw);
    }

    @Override
    public double inverse(double scaled) {
        return scaled;
    }

    @Override
    public double slope(double raw) {
        return 1;
    }
}
