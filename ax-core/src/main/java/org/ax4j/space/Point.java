package org.ax4j.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;

/**
 * A value for each parameter. Values are canonical: Integer for whole numbers, Double for reals (never -0.0), String, Boolean. Points are
 * equal when they hold equal values, in whatever order.
 *
 * @param values the value of each parameter, in the order given
 */
public record Point(Map<String, Object> values) {
    private static final String GIVE = "Give a value by each parameter's name, as in Map.of(\"x\", 0.5).";

    /** Copies the values in canonical form. */
    public Point {
        Map<String, Object> canonical = new LinkedHashMap<>();
        Faults faults = new Faults();
        Faults.present(values, "values", GIVE).forEach((name, value) -> {
            faults.unless(
                    value != null,
                    Code.POINT,
                    "the value of parameter '" + name + "' is null",
                    "Give a value, or leave the parameter out where it is not active.");
            canonical.put(Faults.present(name, "name of a parameter", GIVE), Values.canonical(value));
        });
        faults.check();
        values = Collections.unmodifiableMap(canonical);
    }

    /**
     * A point of the given values.
     *
     * @param values the value of each parameter
     * @return the point
     * @throws InvalidInputException AX-POINT for each value that is null
     */
    public static Point of(Map<String, ?> values) {
        return new Point(new LinkedHashMap<>(Faults.present(values, "values", GIVE)));
    }

    /**
     * The point of a record: a value for each of the parameters that {@link SearchSpace#of(Class)} makes of its class. A float stands for its shortest decimal.
     *
     * @param instance the record
     * @return the point
     * @throws InvalidInputException AX-POINT for each component that is null, AX-SPACE for each whose type makes no parameter
     */
    public static Point of(Record instance) {
        return new Point(RecordInstances.values(Faults.present(instance, "instance", "Give a record.")));
    }

    /**
     * The point as a record, the inverse of {@link #of(Record)}. Each component is looked up under the name that {@link SearchSpace#of(Class)} gives its
     * parameter; further values of the point are left out.
     *
     * @param type the class of a record
     * @param <T> the record
     * @return an instance of it
     * @throws InvalidInputException AX-POINT for each component without a value of its type, and where the record's constructor throws; AX-SPACE for each
     *     component whose type makes no parameter
     */
    public <T> T as(Class<T> type) {
        return type.cast(RecordInstances.made(Faults.present(type, "type", "Give the class of a record."), this));
    }

    /**
     * A numeric value.
     *
     * @param name the parameter
     * @return its value
     * @throws InvalidInputException AX-POINT if the point has no such number
     */
    public double asDouble(String name) {
        return typed(name, Number.class, "a number").doubleValue();
    }

    /**
     * A whole number, as which a real one within 1e-9 of it counts.
     *
     * @param name the parameter
     * @return its value
     * @throws InvalidInputException AX-POINT if the point has no such whole number
     */
    public int asInt(String name) {
        return Optional.ofNullable(values.get(name))
                .flatMap(Values::whole)
                .map(Integer.class::cast)
                .orElseGet(() -> typed(name, Integer.class, "a whole number"));
    }

    /**
     * A text.
     *
     * @param name the parameter
     * @return its value
     * @throws InvalidInputException AX-POINT if the point has no such text
     */
    public String asString(String name) {
        return typed(name, String.class, "a string");
    }

    /**
     * A yes or no.
     *
     * @param name the parameter
     * @return its value
     * @throws InvalidInputException AX-POINT if the point has no such value
     */
    public boolean asBoolean(String name) {
        return typed(name, Boolean.class, "a boolean");
    }

    /**
     * A value as text, for messages and tables.
     *
     * @param name the parameter
     * @return the text
     */
    public String text(String name) {
        Object value = typed(name, Object.class, "a value");
        return value instanceof String word ? word : Values.text(value);
    }

    private <T> T typed(String name, Class<T> type, String wanted) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            String found = value == null ? "the point holds " + values.keySet() : "it holds " + Values.text(value);
            throw new InvalidInputException(
                    Code.POINT,
                    "parameter '" + name + "' is not " + wanted + ": " + found,
                    "Ask for the parameter by its name and type.");
        }
        return type.cast(value);
    }

    /** {@code {alpha=0.1, loss='hinge'}} */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Values.text(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
