package org.ax4j.benchmarks.curves;

import java.util.List;
import java.util.Map;
import org.ax4j.benchmarks.regret.BenchmarkProblem.Wanted;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;

/**
 * Something that is trained step by step. Every one has the metric {@code time}, which only grows.
 *
 * @param name how tables call it
 * @param space what is searched
 * @param wanted the goals besides time
 * @param usualTime the time after which about half of all points end
 * @param trainer trains
 */
public record LearningTask(String name, SearchSpace space, Wanted wanted, double usualTime, Trainer trainer) {
    /** The metric that every task has: the cost so far. */
    public static final String TIME = "time";

    /** Trains. */
    @FunctionalInterface
    public interface Trainer {
        /**
         * Trains to the end.
         *
         * @param point a point of the space
         * @param seed the same seed has the same noise
         * @return the steps in order; none where training fails
         */
        List<Step> train(Point point, long seed);
    }

    /**
     * Outcomes at a step.
     *
     * @param step where training stands, positive
     * @param exact the outcomes without noise
     * @param told the outcomes as they are measured
     */
    public record Step(double step, Map<String, Double> exact, Map<String, Double> told) {
        /** Copies the maps. */
        public Step {
            exact = Map.copyOf(exact);
            told = Map.copyOf(told);
        }

        /**
         * What a client is told.
         *
         * @return the measured outcomes
         */
        public Outcomes outcomes() {
            return Outcomes.of(told);
        }
    }

    /**
     * The metric that is not the time.
     *
     * @return its name
     */
    public String metric() {
        return wanted.objective().replace("-", "");
    }

    /**
     * Whether larger values of {@link #metric()} are better.
     *
     * @return false for losses
     */
    public boolean maximised() {
        return !wanted.objective().startsWith("-");
    }
}
