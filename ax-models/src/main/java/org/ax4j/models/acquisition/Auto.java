package org.ax4j.models.acquisition;

import org.ax4j.component.Component;
import org.ax4j.component.Spec;

/**
 * The acquisition that suits what is known: while no measured point keeps the constraints the chance that all are kept;
 * else noisy expected improvement of one goal, or of the dominated hypervolume of several: exactly of 2 to 4, along
 * random directions of more.
 */
public record Auto() implements Acquisition {
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

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        return chosen(request).appraise(request);
    }

    private static Acquisition chosen(AcquisitionRequest request) {
        if (!request.isFeasible()) {
            return new LogFeasibility();
        }
        if (request.goals() == 1) {
            return new LogNoisyExpectedImprovement();
        }
        return request.goals() <= LogNoisyHypervolumeImprovement.MOST_GOALS
                ? new LogNoisyHypervolumeImprovement()
                : LogScalarisedHypervolume.COMPONENT.defaults();
    }
}
