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
    private static final double FEWEST_DEGREES = 2.5;
    private static final double UPPER = 0.975;

    /** From the scale in place of the standard deviation. Degrees of freedom below 2.5 count as so many, the scale being stretched so that the 95 % interval stays. */
    static Estimate of(double mean, double scale, double degrees, double least) {
        double few = Math.max(FEWEST_DEGREES, degrees);
        double stretch = degrees < few ? StudentT.quantile(UPPER, degrees) / StudentT.quantile(UPPER, few) : 1;
        double sd = scale * stretch * Math.sqrt(few / (few - 2));
        return new Estimate(mean, Math.max(Double.MIN_NORMAL, sd), few, least);
    }

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
}
