package org.ax4j.component;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * Records as plain values and back: a record becomes a map of its components' names, whose values are Boolean, Long, Double, String, List or such maps.
 * Components may be boolean or numbers, primitive or boxed, String, enums, {@code Optional...}, {@code List}, {@code Map<String, ...>}, {@link Spec} and
 * records of these. Empty optionals are left out, so that the optionals of a default configuration must be empty: what is missing has the default. This one
 * form serves configurations, memories and their equality.
 */
public final class Plain {
    private Plain() {}

    /**
     * The plain form of a record.
     *
     * @param record the record
     * @return its components by name, in order
     * @throws InvalidInputException AX-CONFIG if a component's type has no plain form
     */
    public static Map<String, Object> of(Record record) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            value(read(record, component)).ifPresent(value -> plain.put(component.getName(), value));
        }
        return plain;
    }

    /**
     * Plain values as they are stored: whole numbers as Long, other numbers as Double, all texts such that files can hold them.
     *
     * @param plain values by name
     * @return the same values
     * @throws InvalidInputException AX-CONFIG where one is null, holds half of a character or has no plain form
     */
    public static Map<String, Object> of(Map<String, ?> plain) {
        Map<String, Object> own = new LinkedHashMap<>();
        plain.forEach((name, value) -> own.put(key(name), required(value)));
        return own;
    }

    /**
     * The record of a plain form.
     *
     * @param plain components by name
     * @param defaults gives the type, and the components that are missing
     * @param <C> the record's type
     * @return the record
     * @throws InvalidInputException AX-CONFIG if a component is unknown or of another type; whatever the record's constructor throws
     */
    public static <C extends Record> C to(Map<String, Object> plain, C defaults) {
        @SuppressWarnings("unchecked")
        Class<C> type = (Class<C>) defaults.getClass();
        return create(type, plain, Optional.of(defaults));
    }

    /**
     * The record of a complete plain form.
     *
     * @param plain components by name
     * @param type the record's type
     * @param <C> the record's type
     * @return the record
     * @throws InvalidInputException AX-CONFIG if a component is missing, unknown or of another type; whatever the record's constructor throws
     */
    public static <C extends Record> C to(Map<String, Object> plain, Class<C> type) {
        return create(type, plain, Optional.empty());
    }

    private static Object read(Record record, RecordComponent component) {
        Object value = invoked(record, component);
        if (value == null) {
            throw fault(
                    record.getClass(),
                    "component '" + component.getName() + "' is null",
                    "Give a value; what may be missing is an Optional.");
        }
        return value;
    }

    private static @Nullable Object invoked(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw fault(
                    record.getClass(),
                    "component '" + component.getName() + "' cannot be read: " + e,
                    "Open the record's package to org.ax4j.core.");
        }
    }

    private static Optional<Object> value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(Plain::value);
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Optional.of(optional.getAsDouble()) : Optional.empty();
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Optional.of((long) optional.getAsInt()) : Optional.empty();
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
        }
        return Optional.of(required(value));
    }

    private static Object required(@Nullable Object value) {
        if (value == null) {
            throw new InvalidInputException(Code.CONFIG, "a value is null", "Leave it out.");
        }
        if (value instanceof String text) {
            return whole(text);
        }
        if (value instanceof Boolean || value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float number) {
            return number.doubleValue();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Spec<?> spec) {
            return spec.toPlain();
        }
        if (value instanceof Record record) {
            return of(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Plain::required).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, element) -> plain.put(key(key), required(element)));
            return plain;
        }
        throw fault(
                value.getClass(),
                "values of this type have no plain form",
                "Use primitives, strings, enums, optionals, lists, string maps, specs and records.");
    }

    private static String whole(String text) {
        new Faults()
                .text(Code.CONFIG, "the text '" + Faults.whole(text) + "'", text)
                .check();
        return text;
    }

    private static String key(@Nullable Object key) {
        if (key instanceof String text) {
            return whole(text);
        }
        if (key == null) {
            throw new InvalidInputException(Code.CONFIG, "a key is null", "Leave it out.");
        }
        throw fault(key.getClass(), "keys of this type have no plain form", "Use maps with keys of type String.");
    }

    private static <C extends Record> C create(Class<C> type, Map<String, Object> plain, Optional<C> defaults) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (String key : plain.keySet()) {
            if (!names.contains(key)) {
                throw fault(type, "it has no component '" + key + "'", "It has " + names + ".");
            }
        }
        Object[] arguments = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            arguments[i] = argument(type, components[i], plain, defaults);
        }
        return constructed(type, types, arguments);
    }

    private static <C extends Record> Object argument(
            Class<C> type, RecordComponent component, Map<String, Object> plain, Optional<C> defaults) {
        Object value = plain.get(component.getName());
        if (value != null) {
            return typed(component.getGenericType(), value, type, component.getName());
        }
        if (defaults.isPresent() && !isOptional(component.getType())) {
            return read(defaults.get(), component);
        }
        return absent(component.getType())
                .orElseThrow(
                        () -> fault(type, "component '" + component.getName() + "' is missing", "Give it a value."));
    }

    private static boolean isOptional(Class<?> type) {
        return absent(type).isPresent();
    }

    private static Optional<Object> absent(Class<?> type) {
        if (type == Optional.class) {
            return Optional.of(Optional.empty());
        }
        if (type == OptionalDouble.class) {
            return Optional.of(OptionalDouble.empty());
        }
        if (type == OptionalInt.class) {
            return Optional.of(OptionalInt.empty());
        }
        return type == OptionalLong.class ? Optional.of(OptionalLong.empty()) : Optional.empty();
    }

    private static Object typed(Type type, Object value, Class<?> owner, String name) {
        try {
            return PlainTypes.typed(type, value);
        } catch (ClassCastException | IllegalArgumentException | ArithmeticException e) {
            throw fault(
                    owner,
                    "component '" + name + "' cannot be " + value + ": it is " + type.getTypeName(),
                    "Give a value of that type.");
        }
    }

    private static <C extends Record> C constructed(Class<C> type, Class<?>[] types, Object[] arguments) {
        try {
            Constructor<C> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof AxException known) {
                throw known;
            }
            throw fault(type, String.valueOf(e.getCause()), "Correct the values.");
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw fault(type, "it cannot be made: " + e, "Make the record and its constructor reachable.");
        }
    }

    private static InvalidInputException fault(Class<?> type, String what, String hint) {
        return new InvalidInputException(Code.CONFIG, "configuration " + type.getTypeName() + ": " + what, hint);
    }

    /** The first type argument of a generic type. */
    static Type argument(Type type) {
        Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
        return arguments[arguments.length - 1];
    }

    /** A list of typed elements. */
    static List<Object> elements(Type element, List<?> plain) {
        List<Object> typed = new ArrayList<>();
        plain.forEach(value -> typed.add(PlainTypes.typed(element, value)));
        return List.copyOf(typed);
    }
}
