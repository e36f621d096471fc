package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ax4j.Client;
import org.ax4j.Fixtures;
import org.ax4j.component.Spec;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.Outcomes;
import org.ax4j.json.FileStore;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;
import org.ax4j.spi.Generator;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.GenerationStrategyConfig;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;

/** Calls that come too early, too often, or ask for what is not there. */
final class ClientBadInput {
    private static final Stage UNIFORM = new Stage("uniform", UniformGenerator.COMPONENT.spec(), Stage.Exit.NEVER);

    private ClientBadInput() {}

    static List<BadInput> cases() {
        return List.of(
                bad("attachTrial(...) first of all", () -> Scenes.fresh().attachTrial(Scenes.x(0.5))),
                bad(
                        "configureOptimization(\"score\") first of all",
                        () -> Scenes.fresh().configureOptimization("score")),
                bad("getNextTrials(1) first of all", () -> Scenes.fresh().getNextTrials(1)),
                bad(
                        "getNextTrials(1) without configureOptimization",
                        () -> Scenes.configured().getNextTrials(1)),
                bad(
                        "getBestParameterization() without configureOptimization",
                        () -> Scenes.configured().getBestParameterization()),
                bad(
                        "configureExperiment(\"tune\", ...) twice",
                        () -> Scenes.configured()
                                .configureExperiment("tune", SearchSpace.of(ChoiceParameter.ofBoolean("flag")))),
                bad(
                        "configureExperiment(\" \", ...)",
                        () -> Scenes.fresh()
                                .configureExperiment(
                                        " ",
                                        SearchSpace.of(ChoiceParameter.ofBoolean("flag")),
                                        ExperimentConfig.empty())),
                bad("getNextTrials(0)", () -> Scenes.running().getNextTrials(0)),
                bad(
                        "getNextTrials(1, {y=1, x=3})",
                        () -> Scenes.running().getNextTrials(1, new java.util.TreeMap<>(Map.of("y", 1, "x", 3)))),
                bad("getNextTrials(1) when false and true are taken", ClientBadInput::exhausted),
                bad("getNextTrials(1, {flag=true}) when true is taken", () -> held(Map.of("flag", true))),
                bad("getNextTrials(1) when all is frozen and taken", () -> {
                    Client client = Scenes.running();
                    client.editSpace(SpaceEdit.freeze("x", 0.5));
                    client.getNextTrials(1);
                }),
                bad("getNextTrials(1) of the one point that a constraint leaves", () -> {
                    Client client = corner("x + y >= 2");
                    client.attachTrial(Point.of(Map.of("x", 1.0, "y", 1.0)));
                    client.getNextTrials(1);
                }),
                bad(
                        "getNextTrials(1) of a corner that draws do not meet",
                        () -> corner("x + y >= 1.99999").getNextTrials(1)),
                bad("getNextTrials(1) when the only generator throws", ClientBadInput::throwing),
                bad(
                        "getBestParameterization() before a trial is completed",
                        () -> Scenes.running().getBestParameterization()),
                bad(
                        "getBestParameterization() of two trials without the metrics of constraints",
                        ClientBadInput::without),
                bad(
                        "getBestParameterization() of \"score, -time\"",
                        () -> Scenes.wanted("score, -time").getBestParameterization()),
                bad("getParetoFrontier() of \"score\"", () -> Scenes.running().getParetoFrontier()),
                bad("predict(...) without a model", () -> Scenes.running().predict(List.of(Scenes.x(0.5)))),
                bad("history().asOf(99)", () -> Scenes.running().history().asOf(99)),
                bad(
                        "initializationBudget(-1)",
                        () -> GenerationStrategyConfig.of(GenerationMethod.FAST).initializationBudget(-1)),
                bad(
                        "budget -1, 0 observed: both told together",
                        () -> new GenerationStrategyConfig(GenerationMethod.FAST, -1, OptionalInt.of(0), true, true)),
                bad(
                        "a strategy without stages",
                        () -> new GenerationStrategy("mine", List.of(), UniformGenerator.COMPONENT.spec())),
                bad(
                        "a strategy with two stages of one name",
                        () -> new GenerationStrategy(
                                "mine", List.of(UNIFORM, UNIFORM), UniformGenerator.COMPONENT.spec())),
                bad("loadFromJson(\"missing.json\")", () -> Client.loadFromJson(Path.of("missing.json"))),
                bad(
                        "saveToJson(\"pom.xml/tune.json\")",
                        () -> Scenes.running().saveToJson(Path.of("pom.xml", "tune.json"))),
                bad(
                        "loadFromStorage(store, \"missing\")",
                        () -> Client.loadFromStorage(new FileStore(Path.of("nowhere")), "missing")),
                bad(
                        "loadFromStorage(\"tune\") without storage(...)",
                        () -> Client.builder().loadFromStorage("tune")));
    }

    private static void throwing() {
        Spec<Generator> broken = Spec.of(Generator.class, "test/broken");
        Client client = Scenes.running(Fixtures.generator("test/broken", request -> {
            throw new IllegalStateException("no licence");
        }));
        client.configureGenerationStrategy(
                new GenerationStrategy("mine", List.of(new Stage("only", broken, Stage.Exit.NEVER)), broken));
        client.getNextTrials(1);
    }

    private static void without() {
        Client client = Scenes.configured();
        client.configureOptimization("score", "cost <= 1", "time <= 2");
        client.completeTrial(client.attachTrial(Scenes.x(0.5)), Outcomes.of("score", 1));
        client.completeTrial(
                client.attachTrial(Scenes.x(0.25)), Outcomes.of("score", 2).and("cost", 1));
        client.getBestParameterization();
    }

    private static void held(Map<String, ?> fixed) {
        Client client = Scenes.fresh();
        client.configureExperiment("tune", SearchSpace.of(ChoiceParameter.ofBoolean("flag")));
        client.configureOptimization("score");
        client.attachTrial(Point.of(fixed));
        client.getNextTrials(1, fixed);
    }

    private static Client corner(String constraint) {
        Client client = Scenes.fresh();
        client.configureExperiment(
                "tune",
                SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1))
                        .where(constraint));
        client.configureOptimization("score");
        return client;
    }

    private static void exhausted() {
        Client client = Scenes.fresh();
        client.configureExperiment("tune", SearchSpace.of(ChoiceParameter.ofBoolean("flag")));
        client.configureOptimization("score");
        client.getNextTrials(5).keySet().forEach(trial -> client.completeTrial(trial, Outcomes.of("score", trial)));
        client.getNextTrials(1);
    }
}
