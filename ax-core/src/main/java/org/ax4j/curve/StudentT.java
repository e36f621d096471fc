package org.ax4j.curve;

/**
 * Student's t distribution. Its probabilities come from the regularised incomplete beta function, which is computed by
 * its continued fraction (modified Lentz method; Press et al., Numerical Recipes, 3rd edition, 2007, section 6.4).
 */
final class StudentT {
    /** Where the 95 % interval ends. */
    static final double UPPER = 0.975;

    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 300;
    private static final int NEWTON_STEPS = 20;
    private static final int MOST_STEPS = 200;

    private StudentT() {}

    /** The logarithm of the density at the centre. */
    static double logHeight(double degrees) {
        return logGamma(0.5 * degrees + 0.5) - logGamma(0.5 * degrees) - 0.5 * Math.log(Math.PI * degrees);
    }

    /** By how much the logarithm of the density is less at {@code t} than at the centre. */
    static double logFall(double t, double degrees) {
        return 0.5 * (degrees + 1) * Math.log1p(t * t / degrees);
    }

    /** The probability of at most {@code t}. */
    static double probability(double t, double degrees) {
        if (Double.isInfinite(t)) {
            return t > 0 ? 1 : 0;
        }
        double tail = 0.5 * beta(degrees / (degrees + t * t), 0.5 * degrees, 0.5);
        return t > 0 ? 1 - tail : tail;
    }

    /**
     * The inverse of {@link #probability}, between two powers of two. Below the centre the probability is convex, so that Newton's steps from above never go too far and end where rounding
     * turns them back; where they are slow or the density is too small for them, far out, the interval is halved.
     */
    static double quantile(double probability, double degrees) {
        if (probability > 0.5) {
            return -quantile(1 - probability, degrees);
        }
        double low = -1;
        while (probability(low, degrees) > probability && low > -Double.MAX_VALUE / 2) {
            low *= 2;
        }
        double high = low == -1 ? 0 : low / 2;
        double height = logHeight(degrees);
        for (int i = 0; i < MOST_STEPS; i++) {
            double excess = probability(high, degrees) - probability;
            double next = high - excess / Math.exp(height - logFall(high, degrees));
            if (next >= high) {
                break;
            }
            if (next > low && i < NEWTON_STEPS) {
                high = next;
                continue;
            }
            double middle = 0.5 * (low + high);
            if (middle == low || middle == high) {
                break;
            }
            low = probability(middle, degrees) > probability ? low : middle;
            high = low == middle ? high : middle;
        }
        return high;
    }

    /** The regularised incomplete beta function {@code I_x(a, b)}. */
    private static double beta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / apart(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / apart(1 + even * d);
            c = apart(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / apart(1 + odd * d);
            c = apart(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return value;
    }

    private static double apart(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** The logarithm of the gamma function for positive arguments (Stirling's series after a shift beyond 10). */
    static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < 10) {
            shift -= Math.log(z);
            z += 1;
        }
        double inverse = 1 / (z * z);
        double series = (1.0 / 12
                        - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680 * (1 - inverse * 140.0 / 99))))
                / z;
        return shift + (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series;
    }
}
