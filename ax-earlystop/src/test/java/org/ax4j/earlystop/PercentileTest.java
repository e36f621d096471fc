package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ax4j.curve.Growth;
import org.ax4j.error.AxException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.junit.jupiter.api.Test;

class PercentileTest {
    /** Without protection and replay: the bare rule. */
    private static final Percentile.Config BARE =
            new Percentile.Config().protectedBest(0).replaySafety(false);

    private static StopAdvice ask(Lab lab, Percentile.Config config, int trial) {
        return lab.ask(Percentile.spec(config), trial);
    }

    @Test
    void aTrialBelowTheMedianOfCurvesAtItsStepIsStopped() {
        Lab lab = new Lab("f").ladder("f", 5, 10);
        StopAdvice low = ask(lab, BARE, lab.running("f", 0, 0, 2.5));
        assertThat(low.stop()).isTrue();
        // Values 1, 2, 2.5, 3, 4, 5: the median is 2.75.
        assertThat(low.figures())
                .containsEntry("f.value", 2.5)
                .containsEntry("f.bound", 2.75)
                .containsEntry("f.curves", 6.0)
                .containsEntry("f.rank", 4.0)
                .containsEntry("step", 3.0);
        assertThat(low.reason()).isEqualTo("stop: f 2.5 at step 3 is below 2.75, the 50th percentile of 6 curves");
        assertThat(ask(lab, BARE, lab.running("f", 0, 0, 3.5)).stop()).isFalse();
    }

    @Test
    void equalToTheBoundIsNotWorse() {
        Lab lab = new Lab("f").ladder("f", 5, 10);
        StopAdvice advice = ask(lab, BARE, lab.running("f", 3, 3, 3));
        assertThat(advice.stop()).isFalse();
        assertThat(advice.reason()).startsWith("goes on: f 3 at step 3 is not below 3");
    }

    @Test
    void theDirectionIsRespected() {
        Lab lab = new Lab("-f").ladder("f", 5, 10);
        assertThat(ask(lab, BARE, lab.running("f", 9, 9, 2.5)).stop()).isFalse();
        StopAdvice high = ask(lab, BARE, lab.running("f", 0, 0, 4));
        assertThat(high.stop()).isTrue();
        assertThat(high.reason()).contains("f 4 at step 3 is above 3");
    }

    @Test
    void aLowerPercentileStopsFewer() {
        Lab lab = new Lab("f").ladder("f", 9, 10);
        int trial = lab.running("f", 0, 0, 3.5);
        assertThat(ask(lab, BARE.percentile(50), trial).stop()).isTrue();
        assertThat(ask(lab, BARE.percentile(25), trial).stop()).isFalse();
        // Minimised: the 25 % worst are the largest values.
        Lab up = new Lab("-f").ladder("f", 9, 10);
        int high = up.running("f", 0, 0, 6.5);
        assertThat(ask(up, BARE.percentile(50), high).stop()).isTrue();
        assertThat(ask(up, BARE.percentile(25), high).stop()).isFalse();
    }

    @Test
    void progressionsAreSharesOfAFullRun() {
        Lab lab = new Lab("f").ladder("f", 5, 100);
        int trial = lab.trial();
        lab.tell(trial, 1, "f", 0).tell(trial, 19, "f", 0);
        StopAdvice early = ask(lab, BARE, trial);
        assertThat(early.stop()).isFalse();
        assertThat(early.reason()).isEqualTo("goes on: step 19 is before 20, where judging begins");
        lab.tell(trial, 20, "f", 0);
        assertThat(ask(lab, BARE, trial).stop()).isTrue();
        lab.tell(trial, 90, "f", 0);
        assertThat(ask(lab, BARE, trial).stop()).isTrue();
        lab.tell(trial, 91, "f", 0);
        assertThat(ask(lab, BARE, trial).reason()).isEqualTo("goes on: step 91 is after 90, where judging ends");
    }

    @Test
    void stepsMayBeGivenAsTheyAreTold() {
        Guard guard = new Guard().span(Span.steps(10, Double.MAX_VALUE));
        Lab lab = new Lab("f").ladder("f", 5, 20);
        int trial = lab.trial();
        lab.tell(trial, 1, "f", 0).tell(trial, 9, "f", 0);
        assertThat(ask(lab, BARE.guard(guard), trial).stop()).isFalse();
        lab.tell(trial, 20, "f", 0);
        assertThat(ask(lab, BARE.guard(guard), trial).stop()).isTrue();
    }

    @Test
    void enoughCompletedTrialsMustHaveCurves() {
        Lab lab = new Lab("f").ladder("f", 4, 10);
        int trial = lab.running("f", 0, 0, 0);
        StopAdvice advice = ask(lab, BARE, trial);
        assertThat(advice.stop()).isFalse();
        assertThat(advice.reason()).contains("4 of the 5 completed trials");
        assertThat(ask(lab, BARE.guard(new Guard().minCurves(4)), trial).stop()).isTrue();
    }

    @Test
    void enoughCurvesMustReachTheStep() {
        Lab lab = new Lab("f");
        for (int i = 0; i < 5; i++) {
            int trial = lab.trial();
            lab.tell(trial, i < 3 ? 1 : 5, "f", i + 1).tell(trial, 10, "f", i + 1);
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        StopAdvice advice = ask(lab, BARE, lab.running("f", 0, 0, 0));
        assertThat(advice.stop()).isFalse();
        assertThat(advice.reason()).isEqualTo("goes on: by f there are 4 of the 5 curves that it takes at step 3");
    }

    @Test
    void withPatienceATrialMustBeBadAllTheWay() {
        Percentile.Config patient =
                BARE.guard(new Guard().span(Span.fractions(0.3, 0.9)).patience(0.2));
        Lab lab = new Lab("f").ladder("f", 5, 10);
        int trial = lab.running("f", 0, 9, 0, 0);
        StopAdvice kept = ask(lab, patient, trial);
        assertThat(kept.stop()).isFalse();
        assertThat(kept.figures()).containsEntry("f.step", 2.0).containsEntry("f.value", 9.0);
        lab.tell(trial, 5, "f", 0);
        assertThat(ask(lab, patient, trial).stop()).isTrue();
    }

    @Test
    void theBestAreProtected() {
        Lab lab = new Lab("f").ladder("f", 5, 10);
        int trial = lab.running("f", 0, 0, 2.5);
        assertThat(ask(lab, BARE.protectedBest(3), trial).stop()).isTrue();
        StopAdvice kept = ask(lab, BARE.protectedBest(4), trial);
        assertThat(kept.stop()).isFalse();
        assertThat(kept.reason()).endsWith("by f it is number 4, and the best 4 are protected");
    }

    @Test
    void whatWouldHaveStoppedTheBestStopsNothing() {
        Lab lab = new Lab("f").ladder("f", 5, 10);
        int best = lab.completed("f", 0, 0, 0, 0, 8, 8, 8, 8, 8, 8);
        int trial = lab.running("f", 0, 0, 0.5);
        assertThat(ask(lab, BARE, trial).stop()).isTrue();
        StopAdvice kept = ask(lab, BARE.replaySafety(true), trial);
        assertThat(kept.stop()).isFalse();
        assertThat(kept.figures())
                .containsEntry("best_trial", (double) best)
                .containsEntry("best_trial_stopped_at", 2.0);
        assertThat(kept.reason()).contains("would have stopped trial 5, which is among the best, at step 2");
        // A best trial that was never bad lets the rule act again.
        lab.completed("f", 9, 9, 9, 9, 9, 9, 9, 9, 9, 9);
        assertThat(ask(lab, BARE.replaySafety(true), trial).stop()).isTrue();
    }

    @Test
    void withAnIntervalATrialIsJudgedOnceInEach() {
        Percentile.Config config = BARE.guard(new Guard().interval(0.3));
        Lab lab = new Lab("f").ladder("f", 5, 10);
        int trial = lab.running("f", 9, 9, 9);
        assertThat(lab.consult(Percentile.spec(config), trial).figures()).containsEntry("judged_at", 3.0);
        lab.tell(trial, 4, "f", 0);
        StopAdvice early = lab.consult(Percentile.spec(config), trial);
        assertThat(early.stop()).isFalse();
        assertThat(early.reason()).contains("it was judged at step 3; the next time comes after step 5");
        lab.tell(trial, 5, "f", 0);
        assertThat(lab.consult(Percentile.spec(config), trial).stop()).isTrue();
        assertThat(lab.consult(Percentile.spec(config), trial).stop())
                .as("asked again at the same step")
                .isTrue();
        assertThat(lab.history().memory("ax/percentile")).contains(Map.of("judged", Map.of("" + trial, 5.0)));
        lab.mark(trial, TrialStatus.EARLY_STOPPED);
        int next = lab.running("f", 0, 0);
        lab.consult(Percentile.spec(config), next);
        assertThat(lab.history().memory("ax/percentile")).contains(Map.of("judged", Map.of("" + next, 2.0)));
    }

    @Test
    void withSeveralGoalsATrialMustLoseByAll() {
        Lab lab = new Lab("f, -g");
        for (int i = 1; i <= 5; i++) {
            two(lab, i, 10 + (i * 7) % 5);
        }
        assertThat(ask(lab, BARE, begun(lab, 0, 20)).stop()).isTrue();
        StopAdvice kept = ask(lab, BARE, begun(lab, 0, 9));
        assertThat(kept.stop()).isFalse();
        assertThat(kept.reason()).startsWith("goes on: g 9 at step 3 is not above");
        assertThat(ask(lab, BARE, begun(lab, 9, 20)).stop()).isFalse();
        assertThat(ask(lab, BARE.metrics("f"), begun(lab, 0, 9)).stop()).isTrue();
    }

    private static void two(Lab lab, double f, double g) {
        int trial = lab.trial();
        for (int step = 1; step <= 10; step++) {
            lab.tell(trial, step, Outcomes.of("f", f).and("g", g - step * 0.01));
        }
        lab.mark(trial, TrialStatus.COMPLETED);
    }

    private static int begun(Lab lab, double f, double g) {
        int trial = lab.trial();
        lab.tell(trial, 3, Outcomes.of("f", f).and("g", g));
        return trial;
    }

    @Test
    void beingBeatenByTrialsThatAreNotAllowedIsNoReason() {
        Lab lab = new Lab("f", "g <= 1");
        for (int i = 0; i < 12; i++) {
            two(lab, i < 6 ? i : 100 + i, i < 6 ? 0.5 : 9);
        }
        // Among all curves 6 is below the median; among the six that keep the constraint it is the best.
        assertThat(ask(lab, BARE, begun(lab, 6, 0.7)).stop()).isFalse();
        assertThat(ask(lab, BARE, begun(lab, 2, 0.7)).stop()).isTrue();
        assertThat(ask(lab, BARE, begun(lab, 4, 9.5)).stop()).isTrue();
    }

    @Test
    void aSmallTimeEarlyIsNoMerit() {
        // Steps count mini-batches: a run of large ones is short, each of its steps costs more, and it costs less in
        // the end.
        Lab lab = new Lab("f, -time").declare(Metric.named("time").cumulative());
        for (int i = 0; i < 6; i++) {
            timed(lab, 0.5 + 0.01 * i, 10 + 18 * i, 1 + 0.1 * i);
        }
        int large = lab.trial();
        for (int step = 1; step <= 40; step++) {
            lab.tell(large, step, Outcomes.of("f", 0.1).and("time", 1.6 * step));
        }
        // 64 at step 40, among final values 10, 30.8, ... of which the median is below: it has already cost more.
        StopAdvice stopped = ask(lab, BARE, large);
        double[] ends = {10, 28 * 1.1, 46 * 1.2, 64 * 1.3, 82 * 1.4, 100 * 1.5, 64};
        java.util.Arrays.sort(ends);
        assertThat(stopped.figures()).containsEntry("time.value", 64.0).containsEntry("time.bound", ends[3]);
        assertThat(stopped.stop()).isFalse();
        lab.tell(large, 41, Outcomes.of("f", 0.1).and("time", 84));
        assertThat(ask(lab, BARE, large).stop()).isTrue();
    }

    private static void timed(Lab lab, double f, int steps, double each) {
        int trial = lab.trial();
        for (int step = 1; step <= steps; step++) {
            lab.tell(trial, step, Outcomes.of("f", f).and("time", each * step));
        }
        lab.mark(trial, TrialStatus.COMPLETED);
    }

    @Test
    void withRunsOfOneLengthTimesCompareAsAtEqualSteps() {
        Lab lab = new Lab("f, -time").declare(Metric.named("time").cumulative());
        for (int i = 0; i < 5; i++) {
            timed(lab, i, 20, 1 + i);
        }
        int slow = lab.trial();
        int fast = lab.trial();
        for (int step = 1; step <= 10; step++) {
            lab.tell(slow, step, Outcomes.of("f", -1).and("time", 3.5 * step));
            lab.tell(fast, step, Outcomes.of("f", -1).and("time", 2.5 * step));
        }
        assertThat(ask(lab, BARE, slow).stop()).isTrue();
        assertThat(ask(lab, BARE, slow).figures()).containsEntry("time.value", 70.0);
        assertThat(ask(lab, BARE, fast).stop()).isFalse();
    }

    @Test
    void whatOnlyRisesInFiveCurvesIsCumulativeWithoutBeingDeclared() {
        Lab lab = new Lab("f, -time");
        for (int i = 0; i < 5; i++) {
            timed(lab, i, 20, 1 + i);
        }
        assertThat(Growth.of(lab.history(), "time").isCumulative()).isTrue();
        assertThat(Growth.of(lab.history(), "f").isCumulative()).isFalse();
        int slow = lab.running("f", -1, -1, -1, -1);
        lab.tell(slow, 4, "time", 14);
        assertThat(ask(lab, BARE, slow).figures()).containsEntry("time.value", 70.0);
    }

    @Test
    void withoutReadingsWithoutObjectiveAfterTheEndItGoesOn() {
        Lab lab = new Lab("f").ladder("f", 5, 10);
        assertThat(ask(lab, BARE, lab.trial()).reason()).isEqualTo("goes on: it has no reading at a step of f");
        assertThat(ask(lab, BARE, 0).reason())
                .isEqualTo("goes on: it is completed, and only running trials are stopped");
        Lab onlyEnds = new Lab("f");
        for (int i = 0; i < 6; i++) {
            onlyEnds.mark(onlyEnds.trial(), TrialStatus.COMPLETED);
        }
        assertThat(ask(onlyEnds, BARE, onlyEnds.running("f", 1)).stop()).isFalse();
    }

    @Test
    void stepsThatDoNotRiseFromZeroHaveNoShares() {
        Lab lab = new Lab("f");
        for (int i = 0; i < 6; i++) {
            int trial = lab.trial();
            lab.tell(trial, -5, "f", i).tell(trial, -1, "f", i);
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        int trial = lab.trial();
        lab.tell(trial, -3, "f", -9);
        assertThat(ask(lab, BARE, trial).reason()).contains("a full run ends at step -1");
    }

    @Test
    void aMetricWithoutDirectionIsRefused() {
        Lab lab = new Lab("f").ladder("f", 5, 10);
        int trial = lab.running("f", 0, 0, 0);
        assertThatThrownBy(() -> ask(lab, BARE.metrics("noise"), trial))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("[AX-UNSUPPORTED]")
                .hasMessageContaining("'noise'");
        lab.declare(Metric.named("noise").minimise());
        assertThat(ask(lab, BARE.metrics("noise"), trial).stop()).isFalse();
    }

    @Test
    void configurationsAreChecked() {
        assertThatThrownBy(() -> new Percentile.Config().percentile(100)).hasMessageContaining("[AX-CONFIG]");
        assertThatThrownBy(() -> new Percentile.Config().protectedBest(-1)).hasMessageContaining("[AX-CONFIG]");
        assertThatThrownBy(() -> new Guard().patience(0.3)).hasMessageContaining("[AX-CONFIG]");
        assertThatThrownBy(() -> new Guard().minCurves(-1)).hasMessageContaining("[AX-CONFIG]");
        assertThatThrownBy(() -> new Guard().interval(-1)).hasMessageContaining("[AX-CONFIG]");
        assertThatThrownBy(() -> Span.fractions(0.5, 0.5)).hasMessageContaining("[AX-CONFIG]");
    }

    @Test
    void severalTrialsAreReviewedAtOnce() {
        Lab lab = new Lab("f").ladder("f", 5, 10);
        int low = lab.running("f", 0, 0, 0);
        int high = lab.running("f", 9, 9, 9);
        assertThat(lab.review(Percentile.spec(BARE), List.of(high, low)).advice())
                .hasSize(2)
                .hasEntrySatisfying(low, advice -> assertThat(advice.stop()).isTrue())
                .hasEntrySatisfying(high, advice -> assertThat(advice.stop()).isFalse());
    }
}
