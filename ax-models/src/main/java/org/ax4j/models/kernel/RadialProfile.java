package org.ax4j.models.kernel;

import java.util.Optional;

/**
 * Correlation {@code f(q)} as a function of the squared scaled distance {@code q = sum_k (x_k - x'_k)^2 / l_k^2};
 * {@code f(0) = 1} and {@code f} positive definite in any dimension. The smallest thing a new kernel has to say.
 * Stateless or immutable.
 */
public interface RadialProfile {

    /**
     * Evaluates correlations and their slopes for the entries {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @param q squared distances, overwritten by {@code f(q)}
     * @param slope receives {@code df/dq}, finite also at {@code q = 0}
     * @param from first entry
     * @param to entry after the last
     */
    void evaluate(double[] q, double[] slope, int from, int to);

    /**
     * The correlation as a sum of squared exponentials, which sensitivity needs to be exact; without, it is sampled.
     *
     * @return the sum, or empty where none is known
     */
    default Optional<GaussianMixture> mixture() {
        return Optional.empty();
    }
}
