package org.ax4j.space;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.ax4j.error.Faults;

/** The constraints that {@link Where} gives for a record and those in it. */
final class RecordConstraints {
    private final Faults faults;
    private final List<ParameterConstraint> constraints = new ArrayList<>();

    private RecordConstraints(Faults faults) {
        this.faults = faults;
    }

    /** The constraints that can be read; for each other one a fault is noted. */
    static List<ParameterConstraint> of(RecordShape shape, Faults faults) {
        RecordConstraints reader = new RecordConstraints(faults);
        reader.read(shape);
        return reader.constraints;
    }

    private void read(RecordShape shape) {
        Where where = shape.type().getAnnotation(Where.class);
        Map<String, String> names = new LinkedHashMap<>();
        names(shape, "", names);
        for (String text : where == null ? new String[0] : where.value()) {
            faults.collect(() -> constraints.add(constraint(text, names)));
        }
        shape.slots().forEach(slot -> {
            slot.nested().ifPresent(this::read);
            slot.kinds().values().forEach(this::read);
        });
    }

    /** What a record may call its parameters: by their names among its components, and by their own where these are used once. */
    private static void names(RecordShape shape, String prefix, Map<String, String> names) {
        for (RecordShape.Slot slot : shape.slots()) {
            String local = prefix + slot.ownName();
            if (slot.nested().isEmpty()) {
                names.put(local, slot.name());
            }
            slot.nested().ifPresent(inner -> names(inner, local + ".", names));
            slot.kinds().forEach((kind, inner) -> names(inner, local + "." + kind + ".", names));
        }
        if (!prefix.isEmpty()) {
            shape.slots().stream()
                    .filter(slot -> slot.nested().isEmpty())
                    .forEach(slot -> names.putIfAbsent(slot.name(), slot.name()));
        }
    }

    private static ParameterConstraint constraint(String text, Map<String, String> names) {
        ParameterConstraint local = ParameterConstraint.parse(text, names.keySet());
        NavigableMap<String, Double> weights = new TreeMap<>();
        local.expression().weights().forEach((name, weight) -> weights.put(names.getOrDefault(name, name), weight));
        return new ParameterConstraint(new LinearExpression(weights, 0), local.relation(), local.bound());
    }
}
