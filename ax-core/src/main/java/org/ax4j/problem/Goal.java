package org.ax4j.problem;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/**
 * One thing that is maximised: a weighted sum of metrics. Its value is called the gain; minimised metrics have weight -1.
 *
 * @param expression the sum of metrics
 * @param threshold the gain below which a trial is of no interest, where one is given; several goals only
 */
public record Goal(LinearExpression expression, OptionalDouble threshold) {
    /** Checks that a threshold is finite. */
    public Goal {
        Faults.present(expression, "expression", "Give a sum of metrics.");
        Faults.present(threshold, "threshold", "Give OptionalDouble.empty() for none.");
        new Faults()
                .unless(
                        Double.isFinite(threshold.orElse(0)),
                        Code.OUTCOME_CONSTRAINT,
                        "the threshold of the goal '" + expression + "' must be finite but is "
                                + Figures.of(threshold.orElse(0)),
                        "Use smaller numbers, or another unit.")
                .check();
    }

    /**
     * The metric, where the goal is a single one.
     *
     * @return its name, or empty for a sum of several
     */
    public Optional<String> metric() {
        return expression.weights().size() == 1
                ? Optional.of(expression.weights().firstKey())
                : Optional.empty();
    }

    /**
     * Which way the goal's metric is better.
     *
     * @return maximise for a sum of several, whose gain is maximised
     */
    public Direction direction() {
        boolean negative = metric().map(name -> expression.weight(name) < 0).orElse(false);
        return negative ? Direction.MINIMISE : Direction.MAXIMISE;
    }

    /**
     * How texts name it.
     *
     * @return the metric's name, or the sum
     */
    public String name() {
        return metric().orElse(expression.toString());
    }

    /**
     * The threshold that a constraint amounts to.
     *
     * @param constraint a constraint that is not relative
     * @return the gain that it asks for, or empty where it bounds something else, or against the goal's direction
     */
    public OptionalDouble thresholdOf(OutcomeConstraint constraint) {
        boolean least = constraint.relation() == Relation.AT_LEAST;
        LinearExpression wanted =
                least ? constraint.expression() : constraint.expression().times(-1);
        double factor = factor(wanted);
        double bound = least ? constraint.bound() : 0.0 - constraint.bound();
        return factor > 0 ? OptionalDouble.of(factor * bound) : OptionalDouble.empty();
    }

    /** Whether a sum is that of the goal times a number. */
    boolean isMultipleOf(LinearExpression sum) {
        return factor(sum) != 0;
    }

    /** By which number a sum is multiplied to be the goal's; 0 where none does. */
    double factor(LinearExpression sum) {
        String first = expression.weights().firstKey();
        if (!expression.weights().keySet().equals(sum.weights().keySet())) {
            return 0;
        }
        double factor = expression.weight(first) / sum.weight(first);
        boolean same =
                expression.weights().size() == 1 || (Double.isFinite(factor) && expression.equals(sum.times(factor)));
        return same ? factor : 0;
    }

    /** The goal as objectives write it. */
    @Override
    public String toString() {
        return expression.toString();
    }
}
