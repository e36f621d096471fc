package org.ax4j.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Goes through all points of a finite space, those that constraints forbid included. */
final class Enumeration {
    private final SearchSpace space;
    private final Map<String, Object> held;
    private final Consumer<Point> visitor;
    private final Hierarchy hierarchy;
    /** Each parameter after the one that activates it. */
    private final List<Parameter> order;

    Enumeration(SearchSpace space, Map<String, Object> held, Consumer<Point> visitor) {
        this.space = space;
        this.held = held;
        this.visitor = visitor;
        this.hierarchy = space.hierarchy();
        this.order =
                hierarchy.topDown().stream().filter(space.searched()::contains).toList();
    }

    void run() {
        from(0, new LinkedHashMap<>());
    }

    private void from(int place, Map<String, Object> values) {
        if (place == order.size()) {
            visitor.accept(space.complete(values));
            return;
        }
        Parameter parameter = order.get(place);
        if (!hierarchy.isActive(parameter.name(), values)) {
            from(place + 1, values);
            return;
        }
        Object only = held.get(parameter.name());
        for (Object value : only == null ? values(parameter) : List.of(only)) {
            values.put(parameter.name(), value);
            from(place + 1, values);
        }
        values.remove(parameter.name());
    }

    private static List<Object> values(Parameter parameter) {
        return parameter instanceof RangeParameter range ? range.values() : ((ChoiceParameter) parameter).values();
    }
}
