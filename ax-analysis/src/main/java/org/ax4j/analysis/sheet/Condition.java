package org.ax4j.analysis.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Goal;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/**
 * Something that a trial must keep to be feasible: a constraint on outcomes, or the threshold of a goal.
 *
 * @param text the bound as people write it
 * @param margin by how much it is kept, negative where it is violated
 */
public record Condition(String text, Quantity margin) {
    /**
     * All that must be kept; bounds that wait for the baseline's data are left out.
     *
     * @param problem what is wanted
     * @return the constraints, then the thresholds
     */
    public static List<Condition> of(Problem problem) {
        List<Condition> all = new ArrayList<>();
        for (OutcomeConstraint constraint : problem.constraints()) {
            int sign = constraint.relation() == Relation.AT_MOST ? -1 : 1;
            all.add(of(Bound.of(constraint).text(), constraint.expression().times(sign), -sign * constraint.bound()));
        }
        for (Goal goal : problem.objective().goals()) {
            goal.threshold().stream()
                    .mapToObj(least -> of(
                            Bound.of(Quantity.of(goal, problem), problem).get(0).text(), goal.expression(), -least))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static Condition of(String text, LinearExpression sum, double constant) {
        LinearExpression margin = new LinearExpression(sum.weights(), constant);
        return new Condition(text, new Quantity(text, "", margin, Optional.empty()));
    }

    /**
     * The chance that it is kept, the margin being normal: errors of several metrics count as independent.
     *
     * @param metrics what is known of the metrics
     * @return the chance; 0 or 1 where no error is known; empty where a metric is missing
     */
    public Optional<Double> chance(Map<String, Prediction> metrics) {
        return margin.of(metrics).flatMap(Condition::positive);
    }

    /**
     * The chance that a trial keeps it, by its readings.
     *
     * @param trial the trial
     * @return as of metrics
     */
    public Optional<Double> chance(Trial trial) {
        return margin.of(trial).flatMap(Condition::positive);
    }

    private static Optional<Double> positive(Prediction margin) {
        return Double.isNaN(margin.mean()) ? Optional.empty() : Optional.of(margin.chanceAtLeast(0));
    }
}
