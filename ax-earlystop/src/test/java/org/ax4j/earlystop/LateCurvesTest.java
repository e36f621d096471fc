package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import org.ax4j.component.Spec;
import org.ax4j.curve.Growth;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.api.Test;

/** Trials whose curves begin after the step at which they are to be judged: there is nothing to compare, and the advice says so. */
class LateCurvesTest {
    /** Five full runs of ten steps with f = 1 ... 5 throughout, each step costing 1. */
    private static Lab lab() {
        Lab lab = new Lab("f, -t").declare(Metric.named("t").cumulative());
        for (int i = 1; i <= 5; i++) {
            int trial = lab.trial();
            for (int step = 1; step <= 10; step++) {
                lab.tell(trial, step, Outcomes.of("f", i).and("t", step));
            }
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        return lab;
    }

    @Test
    void aGoalThatIsNotKnownYetSpeaksForTheTrial() {
        Spec<Stopper> spec = Percentile.spec(new Percentile.Config().protectedBest(0));
        Lab lab = lab();
        int trial = lab.trial();
        lab.tell(trial, 1, "f", 0).tell(trial, 5, "f", 0).tell(trial, 8, "t", 90);
        StopAdvice kept = lab.ask(spec, trial);
        assertThat(kept.stop()).isFalse();
        assertThat(kept.reason()).isEqualTo("goes on: its t at best in the end, seen from step 5 is not known");
        assertThat(kept.figures()).doesNotContainKeys("t.value", "t.rank");
        lab.tell(trial, 8, "f", 0);
        StopAdvice stopped = lab.ask(spec, trial);
        assertThat(stopped.stop()).isTrue();
        // 90 at step 8 grows by no less than 10/8.
        assertThat(stopped.figures()).containsEntry("t.value", 90 * (10 / 8.0)).containsEntry("t.bound", 10.0);
    }

    /** Each arm of a batch is a curve of its own: two batches of two and one of one are five. */
    @Test
    void theArmsOfBatchesAreCurves() {
        Spec<Stopper> spec = Percentile.spec(new Percentile.Config().protectedBest(0));
        Lab lab = new Lab("f");
        for (int batch = 0; batch < 3; batch++) {
            double low = 2 * batch + 1;
            lab.batch("f", 10, batch < 2 ? new double[] {low, low + 1} : new double[] {low});
        }
        int bad = lab.running("f", 1.5, 1.5, 1.5, 1.5, 1.5);
        StopAdvice stopped = lab.ask(spec, bad);
        assertThat(stopped.figures()).containsEntry("completed_curves", 5.0);
        // Of 1, 2, 3, 4, 5 and its own 1.5 the median is 2.5.
        assertThat(stopped.stop()).isTrue();
        assertThat(lab.ask(spec, lab.running("f", 3.5, 3.5, 3.5, 3.5, 3.5)).stop())
                .isFalse();
    }

    @Test
    void theArmsOfBatchesTellThatAMetricGrows() {
        Lab lab = new Lab("-t");
        lab.grown("t", 5, 2).grown("t", 5, 2);
        assertThat(Growth.of(lab.history(), "t").isCumulative())
                .as("four curves")
                .isFalse();
        lab.grown("t", 5, 1);
        assertThat(Growth.of(lab.history(), "t").isCumulative())
                .as("five curves")
                .isTrue();
    }

    @Test
    void aRungBeforeTheCurveIsNotOneAtWhichTheTrialWasJudged() {
        Spec<Stopper> spec = SuccessiveHalving.spec();
        Lab lab = new Lab("f").ladder("f", 5, 10);
        int trial = lab.trial();
        lab.tell(trial, 2, "f", 0);
        StopAdvice kept = lab.consult(spec, trial);
        assertThat(kept.stop()).isFalse();
        assertThat(kept.reason()).isEqualTo("goes on: its f at rung 1 is not known");
        assertThat(kept.figures()).doesNotContainKey("judged_at");
        assertThat(lab.history().memory(spec.id())).isEmpty();
        // A reading that comes late, at the rung itself, is judged: 5 of 6 are better, 6 / 3 = 2 go on.
        lab.tell(trial, 1, "f", 0);
        StopAdvice stopped = lab.consult(spec, trial);
        assertThat(stopped.stop()).isTrue();
        assertThat(stopped.figures()).containsEntry("f.better", 5.0).containsEntry("f.going", 2.0);
    }
}
