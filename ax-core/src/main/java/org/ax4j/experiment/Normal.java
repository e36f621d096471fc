package org.ax4j.experiment;

/** The standard normal distribution. */
final class Normal {
    /** Beyond, the rest is less than what doubles tell from 1. */
    private static final double FAR = 8.5;

    private static final double LOG_ROOT_OF_TWO_PI = 0.9189385332046728;

    private Normal() {}

    /** The probability of at most {@code z}, to 1e-15: by the Taylor series of Marsaglia: Evaluating the Normal Distribution, Journal of Statistical Software, 2004. */
    static double probability(double z) {
        if (Math.abs(z) > FAR) {
            return z > 0 ? 1 : 0;
        }
        double sum = z;
        double term = z;
        double before = 0;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-0.5 * z * z - LOG_ROOT_OF_TWO_PI);
    }
}
