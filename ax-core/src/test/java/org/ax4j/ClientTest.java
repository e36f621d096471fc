package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.InvalidInputException;
import org.ax4j.error.PluginException;
import org.ax4j.error.StorageException;
import org.ax4j.error.TrialStateException;
import org.ax4j.error.UnsupportedProblemException;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.ExperimentConfig;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.json.FileStore;
import org.ax4j.problem.Metric;
import org.ax4j.run.RunOptions;
import org.ax4j.space.Point;
import org.ax4j.spi.Analysis;
import org.ax4j.spi.AnalysisChooser;
import org.ax4j.spi.AnalysisListener;
import org.ax4j.spi.Card;
import org.ax4j.spi.Finding;
import org.ax4j.spi.Generator;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.Review;
import org.ax4j.spi.Stopper;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.spi.Table;
import org.ax4j.strategy.AutoStrategy;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.GenerationStrategyConfig;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ask, tell, and what is answered, with ax-core alone and fixtures for what other artifacts bring. */
class ClientTest {
    @TempDir
    Path folder;

    @Test
    void asksGiveRunningTrialsInOrderOfIndex() {
        Client client = Fixtures.client();
        assertThat(client.lastAsk()).isEmpty();
        Map<Integer, Point> points = client.getNextTrials(3);
        assertThat(points.keySet()).containsExactly(0, 1, 2);
        points.forEach((index, point) -> {
            assertThat(client.trial(index).status()).isEqualTo(TrialStatus.RUNNING);
            assertThat(client.trial(index).point()).isEqualTo(point);
            assertThat(Fixtures.square().contains(point)).isTrue();
            assertThat(client.trial(index).armName()).isEqualTo(index + "_0");
        });
        assertThat(client.lastAsk().orElseThrow().answer()).isEmpty();
        assertThatThrownBy(() -> points.clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void sameSeedSamePointsAnotherSeedOthers() {
        Map<Integer, Point> points = Fixtures.client().getNextTrials(5);
        assertThat(Fixtures.client().getNextTrials(5)).isEqualTo(points);
        Client other = Client.builder().seed(43).build();
        other.configureExperiment("square", Fixtures.square());
        other.configureOptimization("score");
        assertThat(other.getNextTrials(5)).isNotEqualTo(points);
        assertThat(Client.create().history().seed())
                .as("drawn, and two draws differ")
                .isNotEqualTo(Client.create().history().seed());
    }

    @Test
    void whatIsMissingIsSaid() {
        Client client = Client.builder().seed(1).build();
        assertThatThrownBy(() -> client.configureOptimization("score"))
                .isInstanceOf(TrialStateException.class)
                .hasMessageContaining("Call configureExperiment first.");
        assertThatThrownBy(() -> client.attachTrial(Fixtures.point(0, 0))).hasMessageContaining("configureExperiment");
        assertThatThrownBy(() -> client.getNextTrials(1))
                .hasMessageContaining("Call configureExperiment, then configureOptimization.");
        client.configureExperiment("square", Fixtures.square());
        assertThatThrownBy(() -> client.getNextTrials(1)).hasMessageEndingWith("Call configureOptimization.");
        assertThatThrownBy(client::getBestParameterization).hasMessageContaining("AX-NOT-CONFIGURED");
        client.configureOptimization("score");
        assertThatThrownBy(client::getBestParameterization)
                .isInstanceOf(DataRequiredException.class)
                .hasMessageContaining("no trial is completed");
        assertThatThrownBy(client::getParetoFrontier).isInstanceOf(UnsupportedProblemException.class);
        assertThatThrownBy(() -> client.configureExperiment("again", Fixtures.square()))
                .isInstanceOf(TrialStateException.class)
                .hasMessageContaining("AX-CONFIGURED");
        assertThatThrownBy(() -> client.trial(0)).hasMessageContaining("AX-TRIAL");
    }

    @Test
    void tellsKeepReadingsByStepAndTheLastOneCounts() {
        Client client = Fixtures.client();
        int trial = client.attachTrial(Fixtures.point(0.2, 0.3));
        client.attachData(trial, Outcomes.of("score", 1, 0.5), 2);
        client.attachData(trial, Outcomes.of("score", 3), 1);
        assertThat(client.trial(trial).mean("score"))
                .as("the last step, not the last tell")
                .isEqualTo(1);
        client.attachData(trial, Outcomes.of(Map.of("score", 4.0, "size", 9.0)));
        client.completeTrial(trial);
        Trial told = client.trial(trial);
        assertThat(told.mean("score")).as("one without step is the final one").isEqualTo(4);
        assertThat(told.curve("score").size()).isEqualTo(2);
        assertThat(client.history().metrics()).extracting(Metric::name).containsExactly("score", "size");
        client.attachData(trial, Outcomes.of("score", 5));
        assertThat(client.trial(trial).mean("score")).as("also after the end").isEqualTo(5);
        int other = client.attachTrial(Fixtures.point(0.2, 0.4));
        client.completeTrial(other, Outcomes.of("score", 6).and("size", 1, 0.1), 3);
        assertThat(client.trial(other).curve("score").lastStep()).hasValue(3);
    }

    @Test
    void oneBadReadingRefusesTheWholeTell() {
        Client client = Fixtures.client();
        int trial = client.attachTrial(Fixtures.point(0.2, 0.3));
        long before = client.history().length();
        assertThatThrownBy(() -> client.completeTrial(
                        trial, Outcomes.of("score", 1).and("cost", Double.NaN).and("size", 1, -1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("metric 'cost' must be finite but is NaN")
                .hasMessageContaining("standard error of metric 'size'");
        assertThatThrownBy(() -> client.attachData(trial, Outcomes.of("score", 1), Double.POSITIVE_INFINITY))
                .hasMessageContaining("a step must be finite");
        assertThatThrownBy(() -> client.attachData(7, Outcomes.of("score", 1))).hasMessageContaining("AX-TRIAL");
        assertThat(client.history().length()).isEqualTo(before);
        assertThat(client.trial(trial).status()).isEqualTo(TrialStatus.RUNNING);
    }

    @Test
    void endedTrialsStayEnded() {
        Client client = Fixtures.client();
        client.getNextTrials(4);
        client.completeTrial(0, Outcomes.of("score", 1));
        assertThatThrownBy(() -> client.completeTrial(0, Outcomes.of("score", 9)))
                .isInstanceOf(TrialStateException.class)
                .hasMessageContaining("[AX-STATUS] trial 0 is completed and cannot become completed");
        assertThat(client.trial(0).mean("score")).as("neither status nor data").isEqualTo(1);
        assertThatThrownBy(() -> client.markTrialFailed(0, "late")).hasMessageContaining("AX-STATUS");
        client.markTrialFailed(1, "out of memory");
        assertThatThrownBy(() -> client.markTrialFailed(1, "again")).hasMessageContaining("AX-STATUS");
        assertThat(client.trial(1).life().reason()).isEqualTo("out of memory");
        client.markTrialAbandoned(2, "no longer wanted");
        assertThatThrownBy(() -> client.markTrialEarlyStopped(3)).hasMessageContaining("has no reading");
        client.attachData(3, Outcomes.of("score", 1), 1);
        client.markTrialEarlyStopped(3);
        assertThat(client.trial(3).life().reason()).isEqualTo("stopped by the caller");
        assertThat(client.history().trials())
                .extracting(Trial::status)
                .containsExactly(
                        TrialStatus.COMPLETED, TrialStatus.FAILED, TrialStatus.ABANDONED, TrialStatus.EARLY_STOPPED);
    }

    @Test
    void equalPointsShareTheirArmAndNamesBelongToOnePoint() {
        Client client = Fixtures.client();
        int baseline = client.attachBaseline(Fixtures.point(0.25, 0.25));
        int again = client.attachTrial(Point.of(Map.of("x", 0.25, "y", 0.25)));
        int named = client.attachTrial(Fixtures.point(0.5, 0.25), "mine");
        assertThat(client.trial(baseline).armName()).isEqualTo("baseline");
        assertThat(client.trial(again).armName()).isEqualTo("baseline");
        assertThat(client.history().baseline())
                .hasValueSatisfying(trial -> assertThat(trial.index()).isEqualTo(baseline));
        assertThatThrownBy(() -> client.attachTrial(Fixtures.point(0.75, 0.25), "mine"))
                .hasMessageContaining("[AX-NAME] the arm name 'mine' belongs to another point");
        assertThatThrownBy(() -> client.attachTrial(Fixtures.point(0.5, 0.25), "other"))
                .hasMessageContaining("AX-NAME");
        assertThat(client.attachBaseline(Fixtures.point(0.75, 0.25), "default")).isEqualTo(named + 1);
        assertThatThrownBy(() -> client.attachTrial(Fixtures.point(2, 0))).hasMessageContaining("AX-POINT");
        assertThatThrownBy(() -> client.attachTrial(Point.of(Map.of("x", 0.1)))).hasMessageContaining("AX-POINT");
    }

    @Test
    void theBestIsTheHighestFeasibleOrTheLeastViolation() {
        Client client = Fixtures.client();
        client.configureOptimization("-loss", "size <= 10");
        double[][] told = {{3, 20}, {5, 12}, {1, 30}};
        for (double[] one : told) {
            int trial = client.attachTrial(Fixtures.point(one[0] / 10, 0));
            client.completeTrial(trial, Outcomes.of("loss", one[0], 0.1).and("size", one[1]));
        }
        BestTrial least = client.getBestParameterization();
        assertThat(least.feasible()).isFalse();
        assertThat(least.trialIndex()).isEqualTo(1);
        int last = client.attachTrial(Fixtures.point(0.9, 0));
        client.completeTrial(last, Outcomes.of("loss", 9, 0.1).and("size", 10));
        BestTrial best = client.getBestParameterization(false);
        assertThat(best.feasible()).isTrue();
        assertThat(best.trialIndex()).isEqualTo(last);
        assertThat(best.armName()).isEqualTo("3_0");
        assertThat(best.point()).isEqualTo(Fixtures.point(0.9, 0));
        assertThat(best.metrics()).containsEntry("loss", new Prediction(9, 0.1));
        assertThat(best.modelled()).isFalse();
    }

    @Test
    void theFrontierIsWhatNothingDominates() {
        Client client = Fixtures.client();
        client.configureOptimization("score, -time", "score >= 2");
        double[][] told = {{1, 0}, {2, 3}, {4, 5}, {3, 5}, {6, 6}, {2, 2}};
        for (int i = 0; i < told.length; i++) {
            client.completeTrial(
                    client.attachTrial(Fixtures.point(i / 10.0, 0)),
                    Outcomes.of("score", told[i][0]).and("time", told[i][1]));
        }
        assertThat(client.getParetoFrontier()).extracting(BestTrial::trialIndex).containsExactly(4, 2, 5);
        assertThatThrownBy(client::getBestParameterization)
                .isInstanceOf(UnsupportedProblemException.class)
                .hasMessageContaining("Call getParetoFrontier.");
    }

    /** Predicts the sum of the coordinates, plus the number of trials, so that one sees which history it was asked on. */
    private static final class Sums implements Generator, Predictor {
        @Override
        public Suggestions suggest(SuggestRequest request) {
            return Suggestions.none("only predicts");
        }

        @Override
        public List<Map<String, Prediction>> predict(PredictRequest request) {
            return request.points().stream()
                    .map(point -> Map.of(
                            "score",
                            new Prediction(
                                    point.asDouble("x")
                                            + point.asDouble("y")
                                            + request.history().trials().size(),
                                    0.5)))
                    .toList();
        }
    }

    @Test
    void predictionsAndTheBestComeFromTheModelOfTheDataAsItIsNow() {
        Client client = Fixtures.client(Fixtures.generator(AutoStrategy.MODEL, new Sums()));
        client.configureGenerationStrategy(GenerationMethod.FAST);
        client.completeTrial(client.attachTrial(Fixtures.point(0.25, 0.25)), Outcomes.of("score", 9));
        client.completeTrial(client.attachTrial(Fixtures.point(0.5, 0.5)), Outcomes.of("score", 1));
        assertThat(client.predict(List.of(Fixtures.point(0, 1), Fixtures.point(0, 0))))
                .containsExactly(Map.of("score", new Prediction(3, 0.5)), Map.of("score", new Prediction(2, 0.5)));
        BestTrial best = client.getBestParameterization();
        assertThat(best.modelled()).isTrue();
        assertThat(best.trialIndex()).isEqualTo(1);
        assertThat(best.metrics()).containsEntry("score", new Prediction(3, 0.5));
        assertThat(client.getBestParameterization(false).trialIndex()).isZero();
        client.attachTrial(Fixtures.point(0, 0));
        assertThat(client.predict(List.of(Fixtures.point(0, 0)))
                        .get(0)
                        .get("score")
                        .mean())
                .isEqualTo(3);
        assertThatThrownBy(() -> client.predict(List.of(Fixtures.point(0, 7)))).hasMessageContaining("AX-POINT");
    }

    @Test
    void adviceIsNotedWithItsReasonAndChangesNoStatus() {
        record Asked(long times) {}
        Client client = Fixtures.client(Fixtures.stopper("test/third", request -> {
            long times = request.memory(Asked.class).map(Asked::times).orElse(0L) + 1;
            StopAdvice advice =
                    new StopAdvice(times >= 3, "asked " + times + " times", Map.of("times", (double) times));
            return new Review(Map.of(request.trials().get(0), advice), java.util.Optional.of(new Asked(times)));
        }));
        client.configureEarlyStopping(Spec.of(Stopper.class, "test/third"));
        int trial = client.attachTrial(Fixtures.point(0, 0));
        client.attachData(trial, Outcomes.of("score", 1), 1);
        assertThat(client.shouldStopTrialEarly(trial).stop()).isFalse();
        assertThat(client.shouldStopTrialEarly(trial).stop()).isFalse();
        StopAdvice advice = client.shouldStopTrialEarly(trial);
        assertThat(advice.stop()).isTrue();
        assertThat(client.trial(trial).status()).isEqualTo(TrialStatus.RUNNING);
        assertThat(client.trial(trial).progress().advice()).contains(advice);
        client.markTrialEarlyStopped(trial);
        assertThat(client.trial(trial).life().reason()).isEqualTo("asked 3 times");
        assertThatThrownBy(() -> client.shouldStopTrialEarly(5)).hasMessageContaining("AX-TRIAL");
    }

    @Test
    void stoppersThatBreakARuleAreNamed() {
        Client other = Fixtures.client(Fixtures.stopper("test/other", request -> Review.of(Map.of())));
        other.configureEarlyStopping(Spec.of(Stopper.class, "test/other"));
        int trial = other.attachTrial(Fixtures.point(0, 0));
        long before = other.history().length();
        assertThatThrownBy(() -> other.shouldStopTrialEarly(trial))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("breaks rule S1");
        Client mute = Fixtures.client(Fixtures.stopper(
                "test/mute",
                request -> Review.of(Map.of(request.trials().get(0), new StopAdvice(true, " ", Map.of())))));
        mute.configureEarlyStopping(Spec.of(Stopper.class, "test/mute"));
        assertThatThrownBy(() -> mute.shouldStopTrialEarly(mute.attachTrial(Fixtures.point(0, 0))))
                .hasMessageContaining("breaks rule S2");
        assertThat(other.history().length()).isEqualTo(before);
    }

    @Test
    void analysesBecomeCardsAlsoWhereTheyFailOrDoNotApply() {
        record None() {}
        Analysis fine = request -> Card.of(
                "test/fine",
                "Fine",
                Card.Group.HEALTH,
                Table.of("trials").row(String.valueOf(request.history().trials().size())));
        Analysis not = request -> Finding.notApplicable("nothing is completed");
        Analysis broken = request -> {
            throw new IllegalStateException("broken");
        };
        Client client = Fixtures.client(Fixtures.plugin(
                Component.of(Analysis.class, "test/fine", new None(), config -> fine),
                Component.of(Analysis.class, "test/not", new None(), config -> not),
                Component.of(Analysis.class, "test/broken", new None(), config -> broken),
                Component.of(
                        AnalysisChooser.class,
                        Answers.OVERVIEW,
                        new None(),
                        config -> history -> List.of(
                                Spec.of(Analysis.class, "test/not"),
                                Spec.of(Analysis.class, "test/broken"),
                                Spec.of(Analysis.class, "test/fine")))));
        client.getNextTrials(2);
        assertThat(client.computeAnalyses())
                .as("what does not apply is left out")
                .extracting(Card::title)
                .containsExactly("test/broken failed", "Fine");
        List<Card> asked =
                client.computeAnalyses(Spec.of(Analysis.class, "test/not"), Spec.of(Analysis.class, "test/fine"));
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0).text()).contains("nothing is completed");
        List<String> heard = new ArrayList<>();
        AnalysisListener listener = new AnalysisListener() {
            @Override
            public void started(Spec<Analysis> analysis, int number, int of) {
                heard.add(number + "/" + of + " " + analysis.id());
            }

            @Override
            public void ended(Spec<Analysis> analysis, Finding finding) {
                heard.add(analysis.id() + " " + finding.card().map(Card::title).orElse("no card"));
            }
        };
        assertThat(client.computeAnalyses(listener)).isEqualTo(client.computeAnalyses());
        assertThat(client.suitableAnalyses()).hasSize(3);
        assertThat(heard)
                .containsExactly(
                        "1/3 test/not",
                        "test/not no card",
                        "2/3 test/broken",
                        "test/broken test/broken failed",
                        "3/3 test/fine",
                        "test/fine Fine");
        heard.clear();
        Spec<Analysis> unknown = Spec.of(Analysis.class, "test/unknown");
        assertThatThrownBy(() ->
                        client.computeAnalyses(List.of(Spec.of(Analysis.class, "test/fine"), unknown), listener))
                .hasMessageContaining("test/unknown");
        assertThat(heard).as("nothing was computed").isEmpty();
    }

    @Test
    void theNextSuggestionAfterLoadingIsTheSame() {
        Client client = Fixtures.client();
        client.configureGenerationStrategy(GenerationStrategyConfig.of(GenerationMethod.RANDOM_SEARCH));
        client.getNextTrials(3);
        client.completeTrial(1, Outcomes.of("score", 2));
        Path file = folder.resolve("deep/er/experiment.json");
        client.saveToJson(file);
        Client loaded = Client.loadFromJson(file);
        assertThat(loaded.history().entries()).isEqualTo(client.history().entries());
        assertThat(loaded.getNextTrials(2)).isEqualTo(client.getNextTrials(2));
        assertThatThrownBy(() -> Client.loadFromJson(folder.resolve("none.json")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("there is none");
    }

    @Test
    void aStoreHoldsEveryCallAndItsNamesAreUsedOnce() throws Exception {
        FileStore store = new FileStore(folder.resolve("store"));
        Client client = Client.builder().seed(1).storage(store).build();
        client.configureExperiment(
                "kept", Fixtures.square(), ExperimentConfig.empty().owner("me"));
        client.configureOptimization("score");
        client.getNextTrials(2);
        Client same = Client.loadFromStorage(store, "kept");
        assertThat(same.history().entries()).isEqualTo(client.history().entries());
        assertThat(same.history().config().owner()).isEqualTo("me");
        same.completeTrial(0, Outcomes.of("score", 1));
        assertThat(Client.loadFromStorage(store, "kept").trial(0).status()).isEqualTo(TrialStatus.COMPLETED);
        Client second = Client.builder().storage(store).build();
        assertThatThrownBy(() -> second.configureExperiment("kept", Fixtures.square()))
                .hasMessageContaining("the store has an experiment 'kept' already");
        assertThatThrownBy(() -> Client.loadFromStorage(store, "gone")).hasMessageContaining("it has [kept]");
        assertThatThrownBy(() -> Client.builder().loadFromStorage("kept")).hasMessageContaining("no store was given");

        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Client broken = Client.builder().seed(1).storage(new FileStore(file)).build();
        assertThatThrownBy(() -> broken.configureExperiment("lost", Fixtures.square()))
                .isInstanceOf(StorageException.class);
        assertThat(broken.history().length())
                .as("what cannot be kept did not happen")
                .isZero();
    }

    /** What plugins and exceptions say is stored with a question mark for half of a character, which no file can hold. */
    @Test
    void whatPluginsAndExceptionsSayIsStoredWhole(@TempDir Path folder) {
        Generator centre = request -> Suggestions.of(List.of(new Suggestion(
                        request.space().centre(request.fixed()),
                        "half \uD800 of it",
                        Map.of("sco\uD800re", new Prediction(1, 0)))))
                .work(Map.of("loo\uDC00ks", 3L))
                .shortfall("only \uD800 one");
        Client client = Fixtures.client(Fixtures.generator("acme/half", centre));
        client.configureGenerationStrategy(new GenerationStrategy(
                "half",
                List.of(new Stage("half", Spec.of(Generator.class, "acme/half"), Stage.Exit.NEVER)),
                Spec.of(Generator.class, "ax/uniform")));
        client.runTrials(
                (point, progress) -> {
                    throw new IllegalStateException("broke \uDC00");
                },
                RunOptions.trials(1));
        client.saveToJson(folder.resolve("half.json"));
        Trial stored = Client.loadFromJson(folder.resolve("half.json")).trial(0);
        assertThat(stored.origin().reason()).endsWith("half ? of it");
        assertThat(stored.origin().making().orElseThrow().work()).containsOnlyKeys("loo?ks");
        assertThat(stored.origin().making().orElseThrow().predicted()).containsOnlyKeys("sco?re");
        assertThat(new StopAdvice(true, "\uD800", Map.of("\uD800", 1.0)))
                .isEqualTo(new StopAdvice(true, "?", Map.of("?", 1.0)));
        assertThat(new Event.Asked(2, Map.of(), 0, 1, "only \uD800 one").answer())
                .isEqualTo("only ? one");
        assertThat(stored.life().reason()).endsWith("broke ?");
    }
}
