package org.ax4j.models.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;

/**
 * Squared exponential correlation {@code f(q) = exp(-q/2)}: functions with derivatives of every order. Rasmussen and
 * Williams, Gaussian Processes for Machine Learning, 2006, equation (4.9).
 */
public record SquaredExponential() implements RadialProfile {
    /** How the kernel is defined. */
    public static final Component<Kernel, ArdKernel.Config> COMPONENT = Component.of(
                    Kernel.class,
                    "ax/squared-exponential",
                    new ArdKernel.Config(false),
                    config -> new ArdKernel(new SquaredExponential(), config.outputScale()))
            .upgradedFrom(1, plain -> Map.of("outputScale", false));

    /**
     * The spec of this kernel.
     *
     * @return the spec
     */
    public static Spec<Kernel> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config what is chosen
     * @return the spec
     */
    public static Spec<Kernel> spec(ArdKernel.Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public void evaluate(double[] q, double[] slope, int from, int to) {
        for (int j = from; j < to; j++) {
            double value = Math.exp(-0.5 * q[j]);
            q[j] = value;
            slope[j] = -0.5 * value;
        }
    }

    @Override
    public Optional<GaussianMixture> mixture() {
        return Optional.of(new GaussianMixture(List.of(new GaussianMixture.Part(1, 1))));
    }
}
