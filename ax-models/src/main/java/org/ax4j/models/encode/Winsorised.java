package org.ax4j.models.encode;

/**
 * Clips outcomes that lie far outside, below a {@link Whisker}, so that a few terrible values do not flatten all others. Not inverted: what was clipped is not known to the
 * model, which predicts all of it as not so bad as it is.
 *
 * @param low the least value that is kept, may be negative infinity
 */
public record Winsorised(double low) implements OutcomeScaling {
    /**
     * The clip of gains, all of which are maximised.
     *
     * @param gains outcomes {@code [n]}, at least one
     * @param bound a value that must stay distinguishable, such as a constraint's bound; NaN for none
     * @return the scaling
     */
    public static Winsorised of(double[] gains, double bound) {
        return new Winsorised(Whisker.of(gains, bound).low());
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
