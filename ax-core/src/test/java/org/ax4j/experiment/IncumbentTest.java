package org.ax4j.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.ax4j.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Best and frontier against plain loops over random experiments. */
class IncumbentTest {
    private static final TrialStatus[] ENDS = {
        TrialStatus.COMPLETED,
        TrialStatus.COMPLETED,
        TrialStatus.COMPLETED,
        TrialStatus.FAILED,
        TrialStatus.EARLY_STOPPED
    };

    private static Experiment random(int seed, String objective, String... constraints) {
        Experiment experiment = Pad.configured(objective, constraints);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 30; i++) {
            int trial = Pad.attach(experiment, random.nextInt(20) / 20.0);
            Outcomes told = Outcomes.of("a", random.nextInt(8)).and("b", random.nextInt(8));
            Outcomes all = random.nextInt(6) == 0 ? told : told.and("c", random.nextInt(8));
            experiment.tell(trial, OptionalDouble.empty(), Optional.of(all), Optional.empty());
            int end = random.nextInt(ENDS.length + 1);
            if (end < ENDS.length) {
                experiment.mark(trial, ENDS[end], "");
            }
        }
        return experiment;
    }

    /** The latest completed trial of each point that has all of a, b and c. */
    private static List<Trial> counted(History history) {
        List<Trial> counted = new ArrayList<>();
        for (Trial trial : history.trials()) {
            if (trial.status() == TrialStatus.COMPLETED && trial.value("c").isPresent()) {
                counted.removeIf(other -> other.point().equals(trial.point()));
                counted.add(trial);
            }
        }
        return counted;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void bestIsTheLargestGainOfThoseThatKeepTheConstraints(int seed) {
        History history = random(seed, "2*a - b", "c <= 2").history();
        List<Trial> counted = counted(history);
        double best = counted.stream()
                .filter(t -> t.mean("c") <= 2)
                .mapToDouble(t -> 2 * t.mean("a") - t.mean("b"))
                .max()
                .orElseThrow();
        BestTrial found = Incumbent.observed(history, history.problem().orElseThrow())
                .best()
                .orElseThrow();
        assertThat(found.feasible()).isTrue();
        assertThat(found.modelled()).isFalse();
        Trial trial = history.trial(found.trialIndex());
        assertThat(counted).extracting(Trial::index).contains(trial.index());
        assertThat(2 * trial.mean("a") - trial.mean("b")).isEqualTo(best);
        assertThat(trial.mean("c")).isLessThanOrEqualTo(2);
        assertThat(found.metrics().get("a"))
                .isEqualTo(trial.value("a").orElseThrow().toPrediction());
        assertThat(found.point()).isEqualTo(trial.point());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whereNothingIsFeasibleTheLeastViolationIsTold(int seed) {
        History history = random(seed, "a", "c <= -1", "b >= 9").history();
        double least = counted(history).stream()
                .mapToDouble(t -> t.mean("c") + 1 + 9 - t.mean("b"))
                .min()
                .orElseThrow();
        BestTrial found = Incumbent.observed(history, history.problem().orElseThrow())
                .best()
                .orElseThrow();
        Trial trial = history.trial(found.trialIndex());
        assertThat(found.feasible()).isFalse();
        assertThat(trial.mean("c") + 10 - trial.mean("b")).isEqualTo(least);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void frontierIsWhatNoFeasibleTrialDominates(int seed) {
        History history = random(seed, "a, -b", "a >= 2", "c <= 5").history();
        List<Trial> feasible = counted(history).stream()
                .filter(t -> t.mean("a") >= 2 && t.mean("c") <= 5)
                .toList();
        List<Integer> wanted = feasible.stream()
                .filter(t -> feasible.stream()
                        .noneMatch(o -> o.mean("a") >= t.mean("a")
                                && o.mean("b") <= t.mean("b")
                                && (o.mean("a") > t.mean("a") || o.mean("b") < t.mean("b"))))
                .sorted(Comparator.comparingDouble(t -> -t.mean("a")))
                .map(Trial::index)
                .toList();
        List<BestTrial> frontier =
                Incumbent.observed(history, history.problem().orElseThrow()).frontier();
        assertThat(frontier).map(BestTrial::trialIndex).isEqualTo(wanted);
        assertThat(frontier).isNotEmpty().allMatch(BestTrial::feasible);
    }

    @Test
    void modelledMeansDecideWhereTheyAreAsked() {
        Experiment experiment = Pad.configured("a");
        for (int i = 0; i < 3; i++) {
            int trial = Pad.attach(experiment, i / 4.0);
            experiment.tell(
                    trial,
                    OptionalDouble.empty(),
                    Optional.of(Outcomes.of("a", i)),
                    Optional.of(TrialStatus.COMPLETED));
        }
        Problem problem = experiment.history().problem().orElseThrow();
        BestTrial best = Incumbent.modelled(
                        experiment.history(),
                        problem,
                        trials -> trials.stream()
                                .map(trial -> Map.of("a", new Prediction(-trial.mean("a"), 0.5)))
                                .toList())
                .best()
                .orElseThrow();
        assertThat(best.trialIndex()).isZero();
        assertThat(best.modelled()).isTrue();
        assertThat(best.metrics()).isEqualTo(Map.of("a", new Prediction(-0.0, 0.5)));
    }

    @Test
    void withoutCompletedTrialsThereIsNone() {
        History history = Pad.configured("a, b").history();
        Incumbent none = Incumbent.observed(history, history.problem().orElseThrow());
        assertThat(none.best()).isEmpty();
        assertThat(none.frontier()).isEmpty();
    }

    /** By predictions a trial that is just not beyond a bound is as likely beyond it: one that gains a little less and surely keeps it is better. By exact readings it is not. */
    @Test
    void theChanceToKeepTheConstraintsCountsWherePredictionsAreUnsure() {
        Experiment experiment = Pad.configured("a", "c <= 2", "b >= 0");
        double[][] told = {{0, 1, 0}, {10, 1, 1.99}, {9, 1, 1.5}, {12, 1, 2.5}};
        for (double[] one : told) {
            int trial = Pad.attach(experiment, one[0] / 20);
            Outcomes outcomes = Outcomes.of("a", one[0]).and("b", one[1]).and("c", one[2], 0.5);
            experiment.tell(trial, OptionalDouble.empty(), Optional.of(outcomes), Optional.of(TrialStatus.COMPLETED));
        }
        History history = experiment.history();
        Problem problem = history.problem().orElseThrow();
        assertThat(best(history, problem, 0.2)).isEqualTo(2);
        assertThat(best(history, problem, 1e-9)).isEqualTo(1);
        assertThat(Incumbent.observed(history, problem).best().orElseThrow().trialIndex())
                .isEqualTo(1);
    }

    private static int best(History history, Problem problem, double sem) {
        return Incumbent.modelled(
                        history,
                        problem,
                        trials -> trials.stream()
                                .map(trial -> Map.of(
                                        "a", new Prediction(trial.mean("a"), sem),
                                        "b", new Prediction(trial.mean("b"), sem),
                                        "c", new Prediction(trial.mean("c"), sem)))
                                .toList())
                .best()
                .orElseThrow()
                .trialIndex();
    }
}
