package org.ax4j.earlystop;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ax4j.problem.Goal;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/** From where to where each metric may end, where thresholds and constraints bound single metrics. */
final class Bounds {
    private final Map<String, double[]> byMetric = new TreeMap<>();

    private Bounds() {}

    /** The bounds; empty where a threshold or constraint bounds a sum, or a goal is a sum. */
    static Optional<Bounds> of(Problem problem) {
        Bounds bounds = new Bounds();
        boolean single = true;
        for (Goal goal : problem.objective().goals()) {
            single &= goal.metric().isPresent();
            if (goal.threshold().isPresent()) {
                single &= bounds.add(
                        goal.expression(),
                        Relation.AT_LEAST,
                        goal.threshold().getAsDouble() - goal.expression().constant());
            }
        }
        for (OutcomeConstraint constraint : problem.constraints()) {
            single &= bounds.add(constraint.expression(), constraint.relation(), constraint.bound());
        }
        return single ? Optional.of(bounds) : Optional.empty();
    }

    private boolean add(LinearExpression sum, Relation relation, double bound) {
        if (sum.weights().size() != 1) {
            return false;
        }
        String metric = sum.weights().firstKey();
        double weight = sum.weight(metric);
        double[] range = byMetric.computeIfAbsent(
                metric, name -> new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY});
        if ((relation == Relation.AT_LEAST) == weight > 0) {
            range[0] = Math.max(range[0], bound / weight);
        } else {
            range[1] = Math.min(range[1], bound / weight);
        }
        return true;
    }

    /** The least and largest values allowed of a metric {@code [2]}. */
    double[] of(String metric) {
        return byMetric.getOrDefault(metric, new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
                .clone();
    }
}
