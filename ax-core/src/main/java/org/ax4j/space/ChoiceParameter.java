package org.ax4j.space;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/**
 * A choice among given values.
 *
 * @param name the name
 * @param values the values: all strings, all numbers or all booleans; ordered numbers ascend
 * @param isOrdered whether neighbours in the list are alike
 * @param activations the names of the parameters that only exist under a value, by value; mostly none
 */
public record ChoiceParameter(String name, List<Object> values, boolean isOrdered, Map<Object, Set<String>> activations)
        implements Parameter {
    /** More values than this are refused. */
    public static final int MOST_VALUES = 1000;

    private static final String GIVE = "Give at least two strings, numbers or booleans.";

    /** Checks that there are values, of one type and distinct, and that only these activate other parameters. */
    public ChoiceParameter {
        String what = "parameter '" + name + "': ";
        Faults.present(values, "values", GIVE)
                .forEach(value -> Faults.present(value, "a value of '" + name + "'", GIVE));
        Faults.present(activations, "activations", "Give the names by value, or none.");
        List<Object> canonical = canonical(values);
        String shown = shown(canonical);
        Faults faults = new Faults();
        faults.name("a parameter", name);
        canonical.stream()
                .filter(String.class::isInstance)
                .forEach(value -> faults.text(Code.CHOICE, what + "a value", (String) value));
        faults.unless(
                canonical.size() >= 2,
                Code.CHOICE,
                what + "a choice needs at least two values but got " + shown,
                "Add values, or use FixedParameter for a single one.");
        faults.unless(
                canonical.size() <= MOST_VALUES,
                Code.CHOICE,
                what + "a choice takes at most " + MOST_VALUES + " values but got " + canonical.size(),
                "Use a range or fewer values.");
        faults.unless(
                canonical.stream().distinct().count() == canonical.size(),
                Code.CHOICE,
                what + "values must be distinct but got " + shown,
                "Leave out the doubles.");
        faults.unless(
                ofOneType(canonical),
                Code.CHOICE,
                what + "values must be all strings, all finite numbers or all booleans but got " + shown,
                "Use one type.");
        activations = activations(what, name, canonical, activations, faults);
        faults.check();
        values = isOrdered && canonical.get(0) instanceof Number ? ascending(canonical) : canonical;
    }

    /**
     * A choice that activates nothing.
     *
     * @param name the name
     * @param values the values
     * @param isOrdered whether neighbours in the list are alike
     */
    public ChoiceParameter(String name, List<Object> values, boolean isOrdered) {
        this(name, values, isOrdered, Map.of());
    }

    /**
     * A choice among values: numbers are taken as ordered, strings and booleans as unordered.
     *
     * @param name the name
     * @param values at least two distinct values of one type
     * @return the parameter
     * @throws org.ax4j.error.InvalidInputException AX-CHOICE if the values are too few, doubled or mixed
     */
    public static ChoiceParameter of(String name, Object... values) {
        Faults.present(values, "values", GIVE);
        boolean numbers = values.length > 0 && Arrays.stream(values).allMatch(Number.class::isInstance);
        return new ChoiceParameter(name, Arrays.asList(values), numbers);
    }

    /**
     * A choice between false and true.
     *
     * @param name the name
     * @return the parameter
     */
    public static ChoiceParameter ofBoolean(String name) {
        return new ChoiceParameter(name, List.of(false, true), false);
    }

    /**
     * A copy whose neighbouring values are taken as alike.
     *
     * @return the copy
     */
    public ChoiceParameter ordered() {
        return new ChoiceParameter(name, values, true, activations);
    }

    /**
     * A copy of which no two values are more alike than any others.
     *
     * @return the copy
     */
    public ChoiceParameter unordered() {
        return new ChoiceParameter(name, values, false, activations);
    }

    /**
     * A copy of which a value activates other parameters of the space: a point holds them where it holds that value, and must not hold them elsewhere. Several
     * calls add to each other, several values may activate the same parameter, and what is activated may activate others in turn.
     *
     * @param value one of the values
     * @param names names of parameters of the space, at least one
     * @return the copy
     * @throws org.ax4j.error.InvalidInputException AX-CHOICE if the value is not declared, no name is given, or the name is that of this parameter; whether the
     *     names fit the other parameters is checked by the {@link SearchSpace}
     */
    public ChoiceParameter activates(Object value, String... names) {
        Faults.present(value, "value", "Give one of the values of '" + name + "'.");
        List<String> more = Faults.present(names, "names", "Give names of parameters of the space.");
        Object key = cast(value).orElse(Values.canonical(value));
        Map<Object, Set<String>> all = new LinkedHashMap<>(activations);
        Set<String> together = new LinkedHashSet<>(all.getOrDefault(key, Set.of()));
        together.addAll(more);
        all.put(key, together);
        return new ChoiceParameter(name, values, isOrdered, all);
    }

    /**
     * The parameters that a value activates.
     *
     * @param value a value in canonical form
     * @return their names, in the order in which they were given; none for a value that activates nothing
     */
    public Set<String> activated(Object value) {
        return activations.getOrDefault(value, Set.of());
    }

    /**
     * The place of a value in the list.
     *
     * @param value a value in canonical form
     * @return its index, or -1
     */
    public int indexOf(Object value) {
        return values.indexOf(value);
    }

    @Override
    public Optional<Object> cast(Object value) {
        Object plain = Values.canonical(value);
        Optional<Object> listed =
                values.stream().filter(v -> Values.same(v, plain)).findFirst();
        if (listed.isPresent()) {
            return listed;
        }
        boolean sameType = values.get(0) instanceof Number
                ? plain instanceof Number
                : values.get(0).getClass() == plain.getClass();
        return sameType ? Optional.of(plain) : Optional.empty();
    }

    @Override
    public Optional<String> objectionTo(Object value) {
        return values.contains(value) ? Optional.empty() : Optional.of("must be one of " + shown(values));
    }

    @Override
    public String domain() {
        return (isOrdered ? "one of, in order, " : "one of ") + shown(values);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.choice(this);
    }

    /** The activations under canonical values, in the order of the values. */
    private static Map<Object, Set<String>> activations(
            String what, String name, List<Object> values, Map<Object, Set<String>> given, Faults faults) {
        Map<Object, Set<String>> checked = new LinkedHashMap<>();
        given.forEach((value, names) -> {
            Optional<Object> key =
                    values.stream().filter(v -> Values.same(v, value)).findFirst();
            String shown = Values.text(value);
            faults.unless(
                    key.isPresent(),
                    Code.CHOICE,
                    what + shown + " activates parameters but is none of its values " + shown(values),
                    "Let one of its values activate them.");
            faults.unless(
                    !names.isEmpty(),
                    Code.CHOICE,
                    what + shown + " activates no parameter",
                    "Name the parameters that only exist under it, or leave the call out.");
            faults.unless(
                    !names.contains(name), Code.CHOICE, what + shown + " activates itself", "Name other parameters.");
            key.ifPresent(v -> checked.put(v, Collections.unmodifiableSet(new LinkedHashSet<>(names))));
        });
        return Collections.unmodifiableMap(checked);
    }

    private static List<Object> canonical(List<Object> values) {
        List<Object> plain = values.stream().map(Values::canonical).toList();
        boolean numbers = !plain.isEmpty() && plain.stream().allMatch(Number.class::isInstance);
        boolean whole = plain.stream().allMatch(Integer.class::isInstance);
        return numbers && !whole
                ? plain.stream().<Object>map(v -> ((Number) v).doubleValue()).toList()
                : plain;
    }

    private static boolean ofOneType(List<Object> values) {
        return values.stream().map(Object::getClass).distinct().count() <= 1
                && values.stream()
                        .allMatch(v -> v instanceof String
                                || v instanceof Boolean
                                || v instanceof Integer
                                || Values.real(v).isPresent());
    }

    private static List<Object> ascending(List<Object> numbers) {
        return numbers.stream()
                .sorted((a, b) -> Double.compare(((Number) a).doubleValue(), ((Number) b).doubleValue()))
                .toList();
    }

    private static String shown(List<Object> values) {
        String head = values.stream().limit(12).map(Values::text).collect(Collectors.joining(", ", "{", ""));
        return head + (values.size() > 12 ? ", ... " + values.size() + " values}" : "}");
    }
}
