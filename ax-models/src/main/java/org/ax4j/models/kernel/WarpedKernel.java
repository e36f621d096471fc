package org.ax4j.models.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;

/**
 * Another kernel of inputs that are bent, {@code k(w(x), w(x'))}, where each real coordinate has a bend {@code w(x) = 1 - (1 - x^a)^b} of its own, whose two figures are found
 * with the other hyperparameters and have priors with their mode at 1, no bend. Snoek, Swersky, Zemel and Adams: Input Warping for Bayesian Optimization of Non-Stationary
 * Functions, ICML 2014. {@code theta} holds that of the other kernel, then the logarithms of {@code a} and {@code b} of each real input in turn. A fit costs about three times
 * that of the other kernel.
 *
 * @param kernel the kernel of the bent inputs
 */
public record WarpedKernel(Kernel kernel) implements Kernel {
    /** How it is defined. */
    public static final Component<Kernel, Config> COMPONENT = Component.composed(
            Kernel.class,
            "ax/warped-inputs",
            new Config(SquaredExponential.COMPONENT.spec()),
            (config, components) -> new WarpedKernel(components.create(Kernel.class, config.kernel())));

    /** Halves and doubles of {@code a} and {@code b} are usual, a tenth or tenfold is not. */
    private static final double SCALE = 0.5;

    private static final LogNormalPrior PRIOR = new LogNormalPrior(SCALE * SCALE, SCALE, 0.05);

    /**
     * What is chosen.
     *
     * @param kernel the kernel of the bent inputs
     */
    public record Config(Spec<Kernel> kernel) {}

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
    public static Spec<Kernel> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public List<Hyperparameter> hyperparameters(InputKinds kinds) {
        List<Hyperparameter> all = new ArrayList<>(kernel.hyperparameters(kinds));
        for (int k : kinds.positions(InputKind.REAL)) {
            all.add(new Hyperparameter("warp-a[" + k + "]", PRIOR));
            all.add(new Hyperparameter("warp-b[" + k + "]", PRIOR));
        }
        return List.copyOf(all);
    }

    /** How many hyperparameters the other kernel has, behind which those of the bends begin. */
    private int own(InputKinds kinds) {
        return kernel.hyperparameters(kinds).size();
    }

    @Override
    public Covariance covariance(InputKinds kinds, double[] theta) {
        int own = own(kinds);
        return new WarpedCovariance(
                kernel.covariance(kinds, Arrays.copyOf(theta, own)),
                new InputWarp(kinds.positions(InputKind.REAL), theta, own));
    }

    @Override
    public TrainingCovariance training(InputKinds kinds, Points points) {
        return new WarpedTraining(kernel, kinds, points, own(kinds));
    }

    @Override
    public boolean suits(InputKinds kinds) {
        return kinds.positions(InputKind.REAL).length > 0 && kernel.suits(kinds);
    }
}
