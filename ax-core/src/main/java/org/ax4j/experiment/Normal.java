package org.ax4j.experiment;

/** The standard normal distribution. */
final class Normal {
    private static final double FARTHEST = 8;

    private Normal() {}

    /** The probability of at most {@code z}, to about 1e-15: by the Taylor series of Marsaglia: Evaluating the Normal Distribution, Journal of Statistical Software 11, 2004. */
    static double probability(double z) {
        if (Math.abs(z) > FARTHEST) {
            return z > 0 ? 1 : 0;
        }
        double sum = z;
        double before = Double.NaN;
        double term = z;
        for (int i = 3; sum != before; i += 2) {
            before = sum;
            term *= z * z / i;
            sum += term;
        }
        double below = 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return Math.max(0, Math.min(1, below));
    }
}
