package org.ax4j.space;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/** What must hold among choices and the parameters that they activate: each of these is reached from one root on one way. */
final class HierarchyRules {
    private final List<String> names;
    private final Faults faults;
    private final Map<String, String> parents = new LinkedHashMap<>();

    private HierarchyRules(List<String> names, Faults faults) {
        this.names = names;
        this.faults = faults;
    }

    static void check(List<Parameter> parameters, Faults faults) {
        HierarchyRules rules =
                new HierarchyRules(parameters.stream().map(Parameter::name).toList(), faults);
        for (Parameter parameter : parameters) {
            if (parameter instanceof ChoiceParameter choice) {
                choice.activations().forEach((value, names) -> names.forEach(name -> rules.add(choice, value, name)));
            }
        }
        rules.cycles();
    }

    private void add(ChoiceParameter parent, Object value, String child) {
        faults.unless(
                names.contains(child),
                Code.SPACE,
                "parameter '" + parent.name() + "': " + Values.text(value) + " activates '" + child
                        + "', which is not a parameter",
                "The space has " + names + ".");
        String other = parents.putIfAbsent(child, parent.name());
        faults.unless(
                other == null || other.equals(parent.name()),
                Code.SPACE,
                "parameter '" + child + "' is activated by '" + other + "' and by '" + parent.name() + "'",
                "Let one parameter activate it; several values of that one may.");
    }

    private void cycles() {
        Set<String> told = new HashSet<>();
        for (String name : names) {
            List<String> way = new ArrayList<>(List.of(name));
            String above = parents.get(name);
            while (above != null && !way.contains(above)) {
                way.add(above);
                above = parents.get(above);
            }
            boolean cycle = name.equals(above) && way.stream().noneMatch(told::contains);
            faults.unless(
                    !cycle,
                    Code.SPACE,
                    "parameters activate each other in a circle, so that none of them is ever active: " + name
                            + " is activated by " + String.join(", that by ", way.subList(1, way.size()))
                            + (way.size() > 1 ? ", that by " : "") + name,
                    "Let one of them stand on its own.");
            if (cycle) {
                told.addAll(way);
            }
        }
    }
}
