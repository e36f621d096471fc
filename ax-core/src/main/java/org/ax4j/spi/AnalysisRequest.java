package org.ax4j.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.problem.Problem;
import org.ax4j.space.Point;

/** What an {@link Analysis} is asked. Made by core and the test kit only; may gain methods in any release. Immutable. */
public final class AnalysisRequest {
    /** The model of an experiment, bound to its history. */
    @FunctionalInterface
    public interface Model {
        /**
         * Predicts outcomes.
         *
         * @param points canonical points
         * @return mean and standard error of each metric, for each point
         */
        List<Map<String, Prediction>> predict(List<Point> points);

        /**
         * Predicts each trial that ran to its end from all others, see {@link LeaveOneOut}.
         *
         * @return for the index of each trial, mean and standard error of each metric that it has readings of; empty where the model cannot
         */
        default Optional<Map<Integer, Map<String, Prediction>>> leaveOneOut() {
            return Optional.empty();
        }

        /**
         * Says which parameters the means depend on, see {@link SensitivityIndices}.
         *
         * @return the indices, by metric; empty where the model cannot
         */
        default Optional<Map<String, Sensitivity>> sensitivity() {
            return Optional.empty();
        }
    }

    private final History history;
    private final Optional<Model> model;

    private AnalysisRequest(History history, Optional<Model> model) {
        this.history = history;
        this.model = model;
    }

    /**
     * Asks about an experiment.
     *
     * @param history what happened so far
     * @param model its model, where the strategy's generator has one and there is enough data
     * @return the request
     */
    public static AnalysisRequest of(History history, Optional<Model> model) {
        return new AnalysisRequest(history, model);
    }

    /**
     * What happened so far.
     *
     * @return the history
     */
    public History history() {
        return history;
    }

    /**
     * The model.
     *
     * @return it, or empty where there is none
     */
    public Optional<Model> model() {
        return model;
    }

    /**
     * Answers where it is said what is wanted.
     *
     * @param analysis makes the finding for the problem
     * @return the finding, or that nothing is wanted yet
     */
    public Finding withProblem(Function<Problem, Finding> analysis) {
        return history.problem()
                .map(analysis)
                .orElseGet(
                        () -> Finding.notApplicable("nothing says what is wanted: call configureOptimization first"));
    }
}
