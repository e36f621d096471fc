package org.ax4j.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Parameter;
import org.ax4j.space.ParameterConstraint;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.Scale;
import org.ax4j.space.SearchSpace;

/** Search spaces and points as JSON and back. */
final class SpaceJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SpaceJson() {}

    static ObjectNode node(SearchSpace space) {
        ObjectNode node = NODES.objectNode();
        ArrayNode parameters = node.putArray("parameters");
        space.parameters().forEach(parameter -> parameters.add(parameter.match(new Writer(parameter.name()))));
        ArrayNode constraints = node.putArray("constraints");
        space.constraints().forEach(constraint -> constraints.add(constraint.toString()));
        return node;
    }

    private record Writer(String name) implements Parameter.Cases<ObjectNode> {
        private ObjectNode kind(String kind) {
            return NODES.objectNode().put("name", name).put("kind", kind);
        }

        @Override
        public ObjectNode range(RangeParameter range) {
            ObjectNode node = kind(range.integer() ? "integer" : "real")
                    .put("low", range.low())
                    .put("high", range.high());
            node.put("scale", range.scale().name());
            range.step().ifPresent(step -> node.put("step", step));
            range.digits().ifPresent(digits -> node.put("digits", digits));
            return node;
        }

        @Override
        public ObjectNode choice(ChoiceParameter choice) {
            ObjectNode node = kind("choice").put("ordered", choice.isOrdered());
            node.set("values", PlainJson.node(choice.values()));
            return node;
        }

        @Override
        public ObjectNode fixed(FixedParameter fixed) {
            ObjectNode node = kind("fixed");
            node.set("value", PlainJson.node(fixed.value()));
            return node;
        }

        @Override
        public ObjectNode derived(DerivedParameter derived) {
            return kind("derived").put("expression", derived.expression().toString());
        }
    }

    static SearchSpace space(JsonNode node) {
        List<Parameter> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
        List<ParameterConstraint> constraints = new ArrayList<>();
        node.path("constraints").forEach(text -> constraints.add(ParameterConstraint.parse(text.textValue())));
        return new SearchSpace(parameters, constraints);
    }

    private static Parameter parameter(JsonNode node) {
        String name = node.get("name").textValue();
        String kind = node.get("kind").textValue();
        return switch (kind) {
            case "integer", "real" -> range(name, kind.equals("integer"), node);
            case "choice" ->
                new ChoiceParameter(
                        name, values(node.get("values")), node.get("ordered").booleanValue());
            case "fixed" -> new FixedParameter(name, PlainJson.value(node.get("value")));
            case "derived" ->
                new DerivedParameter(
                        name, LinearExpression.parse(node.get("expression").textValue()));
            default ->
                throw new SnapshotException(
                        Code.SNAPSHOT,
                        "parameter '" + name + "' is of the unknown kind '" + kind + "'",
                        "Load it with the release that wrote it.");
        };
    }

    private static RangeParameter range(String name, boolean integer, JsonNode node) {
        OptionalDouble step =
                node.has("step") ? OptionalDouble.of(node.get("step").doubleValue()) : OptionalDouble.empty();
        OptionalInt digits =
                node.has("digits") ? OptionalInt.of(node.get("digits").intValue()) : OptionalInt.empty();
        Scale scale = Scale.valueOf(node.get("scale").textValue());
        return new RangeParameter(
                name, integer, node.get("low").doubleValue(), node.get("high").doubleValue(), scale, step, digits);
    }

    private static List<Object> values(JsonNode node) {
        List<Object> values = new ArrayList<>();
        node.forEach(value -> values.add(PlainJson.value(value)));
        return values;
    }

    static JsonNode node(Point point) {
        return PlainJson.node(point.values());
    }

    static Point point(JsonNode node) {
        return new Point(new LinkedHashMap<>(PlainJson.map(node)));
    }

    /** Values of parameters: whole numbers become Integer again. */
    static Map<String, Object> values(Map<String, Object> plain) {
        return new Point(plain).values();
    }
}
