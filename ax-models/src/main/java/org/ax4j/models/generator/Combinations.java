package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Hierarchy;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/**
 * The combinations of some values of all searched parameters, by number: each once, with the parameters that are active in it and no others. The first parameter
 * changes fastest; a choice that activates others counts through all their combinations under one value before the next.
 */
final class Combinations {
    private final Hierarchy hierarchy;
    private final Map<String, List<Object>> values = new LinkedHashMap<>();
    private boolean lastFastest;

    private Combinations(SearchSpace space) {
        this.hierarchy = space.hierarchy();
    }

    /** The combinations of given values, where fixed ones do not replace them. */
    static Combinations of(SearchSpace space, Map<String, Object> fixed, Function<Parameter, List<Object>> values) {
        Combinations all = new Combinations(space);
        for (Parameter parameter : space.searched()) {
            Object held = fixed.get(parameter.name());
            all.values.put(parameter.name(), held == null ? values.apply(parameter) : List.of(held));
        }
        return all;
    }

    /** The same in another order: the last parameter changes fastest. */
    Combinations lastFastest() {
        lastFastest = true;
        return this;
    }

    double count() {
        return product(hierarchy.roots());
    }

    /** The values of combination {@code number}, from 0 to the count less 1. */
    Map<String, Object> at(long number) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        choose(hierarchy.roots(), number, chosen);
        return chosen;
    }

    private double product(List<Parameter> some) {
        double product = 1;
        for (Parameter parameter : some) {
            product *= count(parameter);
        }
        return product;
    }

    private double count(Parameter parameter) {
        if (parameter instanceof RangeParameter) {
            return values(parameter).size();
        }
        double sum = 0;
        for (Object value : values(parameter)) {
            sum += product(below(parameter, value));
        }
        return isSearched(parameter) ? sum : 1;
    }

    private void choose(List<Parameter> some, long number, Map<String, Object> chosen) {
        List<Parameter> order = new ArrayList<>(some);
        if (lastFastest) {
            Collections.reverse(order);
        }
        long rest = number;
        for (Parameter parameter : order) {
            long count = (long) count(parameter);
            choose(parameter, rest % count, chosen);
            rest /= count;
        }
    }

    private void choose(Parameter parameter, long number, Map<String, Object> chosen) {
        if (parameter instanceof RangeParameter) {
            chosen.put(parameter.name(), values(parameter).get((int) number));
            return;
        }
        long rest = number;
        for (Object value : values(parameter)) {
            List<Parameter> below = below(parameter, value);
            long count = (long) product(below);
            if (rest < count) {
                chosen.put(parameter.name(), value);
                choose(below, rest, chosen);
                return;
            }
            rest -= count;
        }
    }

    private List<Object> values(Parameter parameter) {
        return values.getOrDefault(parameter.name(), List.of());
    }

    private static boolean isSearched(Parameter parameter) {
        return parameter instanceof RangeParameter || parameter instanceof ChoiceParameter;
    }

    private List<Parameter> below(Parameter parameter, Object value) {
        return parameter instanceof ChoiceParameter choice ? hierarchy.children(choice, value) : List.of();
    }
}
