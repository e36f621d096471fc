package org.ax4j.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * What is searched: parameters, and linear constraints between the numeric ones.
 *
 * @param parameters the parameters, in order, with distinct names
 * @param constraints the constraints
 */
public record SearchSpace(List<Parameter> parameters, List<ParameterConstraint> constraints) {
    private static final String GIVE = "Give parameters, as in RangeParameter.real(\"x\", 0, 1).";

    /** Checks names and references. */
    public SearchSpace {
        Faults.present(parameters, "parameters", GIVE)
                .forEach(parameter -> Faults.present(parameter, "a parameter", GIVE));
        Faults.present(constraints, "constraints", "Give constraints, or none.")
                .forEach(constraint -> Faults.present(constraint, "a constraint", "Leave it out."));
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
        return new SearchSpace(Faults.present(parameters, "parameters", GIVE), List.of());
    }

    /**
     * The space of a record: each component makes a parameter by its type and annotations. Numbers need {@link Range}, with {@link Log} or {@link Logit} where
     * wanted, or {@link Choices}; strings need {@link Choices}; an enum is a choice among its constants by name; a boolean is a choice between both. Components
     * of a record in it make parameters under their own names, or, where a name is used more than once, behind the component's name and a dot.
     * A sealed interface of records is a choice among their simple names, each of which activates the parameters of its record.
     * {@link Where} gives constraints, {@link Name} another name. The record need not be public. Cost: reflection on the class, each time.
     *
     * @param type the class of a record
     * @return the space; {@link Point#as} makes records of its points
     * @throws InvalidInputException AX-SPACE, AX-RANGE, AX-CHOICE, AX-NAME, AX-EXPRESSION or AX-PARAMETER-CONSTRAINT, all faults at once
     */
    public static SearchSpace of(Class<?> type) {
        return RecordParameters.space(Faults.present(type, "type", "Give the class of a record."));
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
        for (String text : Faults.present(texts, "texts", "Give constraints such as \"x1 + 2*x2 <= 3\".")) {
            faults.collect(() -> all.add(ParameterConstraint.parse(text, names)));
        }
        if (!faults.found().isEmpty()) {
            faults.collect(() -> SpaceRules.check(parameters, all));
        }
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
     * Which parameter exists under which values.
     *
     * @return the hierarchy, flat where no choice activates anything
     */
    public Hierarchy hierarchy() {
        return Hierarchy.of(parameters);
    }

    /**
     * The part of the space in which all choices that activate parameters hold the values that they have in a point: a flat space, in which these choices are
     * fixed, only active parameters are left, and only the constraints between these.
     *
     * @param point a canonical point
     * @return that part; of a flat space an equal one
     */
    public SearchSpace branch(Point point) {
        List<Parameter> active = hierarchy().active(point.values()).stream()
                .map(parameter -> parameter instanceof ChoiceParameter choice
                                && !choice.activations().isEmpty()
                        ? FixedParameter.of(
                                choice.name(),
                                Objects.requireNonNull(point.values().get(choice.name())))
                        : parameter)
                .toList();
        return new SearchSpace(
                active,
                constraints.stream().filter(c -> applies(c, point.values())).toList());
    }

    /**
     * How many points the space has at most, constraints ignored.
     *
     * @return the product of the parameters' counts, where values activate others the sum over these; infinite with a real range
     */
    public double cardinality() {
        return cardinality(Map.of());
    }

    /**
     * How many points that hold some values the space has at most, constraints ignored.
     *
     * @param held canonical values by name, as {@link #canonicalPart} gives them
     * @return as {@link #cardinality()}, each held parameter having one value
     */
    public double cardinality(Map<String, Object> held) {
        return hierarchy().cardinality(held);
    }

    /**
     * Goes through the points that hold some values and keep the constraints, of a finite space, or where the constraints leave each real parameter one value beside
     * any of the others. Values from which on a constraint cannot be kept are left out, so that few points are found soon in a large space. Cost O(most), and O({@link #cardinality(Map)}) at worst.
     *
     * @param held canonical values by name, as {@link #canonicalPart} gives them
     * @param most how many values of parameters are looked at before it ends
     * @param visitor is given each point
     * @return whether these are all points, false where it ended before, or met more points than can be counted
     */
    public boolean each(Map<String, Object> held, long most, Consumer<Point> visitor) {
        return each(held, most, Meter.unlimited(), visitor);
    }

    /**
     * Goes through the points as {@link #each(Map, long, Consumer)} does, as far as a meter allows.
     *
     * @param held canonical values by name, as {@link #canonicalPart} gives them
     * @param most how many values of parameters are looked at before it ends
     * @param meter counts the work, and ends it
     * @param visitor is given each point
     * @return whether these are all points, false where it ended before
     */
    public boolean each(Map<String, Object> held, long most, Meter meter, Consumer<Point> visitor) {
        return new Enumeration(this, held, most, meter, visitor).run();
    }

    /**
     * What making a point and looking at its constraints costs.
     *
     * @return units of a {@link Meter}: the number of parameters and of the terms of all constraints
     */
    public long terms() {
        long terms = parameters.size();
        for (ParameterConstraint constraint : constraints) {
            terms += constraint.expression().weights().size();
        }
        return terms;
    }

    /**
     * A point in the space's own types and order, derived values computed.
     *
     * @param point values for all active parameters that are not derived
     * @return the canonical point
     * @throws InvalidInputException AX-POINT for each parameter that is missing, unknown, not active, of another type, or outside its domain, and
     *     each constraint that is violated
     */
    public Point canonical(Point point) {
        Map<String, Object> cast = new LinkedHashMap<>();
        List<Fault> faults = faults(Faults.present(point, "point", "Give a point."), cast);
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
     * Why a point does not belong to the space.
     *
     * @param point any point
     * @return the first reason, or empty where it belongs to it
     */
    public Optional<String> objectionTo(Point point) {
        Map<String, Object> cast = new LinkedHashMap<>();
        List<Fault> faults = faults(point, cast);
        if (!faults.isEmpty()) {
            return Optional.of(faults.get(0).what());
        }
        return cast.equals(point.values())
                ? Optional.empty()
                : Optional.of(
                        "its canonical form, with reals and whole numbers as in the space, is " + new Point(cast));
    }

    /**
     * By how much a point violates the constraints. A constraint of which a parameter is not active in the point holds there.
     *
     * @param point a canonical point
     * @return the sum of violations, 0 where all are kept
     */
    public double violation(Point point) {
        return constraints.stream()
                .filter(c -> applies(c, point.values()))
                .mapToDouble(c -> violation(c, point))
                .sum();
    }

    /**
     * How far the sum of a constraint may be beyond its bound at any point and still count as keeping it: what rounding may lose, and where all of its parameters have
     * gaps between their values less than a quarter of the smallest step. At most points it may be farther beyond, a share of {@link ParameterConstraint#TOLERANCE}.
     *
     * @param constraint one of the constraints
     * @return the distance, in the sum's own unit
     */
    public double slack(ParameterConstraint constraint) {
        return new Tolerance(constraint, this::parameter).least();
    }

    /**
     * The values that searched parameters take, with fixed and derived ones added, and without those that are not active.
     *
     * @param searchedValues a canonical value for each of {@link #searched()} that is active; others are left out
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
        if (!isFlat()) {
            Hierarchy hierarchy = hierarchy();
            all.keySet().removeIf(name -> !hierarchy.isActive(name, searchedValues));
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
     * The point at given shares of the searched parameters, each point of the space having an equal share: a value that activates others has a larger one the
     * more combinations these have.
     *
     * @param shares a share in [0, 1) for each of {@link #searched()}, of a space of finite {@link #cardinality()}
     * @param fixed values that replace those of the shares, canonical, by name
     * @return the full point; constraints are not looked at
     */
    public Point evenlyAt(double[] shares, Map<String, Object> fixed) {
        Hierarchy hierarchy = hierarchy();
        Map<String, Object> values = new LinkedHashMap<>();
        List<Parameter> searched = searched();
        for (int i = 0; i < shares.length; i++) {
            Parameter parameter = searched.get(i);
            values.put(
                    parameter.name(),
                    parameter instanceof ChoiceParameter choice
                            ? hierarchy.evenly(choice, shares[i])
                            : valueAt(parameter, shares[i]));
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
     * Values for some parameters, checked against their domains. With a parameter that is active under a single value of another, that value is held too.
     *
     * @param values values by name
     * @return them in canonical form, with the values that activate them
     * @throws InvalidInputException AX-POINT for each that is unknown, derived, of another type, outside its domain or not active under the others
     */
    public Map<String, Object> canonicalPart(Map<String, ?> values) {
        Map<String, Object> cast = castPart(values);
        Faults faults = new Faults();
        hierarchy().hold(cast, faults);
        faults.check();
        return cast;
    }

    /**
     * A point whose real values, where constraints name them, are the short decimals from which they differ by what computing loses: 1 in place of
     * 0.9999999999999949.
     *
     * @param point a canonical point that keeps the constraints
     * @return such a point, the same where these do not keep the constraints
     */
    public Point tidied(Point point) {
        return constraints.isEmpty() ? point : Decimals.near(this, point);
    }

    /**
     * The values that all points have which hold some values and keep the constraints: in the unit square {@code x + y >= 2} leaves the value 1 of both. Values that
     * differ by less than constraints are measured by are one. Cost: none without constraints, else mostly a look at the middle of all domains; where that is not
     * inside, a linear program that is solved for each number that constraints name and that known points do not differ in.
     *
     * @param held canonical values
     * @param known some points of the space that hold these; none where none are known
     * @return the held values, and those that constraints leave no choice of
     */
    public Map<String, Object> forced(Map<String, Object> held, List<Point> known) {
        return Forced.beside(this, held, known).orElse(held);
    }

    /** Values for some parameters, checked against their domains, not against each other. */
    Map<String, Object> castPart(Map<String, ?> values) {
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
        Hierarchy hierarchy = hierarchy();
        for (Parameter parameter : parameters) {
            Object given = point.values().get(parameter.name());
            Hierarchy.Activity activity = hierarchy.activity(parameter.name(), point.values());
            if (parameter instanceof DerivedParameter) {
                cast.put(parameter.name(), 0.0);
            } else if (activity == Hierarchy.Activity.INACTIVE) {
                faults.unless(
                        given == null,
                        () -> new Fault(
                                Code.POINT, hierarchy.objection(parameter.name(), point.values()), "Leave it out."));
            } else if (given == null) {
                faults.unless(
                        activity == Hierarchy.Activity.UNKNOWN,
                        Code.POINT,
                        "parameter '" + parameter.name() + "' has no value"
                                + hierarchy.reason(parameter.name(), point.values()),
                        "Give a value of its domain: " + parameter.domain() + ".");
            } else {
                cast(parameter, given, faults).ifPresent(value -> cast.put(parameter.name(), value));
            }
        }
        Set<String> unknown = new TreeSet<>(point.values().keySet());
        parameters.forEach(parameter -> unknown.remove(parameter.name()));
        unknown.forEach(name -> faults.unless(
                false,
                Code.POINT,
                "there is no parameter '" + name + "'",
                "The space has " + parameters.stream().map(Parameter::name).toList() + "."));
        if (faults.found().isEmpty()) {
            derive(cast);
            Point full = new Point(cast);
            constraints.stream()
                    .filter(c -> applies(c, cast))
                    .forEach(c -> faults.unless(
                            violation(c, full) == 0,
                            () -> new Fault(
                                    Code.POINT,
                                    "the point " + full + " violates the constraint " + c,
                                    "Choose a point that keeps it.")));
        }
        return faults.found();
    }

    private double violation(ParameterConstraint constraint, Point point) {
        return constraint.violation(
                point::asDouble, () -> new Tolerance(constraint, this::parameter).at(point::asDouble));
    }

    private static Optional<Object> cast(Parameter parameter, @Nullable Object given, Faults faults) {
        Optional<Object> value = given == null ? Optional.empty() : parameter.cast(given);
        String what = value.map(plain -> parameter
                        .objectionTo(plain)
                        .map(objection -> objection + " but got " + Values.text(given))
                        .orElse(""))
                .orElseGet(() -> "cannot be " + Values.text(given));
        faults.unless(
                what.isEmpty(),
                () -> new Fault(
                        Code.POINT,
                        "parameter '" + parameter.name() + "' " + what,
                        "Give a value of its domain: " + parameter.domain() + "."));
        return value;
    }

    /** Whether all parameters of a constraint are there. */
    private static boolean applies(ParameterConstraint constraint, Map<String, Object> values) {
        return values.keySet().containsAll(constraint.expression().weights().keySet());
    }

    /** As the hierarchy says; without making it, for what is done ten thousand times. */
    private boolean isFlat() {
        for (Parameter parameter : parameters) {
            if (parameter instanceof ChoiceParameter choice
                    && !choice.activations().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void derive(Map<String, Object> values) {
        Optional<Hierarchy> hierarchy = isFlat() ? Optional.empty() : Optional.of(hierarchy());
        for (Parameter parameter : parameters) {
            if (hierarchy.isPresent() && !hierarchy.orElseThrow().isActive(parameter.name(), values)) {
                values.remove(parameter.name());
            } else if (parameter instanceof DerivedParameter derived) {
                values.put(
                        derived.name(),
                        derived.expression().value(n -> ((Number) values.getOrDefault(n, Double.NaN)).doubleValue())
                                + 0.0);
            }
        }
    }
}
