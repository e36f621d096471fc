package org.ax4j.models.acquisition;

import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.problem.Problem;

/**
 * Expected improvement of one goal on the best value that the model expects at what was measured, in closed form, times
 * the chance that the constraints hold; see {@link ExpectedImprovement}. For outcomes with little noise. Points still
 * to come are believed to bring what the model expects.
 */
public record LogExpectedImprovement() implements Acquisition {
    /** How it is defined. */
    public static final Component<Acquisition, LogExpectedImprovement> COMPONENT =
            Component.of(Acquisition.class, "ax/log-ei", new LogExpectedImprovement(), config -> config);

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
    public static Spec<Acquisition> spec(LogExpectedImprovement config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Optional<String> objectionTo(Problem problem) {
        return GoalCount.between(1, 1).objectionTo(problem);
    }

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        return request.believed()
                .appraisal(
                        "log expected improvement",
                        request.promising(request.random()),
                        new ExpectedImprovement(0, new double[] {request.best()}));
    }
}
