package org.ax4j.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ax4j.error.BadInput.bad;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ax4j.Client;
import org.ax4j.component.Spec;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.Outcomes;
import org.ax4j.problem.Metric;
import org.ax4j.run.RunOptions;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.Stopper;
import org.ax4j.strategy.GenerationMethod;

/** Arguments that are null, and texts that files cannot hold. */
final class NullBadInput {
    private static final Outcomes GOOD = Outcomes.of("score", 0.9);
    private static final SearchSpace SPACE = SearchSpace.of(RangeParameter.real("x", 0, 1));
    /** Half of a character. */
    private static final String HALF = "a\uD800b";

    private NullBadInput() {}

    static List<BadInput> cases() {
        return Stream.of(configuring(), calling(), making(), halves())
                .flatMap(List::stream)
                .toList();
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // null stands for any type
    private static <T> T none() {
        return null;
    }

    private static List<BadInput> configuring() {
        return List.of(
                bad("configureExperiment(null, space)", () -> Scenes.fresh().configureExperiment(none(), SPACE)),
                bad("configureExperiment(\"n\", null)", () -> Scenes.fresh().configureExperiment("n", none())),
                bad(
                        "configureExperiment(\"n\", space, null)",
                        () -> Scenes.fresh().configureExperiment("n", SPACE, none())),
                bad("description(null)", () -> ExperimentConfig.empty().description(none())),
                bad("tags(null)", () -> ExperimentConfig.empty().tags("a", none())),
                on("configureOptimization(null)", client -> client.configureOptimization(none())),
                on(
                        "configureOptimization(\"score\", null)",
                        client -> client.configureOptimization("score", "t", none())),
                on("configureMetrics(null)", client -> client.configureMetrics(Metric.named("t"), none())),
                on(
                        "configureGenerationStrategy(null)",
                        client -> client.configureGenerationStrategy(NullBadInput.<GenerationMethod>none())),
                on("configureEarlyStopping(null)", client -> client.configureEarlyStopping(none())),
                on("editSpace(null)", client -> client.editSpace(SpaceEdit.freeze("x", 1), none())));
    }

    private static List<BadInput> calling() {
        return List.of(
                on("getNextTrials(1, null)", client -> client.getNextTrials(1, NullBadInput.<Map<String, ?>>none())),
                on("getNextTrials(1, {x=null})", client -> client.getNextTrials(1, valueOf("x"))),
                on("getNextTrials(1, deadline null)", client -> client.getNextTrials(1, NullBadInput.<Duration>none())),
                on("completeTrial(0, null)", client -> client.completeTrial(0, none())),
                on("attachData(0, null)", client -> client.attachData(0, NullBadInput.<Outcomes>none())),
                on("attachData(0, null, outcomes)", client -> client.attachData(0, none(), GOOD)),
                on("attachTrial(null)", client -> client.attachTrial(none())),
                on("attachTrial(x = null)", client -> client.attachTrial(Point.of(valueOf("x")))),
                on("attachTrial(x = 0.7, null)", client -> client.attachTrial(Scenes.x(0.7), none())),
                on("attachBatch(null)", client -> client.attachBatch(none())),
                on("attachBatch(x = 0.7: null)", client -> client.attachBatch(weightOf(Scenes.x(0.7)))),
                on("markTrialFailed(0, null)", client -> client.markTrialFailed(0, none())),
                on("markTrialAbandoned(0, null)", client -> client.markTrialAbandoned(0, none())),
                on("predict(null)", client -> client.predict(none())),
                on(
                        "computeAnalyses(null)",
                        client -> client.computeAnalyses(Spec.of(Analysis.class, "ax/summary"), none())),
                on("runTrials(null, options)", client -> client.runTrials(none(), RunOptions.trials(1))),
                on("saveToJson(null)", client -> client.saveToJson(none())),
                bad("loadFromJson(null)", () -> Client.loadFromJson(none())));
    }

    private static List<BadInput> making() {
        return List.of(
                bad("RangeParameter.real(null, 0, 1)", () -> RangeParameter.real(none(), 0, 1)),
                bad("ChoiceParameter.of(\"c\", 1, null)", () -> ChoiceParameter.of("c", 1, none())),
                bad("FixedParameter.of(\"c\", null)", () -> FixedParameter.of("c", none())),
                bad("SearchSpace.of(null)", () -> SearchSpace.of(RangeParameter.real("x", 0, 1), none())),
                bad("where(null)", () -> SPACE.where("x <= 1", none())),
                bad("Point.of(null)", () -> Point.of(NullBadInput.<Map<String, Object>>none())),
                bad("Metric.named(null)", () -> Metric.named(none())),
                bad("Outcomes.of(null, 1)", () -> Outcomes.of(none(), 1)),
                bad("Outcomes.of({score=null})", () -> Outcomes.of(valueOf("score"))),
                bad("Spec.of(Stopper.class, null)", () -> Spec.of(Stopper.class, none())),
                bad("RunOptions.time(null)", () -> RunOptions.trials(1).time(none())),
                bad("SpaceEdit.widen(null)", () -> SpaceEdit.widen(none())),
                bad("SpaceEdit.add(parameter, null)", () -> SpaceEdit.add(RangeParameter.real("x", 0, 1), none())),
                bad("SpaceEdit.freeze(\"x\", null)", () -> SpaceEdit.freeze("x", none())),
                bad("SpaceEdit.unfreeze(null)", () -> SpaceEdit.unfreeze(none())));
    }

    private static List<BadInput> halves() {
        return List.of(
                bad("an experiment's name with \\uD800", () -> Scenes.fresh().configureExperiment(HALF, SPACE)),
                bad("a description with \\uD800", () -> ExperimentConfig.empty().description(HALF)),
                bad("a parameter's name with \\uD800", () -> RangeParameter.real(HALF, 0, 1)),
                bad("a choice with \\uD800", () -> ChoiceParameter.of("c", "a", HALF)),
                bad("a fixed value with \\uD800", () -> FixedParameter.of("c", HALF)),
                bad("a metric's unit with \\uD800", () -> Metric.named("t").unit(HALF)),
                on("an arm's name with \\uD800", client -> client.attachTrial(Scenes.x(0.7), HALF)),
                on("an objective with \\uD800", client -> client.configureOptimization("`" + HALF + "`")),
                on("a constraint with \\uD800", client -> client.configureOptimization("score", "`" + HALF + "` >= 1")),
                on("a metric with \\uD800", client -> client.completeTrial(0, Outcomes.of(HALF, 1))),
                on(
                        "a metric that ends with \\uD83D",
                        client -> client.completeTrial(0, Outcomes.of("smile \uD83D", 1))),
                on("a reason with \\uD800", client -> client.markTrialFailed(0, HALF)));
    }

    private static <V> Map<String, V> valueOf(String name) {
        Map<String, V> map = new HashMap<>();
        map.put(name, none());
        return map;
    }

    private static Map<Point, Double> weightOf(Point point) {
        Map<Point, Double> map = new HashMap<>();
        map.put(point, none());
        return map;
    }

    private static BadInput on(String input, Consumer<Client> call) {
        return bad(input, () -> {
            Client client = Scenes.running();
            long before = client.history().length();
            try {
                call.accept(client);
            } finally {
                assertThat(client.history().length()).as(input).isEqualTo(before);
            }
        });
    }
}
