package org.ax4j.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ax4j.space.Relation;
import org.ax4j.space.SearchSpace;

/**
 * All that a generator must know about what is searched and what is wanted. Its constraints and thresholds are figures: those that were written relative to
 * the baseline are resolved, and left out as long as they cannot be.
 *
 * @param space what is searched
 * @param metrics what is measured, tracked metrics included
 * @param objective what is wanted, each goal maximised
 * @param constraints what must hold
 * @param relative what was written relative to the baseline, resolved or not
 */
public record Problem(
        SearchSpace space,
        List<Metric> metrics,
        Objective objective,
        List<OutcomeConstraint> constraints,
        List<RelativeBound> relative) {
    /** Copies the lists. */
    public Problem {
        metrics = List.copyOf(metrics);
        constraints = List.copyOf(constraints);
        relative = List.copyOf(relative);
    }

    /**
     * A problem in which nothing is relative.
     *
     * @param space what is searched
     * @param metrics what is measured, tracked metrics included
     * @param objective what is wanted, each goal maximised
     * @param constraints what must hold
     */
    public Problem(SearchSpace space, List<Metric> metrics, Objective objective, List<OutcomeConstraint> constraints) {
        this(space, metrics, objective, constraints, List.of());
    }

    /**
     * The problem with other bounds that were written relative to the baseline. With several goals one on a goal's own metric in its direction becomes that
     * goal's threshold; every other one becomes a constraint.
     *
     * @param bounds the bounds; those not resolved are only kept
     * @return the problem with the resolved ones in force
     */
    public Problem with(List<RelativeBound> bounds) {
        List<Goal> goals = new ArrayList<>(objective.goals());
        List<OutcomeConstraint> all = new ArrayList<>(constraints);
        bounds.forEach(bound -> bound.resolved().ifPresent(absolute -> enforce(absolute, goals, all)));
        return new Problem(space, metrics, new Objective(goals), all, bounds);
    }

    /** Adds a constraint to those that hold, or to the goal whose threshold it is. */
    static void enforce(OutcomeConstraint constraint, List<Goal> goals, List<OutcomeConstraint> constraints) {
        for (int i = 0; goals.size() > 1 && i < goals.size() && !constraint.isRelative(); i++) {
            OptionalDouble threshold = goals.get(i).thresholdOf(constraint);
            if (threshold.isPresent()) {
                goals.set(i, new Goal(goals.get(i).expression(), threshold));
                return;
            }
        }
        constraints.add(constraint);
    }

    /**
     * The bounds relative to the baseline that are not in force yet.
     *
     * @return them, as they were written
     */
    public List<OutcomeConstraint> unresolved() {
        return relative.stream()
                .filter(bound -> bound.resolved().isEmpty())
                .map(RelativeBound::written)
                .toList();
    }

    /**
     * The metrics that goals or constraints use, resolved or not; the others are tracked only.
     *
     * @return their names, sorted
     */
    public Set<String> optimisedMetrics() {
        Set<String> names = new TreeSet<>(objective.metrics());
        constraints.forEach(c -> names.addAll(c.expression().weights().keySet()));
        unresolved().forEach(c -> names.addAll(c.expression().weights().keySet()));
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
     * Which way a metric is better: as its goal says, else as it was declared, else as the constraints say.
     *
     * @param metric the metric's name
     * @return the direction, or empty where nothing says it, and where constraints say both
     */
    public Optional<Direction> better(String metric) {
        return objective.goals().stream()
                .flatMap(goal -> direction(goal.expression().weight(metric)).stream())
                .findFirst()
                .or(() -> metric(metric).flatMap(Metric::direction))
                .or(() -> boundedOnOneSide(metric));
    }

    private Optional<Direction> boundedOnOneSide(String metric) {
        Set<Direction> sides = constraints.stream()
                .flatMap(bound ->
                        direction((bound.relation() == Relation.AT_LEAST ? 1 : -1)
                                        * bound.expression().weight(metric))
                                .stream())
                .collect(Collectors.toSet());
        return sides.size() == 1 ? sides.stream().findFirst() : Optional.empty();
    }

    private static Optional<Direction> direction(double weight) {
        return weight == 0 ? Optional.empty() : Optional.of(weight > 0 ? Direction.MAXIMISE : Direction.MINIMISE);
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
     * By how much outcomes violate the constraints, thresholds of goals included; those not resolved are left out.
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
