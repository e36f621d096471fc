package org.ax4j.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;

/** Random hierarchical spaces, in which parameters stand in any order, and what points of them must hold, found without asking the space. */
public final class Trees {
    private final RandomStream random;
    private final boolean finite;
    private final List<Parameter> parameters = new ArrayList<>();
    private int count;

    private Trees(long seed, boolean finite) {
        this.random = new RandomStream(seed);
        this.finite = finite;
    }

    /**
     * A space of all kinds of parameters, mostly with a derived one and a constraint between reals that may be in different branches.
     *
     * @param seed of its randomness
     * @param depth how many parameters are below each other at most, 1 for a flat space
     * @return the space
     */
    public static SearchSpace random(long seed, int depth) {
        Trees trees = new Trees(seed, false);
        trees.grow(depth);
        List<String> reals = trees.parameters.stream()
                .filter(parameter -> parameter instanceof RangeParameter range && !range.integer())
                .map(Parameter::name)
                .toList();
        if (reals.isEmpty()) {
            return trees.space();
        }
        String first = reals.get(0);
        String last = reals.get(reals.size() - 1);
        trees.parameters.add(DerivedParameter.of("derived", first + " - 2*" + last));
        return reals.size() < 2 ? trees.space() : trees.space().where(first + " + " + last + " <= 1.5");
    }

    /**
     * A space of choices, booleans, small ranges of whole numbers and fixed values.
     *
     * @param seed of its randomness
     * @param depth how many parameters are below each other at most, 1 for a flat space
     * @return the space
     */
    public static SearchSpace finite(long seed, int depth) {
        Trees trees = new Trees(seed, true);
        trees.grow(depth);
        return trees.space();
    }

    /**
     * The parameters that a point must hold, by walking from the roots along its own values.
     *
     * @param space the space
     * @param point a point of it
     * @return their names
     */
    public static Set<String> active(SearchSpace space, Point point) {
        Set<String> roots = new HashSet<>();
        space.parameters().forEach(parameter -> roots.add(parameter.name()));
        for (Parameter parameter : space.parameters()) {
            if (parameter instanceof ChoiceParameter choice) {
                choice.activations().values().forEach(roots::removeAll);
            }
        }
        Set<String> active = new HashSet<>();
        roots.forEach(root -> walk(space, point.values(), root, active));
        for (Parameter parameter : space.parameters()) {
            if (parameter instanceof DerivedParameter derived
                    && !active.containsAll(derived.expression().weights().keySet())) {
                active.remove(derived.name());
            }
        }
        return active;
    }

    private static void walk(SearchSpace space, Map<String, Object> values, String name, Set<String> active) {
        active.add(name);
        if (space.parameter(name).orElseThrow() instanceof ChoiceParameter choice) {
            Set<String> below = choice.activations().get(values.get(name));
            (below == null ? Set.<String>of() : below).forEach(child -> walk(space, values, child, active));
        }
    }

    private SearchSpace space() {
        List<Parameter> shuffled = new ArrayList<>(parameters);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, random.nextInt(i + 1));
        }
        return SearchSpace.of(shuffled.toArray(Parameter[]::new));
    }

    private void grow(int depth) {
        branching(depth);
        if (random.nextBoolean()) {
            leaf();
        }
    }

    /** A choice of which values activate parameters down to a depth. */
    private String branching(int depth) {
        ChoiceParameter choice = choice("p" + count++);
        String shared = depth > 1 && random.nextInt(3) == 0 ? leaf() : "";
        for (Object value : choice.values()) {
            if (!shared.isEmpty() && random.nextBoolean()) {
                choice = choice.activates(value, shared);
            }
            for (int i = random.nextInt(3); depth > 1 && i > 0; i--) {
                boolean deeper = depth > 2 && random.nextInt(2) == 0;
                choice = choice.activates(value, deeper ? branching(depth - 1) : leaf());
            }
        }
        parameters.add(choice);
        return choice.name();
    }

    private ChoiceParameter choice(String name) {
        return switch (random.nextInt(4)) {
            case 0 -> ChoiceParameter.ofBoolean(name);
            case 1 -> ChoiceParameter.of(name, 1, 2, 4);
            case 2 -> ChoiceParameter.of(name, "low", "high").ordered();
            default -> ChoiceParameter.of(name, "a", "b", "c");
        };
    }

    private String leaf() {
        String name = "p" + count++;
        int kind = random.nextInt(finite ? 3 : 6);
        parameters.add(
                switch (kind) {
                    case 0 -> RangeParameter.integer(name, 1, 3);
                    case 1 -> choice(name);
                    case 2 -> FixedParameter.of(name, "held");
                    case 3 -> RangeParameter.real(name, 1e-4, 1).log();
                    default -> RangeParameter.real(name, 0, 1);
                });
        return name;
    }
}
