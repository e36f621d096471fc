package org.ax4j.models.kernel;

/**
 * A free positive number of a kernel; it is handled by its logarithm.
 *
 * @param name what it is, for example {@code lengthscale[2]}
 * @param prior what is believed of it before data
 */
public record Hyperparameter(String name, LogNormalPrior prior) {}
