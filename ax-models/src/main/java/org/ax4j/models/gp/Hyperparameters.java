package org.ax4j.models.gp;

import java.util.List;

/**
 * What fixes a Gaussian process beside its data.
 *
 * @param kernel logarithms of the kernel's hyperparameters, in its order
 * @param noise variance of the inferred noise, positive; unused where every row gives its own
 * @param mean the constant mean
 */
public record Hyperparameters(List<Double> kernel, double noise, double mean) {

    /**
     * Checks and copies.
     *
     * @param kernel logarithms of the kernel's hyperparameters
     * @param noise variance of the inferred noise
     * @param mean the constant mean
     * @throws IllegalArgumentException if a figure is not finite or the noise not positive
     */
    public Hyperparameters {
        kernel = List.copyOf(kernel);
        if (!kernel.stream().allMatch(Double::isFinite)
                || !(noise > 0)
                || !Double.isFinite(noise)
                || !Double.isFinite(mean)) {
            throw new IllegalArgumentException("hyperparameters " + kernel + ", noise " + noise + ", mean " + mean);
        }
    }

    /**
     * The kernel's part as an array.
     *
     * @return logarithms {@code [p]}, a copy
     */
    public double[] theta() {
        return kernel.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
