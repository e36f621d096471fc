package org.ax4j.problem;

import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/**
 * A bound on a weighted sum of metrics, at most or at least. A relative one moves with the baseline: the sum is compared with
 * {@code share * (the sum's value at the baseline) + bound}.
 *
 * @param expression the sum; a constant in it is moved to the bound
 * @param relation at most or at least
 * @param bound the bound, finite
 * @param share how often the value at the baseline is added to the bound, finite; 0 for a bound that does not move
 */
public record OutcomeConstraint(LinearExpression expression, Relation relation, double bound, double share) {
    /** The word that stands for the value at the baseline. */
    public static final String BASELINE = "baseline";

    /** Moves the constant and checks that there is a metric, a finite bound, and no equality. */
    public OutcomeConstraint {
        Faults.present(expression, "expression", "Give a sum of metrics.");
        Faults.present(relation, "relation", "Give one, as Relation.AT_MOST.");
        bound = bound - expression.constant() + 0.0;
        share = share + 0.0;
        expression = new LinearExpression(expression.weights(), 0);
        String text = text(expression, relation, bound, share);
        new Faults()
                .unless(
                        relation != Relation.EQUAL,
                        Code.OUTCOME_CONSTRAINT,
                        "the constraint \"" + text + "\" asks for equality, which a measured value never has exactly",
                        "Bound it from both sides with <= and >=.")
                .unless(
                        !expression.weights().isEmpty(),
                        Code.OUTCOME_CONSTRAINT,
                        "the constraint \"" + text + "\" names no metric",
                        "Name one.")
                .unless(
                        Double.isFinite(bound) && Double.isFinite(share),
                        Code.OUTCOME_CONSTRAINT,
                        "the bound of the constraint \"" + text + "\" must be finite",
                        "Leave it out: it bounds nothing.")
                .check();
    }

    /**
     * A bound that does not move.
     *
     * @param expression the sum; a constant in it is moved to the bound
     * @param relation at most or at least
     * @param bound the bound, finite
     */
    public OutcomeConstraint(LinearExpression expression, Relation relation, double bound) {
        this(expression, relation, bound, 0);
    }

    /**
     * Whether the bound moves with the baseline.
     *
     * @return true where it does
     */
    public boolean isRelative() {
        return share != 0;
    }

    /**
     * The constraint with its bound in figures. What is written is taken as plain arithmetic, for negative values too.
     *
     * @param baseline what each metric is at the baseline; its standard error plays no part
     * @return the constraint that does not move, or empty where its bound would not be finite
     */
    public Optional<OutcomeConstraint> resolved(ToDoubleFunction<String> baseline) {
        double figure = isRelative() ? share * expression.value(baseline) + bound : bound;
        return Double.isFinite(figure)
                ? Optional.of(new OutcomeConstraint(expression, relation, figure))
                : Optional.empty();
    }

    /**
     * By how much outcomes violate the bound.
     *
     * @param metric the value of each metric
     * @return 0 where it is kept, else the distance; NaN where a metric is NaN, and for a relative bound that was not resolved
     */
    public double violation(ToDoubleFunction<String> metric) {
        return isRelative() ? Double.NaN : relation.violation(expression.value(metric), bound);
    }

    /** The constraint as it can be read again. */
    @Override
    public String toString() {
        return text(expression, relation, bound, share);
    }

    private static String text(LinearExpression expression, Relation relation, double bound, double share) {
        String figure = Figures.exact(share == 0 ? bound : Math.abs(bound));
        return expression.text(Set.of(BASELINE)) + " " + relation.symbol() + " "
                + (share == 0 ? figure : multiple(share) + (bound == 0 ? "" : (bound < 0 ? " - " : " + ") + figure));
    }

    private static String multiple(double share) {
        return share == 1 ? BASELINE : Figures.exact(share) + "*" + BASELINE;
    }
}
