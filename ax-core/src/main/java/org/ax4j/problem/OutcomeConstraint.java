package org.ax4j.problem;

import java.util.function.ToDoubleFunction;
import org.ax4j.error.Figures;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/**
 * A bound on a weighted sum of metrics, at most or at least.
 *
 * @param expression the sum, without constant; a single metric has weight 1
 * @param relation at most or at least
 * @param bound the bound
 */
public record OutcomeConstraint(LinearExpression expression, Relation relation, double bound) {
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
        return expression + " " + relation.symbol() + " " + Figures.exact(bound);
    }
}
