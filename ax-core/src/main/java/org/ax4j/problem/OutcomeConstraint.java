package org.ax4j.problem;

import java.util.function.ToDoubleFunction;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/**
 * A bound on a weighted sum of metrics, at most or at least.
 *
 * @param expression the sum; a constant in it is moved to the bound
 * @param relation at most or at least
 * @param bound the bound, finite
 */
public record OutcomeConstraint(LinearExpression expression, Relation relation, double bound) {
    /** Moves the constant and checks that there is a metric, a finite bound, and no equality. */
    public OutcomeConstraint {
        bound = bound - expression.constant() + 0.0;
        expression = new LinearExpression(expression.weights(), 0);
        new Faults()
                .unless(
                        relation != Relation.EQUAL,
                        Code.OUTCOME_CONSTRAINT,
                        "the constraint \"" + text(expression, relation, bound)
                                + "\" asks for equality, which a measured value never has exactly",
                        "Bound it from both sides with <= and >=.")
                .unless(
                        !expression.weights().isEmpty(),
                        Code.OUTCOME_CONSTRAINT,
                        "the constraint \"" + text(expression, relation, bound) + "\" names no metric",
                        "Name one.")
                .unless(
                        Double.isFinite(bound),
                        Code.OUTCOME_CONSTRAINT,
                        "the bound of the constraint \"" + text(expression, relation, bound) + "\" must be finite",
                        "Leave it out: it bounds nothing.")
                .check();
    }

    /**
     * By how much outcomes violate the bound.
     *
     * @param metric the value of each metric
     * @return 0 where it is kept, else the distance; NaN where a metric is NaN
     */
    public double violation(ToDoubleFunction<String> metric) {
        return relation.violation(expression.value(metric), bound);
    }

    /** The constraint as it can be read again. */
    @Override
    public String toString() {
        return text(expression, relation, bound);
    }

    private static String text(LinearExpression expression, Relation relation, double bound) {
        return expression + " " + relation.symbol() + " " + Figures.exact(bound);
    }
}
