package org.ax4j.models.kernel;

import java.util.List;

/**
 * A family of covariance functions {@code k(x, x')} over inputs of given kinds, with positive
 * hyperparameters given by their logarithms {@code theta}. Instances have no state.
 *
 * <p>An extension point: a plugin brings one as a component of this kind, and the configuration of
 * {@code ax/gaussian-process} names it. A kernel that depends on a scaled distance only needs a {@link RadialProfile}
 * for an {@link ArdKernel}; anything else implements this interface with its two products.
 *
 * <ul>
 *   <li>K1: values MUST be finite and symmetric, and {@code k(x, x)} the same for all {@code x}.
 *   <li>K2: covariance matrices MUST be positive semidefinite, for all kinds of inputs.
 *   <li>K3: rows, single values and the training matrix MUST agree.
 *   <li>K4: the gradient in the inputs MUST be that of the values.
 *   <li>K5: the gradient in the logarithms of the hyperparameters MUST be that of the training matrix.
 *   <li>K6: the same question MUST have the same answer, and what is given MUST NOT be changed, where it is not said.
 * </ul>
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

    /**
     * Whether there is anything for it to describe that the kernel it is made of does not: it is left out where it would be that one again.
     *
     * @param kinds kinds of the inputs
     * @return true where nothing else is said
     */
    default boolean suits(InputKinds kinds) {
        return true;
    }
}
