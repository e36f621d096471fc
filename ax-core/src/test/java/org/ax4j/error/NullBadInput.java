package org.ax4j.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ax4j.error.BadInput.bad;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ax4j.Client;
import org.ax4j.Fixtures;
import org.ax4j.component.Spec;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.json.FileStore;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Objective;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.run.RunOptions;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.LinearExpression;
import org.ax4j.space.ParameterConstraint;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.Relation;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Stopper;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.GenerationStrategyConfig;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;

/** Arguments that are null, and texts that files cannot hold. */
final class NullBadInput {
    private static final Outcomes GOOD = Outcomes.of("score", 0.9);
    private static final SearchSpace SPACE = SearchSpace.of(RangeParameter.real("x", 0, 1));
    /** Half of a character. */
    private static final String HALF = "a\uD800b";

    private NullBadInput() {}

    static List<BadInput> cases() {
        return Stream.of(configuring(), calling(), making(), strategies(), halves(), plugins())
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
                bad("DerivedParameter.of(\"c\", null)", () -> DerivedParameter.of("c", none())),
                bad("new FileStore(null)", () -> new FileStore(none())),
                bad(
                        "component.spec(null)",
                        () -> UniformGenerator.COMPONENT.spec(NullBadInput.<UniformGenerator.Config>none())),
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

    private static List<BadInput> strategies() {
        Spec<Generator> uniform = UniformGenerator.COMPONENT.spec();
        Stage stage = new Stage("only", uniform, Stage.Exit.NEVER);
        LinearExpression sum = LinearExpression.parse("score");
        return List.of(
                bad("new GenerationStrategy(null, ...)", () -> new GenerationStrategy(none(), List.of(stage), uniform)),
                bad(
                        "new GenerationStrategy(\"mine\", null, ...)",
                        () -> new GenerationStrategy("mine", none(), uniform)),
                bad(
                        "new GenerationStrategy(\"mine\", [null], ...)",
                        () -> new GenerationStrategy("mine", Arrays.asList(stage, none()), uniform)),
                bad(
                        "new GenerationStrategy(\"mine\", ..., null)",
                        () -> new GenerationStrategy("mine", List.of(stage), none())),
                bad("new Stage(null, ...)", () -> new Stage(none(), uniform, Stage.Exit.NEVER)),
                bad("new Stage(\"only\", null, ...)", () -> new Stage("only", none(), Stage.Exit.NEVER)),
                bad("new Stage(\"only\", ..., null)", () -> new Stage("only", uniform, none())),
                bad("new Stage.Exit(1, 0, true, null)", () -> new Stage.Exit(1, 0, true, none())),
                bad("GenerationStrategyConfig.of(null)", () -> GenerationStrategyConfig.of(none())),
                bad(
                        "new GenerationStrategyConfig(FAST, empty, null, ...)",
                        () -> new GenerationStrategyConfig(
                                GenerationMethod.FAST,
                                OptionalInt.empty(),
                                NullBadInput.<GenerationStrategyConfig.Observed>none(),
                                true,
                                true)),
                bad(
                        "new GenerationStrategyConfig.Observed(null, true)",
                        () -> new GenerationStrategyConfig.Observed(none(), true)),
                bad("new DerivedParameter(\"d\", null)", () -> new DerivedParameter("d", none())),
                bad("new LinearExpression(null, 0)", () -> new LinearExpression(none(), 0)),
                bad("new LinearExpression({a=null}, 0)", () -> new LinearExpression(new TreeMap<>(valueOf("a")), 0)),
                bad("new ParameterConstraint(null, ...)", () -> new ParameterConstraint(none(), Relation.EQUAL, 1)),
                bad("new OutcomeConstraint(..., null, 1)", () -> new OutcomeConstraint(sum, none(), 1)),
                bad("new Goal(null, ...)", () -> new Goal(none(), OptionalDouble.empty())),
                bad("new Goal(\"score\", null)", () -> new Goal(sum, none())),
                bad("new Objective(null)", () -> new Objective(none())),
                bad("new Objective([null])", () -> new Objective(Arrays.asList(NullBadInput.<Goal>none()))),
                bad("new StopAdvice(true, null, ...)", () -> new StopAdvice(true, none(), Map.of())),
                bad("new StopAdvice(true, \"why\", null)", () -> new StopAdvice(true, "why", none())),
                bad("new StopAdvice(true, \"why\", {x=null})", () -> new StopAdvice(true, "why", valueOf("x"))));
    }

    /** A configuration or memory. */
    private record Note(String text, List<String> more) {}

    /** What plugins want to keep, which files must be able to hold. */
    private static List<BadInput> plugins() {
        return List.of(
                bad(
                        "a configuration with \\uD800",
                        () -> Spec.of(Stopper.class, "test/stopper", new Note(HALF, List.of()))),
                bad(
                        "a configuration of a list with \\uD800",
                        () -> Spec.of(Stopper.class, "test/stopper", new Note("a", List.of("b", HALF)))),
                bad(
                        "a configuration whose text is null",
                        () -> Spec.of(Stopper.class, "test/stopper", new Note(none(), List.of()))),
                bad(
                        "a configuration of plain values with \\uD800",
                        () -> new Spec<Stopper>("test/stopper", 1, Map.of("text", HALF))),
                bad(
                        "a configuration of plain values with null",
                        () -> new Spec<Stopper>("test/stopper", 1, valueOf("text"))),
                bad("a generator that leaves a memory with \\uD800", () -> remembering(new Note(HALF, List.of()))),
                bad("a generator that leaves a memory with null", () -> remembering(new Note(none(), List.of()))));
    }

    private static void remembering(Note note) {
        Client client = Scenes.running(Fixtures.generator(
                "test/forgetful",
                request -> Suggestions.of(List.of(Suggestion.of(Scenes.x(0.25), "any")))
                        .memory(note)));
        Spec<Generator> forgetful = Spec.of(Generator.class, "test/forgetful");
        client.configureGenerationStrategy(new GenerationStrategy(
                "mine", List.of(new Stage("only", forgetful, Stage.Exit.NEVER)), UniformGenerator.COMPONENT.spec()));
        client.getNextTrials(1);
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
