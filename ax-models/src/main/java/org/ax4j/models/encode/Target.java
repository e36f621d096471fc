package org.ax4j.models.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ax4j.problem.Goal;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/**
 * One quantity that is modelled: a goal, whose gain is maximised, or the side of an outcome constraint that must be at
 * least a bound. Sums of metrics are modelled as one quantity.
 *
 * @param expression the weighted sum of metrics, larger being better
 * @param bound the least value that is allowed; NaN for a goal without threshold
 * @param isGoal whether it is maximised, not merely bounded
 */
public record Target(LinearExpression expression, double bound, boolean isGoal) {
    /**
     * What a problem asks to be modelled: its goals in order, then its constraints in order.
     *
     * @param problem the problem
     * @return the targets
     */
    public static List<Target> of(Problem problem) {
        List<Target> targets = new ArrayList<>();
        for (Goal goal : problem.objective().goals()) {
            targets.add(new Target(goal.expression(), goal.threshold().orElse(Double.NaN), true));
        }
        for (OutcomeConstraint constraint : problem.constraints()) {
            boolean most = constraint.relation() == Relation.AT_MOST;
            targets.add(new Target(
                    most ? negative(constraint.expression()) : constraint.expression(),
                    most ? -constraint.bound() : constraint.bound(),
                    false));
        }
        return List.copyOf(targets);
    }

    /**
     * A metric that no goal and no constraint needs to be modelled for.
     *
     * @param metric its name
     * @return the target
     */
    public static Target tracked(String metric) {
        return new Target(LinearExpression.of(metric), Double.NaN, false);
    }

    private static LinearExpression negative(LinearExpression expression) {
        TreeMap<String, Double> weights = new TreeMap<>();
        expression.weights().forEach((name, weight) -> weights.put(name, -weight));
        return new LinearExpression(weights, 0);
    }
}
