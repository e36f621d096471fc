package org.ax4j.models.kernel;

import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * Prior of a positive hyperparameter {@code v}: {@code ln v ~ N(location, scale^2)}, and {@code v >= lower}. Densities
 * are those of {@code v} itself, so the factor {@code 1/v} belongs to them, also where the logarithm is optimised.
 *
 * @param location mean of the logarithm, finite
 * @param scale standard deviation of the logarithm, positive
 * @param lower least value, positive
 */
public record LogNormalPrior(double location, double scale, double lower) {

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final int MOST_DRAWS = 100;

    /**
     * Checks the figures.
     *
     * @param location mean of the logarithm
     * @param scale standard deviation of the logarithm
     * @param lower least value
     * @throws IllegalArgumentException if a figure is outside its domain
     */
    public LogNormalPrior {
        if (!Double.isFinite(location) || !(scale > 0) || !(lower > 0)) {
            throw new IllegalArgumentException(
                    "log-normal prior with location " + location + ", scale " + scale + ", lower " + lower);
        }
    }

    /**
     * Prior of a lengthscale among {@code d} inputs of unit range: {@code LogNormal(sqrt 2 + ln(d)/2, sqrt 3)}, at
     * least 0.025, so that typical distances, which grow as {@code sqrt d}, stay equally correlated. Hvarfner, Hellsten,
     * Nardi: Vanilla Bayesian Optimization Performs Great in High Dimensions, ICML 2024.
     *
     * @param d number of inputs, at least 1
     * @return the prior
     */
    public static LogNormalPrior lengthscale(int d) {
        return new LogNormalPrior(Math.sqrt(2) + Math.log(d) / 2, Math.sqrt(3), 0.025);
    }

    /**
     * Prior of the noise variance of outputs with unit variance: {@code LogNormal(-4, 1)}, at least 1e-4.
     *
     * @return the prior
     */
    public static LogNormalPrior noise() {
        return new LogNormalPrior(-4, 1, 1e-4);
    }

    /**
     * A wide prior of the noise variance of outputs with unit variance, for experiments that may have none:
     * {@code LogNormal(-6, 2)}, at least 1e-6.
     *
     * @return the prior
     */
    public static LogNormalPrior wideNoise() {
        return new LogNormalPrior(-6, 2, 1e-6);
    }

    /**
     * A prior of the noise variance between the two: {@code LogNormal(-5, 3/2)}, at least 1e-5.
     *
     * @return the prior
     */
    public static LogNormalPrior middleNoise() {
        return new LogNormalPrior(-5, 1.5, 1e-5);
    }

    /**
     * Prior of the signal variance of outputs with unit variance: {@code LogNormal(1/4, 1/2)} with mode 1, at least
     * 1e-2.
     *
     * @return the prior
     */
    public static LogNormalPrior outputScale() {
        return new LogNormalPrior(0.25, 0.5, 1e-2);
    }

    /**
     * Log density of {@code v} as a function of its logarithm.
     *
     * @param log {@code ln v}
     * @return {@code -ln v - ln scale - ln(2 pi)/2 - (ln v - location)^2 / (2 scale^2)}
     */
    public double logDensity(double log) {
        double z = (log - location) / scale;
        return -log - Math.log(scale) - HALF_LOG_TWO_PI - 0.5 * z * z;
    }

    /**
     * Derivative of {@link #logDensity} with respect to {@code ln v}.
     *
     * @param log {@code ln v}
     * @return {@code -1 - (ln v - location) / scale^2}
     */
    public double slope(double log) {
        return -1 - (log - location) / (scale * scale);
    }

    /**
     * Logarithm of the mode of {@code v} above the least value.
     *
     * @return {@code max(location - scale^2, ln lower)}
     */
    public double logMode() {
        return Math.max(location - scale * scale, Math.log(lower));
    }

    /**
     * Draws {@code ln v}, again while it is below the least value, at most 100 times.
     *
     * @param random source of randomness
     * @return the logarithm of the draw, at least {@code ln lower}
     */
    public double drawLog(RandomGenerator random) {
        double floor = Math.log(lower);
        for (int i = 0; i < MOST_DRAWS; i++) {
            double uniform = (random.nextLong() >>> 11) * 0x1p-53 + 0x1p-54;
            double log = location - scale * Math.sqrt(2) * InverseErfc.value(2 * uniform);
            if (log >= floor) {
                return log;
            }
        }
        return floor;
    }
}
