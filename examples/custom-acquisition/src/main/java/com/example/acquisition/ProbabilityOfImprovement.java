package com.example.acquisition;

import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.models.acquisition.Acquisition;
import org.ax4j.models.acquisition.AcquisitionRequest;
import org.ax4j.models.acquisition.Appraisal;
import org.ax4j.models.acquisition.Factor;
import org.ax4j.models.acquisition.Feasibility;
import org.ax4j.problem.Problem;

/**
 * The chance to do better than the best so far by some margin, in units of the goal's spread: Kushner: A New Method of Locating the Maximum Point of an Arbitrary
 * Multipeak Curve in the Presence of Noise, Journal of Basic Engineering, 1964.
 */
public record ProbabilityOfImprovement(double margin) implements Acquisition {
    static final Component<Acquisition, ProbabilityOfImprovement> COMPONENT = Component.of(
            Acquisition.class, "example/probability-of-improvement", new ProbabilityOfImprovement(0.05), config -> config);

    @Override
    public Appraisal appraise(AcquisitionRequest request) {
        Factor chance = new Feasibility(0, request.best() + margin);
        return request.believed()
                .appraisal("log probability of improvement", request.promising(request.random()), chance);
    }

    @Override
    public Optional<String> objectionTo(Problem problem) {
        return problem.objective().hasSeveral() ? Optional.of("it improves one goal, not several") : Optional.empty();
    }
}
