package org.ax4j.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;

/** The fields of one JSON object, each of the type that is asked for, or AX-SNAPSHOT. */
record Fields(JsonNode node) {
    /** Checks that it is an object. */
    Fields {
        if (!node.isObject()) {
            throw damaged("an object belongs where " + shown(node) + " stands");
        }
    }

    private JsonNode typed(String field, Predicate<JsonNode> type, String wanted) {
        JsonNode value = node.get(field);
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
        return typed(field, JsonNode::canConvertToInt, "a whole number").intValue();
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

    Optional<Fields> optionalObject(String field) {
        return has(field) ? Optional.of(object(field)) : Optional.empty();
    }

    /** The elements of an array. */
    List<JsonNode> list(String field) {
        List<JsonNode> list = new ArrayList<>();
        typed(field, JsonNode::isArray, "an array").forEach(list::add);
        return list;
    }

    /** The elements of an array of objects, read one by one. */
    <T> List<T> list(String field, Function<Fields, T> reader) {
        return list(field).stream().map(Fields::new).map(reader).toList();
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

    Map<String, Object> map() {
        return PlainJson.map(node);
    }

    /** The names of all fields. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
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
