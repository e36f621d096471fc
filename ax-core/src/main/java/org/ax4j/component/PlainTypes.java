package org.ax4j.component;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** From a plain value to a value of a declared type. */
final class PlainTypes {
    private PlainTypes() {}

    /** The value in the type; ClassCastException, IllegalArgumentException or ArithmeticException where it does not fit. */
    static Object typed(Type type, Object value) {
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), type, value);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == double.class || wanted == Double.class) {
            return real(value);
        }
        if (wanted == boolean.class || wanted == Boolean.class) {
            return (Boolean) value;
        }
        if (wanted == int.class || wanted == Integer.class) {
            return Math.toIntExact(whole(value));
        }
        if (wanted == long.class || wanted == Long.class) {
            return whole(value);
        }
        return other(wanted, value);
    }

    private static Object other(Class<?> wanted, Object value) {
        if (wanted == float.class || wanted == Float.class) {
            return (float) real(value);
        }
        if (wanted == short.class || wanted == Short.class) {
            return (short) within(Short.MIN_VALUE, value, Short.MAX_VALUE);
        }
        if (wanted == byte.class || wanted == Byte.class) {
            return (byte) within(Byte.MIN_VALUE, value, Byte.MAX_VALUE);
        }
        if (wanted == OptionalDouble.class) {
            return OptionalDouble.of(real(value));
        }
        if (wanted == OptionalInt.class) {
            return OptionalInt.of(Math.toIntExact(whole(value)));
        }
        if (wanted == OptionalLong.class) {
            return OptionalLong.of(whole(value));
        }
        if (wanted.isEnum()) {
            return constant(wanted, value);
        }
        if (wanted.isRecord()) {
            return Plain.to(map(value), wanted.asSubclass(Record.class));
        }
        return wanted == Object.class ? value : wanted.cast(value);
    }

    private static Object generic(Class<?> raw, Type type, Object value) {
        if (raw == Spec.class) {
            return Spec.fromPlain(map(value));
        }
        Type argument = Plain.argument(type);
        if (raw == Optional.class) {
            return Optional.of(typed(argument, value));
        }
        if (raw == List.class) {
            return Plain.elements(argument, (List<?>) value);
        }
        Map<String, Object> typed = new LinkedHashMap<>();
        map(value).forEach((key, element) -> typed.put(key, typed(argument, element)));
        return Collections.unmodifiableMap(typed);
    }

    private static double real(Object value) {
        return value instanceof String text ? Double.parseDouble(text) : ((Number) value).doubleValue();
    }

    private static long whole(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        double number = ((Number) value).doubleValue();
        if (number != Math.rint(number) || Math.abs(number) >= 0x1p63) {
            throw new IllegalArgumentException("not a whole number of long's range: " + value);
        }
        return ((Number) value).longValue();
    }

    private static long within(long low, Object value, long high) {
        long number = whole(value);
        if (number < low || number > high) {
            throw new IllegalArgumentException("not in the type's range: " + value);
        }
        return number;
    }

    private static Object constant(Class<?> type, Object value) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("not a constant of " + type.getName() + ": " + value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
