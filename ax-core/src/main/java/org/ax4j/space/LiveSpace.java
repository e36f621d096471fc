package org.ax4j.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;

/**
 * A space while it is searched. Immutable: each edit makes the next one.
 *
 * @param space the space as it is now
 * @param frozen the values that were frozen, canonical, by parameter; {@link #held} adds those that activate them
 */
public record LiveSpace(SearchSpace space, Map<String, Object> frozen) {
    /** Copies the map. */
    public LiveSpace {
        frozen = Collections.unmodifiableMap(new LinkedHashMap<>(frozen));
    }

    /**
     * A space that was not edited.
     *
     * @param space the space
     * @return it, nothing frozen
     */
    public static LiveSpace of(SearchSpace space) {
        return new LiveSpace(space, Map.of());
    }

    /**
     * The space after an edit.
     *
     * @param edit the edit
     * @return the edited space
     * @throws InvalidInputException AX-SPACE, AX-POINT or AX-NAME where the edit cannot be made
     */
    public LiveSpace after(SpaceEdit edit) {
        return edit.match(new Step(this));
    }

    /**
     * A point of this space as it stands in the space after an edit: with the value for old trials where a parameter was added, and each value in the form that
     * its parameter has now.
     *
     * @param edit the edit
     * @param point a point of this space
     * @return the point after it
     */
    public Point carried(SpaceEdit edit, Point point) {
        Map<String, Object> values = new LinkedHashMap<>(point.values());
        if (edit instanceof SpaceEdit.Added added) {
            values.put(added.parameter().name(), added.valueForOldTrials());
        } else if (edit instanceof SpaceEdit.Widened widened) {
            values.computeIfPresent(
                    widened.to().name(),
                    (name, value) -> widened.to().cast(value).orElse(value));
        }
        return new Point(values);
    }

    /**
     * The values that an ask holds: its own and the frozen ones.
     *
     * @param given values by name
     * @return all of them, canonical
     * @throws InvalidInputException AX-POINT for each that is not of the space, or frozen at another value
     */
    public Map<String, Object> held(Map<String, ?> given) {
        Map<String, Object> own = space.castPart(given);
        Faults faults = new Faults();
        frozen.forEach((name, value) -> faults.unless(
                own.getOrDefault(name, value).equals(value),
                Code.POINT,
                "parameter '" + name + "' is frozen at " + Values.text(value) + " but is asked for at "
                        + Values.text(own.getOrDefault(name, value)),
                "Leave it out, or unfreeze it by editSpace(SpaceEdit.unfreeze(\"" + name + "\"))."));
        faults.check();
        return together(own, "Leave it out");
    }

    /** Values that are of the space, beside the frozen ones; where these forbid them the fault says which, and how to free them. */
    private Map<String, Object> together(Map<String, Object> own, String instead) {
        Map<String, Object> all = new LinkedHashMap<>(frozen);
        all.putAll(own);
        try {
            return space.canonicalPart(all);
        } catch (InvalidInputException e) {
            List<String> against = against(own);
            if (against.isEmpty()) {
                throw e;
            }
            String held = against.stream()
                    .map(name -> "'" + name + "' is frozen at " + Values.text(all.get(name)))
                    .collect(Collectors.joining(", "));
            throw new InvalidInputException(e.faults().stream()
                    .map(fault -> new Fault(
                            fault.code(), fault.what() + "; " + held, instead + ", or " + unfreeze(against) + "."))
                    .toList());
        }
    }

    /** The frozen parameters that forbid some values; where these cannot be held even alone, those above or below them. */
    private List<String> against(Map<String, Object> own) {
        Hierarchy hierarchy = space.hierarchy();
        boolean alone = goTogether(own);
        return frozen.keySet().stream()
                .filter(name -> {
                    Map<String, Object> both = new LinkedHashMap<>(own);
                    both.put(name, frozen.get(name));
                    return alone
                            ? !goTogether(both)
                            : own.keySet().stream()
                                    .anyMatch(one -> hierarchy.isUnder(one, name) || hierarchy.isUnder(name, one));
                })
                .toList();
    }

    private boolean goTogether(Map<String, Object> values) {
        Faults faults = new Faults();
        space.hierarchy().hold(new LinkedHashMap<>(values), faults);
        return faults.found().isEmpty();
    }

    private static String unfreeze(List<String> names) {
        return names.stream()
                .map(name -> "SpaceEdit.unfreeze(\"" + name + "\")")
                .collect(Collectors.joining(", ", "unfreeze what forbids it, by editSpace(", ")"));
    }

    /** The frozen parameters that another one activates. */
    private List<String> under(String name) {
        Hierarchy hierarchy = space.hierarchy();
        return frozen.keySet().stream()
                .filter(below -> hierarchy.isUnder(below, name))
                .toList();
    }

    /** That each frozen value is still activated by others, which an edit of these could end. */
    private LiveSpace whole() {
        Faults faults = new Faults();
        space.hierarchy().hold(new LinkedHashMap<>(frozen), faults);
        if (faults.found().isEmpty()) {
            return this;
        }
        throw new InvalidInputException(faults.found().stream()
                .map(fault -> new Fault(
                        Code.SPACE,
                        fault.what() + ", and what is frozen would be held no longer",
                        "Freeze what activates it, or unfreeze it before, as in SpaceEdit.unfreeze(\""
                                + frozen.keySet().iterator().next() + "\")."))
                .toList());
    }

    private record Step(LiveSpace before) implements SpaceEdit.Cases<LiveSpace> {
        @Override
        public LiveSpace widened(SpaceEdit.Widened edit) {
            Parameter old = known(edit.to().name());
            new Widening(old).check(edit.to());
            List<Parameter> parameters = new ArrayList<>(before.space.parameters());
            parameters.set(parameters.indexOf(old), edit.to());
            Map<String, Object> frozen = new LinkedHashMap<>(before.frozen);
            frozen.computeIfPresent(
                    old.name(), (name, value) -> edit.to().cast(value).orElse(value));
            return new LiveSpace(new SearchSpace(parameters, before.space.constraints()), frozen).whole();
        }

        @Override
        public LiveSpace added(SpaceEdit.Added edit) {
            Parameter parameter = edit.parameter();
            Object value = edit.valueForOldTrials();
            Optional<String> objection = parameter.cast(value).isEmpty()
                    ? Optional.of("cannot be " + Values.text(value))
                    : parameter.objectionTo(value).map(why -> why + " but got " + Values.text(value));
            new Faults()
                    .unless(
                            before.space.parameter(parameter.name()).isEmpty(),
                            Code.NAME,
                            "there is a parameter '" + parameter.name() + "' already: "
                                    + before.space
                                            .parameter(parameter.name())
                                            .map(Parameter::domain)
                                            .orElse(""),
                            "Choose another name, or widen the parameter.")
                    .unless(
                            !(parameter instanceof ChoiceParameter choice)
                                    || choice.activations().isEmpty(),
                            Code.SPACE,
                            "parameter '" + parameter.name() + "' activates others, which trials have without it",
                            "Add a choice that activates nothing.")
                    .unless(
                            !(parameter instanceof DerivedParameter),
                            Code.SPACE,
                            "parameter '" + parameter.name() + "' is computed and cannot be added later",
                            "Compute it from the points.")
                    .unless(
                            objection.isEmpty(),
                            Code.POINT,
                            "the value for old trials of parameter '" + parameter.name() + "' " + objection.orElse(""),
                            "Give a value of its domain: " + parameter.domain() + ".")
                    .check();
            List<Parameter> parameters = new ArrayList<>(before.space.parameters());
            parameters.add(parameter);
            return new LiveSpace(new SearchSpace(parameters, before.space.constraints()), before.frozen);
        }

        @Override
        public LiveSpace frozen(SpaceEdit.Frozen edit) {
            String name = edit.name();
            Parameter parameter = known(name);
            Object held = before.frozen.get(name);
            new Faults()
                    .unless(
                            parameter instanceof RangeParameter || parameter instanceof ChoiceParameter,
                            Code.SPACE,
                            "parameter '" + name + "' is not searched: it is " + parameter.domain(),
                            "Freeze ranges and choices.")
                    .unless(
                            held == null,
                            Code.SPACE,
                            "parameter '" + name + "' is frozen already"
                                    + (held == null ? "" : ", at " + Values.text(held)),
                            "Unfreeze it first, by SpaceEdit.unfreeze(\"" + name + "\").")
                    .check();
            Map<String, Object> own = before.space.castPart(Map.of(name, edit.value()));
            HeldConstraints.check(before.space, before.together(own, "Freeze it at another value"));
            Map<String, Object> frozen = new LinkedHashMap<>(before.frozen);
            frozen.putAll(own);
            return new LiveSpace(before.space, frozen);
        }

        @Override
        public LiveSpace unfrozen(SpaceEdit.Unfrozen edit) {
            known(edit.name());
            List<String> under = before.under(edit.name());
            new Faults()
                    .unless(
                            before.frozen.containsKey(edit.name()),
                            Code.SPACE,
                            "parameter '" + edit.name() + "' is not frozen"
                                    + (under.isEmpty() ? "" : " itself: it is held because it activates " + under),
                            before.frozen.isEmpty()
                                    ? "Nothing is frozen."
                                    : "Frozen are " + before.frozen.keySet() + ".")
                    .check();
            Map<String, Object> frozen = new LinkedHashMap<>(before.frozen);
            frozen.remove(edit.name());
            return new LiveSpace(before.space, frozen).whole();
        }

        private Parameter known(String name) {
            return before.space
                    .parameter(name)
                    .orElseThrow(() -> new InvalidInputException(
                            Code.SPACE,
                            "there is no parameter '" + name + "'",
                            "The space has "
                                    + before.space.parameters().stream()
                                            .map(Parameter::name)
                                            .toList()
                                    + "."));
        }
    }
}
