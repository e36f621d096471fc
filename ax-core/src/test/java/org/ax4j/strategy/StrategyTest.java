package org.ax4j.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.Client;
import org.ax4j.Fixtures;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.ExhaustedException;
import org.ax4j.error.PluginException;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.run.RunOptions;
import org.ax4j.run.RunSummary;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.junit.jupiter.api.Test;

/** Whose turn it is: centre, filling, model; what counts; what happens where a stage has no answer. The model is a fixture under the id of the real one. */
class StrategyTest {
    /** Gives random points and needs no data. */
    private static final Generator MODEL = StrategyTest::modelled;

    private static Suggestions modelled(SuggestRequest request) {
        var random = request.random();
        List<Suggestion> points = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            points.add(Suggestion.of(Fixtures.point(random.nextDouble(), random.nextDouble()), "modelled"));
        }
        return Suggestions.of(points);
    }

    private static Client fast(Generator model, GenerationStrategyConfig config) {
        Client client = Fixtures.client(Fixtures.generator(AutoStrategy.MODEL, model));
        client.configureGenerationStrategy(config);
        return client;
    }

    private static GenerationStrategyConfig config() {
        return GenerationStrategyConfig.of(GenerationMethod.FAST);
    }

    private static List<String> stages(Client client) {
        return client.history().trials().stream()
                .map(trial -> trial.origin().stage())
                .toList();
    }

    private static void complete(Client client, int... trials) {
        for (int trial : trials) {
            client.completeTrial(trial, Outcomes.of("score", trial));
        }
    }

    @Test
    void centreThenFillingThenTheModel() {
        Client client = fast(MODEL, config());
        for (int i = 0; i < 5; i++) {
            client.getNextTrials(1);
            complete(client, i);
        }
        assertThat(stages(client)).containsExactly("centre", "uniform", "uniform", "model", "model");
        assertThat(client.trial(0).point()).isEqualTo(Fixtures.point(0.5, 0.5));
        assertThat(client.trial(1).origin().reason()).startsWith("stage uniform: trial 2 of 3; ");
        assertThat(client.trial(3).origin().reason())
                .startsWith("stage model: last stage, after 3 trials of which 3 are completed; modelled");
    }

    /** Where something else than reals is searched, and where nobody knows yet what is, two more points come before the model. */
    @Test
    void theBeginningIsLongerWhereNotAllIsReal() {
        Client mixed = Client.builder()
                .seed(1)
                .plugins(Fixtures.generator(AutoStrategy.MODEL, MODEL))
                .build();
        mixed.configureExperiment(
                "mixed", SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.integer("y", 0, 9)));
        mixed.configureOptimization("score");
        mixed.getNextTrials(1);
        assertThat(mixed.history().strategy().orElseThrow().toString()).contains("trials=5");
        Client unknown = Client.builder()
                .seed(1)
                .plugins(Fixtures.generator(AutoStrategy.MODEL, MODEL))
                .build();
        unknown.configureGenerationStrategy(config());
        assertThat(unknown.history().strategy().orElseThrow().toString()).contains("trials=5");
        assertThat(fast(MODEL, config()).history().strategy().orElseThrow().toString())
                .contains("trials=3")
                .doesNotContain("trials=5");
    }

    @Test
    void withoutConfigurationTheModelIsTakenWhereItIsPresent() {
        Client with = Fixtures.client(Fixtures.generator(AutoStrategy.MODEL, MODEL));
        with.getNextTrials(1);
        assertThat(with.history().strategy().orElseThrow()).containsEntry("name", "fast");
        Client without = Fixtures.client();
        without.getNextTrials(1);
        assertThat(without.history().strategy().orElseThrow()).containsEntry("name", "random search");
    }

    @Test
    void oneAskRunsThroughSeveralStagesAndIsNeverBlocked() {
        Client client = fast(MODEL, config());
        assertThat(client.getNextTrials(9)).hasSize(9);
        assertThat(stages(client))
                .containsExactly(
                        "centre", "uniform", "uniform", "uniform", "uniform", "uniform", "uniform", "uniform",
                        "uniform");
        assertThat(client.trial(8).origin().reason())
                .startsWith("stage uniform: 0 of 2 trials are completed that the next stage needs; ");
        complete(client, 3);
        client.getNextTrials(1);
        complete(client, 4);
        client.getNextTrials(1);
        assertThat(stages(client).subList(9, 11)).containsExactly("uniform", "model");
    }

    @Test
    void strictStrategiesWaitForData() {
        Client client = fast(MODEL, config().initializationBudget(4).allowExceedingInitializationBudget(false));
        assertThat(client.getNextTrials(9)).as("as many as the budget has").hasSize(4);
        assertThat(client.lastAsk().orElseThrow().answer())
                .isEqualTo("stage uniform: 0 of 2 trials are completed that the next stage needs");
        complete(client, 0);
        long before = client.history().length();
        assertThatThrownBy(() -> client.getNextTrials(1))
                .isInstanceOf(DataRequiredException.class)
                .hasMessage("[AX-DATA-REQUIRED] no more trials are given before others are completed: stage uniform: "
                        + "1 of 2 trials are completed that the next stage needs. Complete running trials first, or "
                        + "allow the strategy to exceed its initialization budget.");
        assertThat(client.history().length()).isEqualTo(before);
        complete(client, 1);
        assertThat(client.getNextTrials(2)).hasSize(2);
        assertThat(stages(client).subList(4, 6)).containsOnly("model");
    }

    @Test
    void runsOfStrictStrategiesWaitForTheirOwnTrialsAndEndWhereNoneRuns() {
        GenerationStrategyConfig strict = config().initializationBudget(2)
                .minObservedInitializationTrials(2)
                .allowExceedingInitializationBudget(false);
        Client waits = fast(MODEL, strict);
        RunSummary all = waits.runTrials(
                (point, progress) -> Outcomes.of("score", 1),
                RunOptions.trials(10).parallelism(4));
        assertThat(all.count(TrialStatus.COMPLETED)).isEqualTo(10);
        Client stuck = fast(MODEL, strict);
        RunSummary none = stuck.runTrials(
                (point, progress) -> Outcomes.of("another", 1),
                RunOptions.trials(10).parallelism(2));
        assertThat(none.ending().by()).isEqualTo(RunSummary.End.DATA_REQUIRED);
        assertThat(none.ending().reason()).contains("0 of 2 trials are completed");
        assertThat(none.trials()).hasSize(2);
    }

    @Test
    void theBaselineIsTheFirstOfTheInitialTrialsAndTakesTheCentresPlace() {
        Client client = fast(MODEL, config());
        complete(client, client.attachBaseline(Fixtures.point(0.1, 0.1)));
        client.getNextTrials(4);
        complete(client, 1, 2);
        client.getNextTrials(1);
        assertThat(stages(client))
                .containsExactly(Origin.BASELINE, "uniform", "uniform", "uniform", "uniform", "model");
    }

    @Test
    void existingTrialsCountUnlessAskedNotTo() {
        Client counted = fast(MODEL, config());
        Client own = fast(MODEL, config().useExistingTrialsForInitialization(false));
        for (Client client : List.of(counted, own)) {
            for (int i = 0; i < 3; i++) {
                complete(client, client.attachTrial(Fixtures.point(i / 10.0, 0.3)));
            }
            client.getNextTrials(4);
        }
        assertThat(stages(counted).subList(3, 7)).containsOnly("model");
        assertThat(stages(own).subList(3, 7)).containsExactly("centre", "uniform", "uniform", "model");
    }

    @Test
    void failedAndAbandonedTrialsDoNotCountAndStoppedOnesAreNoData() {
        Client client = fast(MODEL, config().initializationBudget(3).minObservedInitializationTrials(1));
        client.getNextTrials(3);
        client.markTrialFailed(1, "broke");
        client.attachData(2, Outcomes.of("score", 1), 1);
        client.markTrialEarlyStopped(2);
        client.getNextTrials(1);
        assertThat(client.trial(3).origin().reason()).startsWith("stage uniform: trial 3 of 3");
        client.getNextTrials(1);
        assertThat(client.trial(4).origin().reason())
                .as("a stopped trial is one of the three, yet none is completed")
                .startsWith("stage uniform: 0 of 1 trials are completed");
        complete(client, 0);
        client.markTrialAbandoned(3, "given up");
        client.getNextTrials(2);
        assertThat(stages(client).subList(5, 7)).containsExactly("model", "model");
    }

    @Test
    void completedTrialsNeedEveryMetricOfTheObjective() {
        Client client = fast(MODEL, config().initializationBudget(1));
        client.configureOptimization("score", "cost <= 1");
        client.getNextTrials(1);
        complete(client, 0);
        client.getNextTrials(1);
        assertThat(client.trial(1).origin().stage()).isEqualTo("uniform");
        client.attachData(0, Outcomes.of("cost", 0.5));
        client.getNextTrials(1);
        assertThat(client.trial(2).origin().stage()).isEqualTo("model");
    }

    @Test
    void theCentreIsLeftOutWhereAskedForImpossibleOrTakenAndIsNotTriedTwice() {
        Client without = fast(MODEL, config().initializeWithCenter(false));
        without.getNextTrials(1);
        assertThat(stages(without)).containsExactly("uniform");

        Client taken = fast(MODEL, config().useExistingTrialsForInitialization(false));
        taken.attachTrial(Fixtures.point(0.5, 0.5));
        taken.getNextTrials(1);
        assertThat(taken.trial(1).origin().stage()).isEqualTo("uniform");
        assertThat(taken.trial(1).origin().reason())
                .contains("(stage centre had no answer: the centre was tried before)");

        Client failing = fast(MODEL, config());
        failing.getNextTrials(1);
        failing.markTrialFailed(0, "the centre breaks");
        failing.getNextTrials(1);
        assertThat(stages(failing)).as("it would come for ever").containsExactly("centre", "uniform");

        Client outside = Client.builder().seed(1).clock(Fixtures.CLOCK).build();
        outside.configureExperiment("corner", Fixtures.square().where("x + y <= 0.5"));
        outside.configureOptimization("score");
        outside.getNextTrials(1);
        assertThat(outside.trial(0).origin().reason()).contains("the centre violates a constraint");
    }

    @Test
    void aModelThatThrowsOrObjectsIsReplacedAndSaysSo() {
        Client throwing = fast(
                request -> {
                    throw new ArithmeticException("not positive definite");
                },
                config().initializationBudget(0));
        throwing.getNextTrials(2);
        Trial filled = throwing.trial(1);
        assertThat(filled.origin().stage()).isEqualTo("model");
        assertThat(filled.origin().making().orElseThrow().component().id()).isEqualTo("ax/uniform");
        assertThat(filled.origin().reason())
                .startsWith("filled in (stage model had no answer: generator 'ax/gaussian-process' failed: "
                        + "java.lang.ArithmeticException: not positive definite); uniform draw");

        for (Error error : List.of(new NoClassDefFoundError("vendor/Solver"), new StackOverflowError())) {
            Client broken = fast(
                    request -> {
                        throw error;
                    },
                    config().initializationBudget(0));
            broken.getNextTrials(1);
            assertThat(broken.trial(0).origin().reason())
                    .startsWith("filled in")
                    .contains(error.toString());
        }

        Client objecting = fast(new Objecting(), config().initializationBudget(0));
        objecting.getNextTrials(1);
        assertThat(objecting.trial(0).origin().reason())
                .startsWith("filled in (stage model had no answer: only for whole numbers)");
    }

    /** Serves no problem. */
    private static final class Objecting implements Generator {
        @Override
        public Suggestions suggest(SuggestRequest request) {
            throw new AssertionError("asked although it objects");
        }

        @Override
        public Optional<String> objectionTo(Problem problem) {
            return Optional.of("only for whole numbers");
        }
    }

    @Test
    void aModelThatGivesTooFewIsFilledUp() {
        Client client = fast(
                request -> Suggestions.of(List.of(Suggestion.of(Fixtures.point(0.25, 0.75), "the only one")))
                        .shortfall("one is all"),
                config().initializationBudget(0));
        assertThat(client.getNextTrials(3)).hasSize(3).containsEntry(0, Fixtures.point(0.25, 0.75));
        assertThat(client.trial(2).origin().reason()).startsWith("filled in (stage model had no answer: one is all)");
    }

    @Test
    void aModelThatBreaksARuleIsNamedAndNothingIsAdded() {
        record Case(String rule, Generator generator) {}
        List<Case> cases = List.of(
                new Case("G1", request -> Suggestions.of(List.of(Suggestion.of(Fixtures.point(2, 0), "out")))),
                new Case("G1", request -> Suggestions.of(List.of(Suggestion.of(Point.of(Map.of("x", 0.5)), "part")))),
                new Case("G2", request -> Suggestions.of(List.of())),
                new Case(
                        "G2",
                        request -> Suggestions.of(List.of(
                                Suggestion.of(Fixtures.point(0, 0), "one"),
                                Suggestion.of(Fixtures.point(0, 1), "two too many")))),
                new Case("G3", request -> Suggestions.of(List.of(Suggestion.of(Fixtures.point(0.1, 0.1), "again")))),
                new Case("G4", request -> Suggestions.of(List.of(Suggestion.of(Fixtures.point(0.2, 0.2), "free")))));
        for (Case one : cases) {
            Client client = fast(one.generator(), config().initializationBudget(0));
            client.attachTrial(Fixtures.point(0.1, 0.1));
            Map<String, Object> fixed = one.rule().equals("G4") ? Map.of("x", 0.9) : Map.of();
            assertThatThrownBy(() -> client.getNextTrials(1, fixed))
                    .isInstanceOf(PluginException.class)
                    .hasMessageContaining(
                            "[AX-SUGGESTION] generator 'ax/gaussian-process' breaks rule " + one.rule() + ":");
            assertThat(client.history().trials()).hasSize(1);
            assertThat(client.lastAsk()).isEmpty();
        }
    }

    @Test
    void exhaustionSaysHowManyThereWere() {
        Client client = Client.builder().seed(5).clock(Fixtures.CLOCK).build();
        client.configureExperiment(
                "six", SearchSpace.of(ChoiceParameter.of("c", "a", "b"), RangeParameter.integer("n", 1, 3)));
        client.configureOptimization("score");
        assertThat(client.getNextTrials(10)).hasSize(6);
        assertThat(client.lastAsk()).hasValueSatisfying(ask -> {
            assertThat(ask.count()).isEqualTo(10);
            assertThat(ask.answered()).isEqualTo(6);
            assertThat(ask.answer())
                    .isEqualTo(
                            "6 of 10 points were given, then: found 0 of 4 new points, exhausted: the space has 6 points, 6 are taken");
        });
        assertThatThrownBy(() -> client.getNextTrials(1))
                .isInstanceOf(ExhaustedException.class)
                .hasMessageContaining("[AX-EXHAUSTED] no point is left to suggest")
                .hasMessageContaining("the space has 6 points, 6 are taken");
        client.markTrialFailed(2, "broke");
        assertThat(client.getNextTrials(1))
                .as("a failed point may come again")
                .containsValue(client.trial(2).point());
    }

    @Test
    void aSpaceOfOnePointGivesIt() {
        Client client = Client.builder().seed(5).clock(Fixtures.CLOCK).build();
        client.configureExperiment("one", SearchSpace.of(org.ax4j.space.FixedParameter.of("only", 7)));
        client.configureOptimization("score");
        assertThat(client.getNextTrials(3)).containsExactly(Map.entry(0, Point.of(Map.of("only", 7))));
        assertThatThrownBy(() -> client.getNextTrials(1)).isInstanceOf(ExhaustedException.class);
    }

    @Test
    void fixedValuesHoldInEveryStage() {
        Client client = fast(
                request -> Suggestions.of(List.of(Suggestion.of(
                                Fixtures.point(
                                        (double) request.fixed().get("x"),
                                        request.random().nextDouble()),
                                "held")))
                        .shortfall("one at a time"),
                config());
        client.getNextTrials(5, Map.of("x", 0.125));
        complete(client, 0, 1, 2);
        client.getNextTrials(2, Map.of("x", 0.125));
        assertThat(client.history().trials())
                .hasSize(7)
                .allSatisfy(trial -> assertThat(trial.point().asDouble("x")).isEqualTo(0.125));
        assertThat(client.trial(0).point()).isEqualTo(Fixtures.point(0.125, 0.5));
        assertThat(client.lastAsk().orElseThrow().fixed()).containsEntry("x", 0.125);
        assertThatThrownBy(() -> client.getNextTrials(1, Map.of("z", 1))).isInstanceOf(AxException.class);
        assertThatThrownBy(() -> client.getNextTrials(1, Map.of("x", 2))).isInstanceOf(AxException.class);
    }

    @Test
    void stagesMadeByHandFollowEachOther() {
        AxPlugin[] plugins = {Fixtures.generator("test/a", MODEL), Fixtures.generator("test/b", MODEL)};
        Client client = Fixtures.client(plugins);
        client.configureGenerationStrategy(new GenerationStrategy(
                "by hand",
                List.of(
                        new Stage("first", Spec.of(Generator.class, "test/a"), new Stage.Exit(2, 0, true)),
                        new Stage("second", Spec.of(Generator.class, "test/b"), new Stage.Exit(3, 1, true)),
                        new Stage("third", Spec.of(Generator.class, "test/a"), Stage.Exit.NEVER)),
                Spec.of(Generator.class, "ax/uniform")));
        client.getNextTrials(4);
        complete(client, 0);
        client.getNextTrials(1);
        assertThat(stages(client)).containsExactly("first", "first", "second", "second", "third");
        Spec<?> making = client.trial(2).origin().making().orElseThrow().component();
        assertThat(making.id()).isEqualTo("test/b");
        assertThat(making.version()).isEqualTo(1);
        assertThat(making.config()).isEmpty();
        assertThatThrownBy(() -> client.configureGenerationStrategy(
                        new GenerationStrategy("none", List.of(), Spec.of(Generator.class, "ax/uniform"))))
                .hasMessageContaining("has no stage");
        assertThatThrownBy(() -> client.configureGenerationStrategy(new GenerationStrategy(
                        "gone",
                        List.of(new Stage("s", Spec.of(Generator.class, "test/gone"), Stage.Exit.NEVER)),
                        Spec.of(Generator.class, "ax/uniform"))))
                .hasMessageContaining("[AX-COMPONENT]")
                .hasMessageContaining("test/gone");
    }

    @Test
    void memoryComesBackAtTheNextAskAndAfterLoading(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
        AxPlugin counting = Fixtures.generator(AutoStrategy.MODEL, request -> {
            long calls = request.memory(Calls.class).map(Calls::count).orElse(0L);
            return Suggestions.of(List.of(Suggestion.of(Fixtures.point(calls / 100.0, 0.7), "call " + calls)))
                    .memory(new Calls(calls + 1))
                    .shortfall("one at a time");
        });
        Client client = Fixtures.client(counting);
        client.configureGenerationStrategy(config().initializationBudget(0));
        client.getNextTrials(1);
        client.getNextTrials(1);
        java.nio.file.Path file = folder.resolve("memory.json");
        client.saveToJson(file);
        Client loaded = Client.builder().plugins(counting).loadFromJson(file);
        assertThat(loaded.getNextTrials(1))
                .isEqualTo(client.getNextTrials(1))
                .containsEntry(2, Fixtures.point(0.02, 0.7));
    }

    /** What the counting generator remembers. */
    public record Calls(long count) {}

    @Test
    void configurationsAreChecked() {
        assertThatThrownBy(() -> config().initializationBudget(-1)).hasMessageContaining("must be >= 0 but is -1");
        assertThatThrownBy(() -> config().minObservedInitializationTrials(0))
                .hasMessageContaining("at least 1 completed trial");
        Client client = Fixtures.client();
        assertThatThrownBy(() -> client.getNextTrials(0)).hasMessageContaining("[AX-ARGUMENT]");
        assertThat(client.history().trials()).isEmpty();
    }
}
