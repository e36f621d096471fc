package org.ax4j.models.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * Product kernel with one lengthscale per input ("automatic relevance determination"):
 *
 * <pre>
 * k(x, x') = s f(q) exp(-sum_j [x_j != x'_j] / l_j^2),    q = sum_k (x_k - x'_k)^2 / l_k^2
 * </pre>
 *
 * where {@code k} runs over the real and {@code j} over the categorical inputs, and {@code s} is the output scale, 1 if
 * it is not free. A categorical input thus counts as two one-hot coordinates of a squared exponential with the same
 * lengthscale would, and all lengthscales share one prior. A conditional input adds to {@code q} its squared distance in the plane, divided by
 * {@code l^2}: {@code 2 - 2 cos(x - x')} where both points have it, 1 where one of them does, 0 where none does (Hutter, Osborne: A Kernel for Hierarchical
 * Parameter Spaces, 2013). {@code theta} holds the logarithms of the lengthscales in
 * the order of the inputs, then that of {@code s}.
 *
 * @param profile how correlation falls with distance over the real inputs
 * @param scaled whether the output scale is free
 */
public record ArdKernel(RadialProfile profile, boolean scaled) implements Kernel {
    /**
     * What is chosen of a kernel of this kind.
     *
     * @param outputScale whether the output scale is free, not 1
     */
    public record Config(boolean outputScale) {}

    /**
     * A kernel without output scale.
     *
     * @param profile how correlation falls with distance over the real inputs
     * @return the kernel
     */
    public static ArdKernel of(RadialProfile profile) {
        return new ArdKernel(profile, false);
    }

    /**
     * Squared exponential kernel without output scale.
     *
     * @return the kernel
     */
    public static ArdKernel squaredExponential() {
        return of(new SquaredExponential());
    }

    /**
     * Matern 5/2 kernel without output scale.
     *
     * @return the kernel
     */
    public static ArdKernel matern52() {
        return of(new Matern52());
    }

    /**
     * The same kernel with a free output scale.
     *
     * @return the kernel
     */
    public ArdKernel withOutputScale() {
        return new ArdKernel(profile, true);
    }

    @Override
    public List<Hyperparameter> hyperparameters(InputKinds kinds) {
        List<Hyperparameter> all = new ArrayList<>();
        LogNormalPrior prior = LogNormalPrior.lengthscale(Math.max(1, kinds.size()));
        for (int k = 0; k < kinds.size(); k++) {
            all.add(new Hyperparameter("lengthscale[" + k + "]", prior));
        }
        if (scaled) {
            all.add(new Hyperparameter("output-scale", LogNormalPrior.outputScale()));
        }
        return List.copyOf(all);
    }

    @Override
    public Covariance covariance(InputKinds kinds, double[] theta) {
        ArdRows rows = new ArdRows(profile, kinds, scaled);
        rows.set(theta);
        return new ArdCovariance(rows);
    }

    @Override
    public TrainingCovariance training(InputKinds kinds, Points points) {
        return new ArdTraining(new ArdRows(profile, kinds, scaled), points);
    }
}
