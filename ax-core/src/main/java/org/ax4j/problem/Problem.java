package org.ax4j.problem;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.ax4j.space.SearchSpace;

/**
 * All that a generator must know about what is searched and what is wanted.
 *
 * @param space what is searched
 * @param metrics what is measured, tracked metrics included
 * @param objective what is wanted, each goal maximised
 * @param constraints what must hold
 */
public record Problem(
        SearchSpace space, List<Metric> metrics, Objective objective, List<OutcomeConstraint> constraints) {
    /** Copies the lists. */
    public Problem {
        metrics = List.copyOf(metrics);
        constraints = List.copyOf(constraints);
    }

    /**
     * The metrics that goals or constraints use; the others are tracked only.
     *
     * @return their names, sorted
     */
    public Set<String> optimisedMetrics() {
        Set<String> names = new TreeSet<>(objective.metrics());
        constraints.forEach(c -> names.addAll(c.expression().weights().keySet()));
        return names;
    }

    /**
     * A metric by name.
     *
     * @param name the name
     * @return the metric, or empty
     */
    public Optional<Metric> metric(String name) {
        return metrics.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /**
     * The gains of outcomes: the value of each goal, larger being better.
     *
     * @param metric the value of each metric
     * @return gains [goals], in order of the goals
     */
    public double[] gains(ToDoubleFunction<String> metric) {
        return objective.goals().stream()
                .mapToDouble(goal -> goal.expression().value(metric))
                .toArray();
    }

    /**
     * By how much outcomes violate the constraints, thresholds of goals included.
     *
     * @param metric the value of each metric
     * @return the sum of the distances, each in its own unit; 0 where all is kept; NaN where a metric is NaN
     */
    public double violation(ToDoubleFunction<String> metric) {
        double sum = constraints.stream().mapToDouble(c -> c.violation(metric)).sum();
        for (Goal goal : objective.goals()) {
            if (goal.threshold().isPresent()) {
                sum += Math.max(
                        0, goal.threshold().getAsDouble() - goal.expression().value(metric));
            }
        }
        return sum;
    }
}
