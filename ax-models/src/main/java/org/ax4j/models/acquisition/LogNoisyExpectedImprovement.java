package org.ax4j.models.acquisition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.problem.Problem;
import org.ax4j.spi.RandomStream;

/**
 * Expected improvement of one goal on the best of what was measured and of what is still to come, over realisations of
 * the noise-free outcomes there, times the chance that the constraints hold; see {@link ExpectedImprovement}.
 */
public record LogNoisyExpectedImprovement() implements Acquisition {
    /** How it is defined. */
    public static final Component<Acquisition, LogNoisyExpectedImprovement> COMPONENT =
            Component.of(Acquisition.class, "ax/log-noisy-ei", new LogNoisyExpectedImprovement(), config -> config);

    /**
     * Which acquisition.
     *
     * @return the spec
     */
    public static Spec<Acquisition> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config the configuration, which has nothing to choose
     * @return the spec
     */
    public static Spec<Acquisition> spec(LogNoisyExpectedImprovement config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Optional<String> objectionTo(Problem problem) {
        return GoalCount.between(1, 1).objectionTo(problem);
    }

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        RandomStream random = request.random();
        List<double[]> promising = request.promising(random.split());
        Realisations drawn = request.drawn(promising, random);
        double[] best = new double[drawn.samples()];
        double worst = request.worst();
        for (int s = 0; s < best.length; s++) {
            best[s] = Arrays.stream(drawn.feasibleGains(s))
                    .mapToDouble(gains -> gains[0])
                    .max()
                    .orElse(worst);
        }
        return drawn.appraisal(
                "log noisy expected improvement",
                promising.isEmpty() ? request.measured() : promising,
                new ExpectedImprovement(0, best));
    }
}
