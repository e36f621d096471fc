package org.ax4j.benchmarks.regret;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.ax4j.models.pareto.Hypervolume;

/** The scores of benchmark problems. */
final class Scores {
    private Scores() {}

    /** The value of a metric that is there. */
    static double value(Map<String, Double> outcomes, String metric) {
        return Objects.requireNonNull(outcomes.get(metric), metric);
    }

    /** The least value of {@code f} among the feasible outcomes. */
    static BenchmarkProblem.Score least(double optimum, Predicate<Map<String, Double>> feasible) {
        return least(optimum, "f", feasible);
    }

    /** The least value of a metric among the feasible outcomes. */
    static BenchmarkProblem.Score least(double optimum, String metric, Predicate<Map<String, Double>> feasible) {
        return new BenchmarkProblem.Score() {
            @Override
            public double of(List<Map<String, Double>> outcomes) {
                return outcomes.stream()
                        .filter(feasible)
                        .mapToDouble(outcome -> value(outcome, metric))
                        .min()
                        .orElse(Double.NaN);
            }

            @Override
            public double optimum() {
                return optimum;
            }
        };
    }

    static BenchmarkProblem.Score least(double optimum) {
        return least(optimum, outcome -> true);
    }

    /** The hypervolume of minimised metrics below a reference point. */
    static BenchmarkProblem.Score volume(double optimum, List<String> metrics, double... reference) {
        return volume(optimum, metrics, outcome -> true, reference);
    }

    /** The hypervolume of the feasible outcomes. */
    static BenchmarkProblem.Score volume(
            double optimum, List<String> metrics, Predicate<Map<String, Double>> feasible, double... reference) {
        return new BenchmarkProblem.Score() {
            @Override
            public double of(List<Map<String, Double>> outcomes) {
                double[][] gains = outcomes.stream()
                        .filter(feasible)
                        .map(outcome -> metrics.stream()
                                .mapToDouble(metric -> -value(outcome, metric))
                                .toArray())
                        .toArray(double[][]::new);
                return Hypervolume.of(
                        gains, Arrays.stream(reference).map(r -> -r).toArray());
            }

            @Override
            public double optimum() {
                return optimum;
            }
        };
    }
}
