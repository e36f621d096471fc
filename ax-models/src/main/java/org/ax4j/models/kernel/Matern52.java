package org.ax4j.models.kernel;

import java.util.Map;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;

/**
 * Matern correlation of order 5/2, {@code f(q) = (1 + a + a^2/3) exp(-a)} with {@code a = sqrt(5 q)} and slope
 * {@code -(5/6)(1 + a) exp(-a)}: functions with two derivatives. Rasmussen and Williams, Gaussian Processes for Machine
 * Learning, 2006, equation (4.17).
 */
public record Matern52() implements RadialProfile {
    /** How the kernel is defined. */
    public static final Component<Kernel, ArdKernel.Config> COMPONENT = Component.of(
                    Kernel.class,
                    "ax/matern-5-2",
                    new ArdKernel.Config(false),
                    config -> new ArdKernel(new Matern52(), config.outputScale()))
            .upgradedFrom(1, plain -> Map.of("outputScale", false));

    private static final double ORDER = 2.5;

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
            double a = Math.sqrt(5 * q[j]);
            double decay = Math.exp(-a);
            slope[j] = -5.0 / 6 * (1 + a) * decay;
            q[j] = (1 + a * (1 + a / 3)) * decay;
        }
    }

    @Override
    public Optional<GaussianMixture> mixture() {
        return Optional.of(GaussianMixture.matern(ORDER));
    }
}
