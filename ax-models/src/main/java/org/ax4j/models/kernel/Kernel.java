package org.ax4j.models.kernel;

import java.util.List;

/**
 * A family of stationary covariance functions {@code k(x, x')} over inputs of given kinds, with positive
 * hyperparameters given by their logarithms {@code theta}. {@code k(x, x)} is the same for all {@code x}. Instances
 * have no state.
 *
 * <p>An extension point. A kernel that depends on a scaled distance only needs a {@link RadialProfile} for an
 * {@link ArdKernel}; anything else implements this interface with its two products.
 */
public interface Kernel {

    /**
     * The hyperparameters, in the order of {@code theta}.
     *
     * @param kinds kinds of the inputs
     * @return hyperparameters with their priors
     */
    List<Hyperparameter> hyperparameters(InputKinds kinds);

    /**
     * The covariance function with fixed hyperparameters.
     *
     * @param kinds kinds of the inputs
     * @param theta logarithms of the hyperparameters, as many as {@link #hyperparameters} names
     * @return covariance function
     */
    Covariance covariance(InputKinds kinds, double[] theta);

    /**
     * A workspace that evaluates the covariance matrix of one set of points for many hyperparameters.
     *
     * @param kinds kinds of the inputs
     * @param points the points {@code [n x d]}
     * @return workspace, for one thread
     */
    TrainingCovariance training(InputKinds kinds, Points points);
}
