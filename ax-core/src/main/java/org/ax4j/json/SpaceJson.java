package org.ax4j.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
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
        space.parameters().forEach(parameter -> parameters.add(node(parameter)));
        ArrayNode constraints = node.putArray("constraints");
        space.constraints().forEach(constraint -> constraints.add(constraint.toString()));
        return node;
    }

    static ObjectNode node(Parameter parameter) {
        return parameter.match(new Writer(parameter.name()));
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
            if (!choice.activations().isEmpty()) {
                ArrayNode activates = node.putArray("activates");
                choice.activations().forEach((value, names) -> {
                    ObjectNode one = activates.addObject();
                    one.set("value", PlainJson.node(value));
                    one.set("parameters", PlainJson.node(List.copyOf(names)));
                });
            }
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

    static SearchSpace space(Fields node) {
        List<ParameterConstraint> constraints = node.texts("constraints").stream()
                .map(ParameterConstraint::parse)
                .toList();
        return new SearchSpace(node.list("parameters", SpaceJson::parameter), constraints);
    }

    static Parameter parameter(Fields node) {
        String name = node.text("name");
        String kind = node.text("kind");
        return switch (kind) {
            case "integer", "real" -> range(name, kind.equals("integer"), node);
            case "choice" -> choice(name, node);
            case "fixed" -> new FixedParameter(name, node.value("value"));
            case "derived" -> DerivedParameter.of(name, node.text("expression"));
            default ->
                throw new SnapshotException(
                        Code.SNAPSHOT,
                        "parameter '" + name + "' is of the unknown kind '" + kind + "'",
                        "Load it with the release that wrote it.");
        };
    }

    /** Without activations as written before there were any. */
    private static ChoiceParameter choice(String name, Fields node) {
        Map<Object, Set<String>> activations = new LinkedHashMap<>();
        if (node.has("activates")) {
            node.list(
                    "activates",
                    one -> activations.put(one.value("value"), new LinkedHashSet<>(one.texts("parameters"))));
        }
        List<Object> values = node.list("values").stream().map(PlainJson::value).toList();
        return new ChoiceParameter(name, values, node.flag("ordered"), activations);
    }

    private static RangeParameter range(String name, boolean integer, Fields node) {
        OptionalInt digits = node.has("digits") ? OptionalInt.of(node.integer("digits")) : OptionalInt.empty();
        return new RangeParameter(
                name,
                integer,
                node.real("low"),
                node.real("high"),
                node.constant("scale", Scale.class),
                node.optionalReal("step"),
                digits);
    }

    static JsonNode node(Point point) {
        return PlainJson.node(point.values());
    }

    /** A point of plain values: whole numbers become Integer again. */
    static Point point(Map<String, Object> plain) {
        return Point.of(plain);
    }
}
