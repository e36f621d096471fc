package org.ax4j.space;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;

/** Makes records of points and points of records. */
final class RecordInstances {
    private RecordInstances() {}

    /** Notes a fault where a module does not let its record be made and read. */
    static void reachable(Class<?> type, Faults faults) {
        boolean open = constructor(type).trySetAccessible()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .allMatch(AccessibleObject::trySetAccessible);
        faults.unless(
                open,
                Code.SPACE,
                "module " + type.getModule().getName() + " does not let " + type.getName() + " be made and read",
                "Add `opens " + type.getPackageName() + ";` to its module-info.");
    }

    private static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new LinkageError("a record without its canonical constructor: " + type.getName(), e);
        }
    }

    static Object made(Class<?> type, Point point) {
        Faults faults = new Faults();
        RecordShape shape = RecordShape.of(type, faults);
        faults.check();
        Optional<Object> made = made(shape, point, faults);
        faults.check();
        return made.orElseThrow();
    }

    /** The record, or empty where a fault was noted. */
    private static Optional<Object> made(RecordShape shape, Point point, Faults faults) {
        List<Optional<Object>> values = shape.slots().stream()
                .map(slot -> component(slot, point, faults))
                .toList();
        return values.stream().allMatch(Optional::isPresent)
                ? made(shape, values.stream().map(Optional::orElseThrow).toArray(), faults)
                : Optional.empty();
    }

    private static Optional<Object> component(RecordShape.Slot slot, Point point, Faults faults) {
        if (slot.nested().isPresent()) {
            return made(slot.nested().get(), point, faults);
        }
        return ComponentType.of(slot.type()) == ComponentType.SEALED
                ? value(slot, point, faults).flatMap(kind -> made((RecordShape) kind, point, faults))
                : value(slot, point, faults);
    }

    private static Optional<Object> made(RecordShape shape, Object[] values, Faults faults) {
        Constructor<?> constructor = constructor(shape.type());
        constructor.setAccessible(true);
        try {
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            faults.unless(
                    false,
                    Code.POINT,
                    shape.type().getSimpleName() + " refuses " + shown(shape, values) + ": " + e.getCause(),
                    "Say what it checks as a constraint of the space, or narrow the ranges.");
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(
                    "a record that cannot be made: " + shape.type().getName(), e);
        }
    }

    private static String shown(RecordShape shape, Object[] values) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(shape.slots().get(i).component().getName(), values[i]);
        }
        return Point.of(named).toString();
    }

    private static Optional<Object> value(RecordShape.Slot slot, Point point, Faults faults) {
        Object held = point.values().get(slot.name());
        Optional<Object> value = held == null
                ? Optional.empty()
                : ComponentType.of(slot.type()) == ComponentType.SEALED
                        ? Optional.ofNullable(slot.kinds().get(held.toString()))
                        : ComponentType.into(slot.type(), held);
        faults.unless(
                value.isPresent(),
                Code.POINT,
                slot.shown() + "the point "
                        + (held == null
                                ? "has no parameter '" + slot.name() + "', only "
                                        + point.values().keySet()
                                : "holds " + Values.text(held) + ", which is no "
                                        + slot.type().getSimpleName()),
                "Use the record that the space was made of.");
        return value;
    }

    /** The values of a record by parameter. */
    static Map<String, Object> values(Record instance) {
        Faults faults = new Faults();
        RecordShape shape = RecordShape.of(instance.getClass(), faults);
        faults.check();
        Map<String, Object> values = new LinkedHashMap<>();
        read(shape, instance, values, faults);
        faults.check();
        return values;
    }

    private static void read(RecordShape shape, Object instance, Map<String, Object> values, Faults faults) {
        for (RecordShape.Slot slot : shape.slots()) {
            Optional<Object> held = held(slot, instance);
            faults.unless(held.isPresent(), Code.POINT, slot.shown() + "is null", "Give it a value.");
            held.ifPresent(value -> read(slot, value, values, faults));
        }
    }

    private static void read(RecordShape.Slot slot, Object value, Map<String, Object> values, Faults faults) {
        String kind = value.getClass().getSimpleName();
        if (slot.nested().isPresent()) {
            read(slot.nested().get(), value, values, faults);
        } else if (slot.kinds().containsKey(kind)) {
            values.put(slot.name(), kind);
            read(slot.kinds().get(kind), value, values, faults);
        } else {
            values.put(slot.name(), ComponentType.from(value));
        }
    }

    private static Optional<Object> held(RecordShape.Slot slot, Object instance) {
        slot.component().getAccessor().setAccessible(true);
        try {
            return Optional.ofNullable(slot.component().getAccessor().invoke(instance));
        } catch (InvocationTargetException e) {
            throw new InvalidInputException(
                    Code.POINT, slot.shown() + "its accessor throws " + e.getCause(), "Let it return the value.");
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(
                    "a record that cannot be read: " + instance.getClass().getName(), e);
        }
    }
}
