package org.ax4j.models.acquisition;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * Expected improvement of a standard normal variable, {@code h(z) = E max(z + N, 0) = phi(z) + z Phi(z)}, and the
 * normal functions that it is made of, without cancellation at any {@code z}. Far in the lower tail
 * {@code h = phi (1 + z q)} with {@code q = Phi / phi = sqrt(pi/2) erfcx(-z / sqrt 2)}, whose factor tends to
 * {@code 1/z^2}. Ament, Daulton, Eriksson, Balandat, Bakshy: Unexpected Improvements to Expected Improvement, NeurIPS
 * 2023. All relative errors are below 1e-12. Costs some 20 to 60 ns each.
 */
final class Improvement {
    static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final double ROOT_HALF_PI = Math.sqrt(Math.PI / 2);
    /** Below this the difference {@code 1 + z q} has lost three digits and its asymptotic series has all of them. */
    private static final double SERIES = -15;

    private Improvement() {}

    /** {@code phi(z)}. */
    static double density(double z) {
        return Math.exp(-0.5 * z * z - LOG_ROOT_TWO_PI);
    }

    /** {@code Phi(z)}. */
    static double probability(double z) {
        return 0.5 * Erfc.value(-z * ROOT_HALF);
    }

    /** {@code ln Phi(z)}. */
    static double logProbability(double z) {
        return z > -1 ? Math.log1p(-probability(-z)) : Math.log(0.5 * Erfcx.value(-z * ROOT_HALF)) - 0.5 * z * z;
    }

    /** {@code phi(z) / Phi(z)}, the slope of {@link #logProbability}. */
    static double inverseMills(double z) {
        return z > 5 ? density(z) / probability(z) : 1 / mills(z);
    }

    /** {@code q(z) = Phi(z) / phi(z)}, for {@code z} up to some 30. */
    static double mills(double z) {
        return ROOT_HALF_PI * Erfcx.value(-z * ROOT_HALF);
    }

    /** {@code 1 + z q(z) = h / phi}, for {@code z <= 0}. */
    static double tail(double z, double mills) {
        if (z > SERIES) {
            return 1 + z * mills;
        }
        double inverse = 1 / (z * z);
        double sum = 0;
        double term = 1;
        for (int k = 1; k < 40 && Math.abs(term) > 1e-17; k++) {
            sum += term;
            term *= -(2 * k + 1) * inverse;
        }
        return sum * inverse;
    }

    /** {@code h(z)}; underflows to 0 below some -38. */
    static double value(double z) {
        return z > -1 ? density(z) + z * probability(z) : density(z) * tail(z, mills(z));
    }

    /** {@code ln h(z)}, finite for every finite {@code z} down to -1e150. */
    static double logValue(double z) {
        return z > -1
                ? Math.log(density(z) + z * probability(z))
                : Math.log(tail(z, mills(z))) - 0.5 * z * z - LOG_ROOT_TWO_PI;
    }
}
