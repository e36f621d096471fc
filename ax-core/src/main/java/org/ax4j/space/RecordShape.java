package org.ax4j.space;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
     * @param kinds the shapes of the records that it may be, by their simple names, where it is a sealed interface
     */
    record Slot(
            RecordComponent component,
            String path,
            String name,
            Optional<RecordShape> nested,
            Map<String, RecordShape> kinds) {
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
            if (slot.nested().isEmpty()) {
                occurrences.merge(slot.ownName(), 1, Integer::sum);
            }
            slot.nested().ifPresent(inner -> inner.count(occurrences));
            slot.kinds().values().forEach(kind -> kind.count(occurrences));
        }
    }

    private RecordShape named(Map<String, Integer> occurrences) {
        return new RecordShape(
                type, slots.stream().map(slot -> named(slot, occurrences)).toList());
    }

    private static Slot named(Slot slot, Map<String, Integer> occurrences) {
        Map<String, RecordShape> kinds = new LinkedHashMap<>();
        slot.kinds().forEach((name, kind) -> kinds.put(name, kind.named(occurrences)));
        return new Slot(
                slot.component(),
                slot.path(),
                occurrences.getOrDefault(slot.ownName(), 0) == 1 ? slot.ownName() : slot.path(),
                slot.nested().map(inner -> inner.named(occurrences)),
                kinds);
    }

    /** The parameters that exist wherever the record does: those of records in it, too, but not those that depend on which record a component is. */
    List<String> heads() {
        return slots.stream()
                .flatMap(slot ->
                        slot.nested().map(inner -> inner.heads().stream()).orElse(Stream.of(slot.name())))
                .toList();
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
                Slot slot = new Slot(component, path, path, Optional.empty(), Map.of());
                if (usable(slot)) {
                    slots.add(new Slot(component, path, path, nested(slot), kinds(slot)));
                }
            }
            open.remove(open.size() - 1);
            return new RecordShape(type, slots);
        }

        private Optional<RecordShape> nested(Slot slot) {
            return slot.type().isRecord() ? Optional.of(shape(slot.type(), slot.path() + ".")) : Optional.empty();
        }

        private Map<String, RecordShape> kinds(Slot slot) {
            Map<String, RecordShape> kinds = new LinkedHashMap<>();
            if (ComponentType.of(slot.type()) == ComponentType.SEALED) {
                permitted(slot.type()).forEach(kind -> {
                    boolean usable = kind.isRecord() && !open.contains(kind);
                    faults.unless(
                            usable,
                            Code.SPACE,
                            slot.shown() + slot.type().getSimpleName() + " permits " + kind.getSimpleName()
                                    + (kind.isRecord() ? ", in which the component stands" : ", which is no record"),
                            "Let it permit records that do not hold themselves.");
                    faults.unless(
                            !kinds.containsKey(kind.getSimpleName()),
                            Code.NAME,
                            slot.shown() + slot.type().getSimpleName() + " permits two records named "
                                    + kind.getSimpleName(),
                            "Rename one of them: the name is the value of the choice.");
                    if (usable) {
                        kinds.put(kind.getSimpleName(), shape(kind, slot.path() + "." + kind.getSimpleName() + "."));
                    }
                });
            }
            return kinds;
        }

        /** Sealed interfaces among the permitted stand for what they permit. */
        private static Stream<Class<?>> permitted(Class<?> type) {
            return Arrays.stream(type.getPermittedSubclasses())
                    .flatMap(kind -> kind.isSealed() ? permitted(kind) : Stream.of(kind))
                    .distinct();
        }

        private boolean usable(Slot slot) {
            boolean known = ComponentType.of(slot.type()) != ComponentType.OTHER;
            faults.unless(
                    known,
                    Code.SPACE,
                    slot.shown() + "the type " + slot.type().getSimpleName() + " makes no parameter",
                    "Use double, float, int, long, boolean, String, an enum, a record of these or a sealed interface of such records.");
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
