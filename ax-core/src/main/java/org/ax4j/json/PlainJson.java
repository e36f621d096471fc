package org.ax4j.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.error.Figures;

/**
 * Plain values as JSON and back, without loss: reals keep a decimal point, whole numbers have none, and what is not finite stands as
 * {@code {"$real": "NaN"}}. Keys of maps that begin with {@code $} get another one, so that no map can look like a number.
 */
final class PlainJson {
    private static final String MARK = "$";
    private static final String REAL = MARK + "real";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainJson() {}

    static JsonNode node(Object value) {
        if (value instanceof Map<?, ?> map) {
            ObjectNode node = NODES.objectNode();
            map.forEach((key, element) -> node.set(escaped(key.toString()), node(element)));
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

    private static String escaped(String key) {
        return key.startsWith(MARK) ? MARK + key : key;
    }

    static JsonNode real(double number) {
        return Double.isFinite(number)
                ? NODES.numberNode(number)
                : NODES.objectNode().put(REAL, Figures.exact(number));
    }

    static Object value(JsonNode node) {
        if (node.isObject()) {
            return isReal(node) ? real(node) : map(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(value(element)));
            return List.copyOf(list);
        }
        if (node.isNumber()) {
            return number(node);
        }
        if (node.isNull()) {
            throw Fields.damaged("a null stands where a value belongs");
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.textValue();
    }

    private static Object number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isIntegralNumber() || !Double.isFinite(node.doubleValue())) {
            throw Fields.damaged("a number is too large");
        }
        return node.doubleValue();
    }

    /** Whether a node is a number, finite or not. */
    static boolean isReal(JsonNode node) {
        return node.isNumber()
                || (node.isObject() && node.size() == 1 && node.path(REAL).isTextual());
    }

    static double real(JsonNode node) {
        return node.isNumber()
                ? ((Number) number(node)).doubleValue()
                : Double.parseDouble(node.path(REAL).textValue());
    }

    static Map<String, Object> map(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            String key = field.getKey();
            map.put(key.startsWith(MARK) ? key.substring(1) : key, value(field.getValue()));
        });
        return map;
    }
}
