package org.ax4j.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;

/**
 * What is searched: parameters, and linear constraints between the numeric ones.
 *
 * @param parameters the parameters, in order, with distinct names
 * @param constraints the constraints
 */
public record SearchSpace(List<Parameter> parameters, List<ParameterConstraint> constraints) {
    /** Checks names and references. */
    public SearchSpace {
        parameters = List.copyOf(parameters);
        constraints = List.copyOf(constraints);
        SpaceRules.check(parameters, constraints);
    }

    /**
     * A space of the given parameters, without constraints.
     *
     * @param parameters at least one
     * @return the space
     * @throws InvalidInputException AX-SPACE or AX-NAME, all faults at once
     */
    public static SearchSpace of(Parameter... parameters) {
        return new SearchSpace(Arrays.asList(parameters), List.of());
    }

    /**
     * A copy with linear constraints added.
     *
     * @param texts for example {@code "x1 + 2*x2 <= 3"}
     * @return the copy
     * @throws InvalidInputException AX-EXPRESSION or AX-PARAMETER-CONSTRAINT, all faults at once
     */
    public SearchSpace where(String... texts) {
        Set<String> names = parameters.stream().map(Parameter::name).collect(Collectors.toSet());
        List<ParameterConstraint> all = new ArrayList<>(constraints);
        Faults faults = new Faults();
        for (String text : texts) {
            faults.collect(() -> all.add(ParameterConstraint.parse(text, names)));
        }
        faults.collect(() -> SpaceRules.check(parameters, all));
        faults.check();
        return new SearchSpace(parameters, all);
    }

    /**
     * A parameter by name.
     *
     * @param name the name
     * @return the parameter, or empty
     */
    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /**
     * The parameters that a search moves: ranges and choices.
     *
     * @return them, in order
     */
    public List<Parameter> searched() {
        return parameters.stream()
                .filter(p -> p instanceof RangeParameter || p instanceof ChoiceParameter)
                .toList();
    }

    /**
     * How many points the space has at most, constraints ignored.
     *
     * @return the product of the parameters' counts, infinite with a real range
     */
    public double cardinality() {
        double product = 1;
        for (Parameter parameter : searched()) {
            product *= parameter instanceof RangeParameter range
                    ? range.cardinality()
                    : ((ChoiceParameter) parameter).values().size();
        }
        return product;
    }

    /**
     * A point in the space's own types and order, derived values computed.
     *
     * @param point values for all parameters that are not derived
     * @return the canonical point
     * @throws InvalidInputException AX-POINT for each parameter that is missing, unknown, of another type, or outside its domain, and each
     *     constraint that is violated
     */
    public Point canonical(Point point) {
        Map<String, Object> cast = new LinkedHashMap<>();
        List<Fault> faults = faults(point, cast);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new Point(cast);
    }

    /**
     * Whether a point belongs to the space.
     *
     * @param point any point
     * @return true where {@link #canonical} would give an equal point
     */
    public boolean contains(Point point) {
        Map<String, Object> cast = new LinkedHashMap<>();
        return faults(point, cast).isEmpty() && cast.equals(point.values());
    }

    /**
     * By how much a point violates the constraints.
     *
     * @param point a canonical point
     * @return the sum of violations, 0 where all are kept
     */
    public double violation(Point point) {
        return constraints.stream()
                .mapToDouble(c -> c.violation(point::asDouble))
                .sum();
    }

    /**
     * The values that searched parameters take, with fixed and derived ones added.
     *
     * @param searchedValues a canonical value for each of {@link #searched()}
     * @return the full point; constraints are not looked at
     */
    public Point complete(Map<String, Object> searchedValues) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Object value =
                    parameter instanceof FixedParameter fixed ? fixed.value() : searchedValues.get(parameter.name());
            if (value != null) {
                all.put(parameter.name(), value);
            } else if (parameter instanceof DerivedParameter) {
                all.put(parameter.name(), 0.0);
            }
        }
        derive(all);
        return new Point(all);
    }

    /**
     * The point at given shares of the searched parameters, each value of a parameter having an equal share: what space-filling samplers need.
     *
     * @param shares a share in [0, 1) for each of {@link #searched()}
     * @param fixed values that replace those of the shares, canonical, by name
     * @return the full point; constraints are not looked at
     */
    public Point pointAt(double[] shares, Map<String, Object> fixed) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Parameter> searched = searched();
        for (int i = 0; i < shares.length; i++) {
            values.put(searched.get(i).name(), valueAt(searched.get(i), shares[i]));
        }
        values.putAll(fixed);
        return complete(values);
    }

    /**
     * The middle of every parameter on its own scale; of a choice the value in the middle of its list.
     *
     * @param fixed values that replace those of the middle, canonical, by name
     * @return the full point; constraints are not looked at
     */
    public Point centre(Map<String, Object> fixed) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : searched()) {
            values.put(
                    parameter.name(),
                    parameter instanceof RangeParameter range ? range.fromUnit(0.5) : valueAt(parameter, 0.5));
        }
        values.putAll(fixed);
        return complete(values);
    }

    /**
     * Values for some parameters, checked against their domains.
     *
     * @param values values by name
     * @return them in canonical form
     * @throws InvalidInputException AX-POINT for each that is unknown, derived, of another type or outside its domain
     */
    public Map<String, Object> canonicalPart(Map<String, ?> values) {
        Map<String, Object> cast = new LinkedHashMap<>();
        Faults faults = new Faults();
        values.forEach((name, value) -> {
            faults.unless(
                    parameter(name).isPresent(),
                    Code.POINT,
                    "there is no parameter '" + name + "'",
                    "The space has " + parameters.stream().map(Parameter::name).toList() + ".");
            faults.unless(
                    parameter(name).filter(DerivedParameter.class::isInstance).isEmpty(),
                    Code.POINT,
                    "parameter '" + name + "' is computed and cannot be fixed",
                    "Fix the parameters that it is computed from.");
            parameter(name).flatMap(p -> cast(p, value, faults)).ifPresent(plain -> cast.put(name, plain));
        });
        faults.check();
        return cast;
    }

    private static Object valueAt(Parameter parameter, double share) {
        if (parameter instanceof RangeParameter range) {
            return range.fromShare(share);
        }
        List<Object> values = ((ChoiceParameter) parameter).values();
        return values.get(Math.min(values.size() - 1, (int) (share * values.size())));
    }

    private List<Fault> faults(Point point, Map<String, Object> cast) {
        Faults faults = new Faults();
        for (Parameter parameter : parameters) {
            Object given = point.values().get(parameter.name());
            if (parameter instanceof DerivedParameter) {
                cast.put(parameter.name(), 0.0);
            } else if (given == null) {
                faults.unless(
                        false,
                        Code.POINT,
                        "parameter '" + parameter.name() + "' has no value",
                        "Give a value of its domain: " + parameter.domain() + ".");
            } else {
                cast(parameter, given, faults).ifPresent(value -> cast.put(parameter.name(), value));
            }
        }
        Set<String> unknown = point.values().keySet().stream()
                .filter(n -> parameter(n).isEmpty())
                .collect(Collectors.toSet());
        unknown.stream()
                .sorted()
                .forEach(name -> faults.unless(
                        false,
                        Code.POINT,
                        "there is no parameter '" + name + "'",
                        "The space has "
                                + parameters.stream().map(Parameter::name).toList() + "."));
        if (faults.found().isEmpty()) {
            derive(cast);
            Point full = new Point(cast);
            constraints.forEach(c -> faults.unless(
                    c.violation(full::asDouble) == 0,
                    () -> new Fault(
                            Code.POINT,
                            "the point " + full + " violates the constraint " + c,
                            "Choose a point that keeps it.")));
        }
        return faults.found();
    }

    private static Optional<Object> cast(Parameter parameter, Object given, Faults faults) {
        Optional<Object> value = parameter.cast(given);
        String what = value.map(plain -> parameter
                        .objectionTo(plain)
                        .map(objection -> objection + " but got " + Values.text(given))
                        .orElse(""))
                .orElse("cannot be " + Values.text(given));
        faults.unless(
                what.isEmpty(),
                () -> new Fault(
                        Code.POINT,
                        "parameter '" + parameter.name() + "' " + what,
                        "Give a value of its domain: " + parameter.domain() + "."));
        return value;
    }

    private void derive(Map<String, Object> values) {
        for (Parameter parameter : parameters) {
            if (parameter instanceof DerivedParameter derived) {
                values.put(
                        derived.name(),
                        derived.expression().value(n -> ((Number) values.getOrDefault(n, Double.NaN)).doubleValue())
                                + 0.0);
            }
        }
    }
}
