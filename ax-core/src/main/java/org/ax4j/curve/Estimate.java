package org.ax4j.curve;

/**
 * An estimated final value: on each side of its median half of a Student t distribution, cut off at the least value that is possible. The sides differ where it was
 * estimated in logarithms, whose distribution the lower side then is, where the curve lately went ever faster one way, and where there are forty full curves or more, of which some went further than expected one way only, as trials that diverge do.
 *
 * @param median the estimate, as likely too small as too large
 * @param below the standard deviation of a distribution that is on both sides as this one is below the median, positive; of logarithms, one of values whose 95 % interval begins at the same place
 * @param above the same of the side above it
 * @param degrees degrees of freedom, above 2: the fewer, the heavier the tails
 * @param least no final value is smaller; negative infinity where there is no bound
 * @param logBelow the standard deviation of the logarithm below the median, 0 where that side is one of values
 */
public record Estimate(double median, double below, double above, double degrees, double least, double logBelow) {
    private static final double FEWEST_DEGREES = 2.5;

    /**
     * Of values, not of their logarithms.
     *
     * @param median the estimate
     * @param below the standard deviation below it, positive
     * @param above the same above it
     * @param degrees degrees of freedom, above 2
     * @param least no final value is smaller
     */
    public Estimate(double median, double below, double above, double degrees, double least) {
        this(median, below, above, degrees, least, 0);
    }

    /**
     * From scales in place of standard deviations. Degrees of freedom below 2.5 count as 2.5, the scales being stretched so that the 95 % interval stays.
     *
     * @param scales that below and that above {@code [2]}
     */
    static Estimate of(double median, double[] scales, double degrees, double least) {
        return of(median, scales, 0, degrees, least);
    }

    /**
     * The same with logarithms below the median: the scale there tells where the 95 % interval begins.
     *
     * @param logScale that of the logarithm below the median, 0 for none
     */
    static Estimate of(double median, double[] scales, double logScale, double degrees, double least) {
        double few = Math.max(FEWEST_DEGREES, degrees);
        double stretch =
                degrees < few ? StudentT.quantile(StudentT.UPPER, degrees) / StudentT.quantile(StudentT.UPPER, few) : 1;
        double sd = stretch * Math.sqrt(few / (few - 2));
        return new Estimate(median, positive(scales[0] * sd), positive(scales[1] * sd), few, least, logScale * sd);
    }

    /** What is estimated of values that were this one's times a factor. */
    Estimate divided(double factor) {
        return new Estimate(
                median / factor, positive(below / factor), positive(above / factor), degrees, least / factor, logBelow);
    }

    /**
     * The same with an error that reaches to a value at least.
     *
     * @param value what is to lie within one standard deviation
     * @return a copy
     */
    public Estimate reaching(double value) {
        double logs = Math.max(logBelow, Math.log(median / value));
        return new Estimate(
                median,
                Math.max(below, median - value),
                Math.max(above, value - median),
                degrees,
                least,
                logBelow > 0 && value > 0 ? logs : 0);
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
        return bound < least ? 0 : StudentT.probability(deviations(bound) / scale(), degrees);
    }

    private double deviations(double value) {
        if (value >= median) {
            return (value - median) / above;
        }
        if (logBelow == 0) {
            return (value - median) / below;
        }
        return value > 0 ? Math.log(value / median) / logBelow : Double.NEGATIVE_INFINITY;
    }

    /**
     * The value that lies so far from the median.
     *
     * @param deviations how far, in standard deviations of that side, negative below the median
     * @return the value, as if none were impossible
     */
    public double at(double deviations) {
        if (deviations >= 0) {
            return median + above * deviations;
        }
        return logBelow == 0 ? median + below * deviations : median * Math.exp(logBelow * deviations);
    }

    /**
     * The value below which the final value lies with a probability. Uniform numbers give draws.
     *
     * @param probability inside (0, 1)
     * @return the quantile, never below {@link #least}
     */
    public double quantile(double probability) {
        return Math.max(least, at(scale() * StudentT.quantile(probability, degrees)));
    }

    /**
     * How far from the median a quantile lies where no value is impossible. Of sums, deviations are combined first and what is impossible is cut off then.
     *
     * @param probability inside (0, 1)
     * @return the distance, negative below the median
     */
    public double deviation(double probability) {
        return at(scale() * StudentT.quantile(probability, degrees)) - median;
    }

    /** What a distance in standard deviations is divided by to follow Student's t. */
    private double scale() {
        return Math.sqrt((degrees - 2) / degrees);
    }
}
