package org.ax4j.models.kernel;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * A correlation as a sum of squared exponentials, {@code f(q) = sum_m weight_m exp(-rate_m q / 2)}: what makes a function of a distance a sum of products over
 * the coordinates.
 *
 * @param parts the squared exponentials; their weights are positive and add up to 1, to 1e-8
 */
public record GaussianMixture(List<Part> parts) {
    private static final double STEP = 0.375;
    private static final double LOWEST = -8;
    private static final double HIGHEST = 2.5;

    /** Copies the list. */
    public GaussianMixture {
        parts = List.copyOf(parts);
    }

    /**
     * One squared exponential.
     *
     * @param rate how fast it falls: the inverse square of its lengthscale
     * @param weight its share
     */
    public record Part(double rate, double weight) {}

    /**
     * A Matern correlation of order {@code nu}, which is the mean of {@code exp(-q / (2 u))} over {@code u} of a gamma distribution with shape and rate
     * {@code nu}. By the trapezoid rule in {@code ln u}, whose error falls exponentially with the step; with 29 parts it is below 1e-8 for {@code nu = 5/2}.
     * Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, equations (4.14) and (4.20); Trefethen, Weideman: The Exponentially Convergent
     * Trapezoidal Rule, SIAM Review, 2014.
     *
     * @param nu the order, at least 5/2
     * @return its parts
     */
    static GaussianMixture matern(double nu) {
        List<Part> parts = new ArrayList<>();
        double density = Math.pow(nu, nu) / Gamma.gamma(nu);
        for (double v = LOWEST; v <= HIGHEST; v += STEP) {
            parts.add(new Part(Math.exp(-v), STEP * density * Math.exp(nu * (v - Math.exp(v)))));
        }
        return new GaussianMixture(parts);
    }
}
