package org.ax4j.curve;

/**
 * An estimated final value: a Student t distribution about the mean, cut off at the least value that is possible.
 *
 * @param mean the estimate
 * @param sd its standard deviation, positive
 * @param degrees degrees of freedom, above 2: the fewer, the heavier the tails
 * @param least no final value is smaller; negative infinity where there is no bound
 */
public record Estimate(double mean, double sd, double degrees, double least) {
    /**
     * The scale of the distribution: what the deviation from the mean is divided by to follow Student's t.
     *
     * @return {@code sd sqrt((degrees - 2) / degrees)}
     */
    public double scale() {
        return sd * Math.sqrt((degrees - 2) / degrees);
    }

    /**
     * How likely the final value is at most a bound.
     *
     * @param bound any number
     * @return the probability
     */
    public double chanceAtMost(double bound) {
        return bound < least ? 0 : StudentT.probability((bound - mean) / scale(), degrees);
    }

    /**
     * The value below which the final value lies with a probability. Uniform numbers give draws.
     *
     * @param probability inside (0, 1)
     * @return the quantile, never below {@link #least}
     */
    public double quantile(double probability) {
        return Math.max(least, mean + scale() * StudentT.quantile(probability, degrees));
    }

    /** The estimate of a final value, where this is the ratio of it and the value so far. */
    Estimate times(double value) {
        return new Estimate(
                Math.max(value, value * mean), Math.max(value * sd, Double.MIN_NORMAL), degrees, value);
    }
}
