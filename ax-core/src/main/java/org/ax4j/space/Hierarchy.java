package org.ax4j.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/**
 * Which parameters of a space exist under which values of others. A parameter that no choice activates is a root and always active; any other is active where
 * its one parent is and holds a value that activates it. A derived parameter is active where, besides, all that it is computed from is active. Immutable.
 */
public final class Hierarchy {
    private final List<Parameter> parameters;
    private final Map<String, ChoiceParameter> parents;

    private Hierarchy(List<Parameter> parameters, Map<String, ChoiceParameter> parents) {
        this.parameters = parameters;
        this.parents = parents;
    }

    static Hierarchy of(List<Parameter> parameters) {
        Map<String, ChoiceParameter> parents = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (parameter instanceof ChoiceParameter choice) {
                choice.activations().values().forEach(names -> names.forEach(name -> parents.put(name, choice)));
            }
        }
        return new Hierarchy(parameters, parents);
    }

    /** Whether a parameter is active, as far as the values at hand say. */
    enum Activity {
        ACTIVE,
        INACTIVE,
        /** A value on which it depends is missing or none of its parameter's. */
        UNKNOWN
    }

    /**
     * Whether all parameters are always active.
     *
     * @return true where no choice activates anything
     */
    public boolean isFlat() {
        return parents.isEmpty();
    }

    /**
     * The parameters that are always active, with derived ones whatever they are computed from.
     *
     * @return them, in order of the space
     */
    public List<Parameter> roots() {
        return parameters.stream().filter(p -> !parents.containsKey(p.name())).toList();
    }

    /**
     * The choice that activates a parameter.
     *
     * @param name the parameter
     * @return the choice; empty for a root
     */
    public Optional<ChoiceParameter> parent(String name) {
        return Optional.ofNullable(parents.get(name));
    }

    /**
     * The parameters that a value activates.
     *
     * @param parent a choice of the space
     * @param value one of its values
     * @return them, in order of the space
     */
    public List<Parameter> children(ChoiceParameter parent, Object value) {
        Set<String> names = parent.activated(value);
        return parameters.stream().filter(p -> names.contains(p.name())).toList();
    }

    /**
     * All parameters so that each comes after the one that activates it.
     *
     * @return them, of a flat space in its own order
     */
    public List<Parameter> topDown() {
        List<Parameter> all = new ArrayList<>(roots());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) instanceof ChoiceParameter choice) {
                Set<String> names = choice.activations().values().stream()
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
                parameters.stream().filter(p -> names.contains(p.name())).forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    /**
     * The parameters that are active.
     *
     * @param values canonical values by name, at least of the active choices
     * @return them, in order of the space
     */
    public List<Parameter> active(Map<String, ?> values) {
        return parameters.stream().filter(p -> isActive(p.name(), values)).toList();
    }

    /**
     * Whether a parameter is active.
     *
     * @param name a parameter of the space
     * @param values canonical values by name, at least of the active choices
     * @return true where it is
     */
    public boolean isActive(String name, Map<String, ?> values) {
        if (isFlat()) {
            return true;
        }
        Optional<Parameter> parameter =
                parameters.stream().filter(p -> p.name().equals(name)).findFirst();
        return activity(name, values) == Activity.ACTIVE
                && (!(parameter.orElse(null) instanceof DerivedParameter derived)
                        || derived.expression().weights().keySet().stream()
                                .allMatch(input -> activity(input, values) == Activity.ACTIVE));
    }

    /**
     * When a parameter is active.
     *
     * @param name the parameter
     * @return for example {@code solver is 'sgd' or 'nesterov'}; empty for a root
     */
    public Optional<String> condition(String name) {
        return parent(name)
                .map(parent -> parent.name() + " is "
                        + activating(parent, name).stream().map(Values::text).collect(Collectors.joining(" or ")));
    }

    /** By the values of those above it; of a derived parameter without regard to what it is computed from. */
    Activity activity(String name, Map<String, ?> values) {
        ChoiceParameter parent = parents.get(name);
        if (parent == null) {
            return Activity.ACTIVE;
        }
        Activity above = activity(parent.name(), values);
        if (above != Activity.ACTIVE) {
            return above;
        }
        Optional<Object> value = Optional.<Object>ofNullable(values.get(parent.name()))
                .flatMap(parent::cast)
                .filter(parent.values()::contains);
        return value.map(v -> parent.activated(v).contains(name) ? Activity.ACTIVE : Activity.INACTIVE)
                .orElse(Activity.UNKNOWN);
    }

    /** Why a parameter that is not active must not have a value. */
    String objection(String name, Map<String, ?> values) {
        ChoiceParameter parent = parent(name).orElseThrow();
        Optional<Object> value = Optional.<Object>ofNullable(values.get(parent.name()));
        String found = activity(parent.name(), values) == Activity.INACTIVE || value.isEmpty()
                ? "'" + parent.name() + "' is not active itself"
                : parent.name() + "=" + Values.text(value.get());
        return "'" + name + "' is only active when " + condition(name).orElseThrow() + ", but " + found;
    }

    /** Why a parameter must have a value, where another's value is the reason. */
    String reason(String name, Map<String, ?> values) {
        return parent(name)
                .flatMap(parent -> Optional.<Object>ofNullable(values.get(parent.name()))
                        .map(value -> ", and it is active because " + parent.name() + "=" + Values.text(value)))
                .orElse("");
    }

    /** Whether a parameter only exists under a value of another, or under what that activates. */
    boolean isUnder(String name, String above) {
        return parent(name)
                .filter(parent -> parent.name().equals(above) || isUnder(parent.name(), above))
                .isPresent();
    }

    /** Adds the values without which the given ones could not be held. */
    void hold(Map<String, Object> values, Faults faults) {
        for (String given : List.copyOf(values.keySet())) {
            String name = given;
            while (parents.containsKey(name)) {
                ChoiceParameter parent = parent(name).orElseThrow();
                hold(name, parent, values, faults);
                name = parent.name();
            }
        }
    }

    private static void hold(String name, ChoiceParameter parent, Map<String, Object> values, Faults faults) {
        List<Object> activating = activating(parent, name);
        Object held = values.get(parent.name());
        String which = activating.stream().map(Values::text).collect(Collectors.joining(" or "));
        if (held == null && activating.size() == 1) {
            values.put(parent.name(), activating.get(0));
            return;
        }
        faults.unless(
                held != null,
                Code.POINT,
                "'" + name + "' is active when " + parent.name() + " is " + which + ", and " + parent.name()
                        + " is not fixed",
                "Fix " + parent.name() + " as well.");
        faults.unless(
                held == null || activating.contains(held),
                Code.POINT,
                "'" + name + "' is only active when " + parent.name() + " is " + which + ", but " + parent.name() + "="
                        + (held == null ? "" : Values.text(held)),
                "Leave it out.");
    }

    /** The values of a choice that activate a parameter. */
    static List<Object> activating(ChoiceParameter parent, String name) {
        return parent.values().stream()
                .filter(value -> parent.activated(value).contains(name))
                .toList();
    }

    /** The value at a share of all combinations of values of a choice and all below it, of which there is a finite number. */
    Object evenly(ChoiceParameter choice, double share) {
        double rest = share * choice.match(new Count(this, Map.of()));
        for (Object value : choice.values()) {
            rest -= product(children(choice, value), Map.of());
            if (rest < 0) {
                return value;
            }
        }
        return choice.values().get(choice.values().size() - 1);
    }

    double cardinality(Map<String, Object> held) {
        return product(roots(), held);
    }

    private double product(List<Parameter> some, Map<String, Object> held) {
        double product = 1;
        for (Parameter parameter : some) {
            product *= parameter.match(new Count(this, held));
        }
        return product;
    }

    /** How many combinations of values a parameter and all below it have, where some are held. */
    private record Count(Hierarchy hierarchy, Map<String, Object> held) implements Parameter.Cases<Double> {
        @Override
        public Double range(RangeParameter range) {
            return held.containsKey(range.name()) ? 1 : range.cardinality();
        }

        @Override
        public Double choice(ChoiceParameter choice) {
            Object only = held.get(choice.name());
            return choice.values().stream()
                    .filter(value -> only == null || only.equals(value))
                    .mapToDouble(value -> hierarchy.product(hierarchy.children(choice, value), held))
                    .sum();
        }

        @Override
        public Double fixed(FixedParameter fixed) {
            return 1.0;
        }

        @Override
        public Double derived(DerivedParameter derived) {
            return 1.0;
        }
    }
}
