package org.ax4j.space;

import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.error.InvalidInputException;

/**
 * A linear constraint between numeric parameters. It counts where all of them are active, and holds elsewhere.
 *
 * @param expression the weighted sum; a constant in it is moved to the bound
 * @param relation how it compares with the bound
 * @param bound the bound, finite
 */
public record ParameterConstraint(LinearExpression expression, Relation relation, double bound) {
    /** How far a sum may be beyond the bound and still count as keeping it, as a share of the largest real term. */
    public static final double TOLERANCE = 1e-8;

    /** Moves the constant and checks that there is a parameter and a finite bound. */
    public ParameterConstraint {
        Faults.present(expression, "expression", "Give a sum, or read a text by ParameterConstraint.parse.");
        Faults.present(relation, "relation", "Give one, as Relation.AT_MOST.");
        double moved = bound - expression.constant() + 0.0;
        bound = moved;
        expression = new LinearExpression(expression.weights(), 0);
        new Faults()
                .unless(
                        !expression.weights().isEmpty(),
                        Code.PARAMETER_CONSTRAINT,
                        "a constraint names no parameter",
                        "Leave it out or name parameters.")
                .unless(
                        Double.isFinite(moved),
                        () -> new Fault(
                                Code.PARAMETER_CONSTRAINT,
                                "the bound of a constraint must be finite but is " + Figures.of(moved),
                                "Leave it out: it bounds nothing."))
                .check();
    }

    /**
     * Reads a constraint.
     *
     * @param text for example {@code "x1 + 2*x2 <= 3"}, {@code "x1 >= x2"} or {@code "a + b == 1"}
     * @return the constraint
     * @throws InvalidInputException AX-EXPRESSION or AX-PARAMETER-CONSTRAINT if the text cannot be read or names no parameter
     */
    public static ParameterConstraint parse(String text) {
        return parse(text, Set.of());
    }

    /**
     * Reads a constraint in which declared names may hold {@code / - .}, spaces and other signs.
     *
     * @param text for example {@code "learning-rate <= 2*decay"}
     * @param declared names to be recognised as they are, the longest first
     * @return the constraint
     * @throws InvalidInputException AX-EXPRESSION or AX-PARAMETER-CONSTRAINT if the text cannot be read or names no parameter
     */
    public static ParameterConstraint parse(String text, Set<String> declared) {
        ExpressionParser.Comparison comparison = new ExpressionParser(text, declared).comparison();
        LinearExpression difference = comparison.left().plus(comparison.right(), -1);
        if (difference.weights().isEmpty()) {
            throw new InvalidInputException(
                    Code.PARAMETER_CONSTRAINT,
                    "the constraint \"" + text + "\" names no parameter once its sides are subtracted",
                    "Leave it out or name parameters.");
        }
        return new ParameterConstraint(difference, comparison.relation(), 0);
    }

    /**
     * By how much a point violates the constraint, where nothing is known of the parameters' domains: a term's size is its own.
     *
     * @param quantity the value of each parameter
     * @return 0 where it is kept within the tolerance, else the distance in the sum's own unit
     */
    public double violation(ToDoubleFunction<String> quantity) {
        return violation(quantity, () -> {
            double largest = 0;
            for (Map.Entry<String, Double> term : expression.weights().entrySet()) {
                largest = Math.max(largest, Math.abs(term.getValue() * quantity.applyAsDouble(term.getKey())));
            }
            return TOLERANCE * (Math.abs(bound) + largest);
        });
    }

    /** By how much a point violates the constraint, where that is more than a tolerance. */
    double violation(ToDoubleFunction<String> quantity, DoubleSupplier tolerance) {
        double beyond = relation.violation(expression.value(quantity), bound);
        return beyond == 0 || beyond <= tolerance.getAsDouble() ? 0 : beyond;
    }

    /** The constraint as it can be read again. */
    @Override
    public String toString() {
        return expression + " " + relation.symbol() + " " + Figures.exact(bound);
    }
}
