package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ax4j.curve.FinishedCurves;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AscentTest {
    /** Trials that learnt at once, and are level from step 6 on. */
    private static Lab early(String objective, String... constraints) {
        Lab lab = new Lab(objective, constraints).declare(Metric.named("t").cumulative());
        for (int i = 0; i < 8; i++) {
            int trial = lab.trial();
            for (int step = 1; step <= 30; step++) {
                double level = 0.5 + 0.05 * i;
                tell(lab, trial, step, level * Math.min(1, step / 6.0));
            }
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        return lab;
    }

    private static void tell(Lab lab, int trial, int step, double score) {
        lab.tell(trial, step, Outcomes.of("f", score).and("loss", 1 - score).and("t", step * (1 + trial)));
    }

    /** With values at the steps 1, 4, 7 and 10: at the ends of thirds of its way. */
    private static int running(Lab lab, double first, double third, double twoThirds, double end) {
        int trial = lab.trial();
        double[] values = {first, third, twoThirds, end};
        for (int i = 0; i < values.length; i++) {
            tell(lab, trial, 1 + 3 * i, values[i]);
        }
        return trial;
    }

    /** Learning late, it is still below all others, in the middle of its rise. */
    @ParameterizedTest
    @CsvSource({"f", "-loss", "'f, -t'", "'2*f - loss'"})
    void aTrialThatLearnsLateIsNotStopped(String objective) {
        Lab lab = early(objective);
        StopAdvice rising = lab.ask(ChanceToImprove.spec(), running(lab, 0.1, 0.1, 0.14, 0.3));
        assertThat(rising.stop()).as(rising.reason()).isFalse();
        StopAdvice level = lab.ask(ChanceToImprove.spec(), running(lab, 0.1, 0.1, 0.28, 0.3));
        assertThat(level.stop()).as(level.reason()).isTrue();
        assertThat(level.figures()).doesNotContainKey("f.rise").doesNotContainKey("loss.rise");
    }

    @Test
    void figuresSayWhatIsCompared() {
        Lab lab = early("f");
        StopAdvice advice = lab.ask(ChanceToImprove.spec(), running(lab, 0.1, 0.1, 0.14, 0.3));
        assertThat(advice.figures().get("f.rise")).isCloseTo(0.16, within(1e-12));
        assertThat(advice.figures().get("f.rise_before")).isCloseTo(0.04, within(1e-12));
        // Final values are 0.5, 0.55, ..., 0.85: quartiles are 1.75 and 5.25 steps from the least.
        assertThat(advice.figures().get("f.rise_margin")).isCloseTo(0.05 * 3.5 * 0.05, within(1e-8));
        // Twenty steps are left, and it rose by 0.16 over the last three.
        double reached = 0.3 + 0.16 * 20 / 3;
        assertThat(advice.figures().get("f.reached_at_this_pace")).isCloseTo(reached, within(1e-12));
        assertThat(advice.figures().get("f.sd_above"))
                .isCloseTo(reached - advice.figures().get("f.final"), within(1e-12));
        assertThat(advice.figures().get("f.sd_below")).isLessThan(0.1);
        assertThat(advice.reason())
                .contains(
                        "as it gets better ever faster: by 0.16 over the last third of its way, by 0.04 over the third before");
    }

    /** Falling, a rise at an even pace, and a small one after a fall: none of it is an ascent. */
    @Test
    void whatDoesNotSpeedUpIsEstimated() {
        Lab lab = early("f");
        double[][] ways = {
            {0.3, 0.3, 0.29, 0.1}, {0, 0.1, 0.2, 0.3}, {0.1, 0.1, 0.15, 0.205}, {0.6, 0.5, 0.3, 0.3 + 1e-6},
        };
        for (double[] way : ways) {
            StopAdvice advice = lab.ask(ChanceToImprove.spec(), running(lab, way[0], way[1], way[2], way[3]));
            assertThat(advice.figures())
                    .as("%s", advice)
                    .doesNotContainKey("f.rise")
                    .containsKey("f.final");
        }
    }

    /** Where all full curves rose ever faster, they tell more than a straight line does. */
    @Test
    void whatFullCurvesKnowIsNotForgotten() {
        Lab late = new Lab("f");
        for (int i = 0; i < 8; i++) {
            int trial = late.trial();
            for (int step = 1; step <= 30; step++) {
                late.tell(trial, step, "f", (1 + 0.1 * i) * step * step);
            }
            late.mark(trial, TrialStatus.COMPLETED);
        }
        int usual = late.running("f", 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144, 169, 196, 225);
        StopAdvice advice = late.ask(ChanceToImprove.spec(), usual);
        double known = FinishedCurves.of(late.history(), "f")
                .estimate(late.history().trial(usual), "f")
                .orElseThrow()
                .above();
        assertThat(advice.figures()).containsKey("f.rise").containsEntry("f.sd_above", known);
    }

    /** However fast it gets better: what its pace leads nowhere near the best by the end is stopped. */
    @Test
    void whatCannotGetThereIsStopped() {
        Lab lab = early("f");
        int trial = lab.trial();
        for (int step = 1; step <= 26; step++) {
            tell(lab, trial, step, 0.15 * step * step / 900.0);
        }
        StopAdvice advice = lab.ask(ChanceToImprove.spec(), trial);
        assertThat(advice.figures()).containsKey("f.rise");
        assertThat(advice.stop()).as(advice.reason()).isTrue();
    }

    /** What speaks for one metric says nothing of another: a trial that takes too long goes however fast it learns. */
    @Test
    void otherMetricsAreJudgedAllTheSame() {
        Lab lab = early("f", "t <= 50");
        StopAdvice advice = lab.ask(ChanceToImprove.spec(), running(lab, 0.1, 0.1, 0.14, 0.3));
        assertThat(advice.stop()).as(advice.reason()).isTrue();
        assertThat(advice.figures()).containsKeys("f.rise", "t.final");
    }

    /** A bound that a metric nears ever faster may be kept, and one that it has passed the other way is not. */
    @Test
    void boundsMayStillBeReached() {
        Lab lab = early("-t", "f >= 0.6");
        StopAdvice rising = lab.ask(ChanceToImprove.spec(), running(lab, 0.1, 0.1, 0.14, 0.3));
        StopAdvice level = lab.ask(ChanceToImprove.spec(), running(lab, 0.1, 0.1, 0.28, 0.3));
        assertThat(rising.figures()).containsKey("f.rise");
        assertThat(rising.figures().get("chance_feasible")).isGreaterThan(0.2);
        assertThat(level.figures().get("chance_feasible")).isLessThan(0.05);
        Lab capped = early("f, -t", "f <= 0.9");
        StopAdvice beyond = capped.ask(ChanceToImprove.spec(), running(capped, 0.1, 0.4, 1.5, 4));
        assertThat(beyond.figures()).containsKey("f.rise");
        assertThat(beyond.stop()).as(beyond.reason()).isTrue();
    }

    /** Patience asks whether a trial was bad before, as the curves then said; a moment of haste on the way does not keep it. */
    @Test
    void patienceLooksAtEstimatesAlone() {
        Lab lab = early("f");
        int trial = lab.trial();
        double[] values = {0.1, 0.1, 0.1, 0.1, 0.1, 0.12, 0.3, 0.3, 0.3, 0.3};
        for (int i = 0; i < values.length; i++) {
            tell(lab, trial, i + 1, values[i]);
        }
        Guard patient = new Guard().patience(0.15);
        StopAdvice advice = lab.ask(ChanceToImprove.spec(new ChanceToImprove.Config().guard(patient)), trial);
        assertThat(advice.stop()).as(advice.reason()).isTrue();
    }
}
