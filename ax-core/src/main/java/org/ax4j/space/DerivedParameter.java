package org.ax4j.space;

import java.util.Optional;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/**
 * A real value computed from other numeric parameters, never searched.
 *
 * @param name the name
 * @param expression how it is computed
 */
public record DerivedParameter(String name, LinearExpression expression) implements Parameter {
    /** Checks that there is a name, and something to compute from. */
    public DerivedParameter {
        Faults.present(expression, "expression", "Give a sum, as in DerivedParameter.of(\"total\", \"x1 + 2*x2\").");
        new Faults()
                .name("a parameter", name)
                .unless(
                        !expression.weights().isEmpty(),
                        Code.SPACE,
                        "derived parameter '" + name + "' is computed from no parameter: it is " + expression,
                        "Use FixedParameter for a constant.")
                .check();
    }

    /**
     * A parameter computed by a linear expression.
     *
     * @param name the name
     * @param expression for example {@code "x1 + 2*x2"}
     * @return the parameter
     * @throws org.ax4j.error.InvalidInputException AX-EXPRESSION if the text cannot be read, AX-SPACE if it names no parameter
     */
    public static DerivedParameter of(String name, String expression) {
        return new DerivedParameter(
                name,
                LinearExpression.parse(Faults.present(expression, "expression", "Give a sum, as in \"x1 + 2*x2\".")));
    }

    @Override
    public Optional<Object> cast(Object value) {
        return Values.real(value);
    }

    @Override
    public Optional<String> objectionTo(Object value) {
        return Optional.empty();
    }

    @Override
    public String domain() {
        return "= " + expression;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.derived(this);
    }
}
