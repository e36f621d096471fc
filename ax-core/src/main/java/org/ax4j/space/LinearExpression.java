package org.ax4j.space;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;

/**
 * A weighted sum of named quantities and a constant.
 *
 * @param weights the weight of each name, finite, none of them 0, in order of names
 * @param constant what is added, finite
 */
public record LinearExpression(NavigableMap<String, Double> weights, double constant) {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Copies the weights without zeros; all must be finite. */
    public LinearExpression {
        Faults.present(weights, "weights", "Give weights by name, or read a text by LinearExpression.parse.")
                .forEach((name, weight) -> Faults.present(weight, "a weight", "Leave the name out."));
        TreeMap<String, Double> copy = new TreeMap<>(weights);
        copy.values().removeIf(weight -> weight == 0);
        weights = Collections.unmodifiableNavigableMap(copy);
        boolean finite = Double.isFinite(constant) && copy.values().stream().allMatch(Double::isFinite);
        double given = constant;
        new Faults()
                .unless(
                        finite,
                        () -> new Fault(
                                Code.EXPRESSION,
                                "the numbers of an expression must be finite but its weights are " + copy
                                        + " and its constant is " + Figures.of(given),
                                "Use smaller numbers, or another unit."))
                .check();
        constant += 0.0;
    }

    /**
     * Reads an expression of names, numbers, {@code + - * /} and parentheses. Names are letters, digits, {@code _} and {@code .}; others stand in
     * backticks.
     *
     * @param text for example {@code "x1 + 2*x2 - 0.5"}
     * @return the expression
     * @throws org.ax4j.error.InvalidInputException AX-EXPRESSION with the position, if the text cannot be read or is not linear
     */
    public static LinearExpression parse(String text) {
        return parse(text, Set.of());
    }

    /**
     * Reads an expression in which declared names may hold {@code / - .}, spaces and other signs.
     *
     * @param text for example {@code "val/acc - 2*loss"}
     * @param declared names to be recognised as they are, the longest first
     * @return the expression
     * @throws org.ax4j.error.InvalidInputException AX-EXPRESSION with the position, if the text cannot be read or is not linear
     */
    public static LinearExpression parse(String text, Set<String> declared) {
        return new ExpressionParser(text, declared).single();
    }

    /**
     * A constant.
     *
     * @param value its value
     * @return the expression without names
     */
    public static LinearExpression constant(double value) {
        return new LinearExpression(new TreeMap<>(), value);
    }

    /**
     * A single name of weight 1.
     *
     * @param name the name
     * @return the expression
     */
    public static LinearExpression of(String name) {
        return new LinearExpression(new TreeMap<>(Map.of(name, 1.0)), 0);
    }

    /**
     * The weight of a name.
     *
     * @param name the name
     * @return its weight, 0 where it does not occur
     */
    public double weight(String name) {
        return weights.getOrDefault(name, 0.0);
    }

    /**
     * The sum with another expression, times a factor.
     *
     * @param other the other
     * @param factor what it is multiplied with first
     * @return {@code this + factor * other}
     */
    public LinearExpression plus(LinearExpression other, double factor) {
        TreeMap<String, Double> sum = new TreeMap<>(weights);
        other.weights.forEach((name, weight) -> sum.merge(name, factor * weight, Double::sum));
        return new LinearExpression(sum, constant + factor * other.constant);
    }

    /**
     * The product with a number.
     *
     * @param factor the number
     * @return {@code factor * this}
     */
    public LinearExpression times(double factor) {
        return constant(0).plus(this, factor);
    }

    /**
     * The quotient by a number.
     *
     * @param divisor the number, not 0
     * @return {@code this / divisor}, each weight rounded once
     */
    public LinearExpression dividedBy(double divisor) {
        TreeMap<String, Double> quotient = new TreeMap<>(weights);
        quotient.replaceAll((name, weight) -> weight / divisor);
        return new LinearExpression(quotient, constant / divisor);
    }

    /**
     * The value for given quantities.
     *
     * @param quantity the value of each name
     * @return the sum, added in order of names
     */
    public double value(ToDoubleFunction<String> quantity) {
        double sum = constant;
        for (Map.Entry<String, Double> term : weights.entrySet()) {
            sum += term.getValue() * quantity.applyAsDouble(term.getKey());
        }
        return sum;
    }

    /** The expression as it can be read again. */
    @Override
    public String toString() {
        return text(Set.of());
    }

    /**
     * The expression as it can be read again where some words have a meaning of their own.
     *
     * @param words which; names that equal one are put in backticks
     * @return the text
     */
    public String text(Set<String> words) {
        StringBuilder text = new StringBuilder();
        weights.forEach((name, weight) -> {
            text.append(text.length() == 0 ? (weight < 0 ? "-" : "") : weight < 0 ? " - " : " + ");
            text.append(Math.abs(weight) == 1 ? "" : Figures.exact(Math.abs(weight)) + "*");
            boolean plain = PLAIN_NAME.matcher(name).matches() && !words.contains(name);
            text.append(plain ? name : "`" + name + "`");
        });
        if (constant != 0 || weights.isEmpty()) {
            text.append(text.length() == 0 ? "" : constant < 0 ? " - " : " + ");
            text.append(Figures.exact(text.length() == 0 ? constant : Math.abs(constant)));
        }
        return text.toString();
    }
}
