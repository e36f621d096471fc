package org.ax4j.models.encode;

import java.util.Arrays;

/** A family of bends of standardised outcomes, so that a Gaussian process suits them better. */
public enum Warp {
    /** Magnifies the neighbourhood of a constraint's bound, {@link Bilog}; none where there is no bound. */
    BILOG,

    /** None. */
    NONE,

    /** A power that makes them most normal, {@link Power}. */
    POWER,

    /** The logarithm of the distance to the best one, {@link LogShortfall}. */
    LOG;

    /**
     * The member of the family that suits outcomes.
     *
     * @param standardised outcomes {@code [n]} of mean 0 and variance 1
     * @param bound the constraint's bound in the same units, NaN where there is none
     * @return the bend, after which they are standardised again
     */
    public OutcomeScaling of(double[] standardised, double bound) {
        OutcomeScaling bend = bend(standardised, bound);
        return new Chained(
                bend,
                Standardised.of(Arrays.stream(standardised).map(bend::forward).toArray()));
    }

    private OutcomeScaling bend(double[] standardised, double bound) {
        return switch (this) {
            case NONE -> new Standardised(0, 1);
            case POWER -> Power.of(standardised);
            case LOG -> LogShortfall.of(standardised);
            case BILOG -> bilog(standardised, bound);
        };
    }

    /** As wide as the median distance to the bound; none where outcomes are all equal, which a bend would only predict less well. */
    private static OutcomeScaling bilog(double[] standardised, double bound) {
        if (Arrays.stream(standardised).allMatch(z -> z == standardised[0])) {
            return new Standardised(0, 1);
        }
        double[] gaps = Arrays.stream(standardised)
                .map(z -> Math.abs(z - bound))
                .sorted()
                .toArray();
        double width = gaps[gaps.length / 2];
        return width > 0 && Double.isFinite(width) ? new Bilog(bound, width) : new Standardised(0, 1);
    }
}
