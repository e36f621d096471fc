package org.ax4j.curve;

/**
 * An estimated final value: on each side of its median half of a Student t distribution, cut off at the least value that is possible. The sides differ where it was
 * estimated in logarithms, where the curve lately went ever faster one way, and where there are forty full curves or more, of which some went further than expected one way only, as trials that diverge do.
 *
 * @param median the estimate, as likely too small as too large
 * @param below the standard deviation of a distribution that is on both sides as this one is below the median, positive
 * @param above the same of the side above it
 * @param degrees degrees of freedom, above 2: the fewer, the heavier the tails
 * @param least no final value is smaller; negative infinity where there is no bound
 */
public record Estimate(double median, double below, double above, double degrees, double least) {
    private static final double FEWEST_DEGREES = 2.5;

    /**
     * From scales in place of standard deviations. Degrees of freedom below 2.5 count as 2.5, the scales being stretched so that the 95 % interval stays.
     *
     * @param scales that below and that above {@code [2]}
     */
    static Estimate of(double median, double[] scales, double degrees, double least) {
        double few = Math.max(FEWEST_DEGREES, degrees);
        double stretch =
                degrees < few ? StudentT.quantile(StudentT.UPPER, degrees) / StudentT.quantile(StudentT.UPPER, few) : 1;
        double sd = stretch * Math.sqrt(few / (few - 2));
        return new Estimate(median, positive(scales[0] * sd), positive(scales[1] * sd), few, least);
    }

    /** What is estimated of values that were this one's times a factor. */
    Estimate divided(double factor) {
        return new Estimate(
                median / factor, positive(below / factor), positive(above / factor), degrees, least / factor);
    }

    private static double positive(double sd) {
        return Math.max(Double.MIN_NORMAL, sd);
    }

    /**
     * How far off the estimate is expected to be, for those who take errors of both sides as equal.
     *
     * @return the root of the mean square of both sides' standard deviations
     */
    public double sd() {
        return below == above ? below : Math.hypot(below / Math.sqrt(2), above / Math.sqrt(2));
    }

    /**
     * How likely the final value is at most a bound.
     *
     * @param bound any number
     * @return the probability
     */
    public double chanceAtMost(double bound) {
        double sds = (bound - median) / (bound < median ? below : above);
        return bound < least ? 0 : StudentT.probability(sds / scale(), degrees);
    }

    /**
     * The value below which the final value lies with a probability. Uniform numbers give draws.
     *
     * @param probability inside (0, 1)
     * @return the quantile, never below {@link #least}
     */
    public double quantile(double probability) {
        return Math.max(least, median + deviation(probability));
    }

    /**
     * How far from the median a quantile lies where no value is impossible. Of sums, deviations are combined first and what is impossible is cut off then.
     *
     * @param probability inside (0, 1)
     * @return the distance, negative below the median
     */
    public double deviation(double probability) {
        double t = StudentT.quantile(probability, degrees);
        return (t < 0 ? below : above) * scale() * t;
    }

    /** What a distance in standard deviations is divided by to follow Student's t. */
    private double scale() {
        return Math.sqrt((degrees - 2) / degrees);
    }
}
