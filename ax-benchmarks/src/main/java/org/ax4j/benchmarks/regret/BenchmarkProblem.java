package org.ax4j.benchmarks.regret;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;

/**
 * A problem whose outcomes can be computed.
 *
 * @param name how tables call it
 * @param space what is searched
 * @param wanted objective and outcome constraints, as the client takes them
 * @param trials how many trials a run has
 * @param noise standard deviation of what is added to each outcome that is told; scores are of noise-free values
 * @param outcomes the noise-free value of each metric at a point; none where the trial fails
 * @param score how good a set of outcomes is
 */
public record BenchmarkProblem(
        String name, SearchSpace space, Wanted wanted, int trials, double noise, Outcomes outcomes, Score score) {
    /**
     * A point with which every run begins.
     *
     * @return it, or empty
     */
    public Optional<Point> baseline() {
        return name.equals("digits_hpo") ? Optional.of(DigitsProblem.BASELINE) : Optional.empty();
    }

    /**
     * What is wanted.
     *
     * @param objective the objective's text
     * @param constraints texts of the outcome constraints
     */
    public record Wanted(String objective, List<String> constraints) {
        /**
         * One goal without constraints: the metric {@code f} is minimised.
         *
         * @return what is wanted
         */
        public static Wanted minimum() {
            return new Wanted("-f", List.of());
        }

        /** Copies the list. */
        public Wanted {
            constraints = List.copyOf(constraints);
        }
    }

    /** Computes outcomes. */
    @FunctionalInterface
    public interface Outcomes {
        /**
         * The noise-free outcomes.
         *
         * @param point a point of the space
         * @return the value of each metric
         */
        Map<String, Double> at(Point point);
    }

    /** How good a set of outcomes is. */
    public interface Score {
        /**
         * The score of the trials so far.
         *
         * @param outcomes the noise-free outcomes of each trial
         * @return the score, NaN where nothing feasible is known
         */
        double of(List<Map<String, Double>> outcomes);

        /**
         * The best score that there is.
         *
         * @return the optimum, or the best one known
         */
        double optimum();

        /**
         * How far a score is from the optimum.
         *
         * @param score a score
         * @return the distance, infinite for NaN
         */
        default double distance(double score) {
            return Double.isNaN(score) ? Double.POSITIVE_INFINITY : Math.abs(score - optimum());
        }
    }
}
