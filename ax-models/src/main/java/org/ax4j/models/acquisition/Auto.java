package org.ax4j.models.acquisition;

import java.util.Arrays;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.problem.Dominance;

/**
 * The acquisition that suits what is known: while no measured point keeps the constraints the chance that all are kept;
 * else noisy expected improvement of one goal, or of the dominated hypervolume of several: exactly of 2 to 4, along
 * random directions of more, and of 3 and 4 with a large front. A goal that was the same everywhere, where another was not, does not count.
 */
public record Auto() implements Acquisition {
    /** For each number of goals the largest front of which the cells are few enough. */
    private static final int[] MOST_POINTS = {0, 0, Integer.MAX_VALUE, 150, 40};

    /** How it is defined. */
    public static final Component<Acquisition, Auto> COMPONENT =
            Component.of(Acquisition.class, "ax/auto", new Auto(), config -> config);

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
    public static Spec<Acquisition> spec(Auto config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        AcquisitionRequest varying = request.varying();
        return chosen(varying).appraise(varying);
    }

    private static Acquisition chosen(AcquisitionRequest request) {
        if (!request.isFeasible()) {
            return new LogFeasibility();
        }
        int goals = request.goals();
        if (goals == 1) {
            return new LogNoisyExpectedImprovement();
        }
        return goals < MOST_POINTS.length && front(request) <= MOST_POINTS[goals]
                ? new LogNoisyHypervolumeImprovement()
                : LogScalarisedHypervolume.COMPONENT.defaults();
    }

    /** How many measured points are expected to be on the front. */
    private static int front(AcquisitionRequest request) {
        return Dominance.front(Arrays.asList(request.expectedGains(request.measured())))
                .size();
    }
}
