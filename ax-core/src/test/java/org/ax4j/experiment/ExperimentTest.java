package org.ax4j.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.problem.Metric;
import org.ax4j.problem.ObjectiveGrammar;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    private static final Outcomes GOOD = Outcomes.of("score", 0.9, 0.01).and("time", 3);

    /** An experiment in which everything happened that can happen. */
    private static Experiment eventful() {
        Experiment experiment = Pad.fresh();
        experiment.configure("pad", ExperimentConfig.empty().owner("me").tags("a", "b"), Pad.SPACE);
        experiment.declare(List.of(Metric.named("time").unit("s").cumulative()));
        experiment.configureOptimization(ObjectiveGrammar.parse("score, -time", List.of("score >= 0.5"), Set.of()));
        experiment.configureStrategy(Map.of("name", "mine"));
        experiment.configureStopping(new Spec<>("acme/stop", 1, Map.of()));
        experiment.attach(Pad.x(0.25), Optional.empty(), Origin.BASELINE);
        experiment.tell(0, OptionalDouble.of(1), Optional.of(GOOD), Optional.empty());
        experiment.tell(0, OptionalDouble.of(1), Optional.of(Outcomes.of("score", 0.8)), Optional.empty());
        experiment.tell(0, OptionalDouble.empty(), Optional.of(GOOD), Optional.of(TrialStatus.COMPLETED));
        Making making = new Making(new Spec<>("acme/gen", 1, Map.of()), 12, 34, Map.of("draws", 2L), Map.of());
        List<Experiment.Draft> drafts = Stream.of(0.5, 0.75)
                .map(x -> new Experiment.Draft(Pad.x(x), new Origin("mine", "its turn", Optional.of(making))))
                .toList();
        experiment.answer(
                new Event.Asked(3, Map.of(), experiment.history().length(), 2, "no more"),
                drafts,
                Map.of("acme/gen", Map.of("seen", 1L)));
        experiment.advised(1, new StopAdvice(true, "slow", Map.of("rank", 3.0)), Map.of("acme/stop", Map.of()));
        experiment.tell(1, OptionalDouble.of(2), Optional.of(GOOD), Optional.empty());
        experiment.mark(1, TrialStatus.EARLY_STOPPED, "slow");
        experiment.mark(2, TrialStatus.FAILED, "out of memory");
        return experiment;
    }

    @Test
    void everyMomentIsThatOfTheReplayedPrefix() {
        History history = eventful().history();
        History replayed = History.empty(5);
        assertThat(Pad.told(history.asOf(0))).isEqualTo(Pad.told(replayed));
        for (Entry entry : history.entries()) {
            replayed = Experiment.replayed(replayed, entry);
            assertThat(Pad.told(history.asOf(replayed.length()))).isEqualTo(Pad.told(replayed));
            assertThat(replayed.memory("acme/gen"))
                    .isEqualTo(history.asOf(replayed.length()).memory("acme/gen"));
        }
        assertThat(history.asOf(history.length())).isSameAs(history);
        assertThat(Pad.told(replayed)).isEqualTo(Pad.told(history));
    }

    @Test
    void olderHistoriesStayAsTheyWere() {
        Experiment experiment = Pad.configured("score");
        List<History> seen = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 100; i++) {
            int trial = random.nextInt(experiment.history().trials().size() + 1);
            if (trial == experiment.history().trials().size()) {
                Pad.attach(experiment, random.nextDouble());
            } else {
                OptionalDouble step = OptionalDouble.of(random.nextInt(10));
                experiment.tell(trial, step, Optional.of(Outcomes.of("score", i)), Optional.empty());
            }
            seen.add(experiment.history());
            told.add(Pad.told(experiment.history()));
        }
        assertThat(seen.stream().map(Pad::told).toList()).isEqualTo(told);
    }

    @Test
    void entriesAreNumberedWithoutGapsAndOverwrittenReadingsAreKept() {
        History history = eventful().history();
        for (int i = 0; i < history.length(); i++) {
            assertThat(history.entries().get(i).sequence()).isEqualTo(i);
        }
        assertThat(history.entries().stream().filter(entry -> entry.event() instanceof Event.DataAttached))
                .hasSize(4);
        Curve score = history.trial(0).curve("score");
        assertThat(score.size()).isEqualTo(1);
        assertThat(score.mean(0)).isEqualTo(0.8);
        assertThat(history.trial(0).value("score")).contains(new Reading(0.9, 0.01));
        assertThat(history.trial(0).curve("time").mean(0)).isEqualTo(3);
    }

    @Test
    void refusedCallsChangeNothing() {
        Experiment experiment = eventful();
        History before = experiment.history();
        Optional<Outcomes> bad = Optional.of(Outcomes.of("score", 0.9).and("time", Double.NaN));
        List<ThrowingCallable> calls = List.of(
                () -> experiment.configure("again", ExperimentConfig.empty(), Pad.SPACE),
                () -> experiment.declare(List.of(Metric.named("a"), Metric.named("a"))),
                () -> experiment.declare(
                        List.of(Metric.named("new"), Metric.named("score").minimise())),
                () -> experiment.configureOptimization(ObjectiveGrammar.parse("scores", List.of(), Set.of())),
                () -> experiment.attach(Pad.x(0.9), Optional.of("baseline"), Origin.ATTACHED),
                () -> experiment.attach(Pad.x(0.25), Optional.of("other"), Origin.ATTACHED),
                () -> experiment.tell(0, OptionalDouble.empty(), bad, Optional.empty()),
                () -> experiment.tell(0, OptionalDouble.of(Double.NaN), Optional.of(GOOD), Optional.empty()),
                () -> experiment.tell(9, OptionalDouble.empty(), Optional.of(GOOD), Optional.empty()),
                () -> experiment.tell(0, OptionalDouble.empty(), Optional.of(GOOD), Optional.of(TrialStatus.COMPLETED)),
                () -> experiment.mark(2, TrialStatus.RUNNING, ""),
                () -> experiment.mark(-1, TrialStatus.FAILED, ""),
                () -> experiment.advised(9, new StopAdvice(true, "slow", Map.of()), Map.of()));
        for (ThrowingCallable call : calls) {
            assertThatThrownBy(call).isInstanceOf(AxException.class);
            assertThat(experiment.history()).isSameAs(before);
        }
    }

    @Test
    void whereTheListenerThrowsNothingIsWritten() {
        List<Long> lengths = new ArrayList<>();
        Experiment experiment = new Experiment(History.empty(1), () -> Instant.EPOCH, history -> {
            lengths.add(history.length());
            if (history.length() > 2) {
                throw new IllegalStateException("disk full");
            }
        });
        experiment.configure("pad", ExperimentConfig.empty(), Pad.SPACE);
        History before = experiment.history();
        assertThatThrownBy(() -> Pad.attach(experiment, 0.5)).hasMessage("disk full");
        assertThat(experiment.history()).isSameAs(before);
        experiment.declare(List.of(Metric.named("a")));
        assertThat(experiment.history().entries().get(1).event())
                .isEqualTo(new Event.MetricsDeclared(List.of(Metric.named("a"))));
        assertThat(lengths).containsExactly(1L, 3L, 2L);
    }

    @Test
    void armsAreNamedAsInAx() {
        Experiment experiment = Pad.configured("score");
        experiment.attach(Pad.x(0.5), Optional.empty(), Origin.BASELINE);
        Pad.attach(experiment, 0.1);
        Pad.attach(experiment, 0.5);
        Pad.attach(experiment, 0.1);
        experiment.attach(Pad.x(0.2), Optional.of("6_0"), Origin.ATTACHED);
        experiment.attach(Pad.x(0.3), Optional.of("mine"), Origin.BASELINE);
        Pad.attach(experiment, 0.4);
        experiment.attach(Pad.x(0.3), Optional.empty(), Origin.BASELINE);
        assertThat(experiment.history().trials())
                .map(Trial::armName)
                .containsExactly("baseline", "1_0", "baseline", "1_0", "6_0", "mine", "6_1", "mine");
        assertThat(experiment.history().baseline()).map(Trial::index).contains(7);
    }

    @Test
    void toldMetricsBecomeTrackedOnes() {
        Experiment experiment = Pad.configured("score", "cost <= 3");
        Pad.attach(experiment, 0.5);
        experiment.tell(0, OptionalDouble.empty(), Optional.of(GOOD), Optional.empty());
        assertThat(experiment.history().metrics()).map(Metric::name).containsExactly("score", "cost", "time");
        assertThat(experiment.history().problem().orElseThrow().optimisedMetrics())
                .containsExactly("cost", "score");
    }

    @Test
    void zeroStepsAreOneStep() {
        Experiment experiment = Pad.configured("score");
        Pad.attach(experiment, 0.5);
        experiment.tell(0, OptionalDouble.of(0.0), Optional.of(Outcomes.of("score", 1)), Optional.empty());
        experiment.tell(0, OptionalDouble.of(-0.0), Optional.of(Outcomes.of("score", 2)), Optional.empty());
        assertThat(experiment.history().trial(0).curve("score").size()).isEqualTo(1);
    }

    @Test
    void slipsAreFoundAndNamesThatDifferOnPurposeAreNot() {
        List<String> known = List.of("accuracy", "val_loss", "mse", "top1");
        Map<String, String> slips = Map.of(
                "Accuracy",
                "accuracy",
                "acuracy",
                "accuracy",
                "accuracyy",
                "accuracy",
                "acucracy",
                "accuracy",
                "val-loss",
                "val_loss",
                "valloss",
                "val_loss",
                "MSE",
                "mse");
        slips.forEach((slip, meant) ->
                assertThat(Resemblance.among(known, slip)).as(slip).contains(meant));
        for (String other : List.of("mae", "top5", "top10", "loss", "accuracy2", "precision", "val_lass")) {
            assertThat(Resemblance.among(known, other)).as(other).isEmpty();
        }
    }
}
