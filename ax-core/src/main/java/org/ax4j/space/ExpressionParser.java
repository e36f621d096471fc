package org.ax4j.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ax4j.error.Code;
import org.ax4j.error.InvalidInputException;

/**
 * Recursive descent over {@code list := sum {"," sum}; comparison := sum ("<=" | ">=" | "==") sum; sum := product {sign product};
 * product := factor {("*" | "/") factor}; factor := sign factor | number | name | "(" sum ")"}. One instance reads one text.
 */
public final class ExpressionParser {
    private static final int DEEPEST = 100;

    private final String text;
    private final List<String> declared;
    private final UnaryOperator<String> plainName;
    private final boolean isStrict;
    private int position;
    private int depth;

    /**
     * Reads a text from its start.
     *
     * @param text what is read
     * @param declared names to be recognised as they stand, with any signs in them
     */
    public ExpressionParser(String text, Set<String> declared) {
        this(text, declared, UnaryOperator.identity(), false);
    }

    private ExpressionParser(String text, Set<String> declared, UnaryOperator<String> plainName, boolean isStrict) {
        this.text = text;
        this.plainName = plainName;
        this.isStrict = isStrict;
        this.declared = declared.stream()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /**
     * Reads a text of which not all names are known, and in which some words have a meaning of their own. What may be one name or several, as
     * {@code train-loss}, {@code val/acc} and {@code val.acc}, is refused unless its parts are known.
     *
     * @param text what is read
     * @param declared names to be recognised as they stand, with any signs in them
     * @param plainName what a name stands for that is neither declared nor in backticks
     * @return the parser
     */
    public static ExpressionParser strict(String text, Set<String> declared, UnaryOperator<String> plainName) {
        return new ExpressionParser(text, declared, plainName, true);
    }

    /**
     * Two sums and how they compare.
     *
     * @param left the left side
     * @param relation the sign between them
     * @param right the right side
     */
    public record Comparison(LinearExpression left, Relation relation, LinearExpression right) {}

    /**
     * The whole text as one sum.
     *
     * @return the sum
     */
    public LinearExpression single() {
        LinearExpression sum = sum();
        end();
        return sum;
    }

    /**
     * The whole text as sums with commas between them.
     *
     * @return the sums, at least one
     */
    public List<LinearExpression> list() {
        List<LinearExpression> sums = new ArrayList<>();
        sums.add(sum());
        while (taken(",")) {
            sums.add(sum());
        }
        end();
        return sums;
    }

    /**
     * The whole text as a comparison of two sums.
     *
     * @return the comparison
     */
    public Comparison comparison() {
        LinearExpression left = sum();
        Relation relation = relation();
        LinearExpression right = sum();
        end();
        return new Comparison(left, relation, right);
    }

    private Relation relation() {
        for (Relation relation : Relation.values()) {
            if (taken(relation.symbol())) {
                return relation;
            }
        }
        DoubtfulName.spaced(text, position).ifPresent(this::refuse);
        throw fault(
                "expected '<=', '>=' or '=='",
                "Write <= for <, >= for > and == for =; names with other signs stand in backticks.");
    }

    private LinearExpression sum() {
        LinearExpression sum = product();
        while (true) {
            if (taken("+")) {
                sum = sum.plus(product(), 1);
            } else if (taken("-")) {
                sum = sum.plus(product(), -1);
            } else {
                return sum;
            }
        }
    }

    private LinearExpression product() {
        skipSpace();
        int begin = position;
        LinearExpression product = factor();
        while (true) {
            skipSpace();
            int start = position;
            if (taken("*")) {
                product = multiplied(product, factor(), start);
            } else if (taken("/")) {
                product = divided(product, factor(), begin, start);
            } else {
                return product;
            }
        }
    }

    private LinearExpression multiplied(LinearExpression a, LinearExpression b, int start) {
        if (!a.weights().isEmpty() && !b.weights().isEmpty()) {
            position = start;
            throw fault("a product of names is not linear", "Only sums with numbers as weights can be used.");
        }
        return a.weights().isEmpty() ? b.times(a.constant()) : a.times(b.constant());
    }

    private LinearExpression divided(LinearExpression a, LinearExpression b, int begin, int start) {
        if (!b.weights().isEmpty() || b.constant() == 0) {
            String name = text.substring(begin, position).strip();
            position = start;
            String hint = b.weights().isEmpty()
                    ? "Divide by another number."
                    : "If a metric or parameter has the sign in its name, declare it first or write `" + name + "`.";
            throw fault("only division by a number other than 0 is linear", hint);
        }
        return a.dividedBy(b.constant());
    }

    private LinearExpression factor() {
        if (++depth > DEEPEST) {
            throw fault("signs and parentheses are nested deeper than " + DEEPEST, "Write it without some of them.");
        }
        LinearExpression factor = taken("-") ? factor().times(-1) : taken("+") ? factor() : unsigned();
        depth--;
        return factor;
    }

    private LinearExpression unsigned() {
        if (taken("(")) {
            LinearExpression inner = sum();
            if (!taken(")")) {
                throw fault("expected ')'", "Close the parenthesis.");
            }
            return inner;
        }
        if (taken("`")) {
            int end = text.indexOf('`', position);
            if (end < 0) {
                position--;
                throw fault("a backtick is not closed", "Close it after the name.");
            }
            String name = text.substring(position, end);
            position = end + 1;
            return LinearExpression.of(name);
        }
        return nameOrNumber();
    }

    private LinearExpression nameOrNumber() {
        Optional<String> here = declared.stream().filter(this::isHere).findFirst();
        if (isStrict) {
            DoubtfulName.tight(text, position, here.map(String::length).orElse(0), this::isKnown)
                    .ifPresent(this::refuse);
        }
        if (here.isPresent()) {
            position += here.get().length();
            return LinearExpression.of(here.get());
        }
        int start = position;
        if (position < text.length() && (Character.isLetter(text.charAt(position)) || text.charAt(position) == '_')) {
            while (position < text.length() && inName(text.charAt(position))) {
                position++;
            }
            String word = text.substring(start, position);
            if (isNumber(word) && !declared.contains(word)) {
                position = start;
                throw fault(
                        "'" + word + "' is no number to calculate with",
                        "A metric or parameter of that name needs backticks.");
            }
            return LinearExpression.of(plainName.apply(word));
        }
        return LinearExpression.constant(number());
    }

    /** Whether a name needs no declaration, as it has one, is a number, or has a meaning of its own. */
    private boolean isKnown(String name) {
        return declared.contains(name)
                || !plainName.apply(name).equals(name)
                || name.matches("[0-9.]+(?:[eE][-+]?[0-9]+)?");
    }

    /** Whether a word reads as a number, which it then is: a name like that needs backticks. */
    private static boolean isNumber(String word) {
        return word.matches("(?i)nan|inf|infinity|[0-9.]+(e[0-9]+)?");
    }

    private boolean isHere(String name) {
        return !isNumber(name) && text.startsWith(name, position) && endsAt(name, position + name.length());
    }

    /** A declared name must not be the beginning of a longer plain name. */
    private boolean endsAt(String name, int end) {
        return !inName(name.charAt(name.length() - 1)) || end >= text.length() || !inName(text.charAt(end));
    }

    private double number() {
        int start = position;
        while (position < text.length() && inNumber(start)) {
            position++;
        }
        try {
            double value = Double.parseDouble(text.substring(start, position));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, with the position
        }
        position = start;
        throw fault("expected a name or a number", hint());
    }

    private boolean inNumber(int start) {
        char c = text.charAt(position);
        boolean exponentSign =
                (c == '-' || c == '+') && position > start && "eE".indexOf(text.charAt(position - 1)) >= 0;
        return Character.isDigit(c) || c == '.' || (position > start && (c == 'e' || c == 'E')) || exponentSign;
    }

    private static boolean inName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private boolean taken(String sign) {
        skipSpace();
        boolean here = text.startsWith(sign, position);
        position += here ? sign.length() : 0;
        return here;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private void end() {
        skipSpace();
        if (position < text.length()) {
            DoubtfulName.spaced(text, position).ifPresent(this::refuse);
            throw fault("unexpected '" + text.substring(position) + "'", hint(text.charAt(position)));
        }
    }

    private String hint(char unexpected) {
        boolean number = position > 0 && Character.isDigit(text.charAt(position - 1));
        return switch (unexpected) {
            case '<', '=', '>' -> "Compare once in one text: split it in two.";
            case ',' -> "Give each its own text.";
            case '^', '*' -> "Only sums with numbers as weights can be used.";
            case ')' -> "Leave it out, or open it before.";
            default ->
                number && Character.isLetter(unexpected)
                        ? "Write * between a number and a name."
                        : "Names with signs or spaces in them stand in backticks.";
        };
    }

    private String hint() {
        if (position == text.length()) {
            return "The text ends too early: complete it.";
        }
        char here = text.charAt(position);
        if ("<=>".indexOf(here) >= 0) {
            return "Put something before the comparison.";
        }
        return Character.isDigit(here) || here == '.' ? "Write a finite number such as 0.5 or 1e-3." : hint(here);
    }

    private void refuse(DoubtfulName doubtful) {
        position = doubtful.start();
        throw fault(doubtful.what(), doubtful.hint());
    }

    private InvalidInputException fault(String what, String hint) {
        return new InvalidInputException(
                Code.EXPRESSION, what + " at position " + (position + 1) + " of \"" + text + "\"", hint);
    }
}
