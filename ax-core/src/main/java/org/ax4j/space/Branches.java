package org.ax4j.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ax4j.error.Fault;

/** Constraints that count only where choices hold some values: whether points with these values can keep them. */
final class Branches {
    /** This many ways to make the parameters of one constraint active are looked at. */
    private static final int MOST_WAYS = 100;

    private Branches() {}

    /**
     * What is wrong with constraints under values that make one of them count.
     *
     * @param parameters the parameters, with numbers under all names that constraints use
     * @param constraints the constraints
     * @return the fault of the first values, fewest first, under which constraints cannot hold together
     */
    static Optional<Fault> contradiction(List<Parameter> parameters, List<ParameterConstraint> constraints) {
        Hierarchy hierarchy = Hierarchy.of(parameters);
        Set<Map<String, Object>> branches = new LinkedHashSet<>();
        constraints.forEach(constraint -> branches.addAll(
                ways(hierarchy, constraint.expression().weights().keySet())));
        branches.remove(Map.<String, Object>of());
        return branches.stream()
                .sorted(Comparator.comparing(Map::size))
                .flatMap(held -> Contradiction.among(held(parameters, held), counting(hierarchy, constraints, held))
                        .map(fault ->
                                new Fault(fault.code(), "with " + new Point(held) + " " + fault.what(), fault.hint()))
                        .stream())
                .findFirst();
    }

    /** The parameters, of which those that are held have one value only. */
    static List<Parameter> held(List<Parameter> parameters, Map<String, Object> held) {
        return parameters.stream()
                .<Parameter>map(parameter -> {
                    Object value = held.get(parameter.name());
                    return value == null ? parameter : FixedParameter.of(parameter.name(), value);
                })
                .toList();
    }

    /** The constraints of which all parameters are active for sure; one of a parameter that is not active holds. */
    static List<ParameterConstraint> counting(
            Hierarchy hierarchy, List<ParameterConstraint> constraints, Map<String, Object> held) {
        return constraints.stream()
                .filter(constraint -> constraint.expression().weights().keySet().stream()
                        .allMatch(name -> hierarchy.activity(name, held) == Hierarchy.Activity.ACTIVE))
                .toList();
    }

    /** The values of choices under which some parameters are active together. */
    private static List<Map<String, Object>> ways(Hierarchy hierarchy, Set<String> names) {
        List<Map<String, Object>> ways = List.of(Map.of());
        for (String first : names) {
            String name = first;
            for (Optional<ChoiceParameter> parent = hierarchy.parent(name);
                    parent.isPresent();
                    parent = hierarchy.parent(name)) {
                ways = with(ways, parent.get(), Hierarchy.activating(parent.get(), name));
                name = parent.get().name();
            }
        }
        return ways;
    }

    private static List<Map<String, Object>> with(
            List<Map<String, Object>> ways, ChoiceParameter choice, List<Object> values) {
        List<Map<String, Object>> longer = new ArrayList<>();
        for (Map<String, Object> way : ways) {
            for (Object value : values) {
                if (longer.size() < MOST_WAYS && value.equals(way.getOrDefault(choice.name(), value))) {
                    Map<String, Object> own = new LinkedHashMap<>(Map.of(choice.name(), value));
                    own.putAll(way);
                    longer.add(own);
                }
            }
        }
        return longer;
    }
}
