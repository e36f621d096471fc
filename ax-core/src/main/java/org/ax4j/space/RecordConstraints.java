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
        shape.slots().forEach(slot -> slot.nested().ifPresent(this::read));
    }

    /** What a record may call its components: by their own names, those of records in it behind the names of these. */
    private static void names(RecordShape shape, String prefix, Map<String, String> names) {
        for (RecordShape.Slot slot : shape.slots()) {
            String local = prefix + slot.ownName();
            slot.nested()
                    .ifPresentOrElse(inner -> names(inner, local + ".", names), () -> names.put(local, slot.name()));
        }
        shape.slots().forEach(slot -> slot.nested().ifPresent(inner -> leaves(inner, names)));
    }

    /** Names that are used once need no names of records before them. */
    private static void leaves(RecordShape shape, Map<String, String> names) {
        for (RecordShape.Slot slot : shape.slots()) {
            slot.nested()
                    .ifPresentOrElse(inner -> leaves(inner, names), () -> names.putIfAbsent(slot.name(), slot.name()));
        }
    }

    private static ParameterConstraint constraint(String text, Map<String, String> names) {
        ParameterConstraint local = ParameterConstraint.parse(text, names.keySet());
        NavigableMap<String, Double> weights = new TreeMap<>();
        local.expression().weights().forEach((name, weight) -> weights.put(names.getOrDefault(name, name), weight));
        return new ParameterConstraint(new LinearExpression(weights, 0), local.relation(), local.bound());
    }
}
