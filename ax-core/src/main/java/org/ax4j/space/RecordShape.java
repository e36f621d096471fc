package org.ax4j.space;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/**
 * A record class as a tree of the parameters that its components make.
 *
 * @param type the record class
 * @param slots its components that can be used, in their order
 */
record RecordShape(Class<?> type, List<Slot> slots) {
    /**
     * One component.
     *
     * @param component the component
     * @param path the names of the components that lead to it and its own, with dots between
     * @param name the name of its parameter: its own where no other component of the tree has that, else the path
     * @param nested its shape, where it is a record itself
     */
    record Slot(RecordComponent component, String path, String name, Optional<RecordShape> nested) {
        Class<?> type() {
            return component.getType();
        }

        /** The component as errors name it. */
        String shown() {
            return "component '" + component.getName() + "' of "
                    + component.getDeclaringRecord().getSimpleName() + ": ";
        }

        String ownName() {
            return ownName(component);
        }

        private static String ownName(RecordComponent component) {
            Name given = component.getAnnotation(Name.class);
            return given == null ? component.getName() : given.value();
        }
    }

    /** The shape of a class; what cannot be used is noted and left out. */
    static RecordShape of(Class<?> type, Faults faults) {
        RecordShape shape = new Reader(faults, new ArrayList<>()).shape(type, "");
        Map<String, Integer> occurrences = new HashMap<>();
        shape.count(occurrences);
        return shape.named(occurrences);
    }

    private void count(Map<String, Integer> occurrences) {
        for (Slot slot : slots) {
            slot.nested()
                    .ifPresentOrElse(
                            inner -> inner.count(occurrences),
                            () -> occurrences.merge(slot.ownName(), 1, Integer::sum));
        }
    }

    private RecordShape named(Map<String, Integer> occurrences) {
        return new RecordShape(
                type,
                slots.stream()
                        .map(slot -> new Slot(
                                slot.component(),
                                slot.path(),
                                occurrences.getOrDefault(slot.ownName(), 0) == 1 ? slot.ownName() : slot.path(),
                                slot.nested().map(inner -> inner.named(occurrences))))
                        .toList());
    }

    /** Reads one tree; the open classes are those that lead to where it reads. */
    private record Reader(Faults faults, List<Class<?>> open) {
        private RecordShape shape(Class<?> type, String prefix) {
            List<Slot> slots = new ArrayList<>();
            if (!type.isRecord()) {
                faults.unless(false, Code.SPACE, type.getName() + " is no record", "Give the class of a record.");
                return new RecordShape(type, slots);
            }
            RecordInstances.reachable(type, faults);
            open.add(type);
            for (RecordComponent component : type.getRecordComponents()) {
                String path = prefix + Slot.ownName(component);
                Slot slot = new Slot(component, path, path, Optional.empty());
                if (usable(slot)) {
                    slots.add(new Slot(component, path, path, nested(slot)));
                }
            }
            open.remove(open.size() - 1);
            return new RecordShape(type, slots);
        }

        private Optional<RecordShape> nested(Slot slot) {
            return slot.type().isRecord() ? Optional.of(shape(slot.type(), slot.path() + ".")) : Optional.empty();
        }

        private boolean usable(Slot slot) {
            boolean known = ComponentType.of(slot.type()) != ComponentType.OTHER;
            faults.unless(
                    known,
                    Code.SPACE,
                    slot.shown() + "the type " + slot.type().getSimpleName() + " makes no parameter",
                    "Use double, float, int, long, boolean, String, an enum or a record of these.");
            boolean endless = open.contains(slot.type());
            faults.unless(
                    !endless,
                    Code.SPACE,
                    slot.shown() + "the record holds itself",
                    "Leave the component out: the depth of a space must be known.");
            return known && !endless;
        }
    }
}
