package org.ax4j.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ax4j.component.Plain;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;
import org.ax4j.experiment.Arm;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Reading;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Objective;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.Relation;

/** Events of what {@link EventWriter} wrote. */
final class EventReader {
    private EventReader() {}

    static Event event(JsonNode node) {
        String kind = node.path("event").asText();
        return switch (kind) {
            case "configured" ->
                new Event.Configured(
                        text(node, "name"),
                        Plain.to(PlainJson.map(node.get("config")), ExperimentConfig.class),
                        SpaceJson.space(node.get("space")));
            case "metrics-declared" ->
                new Event.MetricsDeclared(list(node.get("metrics")).stream()
                        .map(m -> Plain.to(PlainJson.map(m), Metric.class))
                        .toList());
            case "optimization-configured" ->
                new Event.OptimizationConfigured(
                        new Objective(list(node.get("goals")).stream()
                                .map(EventReader::goal)
                                .toList()),
                        list(node.get("constraints")).stream()
                                .map(EventReader::constraint)
                                .toList());
            case "strategy-configured" -> new Event.StrategyConfigured(PlainJson.map(node.get("strategy")));
            case "stopping-configured" ->
                new Event.StoppingConfigured(Spec.fromPlain(PlainJson.map(node.get("stopper"))));
            case "asked" -> asked(node);
            case "trial-added" ->
                new Event.TrialAdded(
                        trial(node),
                        new Arm(text(node, "arm"), SpaceJson.point(node.get("point"))),
                        origin(node.get("origin")));
            case "status-changed" ->
                new Event.StatusChanged(
                        trial(node),
                        TrialStatus.valueOf(text(node, "status")),
                        node.path("reason").asText());
            case "data-attached" -> new Event.DataAttached(trial(node), step(node), outcomes(node.get("outcomes")));
            case "advised" ->
                new Event.Advised(
                        trial(node),
                        new StopAdvice(
                                node.get("stop").booleanValue(), text(node, "reason"), figures(node.get("figures"))));
            case "remembered" -> new Event.Remembered(text(node, "key"), PlainJson.map(node.get("memory")));
            default ->
                throw new SnapshotException(
                        Code.SNAPSHOT,
                        "the log holds an event of the unknown kind '" + kind + "'",
                        "Load it with the release that wrote it.");
        };
    }

    private static Goal goal(JsonNode node) {
        OptionalDouble threshold =
                node.has("threshold") ? OptionalDouble.of(node.get("threshold").doubleValue()) : OptionalDouble.empty();
        return new Goal(LinearExpression.parse(text(node, "maximise"), Set.of()), threshold);
    }

    private static OutcomeConstraint constraint(JsonNode node) {
        for (Relation relation : Relation.values()) {
            if (relation.symbol().equals(text(node, "relation"))) {
                return new OutcomeConstraint(
                        LinearExpression.parse(text(node, "sum")),
                        relation,
                        node.get("bound").doubleValue());
            }
        }
        throw new SnapshotException(
                Code.SNAPSHOT,
                "there is no relation '" + text(node, "relation") + "'",
                "Restore the file from a copy.");
    }

    private static Event.Asked asked(JsonNode node) {
        Map<String, Object> fixed = SpaceJson.values(PlainJson.map(node.get("fixed")));
        return new Event.Asked(
                node.get("count").intValue(),
                fixed,
                node.get("seen").longValue(),
                node.get("answered").intValue(),
                node.path("answer").asText());
    }

    private static Origin origin(JsonNode node) {
        Optional<Making> making = Optional.ofNullable(node.get("making")).map(EventReader::making);
        return new Origin(text(node, "stage"), text(node, "reason"), making);
    }

    private static Making making(JsonNode node) {
        Map<String, Long> work = new LinkedHashMap<>();
        node.get("work")
                .properties()
                .forEach(field -> work.put(field.getKey(), field.getValue().longValue()));
        Map<String, Prediction> predicted = new LinkedHashMap<>();
        node.get("predicted").properties().forEach(field -> {
            Reading reading = reading(field.getValue());
            predicted.put(field.getKey(), new Prediction(reading.mean(), reading.sem()));
        });
        Spec<?> component = Spec.fromPlain(PlainJson.map(node.get("component")));
        return new Making(
                component, node.get("seen").longValue(), node.get("seed").longValue(), work, predicted);
    }

    private static Outcomes outcomes(JsonNode node) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        node.properties().forEach(field -> readings.put(field.getKey(), reading(field.getValue())));
        return new Outcomes(readings);
    }

    private static Reading reading(JsonNode node) {
        return new Reading(
                PlainJson.real(node.get("mean")), node.has("sem") ? PlainJson.real(node.get("sem")) : Double.NaN);
    }

    private static Map<String, Double> figures(JsonNode node) {
        Map<String, Double> figures = new LinkedHashMap<>();
        node.properties().forEach(field -> figures.put(field.getKey(), PlainJson.real(field.getValue())));
        return figures;
    }

    private static OptionalDouble step(JsonNode node) {
        return node.has("step") ? OptionalDouble.of(node.get("step").doubleValue()) : OptionalDouble.empty();
    }

    private static int trial(JsonNode node) {
        return node.get("trial").intValue();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).textValue();
    }

    private static List<JsonNode> list(JsonNode node) {
        List<JsonNode> list = new ArrayList<>();
        node.forEach(list::add);
        return list;
    }
}
