package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.json.FileStore;
import org.ax4j.problem.Metric;
import org.ax4j.run.Evaluation;
import org.ax4j.run.Progress;
import org.ax4j.run.RunOptions;
import org.ax4j.run.RunSummary;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Choices;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Log;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.Range;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.Card;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Stopper;
import org.ax4j.spi.Table;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.GenerationStrategyConfig;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every name of the public face as programs outside use it: that it compiles is half of the test. */
class ApiTest {
    @TempDir
    Path folder;

    @Test
    void spacesAndPoints() {
        Parameter alpha = RangeParameter.real("alpha", 1e-8, 100).log();
        Parameter share = RangeParameter.real("share", 0.01, 0.99).logit();
        Parameter momentum = RangeParameter.real("momentum", 0, 2).step(0.5);
        Parameter rounded = RangeParameter.real("rounded", 0, 1).digits(3);
        Parameter batch = RangeParameter.integer("batch_size", 5, 500).log();
        Parameter stepped = RangeParameter.integer("stepped", 5, 500).step(5);
        Parameter loss = ChoiceParameter.of("loss", "hinge", "log_loss").ordered();
        Parameter depth = ChoiceParameter.of("depth", 1, 2, 4).unordered();
        Parameter shrinking = ChoiceParameter.ofBoolean("shrinking");
        Parameter seed = FixedParameter.of("seed", 7);
        SearchSpace flat =
                SearchSpace.of(alpha, share, momentum, rounded, batch, stepped, loss, depth, shrinking, seed);
        assertThat(flat.parameters()).hasSize(10);

        SearchSpace sums = SearchSpace.of(
                        RangeParameter.real("x1", 0, 3),
                        RangeParameter.real("x2", 0, 3),
                        DerivedParameter.of("total", "x1 + 2*x2"))
                .where("x1 + x2 <= 3", "x1 >= x2");
        assertThat(sums.constraints()).hasSize(2);

        Point point = Point.of(Map.of("real", 1.0, "whole", 143, "name", "sgd", "flag", true));
        double real = point.asDouble("real");
        int whole = point.asInt("whole");
        String name = point.asString("name");
        boolean flag = point.asBoolean("flag");
        assertThat(point.values()).containsValues(real, whole, name, flag);
    }

    /** A configuration of an application's own. */
    record Training(
            @Range(low = 1e-8, high = 100) @Log double alpha,
            @Choices({"hinge", "log_loss"}) String loss) {}

    @Test
    void hierarchiesAndRecords() {
        SearchSpace tree = SearchSpace.of(
                ChoiceParameter.of("solver", "sgd", "adam").activates("sgd", "momentum"),
                RangeParameter.real("momentum", 0, 1));
        assertThat(tree.contains(Point.of(Map.of("solver", "adam")))).isTrue();
        assertThat(tree.contains(Point.of(Map.of("solver", "sgd")))).isFalse();
        SearchSpace typed = SearchSpace.of(Training.class);
        Point point = typed.centre(Map.of());
        Training training = point.as(Training.class);
        assertThat(Point.of(training)).isEqualTo(point);
    }

    @Test
    void clientsFromConfigurationToAnswers() {
        InstantSource clock = InstantSource.system();
        FileStore store = new FileStore(folder.resolve("store"));
        try (Client client = Client.builder()
                .seed(42)
                .storage(store)
                .plugins(Fixtures.generator("test/one", request -> org.ax4j.spi.Suggestions.none("none")))
                .install(binder -> {})
                .clock(clock)
                .build()) {
            SearchSpace space = Fixtures.square();
            client.configureExperiment(
                    "SGDClassifier_hpo",
                    space,
                    ExperimentConfig.empty().description("tutorial").owner("me").tags("digits"));
            client.configureMetrics(
                    Metric.named("training_time").cumulative().unit("s"), Metric.named("inference_time"));
            client.configureOptimization("score, -training_time", "score >= 0.85", "training_time <= 1");
            client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
            client.configureGenerationStrategy(GenerationStrategyConfig.of(GenerationMethod.RANDOM_SEARCH));
            client.configureGenerationStrategy(new GenerationStrategy(
                    "hand",
                    List.of(new Stage("only", Spec.of(Generator.class, "ax/uniform"), Stage.Exit.NEVER)),
                    Spec.of(Generator.class, "ax/uniform")));

            int baseline = client.attachBaseline(Point.of(Map.of("x", 0, "y", 1)));
            int own = client.attachTrial(Point.of(Map.of("x", 1, "y", 1)), "mine");
            client.completeTrial(baseline, Outcomes.of("score", 0.9).and("training_time", 0.2));
            client.markTrialFailed(own, "out of memory");
            Map<Integer, Point> points = client.getNextTrials(3);
            client.getNextTrials(1, Map.of("x", 0.5));
            int first = points.keySet().iterator().next();
            client.attachData(first, Outcomes.of("score", 0.91).and("training_time", 0.2), 1);
            client.attachData(first, Outcomes.of(Map.of("inference_time", 0.1)));
            client.completeTrial(first, Outcomes.of("score", 0.93, 0.01), 2);
            client.completeTrial(first + 1);
            client.markTrialAbandoned(first + 2, "no longer wanted");
            client.attachData(first + 3, Outcomes.of("score", 0.5), 0.5);
            client.markTrialEarlyStopped(first + 3);

            List<BestTrial> frontier = client.getParetoFrontier();
            assertThat(frontier).hasSameSizeAs(client.getParetoFrontier(false));
            BestTrial best = frontier.get(0);
            Prediction score = best.metrics().get("score");
            assertThat(List.of(best.point(), best.trialIndex(), best.armName(), best.modelled(), best.feasible()))
                    .contains(points.get(first), false, true);
            assertThat(score.mean()).isEqualTo(0.93);
            assertThat(score.sem()).isEqualTo(0.01);

            Trial trial = client.trial(first);
            History history = client.history();
            assertThat(trial.status()).isEqualTo(TrialStatus.COMPLETED);
            assertThat(history.asOf(3).trials()).isEmpty();
            assertThat(client.lastAsk().orElseThrow().answer()).isEmpty();
            Path file = folder.resolve("experiment.json");
            client.saveToJson(file);
            assertThat(Client.loadFromJson(file).history().length()).isEqualTo(history.length());
            assertThat(Client.builder().loadFromJson(file).history().seed()).isEqualTo(42);
            assertThat(Client.loadFromStorage(store, "SGDClassifier_hpo")
                            .trial(0)
                            .armName())
                    .isEqualTo("baseline");
            assertThat(Client.builder()
                            .storage(store)
                            .loadFromStorage("SGDClassifier_hpo")
                            .history()
                            .name())
                    .contains("SGDClassifier_hpo");
            Verification verification = Client.verify(file);
            assertThat(verification.holds()).as(verification.toString()).isTrue();
        }
    }

    /** What needs other artifacts compiles all the same. */
    interface Elsewhere {
        StopAdvice advice(Client client);

        List<Card> cards(Client client);

        Table summary(Client client);

        List<Map<String, Prediction>> predictions(Client client);

        void stopping(Client client);
    }

    @Test
    void whatOtherArtifactsBringIsCalledInTheSameWay() {
        Elsewhere calls = new Elsewhere() {
            @Override
            public StopAdvice advice(Client client) {
                StopAdvice advice = client.shouldStopTrialEarly(0);
                return new StopAdvice(advice.stop(), advice.reason(), advice.figures());
            }

            @Override
            public List<Card> cards(Client client) {
                List<Card> all = client.computeAnalyses();
                return all.isEmpty() ? client.computeAnalyses(Spec.of(Analysis.class, "ax/summary")) : all;
            }

            @Override
            public Table summary(Client client) {
                return client.summarize();
            }

            @Override
            public List<Map<String, Prediction>> predictions(Client client) {
                return client.predict(List.of(Fixtures.point(0, 0)));
            }

            @Override
            public void stopping(Client client) {
                client.configureEarlyStopping(Spec.of(Stopper.class, "ax/percentile", new Fixtures.Nothing()));
            }
        };
        Client client = Fixtures.client();
        client.getNextTrials(1);
        List<Runnable> each = List.of(
                () -> calls.advice(client),
                () -> calls.cards(client),
                () -> calls.summary(client),
                () -> calls.predictions(client),
                () -> calls.stopping(client));
        assertThat(each)
                .allSatisfy(call -> org.assertj.core.api.Assertions.assertThatThrownBy(call::run)
                        .isInstanceOfSatisfying(AxException.class, e -> {
                            assertThat(e.code()).startsWith("AX-");
                            assertThat(e.hint()).contains("org.ax4j:ax-");
                        }));
    }

    /** An evaluation as a class. */
    private static final class Slow implements Evaluation {
        @Override
        public Outcomes evaluate(Point point, Progress progress) throws Exception {
            boolean goOn = progress.report(1, Outcomes.of("score", 1));
            return Outcomes.of("score", goOn ? point.asDouble("x") : 0);
        }
    }

    @Test
    void runs() {
        Client client = Fixtures.client();
        RunSummary one = client.runTrials(new Slow(), RunOptions.trials(3));
        RunSummary two = client.runTrials(
                (point, progress) -> Outcomes.of("score", point.asDouble("y")),
                RunOptions.trials(6).parallelism(4).time(Duration.ofHours(1)));
        assertThat(one.count(TrialStatus.COMPLETED) + two.count(TrialStatus.COMPLETED))
                .isEqualTo(9);
        assertThat(client.getBestParameterization().feasible()).isTrue();
    }
}
