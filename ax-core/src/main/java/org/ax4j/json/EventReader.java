package org.ax4j.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ax4j.component.Plain;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;
import org.ax4j.experiment.Arm;
import org.ax4j.experiment.Entry;
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

/** Entries of what {@link EventWriter} wrote. */
final class EventReader {
    private EventReader() {}

    static Entry entry(Fields node) {
        return Fields.whole(node, known -> new Entry(known.whole("n"), Moments.parse(known.text("at")), event(known)));
    }

    private static Event event(Fields node) {
        String kind = node.text("event");
        return switch (kind) {
            case "configured" ->
                new Event.Configured(
                        node.text("name"),
                        Plain.to(node.map("config"), ExperimentConfig.class),
                        node.object("space", SpaceJson::space));
            case "space-edited" -> new Event.SpaceEdited(node.object("edit", SpaceEditJson::edit));
            case "metrics-declared" ->
                new Event.MetricsDeclared(node.list("metrics", m -> Plain.to(m.map(), Metric.class)));
            case "optimization-configured" ->
                new Event.OptimizationConfigured(
                        new Objective(node.list("goals", EventReader::goal)),
                        node.list("constraints", EventReader::constraint));
            case "strategy-configured" -> new Event.StrategyConfigured(node.map("strategy"));
            case "stopping-configured" -> new Event.StoppingConfigured(Spec.fromPlain(node.map("stopper")));
            case "asked" -> asked(node);
            case "trial-added" ->
                new Event.TrialAdded(
                        node.integer("trial"),
                        new Arm(node.text("arm"), SpaceJson.point(node.map("point"))),
                        node.object("origin", EventReader::origin));
            case "batch-added" ->
                new Event.BatchAdded(node.integer("trial"), node.list("members", EventReader::member));
            case "status-changed" ->
                new Event.StatusChanged(
                        node.integer("trial"), node.constant("status", TrialStatus.class), node.textOrEmpty("reason"));
            case "data-attached" ->
                new Event.DataAttached(
                        node.integer("trial"),
                        node.textOrEmpty("arm"),
                        node.optionalReal("step"),
                        node.object("outcomes", EventReader::outcomes));
            case "advised" -> new Event.Advised(node.integer("trial"), advice(node));
            case "experiment-advised" -> new Event.ExperimentAdvised(advice(node));
            case "remembered" -> new Event.Remembered(node.text("key"), node.map("memory"));
            default ->
                throw new SnapshotException(
                        Code.SNAPSHOT,
                        "the log holds an event of the unknown kind '" + kind + "'",
                        "Load it with the release that wrote it.");
        };
    }

    private static Event.Member member(Fields node) {
        return new Event.Member(
                new Arm(node.text("arm"), SpaceJson.point(node.map("point"))),
                node.real("weight"),
                node.object("origin", EventReader::origin));
    }

    private static Goal goal(Fields node) {
        return new Goal(LinearExpression.parse(node.text("maximise")), node.optionalReal("threshold"));
    }

    private static OutcomeConstraint constraint(Fields node) {
        for (Relation relation : Relation.values()) {
            if (relation.symbol().equals(node.text("relation"))) {
                return new OutcomeConstraint(
                        LinearExpression.parse(node.text("sum")),
                        relation,
                        node.real("bound"),
                        node.optionalReal("baseline").orElse(0));
            }
        }
        throw Fields.damaged("there is no relation '" + node.text("relation") + "'");
    }

    private static Event.Asked asked(Fields node) {
        return new Event.Asked(
                node.integer("count"),
                SpaceJson.point(node.map("fixed")).values(),
                node.whole("seen"),
                node.integer("answered"),
                node.textOrEmpty("answer"));
    }

    private static Origin origin(Fields node) {
        return new Origin(node.text("stage"), node.text("reason"), node.optionalObject("making", EventReader::making));
    }

    private static Making making(Fields node) {
        Map<String, Prediction> predicted = new LinkedHashMap<>();
        node.object("predicted", EventReader::outcomes)
                .readings()
                .forEach((metric, reading) -> predicted.put(metric, reading.toPrediction()));
        return new Making(
                Spec.fromPlain(node.map("component")),
                node.whole("seen"),
                node.whole("seed"),
                node.counts("work"),
                predicted);
    }

    private static Outcomes outcomes(Fields node) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (String metric : node.names()) {
            readings.put(metric, node.object(metric, EventReader::reading));
        }
        return new Outcomes(readings);
    }

    private static Reading reading(Fields node) {
        return new Reading(node.real("mean"), node.optionalReal("sem").orElse(Double.NaN));
    }

    private static StopAdvice advice(Fields node) {
        return new StopAdvice(node.flag("stop"), node.text("reason"), node.reals("figures"));
    }
}
