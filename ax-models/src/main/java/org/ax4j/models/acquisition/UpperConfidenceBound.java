package org.ax4j.models.acquisition;

import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.InvalidInputException;
import org.ax4j.problem.Problem;

/**
 * What one goal may well reach, {@code mean + deviations sd} in units of the goal's spread, plus the logarithm of the
 * chance that the constraints hold. Srinivas, Krause, Kakade, Seeger: Gaussian Process Optimization in the Bandit
 * Setting: No Regret and Experimental Design, ICML 2010, with a constant weight. Where points are still to come only
 * the deviation that they leave counts: Desautels, Krause, Burdick: Parallelizing Exploration-Exploitation Tradeoffs in
 * Gaussian Process Bandit Optimization, Journal of Machine Learning Research, 2014.
 *
 * @param deviations how many standard deviations above the mean, at least 0; the larger, the more it explores
 */
public record UpperConfidenceBound(double deviations) implements Acquisition {
    /** How it is defined. */
    public static final Component<Acquisition, UpperConfidenceBound> COMPONENT =
            Component.of(Acquisition.class, "ax/ucb", new UpperConfidenceBound(2), config -> config);

    /** Checks the number. */
    public UpperConfidenceBound {
        if (!(deviations >= 0) || Double.isInfinite(deviations)) {
            throw new InvalidInputException(
                    Code.CONFIG,
                    "a confidence bound lies 0 or more standard deviations above the mean but got " + deviations,
                    "Use 1 to 3.");
        }
    }

    /**
     * Which acquisition.
     *
     * @return the spec, with 2 deviations
     */
    public static Spec<Acquisition> spec() {
        return COMPONENT.spec();
    }

    /**
     * The acquisition with a weight.
     *
     * @param config how far above the mean
     * @return the spec
     */
    public static Spec<Acquisition> spec(UpperConfidenceBound config) {
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
                        "upper confidence bound",
                        request.promising(request.random()),
                        new ConfidenceBound(0, deviations));
    }
}
