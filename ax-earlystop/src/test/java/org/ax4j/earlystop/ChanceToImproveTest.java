package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ax4j.curve.Estimate;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.error.AxException;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Direction;
import org.ax4j.problem.Dominance;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceToImproveTest {
    private static final int DRAWS = 3_000;

    /** Trials of different height, cost and error, told at each of twelve steps; the last ones run. */
    private static Lab lab(long seed, String objective, String... constraints) {
        Lab lab = new Lab(objective, constraints).declare(Metric.named("t").cumulative());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 24; i++) {
            int trial = lab.trial();
            double level = random.nextDouble();
            double cost = random.nextDouble();
            int end = i < 16 ? 12 : 4;
            for (int step = 1; step <= end; step++) {
                double growth = 1 - Math.exp(-step / 4.0);
                lab.tell(
                        trial,
                        step,
                        Outcomes.of("f", level * growth + 0.2 * random.nextGaussian())
                                .and("g", cost - 0.3 * growth + 0.2 * random.nextGaussian())
                                .and("h", level - cost + 0.3 * random.nextGaussian())
                                .and("k", cost * growth + 0.1 * random.nextGaussian())
                                .and("t", step * (0.5 + cost)));
            }
            if (i < 16) {
                lab.mark(trial, TrialStatus.COMPLETED);
            }
        }
        return lab;
    }

    /** The chance by drawing each metric's end at random, and looking at what is dominated. */
    private static double drawn(Lab lab, int index) {
        Problem problem = lab.history().problem().orElseThrow();
        Trial trial = lab.history().trial(index);
        List<double[]> rivals = Incumbent.completed(lab.history(), problem).stream()
                .filter(other -> problem.violation(other::mean) == 0)
                .map(other -> problem.gains(other::mean))
                .toList();
        Map<String, Estimate> estimates = new TreeMap<>();
        for (String metric : problem.optimisedMetrics()) {
            FinishedCurves.of(lab.history(), metric)
                    .estimate(trial, metric)
                    .ifPresent(estimate -> estimates.put(
                            metric,
                            widened(
                                    estimate,
                                    lab,
                                    trial,
                                    metric,
                                    problem.better(metric).orElseThrow() == Direction.MAXIMISE ? 1 : -1)));
        }
        SplittableRandom random = new SplittableRandom(1);
        int good = 0;
        for (int i = 0; i < DRAWS; i++) {
            Map<String, Double> end = new TreeMap<>();
            estimates.forEach((metric, estimate) -> end.put(metric, draw(estimate, random)));
            double[] gains = problem.gains(end::get);
            boolean beaten = gains.length == 1
                    ? rivals.stream().filter(rival -> rival[0] > gains[0]).count()
                            >= Math.max(3, Math.ceil(0.1 * rivals.size()))
                    : rivals.stream().anyMatch(rival -> Dominance.dominates(rival, gains));
            good += problem.violation(end::get) == 0 && (rivals.isEmpty() || !beaten) ? 1 : 0;
        }
        return (double) good / DRAWS;
    }

    /** An estimate that reaches to where the last pace leads, where a metric got better in the last third of the way by more than in the one before, with a margin. */
    private static Estimate widened(Estimate estimate, Lab lab, Trial trial, String metric, int way) {
        if (metric.equals("t")) {
            return estimate;
        }
        int last = trial.curve(metric).size();
        double third = (last - 1) / 3.0;
        List<Trial> full = lab.history().trials().stream()
                .filter(other -> other.status() == TrialStatus.COMPLETED)
                .toList();
        double[] ends = full.stream()
                .mapToDouble(other -> at(other, metric, other.curve(metric).size()))
                .sorted()
                .toArray();
        double lately = way * (at(trial, metric, last) - at(trial, metric, last - third));
        double before = way * (at(trial, metric, last - third) - at(trial, metric, last - 2 * third));
        double margin = 0.05 * (Quantile.of(ends, 0.75) - Quantile.of(ends, 0.25));
        if (lately <= Math.max(0, before) + margin) {
            return estimate;
        }
        double reached = at(trial, metric, last) + way * lately * (12 - last) / third;
        return new Estimate(
                estimate.median(),
                Math.max(estimate.below(), estimate.median() - reached),
                Math.max(estimate.above(), reached - estimate.median()),
                estimate.degrees(),
                estimate.least());
    }

    /** Of readings at the steps 1, 2, ... */
    private static double at(Trial trial, String metric, double step) {
        int left = (int) Math.floor(step);
        double value = trial.curve(metric).mean(left - 1);
        return left == step
                ? value
                : value + (step - left) * (trial.curve(metric).mean(left) - value);
    }

    /** Student's t from normal draws, cut off at the least value; degrees are whole or close to it here. */
    private static double draw(Estimate estimate, SplittableRandom random) {
        double squares = 0;
        int degrees = (int) Math.round(estimate.degrees());
        for (int i = 0; i < degrees; i++) {
            double z = random.nextGaussian();
            squares += z * z;
        }
        double t = random.nextGaussian() / Math.sqrt(squares / degrees);
        double sd = t < 0 ? estimate.below() : estimate.above();
        return Math.max(
                estimate.least(),
                estimate.median() + sd * Math.sqrt((estimate.degrees() - 2) / estimate.degrees()) * t);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f, -g",
                "f, -t",
                "f, -g; h >= 0",
                "f, -g; f >= 0.5; g <= 0.4; h <= 0.3; t <= 15",
                "f, -g, h",
                "f, -g, h; t <= 14",
                "f; h >= 0.1",
                "f; g <= 0.5; t <= 15",
                "-g; f >= 0.4; t <= 12"
            })
    void theChanceIsThatOfRandomDraws(String wanted) {
        checked(wanted, 0.03);
    }

    /** Sums and shared metrics are drawn, by other points than the test's. */
    @ParameterizedTest
    @ValueSource(strings = {"f - 0.1*t, -g", "f, -g; f + h >= 0.5", "f + t, -g", "f, -g; t - h <= 12", "f - g; h >= 0"})
    void dependentOutcomesAreDrawnTogether(String wanted) {
        checked(wanted, 0.03);
    }

    private static void checked(String wanted, double error) {
        String[] parts = wanted.split("; ", -1);
        Lab lab = lab(3, parts[0], Arrays.copyOfRange(parts, 1, parts.length));
        double least = 1;
        double most = 0;
        for (int trial = 16; trial < 24; trial += 2) {
            StopAdvice advice = lab.ask(ChanceToImprove.spec(), trial);
            double chance = advice.figures().get("chance");
            assertThat(chance).isCloseTo(drawn(lab, trial), within(error));
            assertThat(advice.stop()).isEqualTo(chance < 0.05);
            least = Math.min(least, chance);
            most = Math.max(most, chance);
        }
        assertThat(most - least).as("trials of different chance").isGreaterThan(0.03);
    }

    @Test
    void fiveGoalsAreDrawn() {
        Lab lab = lab(5, "f, -g, h, -t, k");
        for (int trial = 16; trial < 24; trial += 2) {
            double chance = lab.ask(ChanceToImprove.spec(), trial).figures().get("chance");
            assertThat(chance).isCloseTo(drawn(lab, trial), within(0.03));
        }
    }

    @Test
    void reasonsAndFiguresAgree() {
        Lab lab = new Lab("f", "h >= 0").ladder("f", 5, 10);
        int trial = lab.running("f", 1, 1, 1);
        StopAdvice blank = lab.ask(ChanceToImprove.spec(), trial);
        // Nothing is feasible yet, and nothing known of h: it may be kept.
        assertThat(blank.stop()).isFalse();
        assertThat(blank.figures()).containsEntry("chance", 1.0);
        assertThat(blank.reason())
                .startsWith("goes on: its chance to keep the bounds is 1, not below 0.05: f is expected to end at 1 ± ")
                .endsWith(", h is not known yet");
        for (int i = 0; i < 5; i++) {
            lab.tell(i, 10, "h", 1);
        }
        StopAdvice low = lab.ask(ChanceToImprove.spec(), trial);
        assertThat(low.stop()).isTrue();
        assertThat(low.reason())
                .startsWith("stop: its chance to be feasible and among the best, from a gain of 3 on is ");
        assertThat(low.figures()).containsEntry("least_gain", 3.0).containsEntry("bound", 0.05);
    }

    @Test
    void aFinalReadingIsCertain() {
        Lab lab = lab(3, "f", "h >= 0");
        int trial = 20;
        lab.finish(trial, "h", -0.01);
        StopAdvice stopped = lab.ask(ChanceToImprove.spec(), trial);
        assertThat(stopped.figures()).containsEntry("chance_feasible", 0.0).containsEntry("h.final", -0.01);
        assertThat(stopped.stop()).isTrue();
        assertThat(stopped.reason()).contains("h ended at -0.01");
    }

    @Test
    void patienceLooksBack() {
        Lab lab = lab(3, "f, -g");
        Guard patient = new Guard().patience(0.1);
        int slack = 0;
        for (int trial = 16; trial < 24; trial++) {
            StopAdvice now = lab.ask(ChanceToImprove.spec(), trial);
            StopAdvice since = lab.ask(ChanceToImprove.spec(new ChanceToImprove.Config().guard(patient)), trial);
            assertThat(since.figures().get("chance"))
                    .isGreaterThanOrEqualTo(now.figures().get("chance"));
            slack += since.figures().get("chance") > now.figures().get("chance") ? 1 : 0;
        }
        assertThat(slack).isPositive();
    }

    @Test
    void theBoundIsAChance() {
        assertThatThrownBy(() -> new ChanceToImprove.Config().bound(1))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("the chance must be more than 0 and less than 1 but is 1");
    }

    @Test
    void aWarmInstanceSeesWhatWasCompletedSince() {
        Lab lab = lab(9, "f, -g");
        var warm = Lab.instance(ChanceToImprove.spec());
        for (int trial = 16; trial < 20; trial++) {
            assertThat(Lab.ask(warm, ChanceToImprove.spec(), lab, 23)).isEqualTo(lab.ask(ChanceToImprove.spec(), 23));
            lab.mark(trial, TrialStatus.COMPLETED);
        }
    }

    @Test
    void goalsWithoutReadingsAreNeverDominated() {
        Lab lab = lab(3, "f, -late");
        for (int i = 0; i < 16; i++) {
            lab.tell(i, 12, "late", i);
        }
        StopAdvice advice = lab.ask(ChanceToImprove.spec(), 18);
        assertThat(advice.stop()).isFalse();
        assertThat(advice.reason()).isEqualTo("goes on: it has no reading at a step of f, late");
        assertThat(lab.history().problem().orElseThrow().objective().goals().stream()
                        .map(Goal::name))
                .containsExactly("f", "late");
    }

    /** Ten completed trials have no reading that early: what becomes of a trial at step 4 nobody knows. */
    @Test
    void curvesThatBeginLaterExplainNothing() {
        for (String objective : List.of("f", "f, -g")) {
            Lab lab = new Lab(objective, "k <= 10");
            for (int i = 0; i < 10; i++) {
                int trial = lab.trial();
                lab.tell(trial, 20, Outcomes.of("f", 0.8 + 0.01 * i).and("g", 1).and("k", 5));
                lab.mark(trial, TrialStatus.COMPLETED);
            }
            int rising = lab.trial();
            for (int step = 1; step <= 4; step++) {
                double value = 0.99 * (1 - Math.exp(-step / 5.0));
                lab.tell(rising, step, Outcomes.of("f", value).and("g", 1).and("k", 5));
                StopAdvice advice = lab.ask(ChanceToImprove.spec(), rising);
                assertThat(advice.stop()).as(advice.reason()).isFalse();
            }
        }
    }

    /** Of six completed curves four are known at step 4; the trial's own one is the fifth. */
    @Test
    void theTrialsOwnCurveCounts() {
        Lab lab = new Lab("f");
        for (int i = 0; i < 6; i++) {
            int trial = lab.trial();
            for (int step = i < 4 ? 1 : 6; step <= 20; step++) {
                lab.tell(trial, step, "f", 0.8 + 0.01 * i);
            }
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        int trial = lab.running("f", 0.1, 0.1, 0.1, 0.1);
        Guard guard = new ChanceToImprove.Config().guard();
        assertThat(asked(lab, trial, guard.minCurves(5)).stop()).isTrue();
        StopAdvice unknown = asked(lab, trial, guard.minCurves(6));
        assertThat(unknown.stop()).isFalse();
        assertThat(unknown.reason()).endsWith("f is not known yet");
    }

    private static StopAdvice asked(Lab lab, int trial, Guard guard) {
        return lab.ask(ChanceToImprove.spec(new ChanceToImprove.Config().guard(guard)), trial);
    }

    /** Beyond some size of the frontier the chance is drawn: of one point more it is the same but for the draws' error. */
    @Test
    void largeFrontiersAreDrawn() {
        SplittableRandom random = new SplittableRandom(4);
        Lab lab = new Lab("f, g, h");
        for (int i = 0; i < 50; i++) {
            double[] level = random.doubles(3, 0, 1).toArray();
            double size = Math.sqrt(level[0] * level[0] + level[1] * level[1] + level[2] * level[2]);
            int trial = lab.trial();
            for (int step = 1; step <= 12; step++) {
                double share = (0.5 + step / 24.0) / size;
                lab.tell(
                        trial,
                        step,
                        Outcomes.of("f", level[0] * share + 0.02 * random.nextGaussian())
                                .and("g", level[1] * share + 0.02 * random.nextGaussian())
                                .and("h", level[2] * share + 0.02 * random.nextGaussian()));
            }
            lab.tell(
                    trial,
                    13,
                    Outcomes.of("f", level[0] / size).and("g", level[1] / size).and("h", level[2] / size));
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        int running = lab.trial();
        for (int step = 1; step <= 6; step++) {
            double share = 0.5 + step / 24.0;
            lab.tell(
                    running,
                    step,
                    Outcomes.of("f", 0.53 * share).and("g", 0.53 * share).and("h", 0.53 * share));
        }
        double exact = chance(lab, running);
        int last = lab.trial();
        lab.tell(last, 13, Outcomes.of("f", 1.01).and("g", -0.5).and("h", -0.5));
        lab.mark(last, TrialStatus.COMPLETED);
        double drawn = chance(lab, running);
        assertThat(exact).isBetween(0.02, 0.98);
        assertThat(drawn).isNotEqualTo(exact).isCloseTo(exact, within(0.03));
        assertThat(drawn * 1024).isEqualTo(Math.rint(drawn * 1024));
    }

    private static double chance(Lab lab, int trial) {
        return lab.ask(ChanceToImprove.spec(), trial).figures().get("chance");
    }
}
