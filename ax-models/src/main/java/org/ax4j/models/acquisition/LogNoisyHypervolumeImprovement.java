package org.ax4j.models.acquisition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.models.pareto.Cells;
import org.ax4j.problem.Problem;
import org.ax4j.spi.RandomStream;

/**
 * Expected improvement of the dominated hypervolume, over realisations of the noise-free outcomes of what was measured
 * and of what is still to come, times the chance that the constraints hold; see {@link HypervolumeImprovement}. Errors of
 * three goals and more are correlated, see {@link SharedErrors}; missing thresholds are inferred, see {@link Reference}. The number of cells grows fast with the number of goals.
 */
public record LogNoisyHypervolumeImprovement() implements Acquisition {
    /** More goals than this leave too many cells. */
    static final int MOST_GOALS = 4;

    /** How it is defined. */
    public static final Component<Acquisition, LogNoisyHypervolumeImprovement> COMPONENT = Component.of(
            Acquisition.class, "ax/log-noisy-ehvi", new LogNoisyHypervolumeImprovement(), config -> config);

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
    public static Spec<Acquisition> spec(LogNoisyHypervolumeImprovement config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Optional<String> objectionTo(Problem problem) {
        return GoalCount.between(2, MOST_GOALS).objectionTo(problem);
    }

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        RandomStream random = request.random();
        List<double[]> promising = request.promising(random.split());
        Realisations drawn = request.drawn(promising, random);
        double[] reference = Reference.of(request, random);
        List<Cells> cells = new ArrayList<>();
        for (int s = 0; s < drawn.samples(); s++) {
            cells.add(Cells.above(drawn.feasibleGains(s), reference));
        }
        return drawn.appraisal(
                "log noisy expected hypervolume improvement",
                promising.isEmpty() ? request.measured() : promising,
                SharedErrors.among(
                        request, HypervolumeImprovement.of(request.goals(), cells), drawn.samples(), random.split()));
    }
}
