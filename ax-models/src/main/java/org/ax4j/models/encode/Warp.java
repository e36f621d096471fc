package org.ax4j.models.encode;

import java.util.Arrays;

/** A family of bends of standardised outcomes, so that a Gaussian process suits them better. */
public enum Warp {
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
     * @return the bend, after which they are standardised again
     */
    public OutcomeScaling of(double[] standardised) {
        if (this == NONE) {
            return new Standardised(0, 1);
        }
        OutcomeScaling bend = this == POWER ? Power.of(standardised) : LogShortfall.of(standardised);
        return new Chained(
                bend,
                Standardised.of(Arrays.stream(standardised).map(bend::forward).toArray()));
    }
}
