package org.ax4j.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;

/**
 * Plain values as JSON and back, without loss: reals keep a decimal point, whole numbers have none, and what is not finite stands as
 * {@code {"$real": "NaN"}}.
 */
final class PlainJson {
    private static final String REAL = "$real";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainJson() {}

    static JsonNode node(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode node = NODES.objectNode();
            map.forEach((key, element) -> node.set(key.toString(), node(element)));
            return node;
        }
        if (value instanceof List<?> list) {
            ArrayNode node = NODES.arrayNode();
            list.forEach(element -> node.add(node(element)));
            return node;
        }
        if (value instanceof Double number) {
            return real(number);
        }
        if (value instanceof Number number) {
            return NODES.numberNode(number.longValue());
        }
        return value instanceof Boolean flag ? NODES.booleanNode(flag) : NODES.textNode(value.toString());
    }

    static JsonNode real(double number) {
        return Double.isFinite(number)
                ? NODES.numberNode(number)
                : NODES.objectNode().put(REAL, Double.toString(number));
    }

    static Object value(JsonNode node) {
        if (node.isObject()) {
            return node.size() == 1 && node.has(REAL) ? real(node) : map(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(value(element)));
            return List.copyOf(list);
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isNull()) {
            throw new SnapshotException(
                    Code.SNAPSHOT, "the file holds a null where a value belongs", "Restore the file from a copy.");
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
    }

    static double real(JsonNode node) {
        return node.has(REAL) ? Double.parseDouble(node.get(REAL).textValue()) : node.doubleValue();
    }

    static Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
        return map;
    }
}
