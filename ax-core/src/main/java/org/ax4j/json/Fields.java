package org.ax4j.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;

/** The fields of one JSON object, each of the type that is asked for, or AX-SNAPSHOT. One that nobody asks for is told by {@link #whole}. */
final class Fields {
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    /** Checks that it is an object. */
    Fields(JsonNode node) {
        if (!node.isObject()) {
            throw damaged("an object belongs where " + shown(node) + " stands");
        }
        this.node = node;
    }

    /** An object read as a whole: a field that the reader did not ask for is not known. */
    static <T> T whole(Fields fields, Function<Fields, T> reader) {
        T value = reader.apply(fields);
        fields.node.fieldNames().forEachRemaining(field -> {
            if (!fields.asked.contains(field)) {
                throw damaged("the field '" + field + "' is not known");
            }
        });
        return value;
    }

    private JsonNode typed(String field, Predicate<JsonNode> type, String wanted) {
        JsonNode value = node.get(field);
        asked.add(field);
        if (value == null) {
            throw damaged("the field '" + field + "' is missing");
        }
        if (!type.test(value)) {
            throw damaged("the field '" + field + "' must be " + wanted + " but is " + shown(value));
        }
        return value;
    }

    boolean has(String field) {
        return node.has(field);
    }

    String text(String field) {
        return typed(field, JsonNode::isTextual, "a text").textValue();
    }

    /** A text that is left out where it is empty. */
    String textOrEmpty(String field) {
        return has(field) ? text(field) : "";
    }

    boolean flag(String field) {
        return typed(field, JsonNode::isBoolean, "true or false").booleanValue();
    }

    int integer(String field) {
        return typed(field, n -> n.isIntegralNumber() && n.canConvertToInt(), "a whole number of int's range")
                .intValue();
    }

    long whole(String field) {
        return typed(field, n -> n.isIntegralNumber() && n.canConvertToLong(), "a whole number")
                .longValue();
    }

    double real(String field) {
        return PlainJson.real(typed(field, PlainJson::isReal, "a number"));
    }

    OptionalDouble optionalReal(String field) {
        return has(field) ? OptionalDouble.of(real(field)) : OptionalDouble.empty();
    }

    Fields object(String field) {
        return new Fields(typed(field, JsonNode::isObject, "an object"));
    }

    /** An object read as a whole. */
    <T> T object(String field, Function<Fields, T> reader) {
        return whole(object(field), reader);
    }

    <T> Optional<T> optionalObject(String field, Function<Fields, T> reader) {
        return has(field) ? Optional.of(object(field, reader)) : Optional.empty();
    }

    /** The elements of an array. */
    List<JsonNode> list(String field) {
        List<JsonNode> list = new ArrayList<>();
        typed(field, JsonNode::isArray, "an array").forEach(list::add);
        return list;
    }

    /** The elements of an array of texts. */
    List<String> texts(String field) {
        return list(field).stream()
                .map(text -> {
                    if (!text.isTextual()) {
                        throw damaged("the field '" + field + "' must hold texts but holds " + shown(text));
                    }
                    return text.textValue();
                })
                .toList();
    }

    /** Numbers by name; names are those of a plain map. */
    Map<String, Double> reals(String field) {
        Map<String, Double> reals = new LinkedHashMap<>();
        map(field).forEach((name, value) -> reals.put(name, number(field, value).doubleValue()));
        return reals;
    }

    /** Whole numbers by name; names are those of a plain map. */
    Map<String, Long> counts(String field) {
        Map<String, Long> counts = new LinkedHashMap<>();
        map(field).forEach((name, value) -> {
            if (!(value instanceof Long count)) {
                throw damaged("the field '" + field + "' must hold whole numbers but holds " + value);
            }
            counts.put(name, count);
        });
        return counts;
    }

    private static Number number(String field, Object value) {
        if (value instanceof Number number) {
            return number;
        }
        throw damaged("the field '" + field + "' must hold numbers but holds " + value);
    }

    /** The elements of an array of objects, read one by one. */
    <T> List<T> list(String field, Function<Fields, T> reader) {
        return list(field).stream()
                .map(Fields::new)
                .map(fields -> whole(fields, reader))
                .toList();
    }

    /** A plain value of any type. */
    Object value(String field) {
        return PlainJson.value(typed(field, n -> true, "a value"));
    }

    /** The constant of an enum that a text names. */
    <E extends Enum<E>> E constant(String field, Class<E> type) {
        String name = text(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw damaged("the field '" + field + "' holds the unknown " + type.getSimpleName() + " '" + name + "'");
    }

    /** The plain map of an object. */
    Map<String, Object> map(String field) {
        return object(field).map();
    }

    /** The plain map of the object itself, all of whose fields count as asked for. */
    Map<String, Object> map() {
        names();
        return PlainJson.map(node);
    }

    /** The names of all fields, which count as asked for. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        asked.addAll(names);
        return names;
    }

    static SnapshotException damaged(String what) {
        return new SnapshotException(Code.SNAPSHOT, what, "Restore the file from a copy.");
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
