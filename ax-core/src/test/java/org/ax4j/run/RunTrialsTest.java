package org.ax4j.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.ax4j.Client;
import org.ax4j.Fixtures;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.run.RunSummary.End;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Review;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The closed loop on the caller's thread. */
class RunTrialsTest {
    private static final Evaluation SUM =
            (point, progress) -> Outcomes.of("score", point.asDouble("x") + point.asDouble("y"));

    @Test
    void runsAllTrialsOnTheCallersThreadAndNamesTheBest() {
        Client client = Fixtures.client();
        Set<Thread> threads = new HashSet<>();
        RunSummary summary = client.runTrials(
                (point, progress) -> {
                    threads.add(Thread.currentThread());
                    return SUM.evaluate(point, progress);
                },
                RunOptions.trials(12));

        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(summary.trials()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(summary.counts()).containsExactly(Map.entry(TrialStatus.COMPLETED, 12));
        assertThat(summary.ending().by()).isEqualTo(End.TRIALS);
        double highest = client.history().trials().stream()
                .mapToDouble(
                        trial -> trial.point().asDouble("x") + trial.point().asDouble("y"))
                .max()
                .orElseThrow();
        assertThat(summary.best().get(0).metrics().get("score").mean()).isEqualTo(highest);
        assertThat(summary).hasToString("12 trials: 12 completed; ended: all 12 trials were run");
    }

    @Test
    void sameSeedGivesTheSameFile(@TempDir Path folder) throws Exception {
        for (String name : List.of("one", "two")) {
            Client client = Fixtures.client();
            client.runTrials(SUM, RunOptions.trials(7));
            client.saveToJson(folder.resolve(name));
        }
        assertThat(folder.resolve("one")).hasSameBinaryContentAs(folder.resolve("two"));
        assertThat(Files.size(folder.resolve("one"))).isPositive();
    }

    @Test
    void runsBesidesWhatWasThereBefore() {
        Client client = Fixtures.client();
        client.attachBaseline(Fixtures.point(0.5, 0.25));
        RunSummary summary = client.runTrials(SUM, RunOptions.trials(2));
        assertThat(summary.trials()).containsExactly(1, 2);
        assertThat(client.trial(0).status()).isEqualTo(TrialStatus.RUNNING);
    }

    @Test
    void failedTrialsHaveTheirReasonAndTheRunGoesOn() {
        Client client = Fixtures.client();
        RunSummary summary = client.runTrials(
                (point, progress) -> switch (progress.trialIndex()) {
                    case 1 -> throw new IllegalStateException("boom");
                    case 2 -> Outcomes.of("score", Double.NaN);
                    case 3 -> {
                        progress.report(Double.NaN, Outcomes.of("score", 1));
                        yield Outcomes.of("score", 1);
                    }
                    default -> SUM.evaluate(point, progress);
                },
                RunOptions.trials(6));
        assertThat(summary.counts()).isEqualTo(Map.of(TrialStatus.COMPLETED, 3, TrialStatus.FAILED, 3));
        assertThat(client.trial(1).life().reason()).isEqualTo("java.lang.IllegalStateException: boom");
        assertThat(client.trial(2).life().reason()).startsWith("[AX-READING] metric 'score' must be finite");
        assertThat(client.trial(3).life().reason()).startsWith("[AX-READING] a step must be finite");
        assertThat(summary.ending().by()).isEqualTo(End.TRIALS);
    }

    @Test
    @SuppressWarnings("NullAway") // an evaluation of a caller who does not check
    void nullIsAFailure() {
        Client client = Fixtures.client();
        client.runTrials((point, progress) -> null, RunOptions.trials(1));
        assertThat(client.trial(0).status()).isEqualTo(TrialStatus.FAILED);
        assertThat(client.trial(0).life().reason()).isEqualTo("the evaluation answered null");
    }

    @Test
    void tooManyFailuresEndTheRun() {
        Client client = Fixtures.client();
        RunSummary summary = client.runTrials(
                (point, progress) -> {
                    throw new java.io.IOException("no disk");
                },
                RunOptions.trials(30));
        assertThat(summary.ending().by()).isEqualTo(End.FAILURES);
        assertThat(summary.count(TrialStatus.FAILED)).isEqualTo(5);
        assertThat(summary.ending().reason())
                .isEqualTo("5 of 5 trials failed or were abandoned, and 4 or a rate of 0.5 are tolerated");
    }

    @Test
    void tolerationIsByNumberAndRate() {
        Evaluation everyThirdFails = (point, progress) -> {
            if (progress.trialIndex() % 3 == 2) {
                throw new IllegalStateException("third");
            }
            return SUM.evaluate(point, progress);
        };
        RunSummary tolerant = Fixtures.client().runTrials(everyThirdFails, RunOptions.trials(30));
        assertThat(tolerant.counts()).isEqualTo(Map.of(TrialStatus.COMPLETED, 20, TrialStatus.FAILED, 10));
        RunSummary strict = Fixtures.client()
                .runTrials(everyThirdFails, RunOptions.trials(30).toleratedFailures(0, 0));
        assertThat(strict.counts()).isEqualTo(Map.of(TrialStatus.COMPLETED, 2, TrialStatus.FAILED, 1));
        RunSummary never = Fixtures.client()
                .runTrials(
                        (point, progress) -> {
                            throw new IllegalStateException("always");
                        },
                        RunOptions.trials(9).toleratedFailures(0, 1));
        assertThat(never.ending().by()).isEqualTo(End.TRIALS);
    }

    @Test
    void errorsAreNotTolerated() {
        Client client = Fixtures.client();
        assertThatThrownBy(() -> client.runTrials(
                        (point, progress) -> {
                            throw new OutOfMemoryError("heap");
                        },
                        RunOptions.trials(3)))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(client.history().trials()).hasSize(1);
        assertThat(client.trial(0).life().reason()).isEqualTo("java.lang.OutOfMemoryError: heap");
    }

    @Test
    void exhaustedSpaceEndsTheRun() {
        Client client = Client.builder().seed(1).clock(Fixtures.CLOCK).build();
        client.configureExperiment("few", SearchSpace.of(ChoiceParameter.of("c", "a", "b", "d")));
        client.configureOptimization("score");
        RunSummary summary = client.runTrials((point, progress) -> Outcomes.of("score", 1), RunOptions.trials(10));
        assertThat(summary.count(TrialStatus.COMPLETED)).isEqualTo(3);
        assertThat(summary.ending().by()).isEqualTo(End.EXHAUSTED);
        assertThat(summary.ending().reason()).contains("the space has 3 points, 3 are taken");
    }

    @Test
    void timeEndsTheRun() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource clock = now::get;
        Client client = Client.builder().seed(1).clock(clock).build();
        client.configureExperiment("slow", Fixtures.square());
        client.configureOptimization("score");
        RunSummary summary = client.runTrials(
                (point, progress) -> {
                    now.set(now.get().plusSeconds(10));
                    return SUM.evaluate(point, progress);
                },
                RunOptions.trials(100).time(Duration.ofSeconds(25)));
        assertThat(summary.count(TrialStatus.COMPLETED)).isEqualTo(3);
        assertThat(summary.ending().by()).isEqualTo(End.TIME);
        assertThat(summary.took()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void adviceEndsTrialsEarly() {
        Client client = Fixtures.client(Fixtures.stopper("test/odd", oddTrialsFrom(2)));
        client.configureEarlyStopping(Spec.of(Stopper.class, "test/odd"));
        Evaluation curve = (point, progress) -> {
            for (int step = 1; step <= 5; step++) {
                if (!progress.report(step, Outcomes.of("score", step))) {
                    break;
                }
            }
            return Outcomes.of("score", 99).and("size", 7);
        };
        RunSummary summary = client.runTrials(curve, RunOptions.trials(4));
        assertThat(summary.counts()).isEqualTo(Map.of(TrialStatus.COMPLETED, 2, TrialStatus.EARLY_STOPPED, 2));
        Trial stopped = client.trial(1);
        assertThat(stopped.curve("score").size()).isEqualTo(2);
        assertThat(stopped.mean("score"))
                .as("what was reported, not what was returned")
                .isEqualTo(2);
        assertThat(stopped.curve("size").lastStep()).hasValue(2);
        assertThat(stopped.life().reason()).isEqualTo("odd at step 2");
        assertThat(client.trial(2).mean("score")).isEqualTo(99);

        RunSummary unasked = client.runTrials(curve, RunOptions.trials(4).earlyStopping(false));
        assertThat(unasked.counts()).isEqualTo(Map.of(TrialStatus.COMPLETED, 4));
    }

    private static Stopper oddTrialsFrom(double step) {
        return request -> {
            int index = request.trials().get(0);
            double at = request.history().trial(index).curve("score").lastStep().orElse(0);
            boolean stop = index % 2 == 1 && at >= step;
            String reason = (stop ? "odd" : "goes on") + " at step " + (int) at;
            return Review.of(Map.of(index, new StopAdvice(stop, reason, Map.of())));
        };
    }

    @Test
    void reportsGoOnWithoutStopperOrWithABrokenOne() {
        Client broken = Fixtures.client(Fixtures.stopper("test/broken", request -> {
            throw new IllegalStateException("broken");
        }));
        broken.configureEarlyStopping(Spec.of(Stopper.class, "test/broken"));
        for (Client client : List.of(broken, Fixtures.client())) {
            List<Boolean> answers = new ArrayList<>();
            client.runTrials(
                    (point, progress) -> {
                        answers.add(progress.report(1, Outcomes.of("score", 1)));
                        return Outcomes.of("score", 2);
                    },
                    RunOptions.trials(1));
            assertThat(answers).containsExactly(true);
            assertThat(client.trial(0).status()).isEqualTo(TrialStatus.COMPLETED);
        }
    }

    @Test
    void aTrialThatIsGivenUpMeanwhileStaysSo() {
        Client client = Fixtures.client();
        List<Boolean> answers = new ArrayList<>();
        RunSummary summary = client.runTrials(
                (point, progress) -> {
                    client.markTrialAbandoned(progress.trialIndex(), "by hand");
                    answers.add(progress.report(1, Outcomes.of("score", 1)));
                    return Outcomes.of("score", 2);
                },
                RunOptions.trials(1));
        assertThat(answers).containsExactly(false);
        assertThat(summary.counts()).isEqualTo(Map.of(TrialStatus.ABANDONED, 1));
        assertThat(client.trial(0).life().reason()).isEqualTo("by hand");
    }

    @Test
    void interruptionEndsTheRunAndStaysVisible() {
        Client client = Fixtures.client();
        RunSummary summary = client.runTrials(
                (point, progress) -> {
                    if (progress.trialIndex() == 2) {
                        Thread.currentThread().interrupt();
                        assertThat(progress.report(1, Outcomes.of("score", 1))).isFalse();
                    }
                    return Outcomes.of("score", 1);
                },
                RunOptions.trials(9));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(summary.ending().by()).isEqualTo(End.INTERRUPTED);
        assertThat(summary.counts()).isEqualTo(Map.of(TrialStatus.COMPLETED, 2, TrialStatus.FAILED, 1));
        assertThat(client.trial(2).life().reason()).isEqualTo("the run was interrupted");
    }

    @Test
    void interruptedEvaluationsFail() {
        Client client = Fixtures.client();
        RunSummary summary = client.runTrials(
                (point, progress) -> {
                    throw new InterruptedException("enough");
                },
                RunOptions.trials(9));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(summary.ending().by()).isEqualTo(End.INTERRUPTED);
        assertThat(client.trial(0).life().reason()).isEqualTo("the evaluation was interrupted");
    }

    @Test
    void listenersHearEverythingInOrderAndBreakNothing() {
        List<String> heard = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void started(Trial trial) {
                heard.add("started " + trial.index() + " " + trial.status());
                throw new IllegalStateException("a listener's own fault");
            }

            @Override
            public void reported(Trial trial, double step) {
                heard.add("reported " + trial.index() + " at " + step + ": " + trial.mean("score"));
            }

            @Override
            public void ended(Trial trial, RunSummary soFar) {
                heard.add("ended " + trial.index() + " " + trial.status() + ", "
                        + soFar.best().size() + " best, " + soFar.ending().by());
            }
        };
        Fixtures.client()
                .runTrials(
                        (point, progress) -> {
                            progress.report(0.5, Outcomes.of("score", 3));
                            return Outcomes.of("score", 4);
                        },
                        RunOptions.trials(2).listener(listener));
        assertThat(heard)
                .containsExactly(
                        "started 0 RUNNING",
                        "reported 0 at 0.5: 3.0",
                        "ended 0 COMPLETED, 1 best, NOTHING",
                        "started 1 RUNNING",
                        "reported 1 at 0.5: 3.0",
                        "ended 1 COMPLETED, 1 best, NOTHING");
    }

    @Test
    void whatIsNotConfiguredIsNamed() {
        Client client = Client.builder().seed(1).build();
        assertThatThrownBy(() -> client.runTrials(SUM, RunOptions.trials(1)))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("AX-NOT-CONFIGURED");
        assertThatThrownBy(() -> RunOptions.trials(0)).hasMessageContaining("AX-ARGUMENT");
        assertThatThrownBy(() -> RunOptions.trials(1).parallelism(0)).hasMessageContaining("AX-ARGUMENT");
        assertThatThrownBy(() -> RunOptions.trials(1).toleratedFailures(-1, 2))
                .hasMessageContaining("-1")
                .hasMessageContaining("rate must be between 0 and 1 but is 2");
        assertThatThrownBy(() -> RunOptions.trials(1).time(Duration.ofSeconds(-1)))
                .hasMessageContaining("PT-1S");
    }
}
