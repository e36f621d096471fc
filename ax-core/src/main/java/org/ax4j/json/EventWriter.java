package org.ax4j.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.ax4j.component.Plain;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.problem.Metric;
import org.ax4j.problem.OutcomeConstraint;

/** Events as JSON objects with the kind under {@code "event"}. */
final class EventWriter implements Event.Cases<ObjectNode> {
    private static ObjectNode kind(String kind) {
        return JsonNodeFactory.instance.objectNode().put("event", kind);
    }

    @Override
    public ObjectNode configured(Event.Configured event) {
        ObjectNode node = kind("configured").put("name", event.name());
        node.set("config", PlainJson.node(Plain.of(event.config())));
        node.set("space", SpaceJson.node(event.space()));
        return node;
    }

    @Override
    public ObjectNode spaceEdited(Event.SpaceEdited event) {
        ObjectNode node = kind("space-edited");
        node.set("edit", event.edit().match(new SpaceEditJson()));
        return node;
    }

    @Override
    public ObjectNode metricsDeclared(Event.MetricsDeclared event) {
        ObjectNode node = kind("metrics-declared");
        ArrayNode metrics = node.putArray("metrics");
        for (Metric metric : event.metrics()) {
            metrics.add(PlainJson.node(Plain.of(metric)));
        }
        return node;
    }

    @Override
    public ObjectNode optimizationConfigured(Event.OptimizationConfigured event) {
        ObjectNode node = kind("optimization-configured");
        ArrayNode goals = node.putArray("goals");
        event.objective().goals().forEach(goal -> {
            ObjectNode one = goals.addObject().put("maximise", goal.expression().toString());
            goal.threshold().ifPresent(threshold -> one.put("threshold", threshold));
        });
        ArrayNode constraints = node.putArray("constraints");
        for (OutcomeConstraint constraint : event.constraints()) {
            ObjectNode one = constraints
                    .addObject()
                    .put("sum", constraint.expression().toString())
                    .put("relation", constraint.relation().symbol())
                    .put("bound", constraint.bound());
            if (constraint.isRelative()) {
                one.put("baseline", constraint.share());
            }
        }
        return node;
    }

    @Override
    public ObjectNode strategyConfigured(Event.StrategyConfigured event) {
        ObjectNode node = kind("strategy-configured");
        node.set("strategy", PlainJson.node(event.strategy()));
        return node;
    }

    @Override
    public ObjectNode stoppingConfigured(Event.StoppingConfigured event) {
        ObjectNode node = kind("stopping-configured");
        node.set("stopper", PlainJson.node(event.stopper().toPlain()));
        return node;
    }

    @Override
    public ObjectNode asked(Event.Asked event) {
        ObjectNode node = kind("asked")
                .put("count", event.count())
                .put("seen", event.seen())
                .put("answered", event.answered());
        node.set("fixed", PlainJson.node(event.fixed()));
        return event.answer().isEmpty() ? node : node.put("answer", event.answer());
    }

    @Override
    public ObjectNode trialAdded(Event.TrialAdded event) {
        ObjectNode node = kind("trial-added")
                .put("trial", event.trial())
                .put("arm", event.arm().name());
        node.set("point", SpaceJson.node(event.arm().point()));
        node.set("origin", origin(event.origin()));
        return node;
    }

    @Override
    public ObjectNode batchAdded(Event.BatchAdded event) {
        ObjectNode node = kind("batch-added").put("trial", event.trial());
        ArrayNode members = node.putArray("members");
        for (Event.Member member : event.members()) {
            ObjectNode one = members.addObject().put("arm", member.arm().name());
            one.set("weight", PlainJson.real(member.weight()));
            one.set("point", SpaceJson.node(member.arm().point()));
            one.set("origin", origin(member.origin()));
        }
        return node;
    }

    private static ObjectNode origin(Origin origin) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("stage", origin.stage())
                .put("reason", origin.reason());
        origin.making().ifPresent(making -> node.set("making", making(making)));
        return node;
    }

    private static ObjectNode making(Making making) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("component", PlainJson.node(making.component().toPlain()));
        node.put("seen", making.seen()).put("seed", making.seed());
        node.set("work", PlainJson.node(making.work()));
        ObjectNode predicted = node.putObject("predicted");
        for (Map.Entry<String, Prediction> entry : making.predicted().entrySet()) {
            estimate(
                    predicted.putObject(entry.getKey()),
                    entry.getValue().mean(),
                    entry.getValue().sem());
        }
        return node;
    }

    private static void estimate(ObjectNode node, double mean, double sem) {
        node.set("mean", PlainJson.real(mean));
        if (!Double.isNaN(sem)) {
            node.set("sem", PlainJson.real(sem));
        }
    }

    @Override
    public ObjectNode statusChanged(Event.StatusChanged event) {
        ObjectNode node = kind("status-changed")
                .put("trial", event.trial())
                .put("status", event.status().name());
        return event.reason().isEmpty() ? node : node.put("reason", event.reason());
    }

    @Override
    public ObjectNode dataAttached(Event.DataAttached event) {
        ObjectNode node = kind("data-attached").put("trial", event.trial());
        if (!event.arm().isEmpty()) {
            node.put("arm", event.arm());
        }
        event.step().ifPresent(step -> node.set("step", PlainJson.real(step)));
        outcomes(node.putObject("outcomes"), event.outcomes());
        return node;
    }

    private static void outcomes(ObjectNode node, Outcomes outcomes) {
        outcomes.readings()
                .forEach((metric, reading) -> estimate(node.putObject(metric), reading.mean(), reading.sem()));
    }

    @Override
    public ObjectNode advised(Event.Advised event) {
        return advice(kind("advised").put("trial", event.trial()), event.advice());
    }

    @Override
    public ObjectNode experimentAdvised(Event.ExperimentAdvised event) {
        return advice(kind("experiment-advised"), event.advice());
    }

    private static ObjectNode advice(ObjectNode node, StopAdvice advice) {
        node.put("stop", advice.stop()).put("reason", advice.reason());
        node.set("figures", PlainJson.node(advice.figures()));
        return node;
    }

    @Override
    public ObjectNode remembered(Event.Remembered event) {
        ObjectNode node = kind("remembered").put("key", event.key());
        node.set("memory", PlainJson.node(event.memory()));
        return node;
    }
}
