package org.ax4j.models.acquisition;

import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.problem.Problem;

/**
 * What the model expects of one goal, in units of its spread, plus the logarithm of the chance that the constraints
 * hold: it explores nothing, and serves for a last trial, or where every trial must do well.
 */
public record HighestMean() implements Acquisition {
    /** How it is defined. */
    public static final Component<Acquisition, HighestMean> COMPONENT =
            Component.of(Acquisition.class, "ax/posterior-mean", new HighestMean(), config -> config);

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
    public static Spec<Acquisition> spec(HighestMean config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Optional<String> objectionTo(Problem problem) {
        return GoalCount.between(1, 1).objectionTo(problem);
    }

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        return request.believed()
                .appraisal("posterior mean", request.promising(request.random()), new PosteriorMean(1));
    }
}
