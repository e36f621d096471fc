package org.ax4j.space;

import java.util.Optional;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/**
 * A value that every point holds unchanged.
 *
 * @param name the name
 * @param value a String, a Boolean, an Integer or a finite Double
 */
public record FixedParameter(String name, Object value) implements Parameter {
    /** Brings the value to its canonical form. */
    public FixedParameter {
        Object plain = Values.canonical(value);
        boolean known = plain instanceof String
                || plain instanceof Boolean
                || Values.real(plain).isPresent();
        new Faults()
                .name("a parameter", name)
                .unless(
                        known,
                        Code.CHOICE,
                        "parameter '" + name + "': a fixed value must be a string, boolean or finite number but got "
                                + Values.text(plain),
                        "Use one of these types.")
                .text(Code.CHOICE, "the value of parameter '" + name + "'", plain instanceof String text ? text : "")
                .check();
        value = plain;
    }

    /**
     * A parameter of one value.
     *
     * @param name the name
     * @param value a String, a Boolean or a finite number
     * @return the parameter
     */
    public static FixedParameter of(String name, Object value) {
        return new FixedParameter(name, value);
    }

    @Override
    public Optional<Object> cast(Object given) {
        return Optional.of(Values.same(value, given) ? value : Values.canonical(given));
    }

    @Override
    public Optional<String> objectionTo(Object given) {
        return value.equals(given) ? Optional.empty() : Optional.of("is fixed at " + Values.text(value));
    }

    @Override
    public String domain() {
        return "fixed at " + Values.text(value);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.fixed(this);
    }
}
