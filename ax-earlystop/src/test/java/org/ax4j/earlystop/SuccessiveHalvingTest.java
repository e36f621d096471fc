package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.ax4j.component.Spec;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.api.Test;

class SuccessiveHalvingTest {
    /** Rungs at the steps 1, 3, 9. */
    private static final Spec<Stopper> STEPS =
            SuccessiveHalving.spec(new SuccessiveHalving.Config(Span.steps(1, 20), 3, List.of()));

    @Test
    void rungsGrowByTheFactor() {
        assertThat(new Rungs(Span.steps(1, 20), 3).all()).containsExactly(1, 3, 9);
        assertThat(new Rungs(Span.steps(2, 16), 2).all()).containsExactly(2, 4, 8, 16);
        assertThat(new Rungs(Span.fractions(0.1, 0.95), 3).all()).hasSize(3);
    }

    @Test
    void atARungTheBestShareGoesOn() {
        Lab lab = new Lab("f");
        boolean[] stops = new boolean[9];
        double[] values = {5, 1, 4, 6, 5.5, 7, 5.7, 5.8, 6.5};
        for (int i = 0; i < values.length; i++) {
            stops[i] = lab.consult(STEPS, lab.running("f", values[i])).stop();
        }
        // Of 3 to 5 one goes on, of 6 to 8 two, of 9 three; the first two have nobody to lose against.
        assertThat(stops).containsExactly(false, false, true, false, true, false, true, true, false);
    }

    @Test
    void aTrialIsJudgedOnceAtEachRung() {
        Lab lab = new Lab("f");
        int trial = lab.running("f", 5);
        lab.consult(STEPS, trial);
        for (int i = 0; i < 5; i++) {
            lab.running("f", 6, 6, 6);
        }
        lab.tell(trial, 2, "f", 5);
        assertThat(lab.consult(STEPS, trial).reason()).contains("it was judged at rung 1 when it came there");
        lab.tell(trial, 4, "f", 7);
        StopAdvice atThree = lab.consult(STEPS, trial);
        assertThat(atThree.figures())
                .containsEntry("rung", 3.0)
                .containsEntry("f.value", 6.0)
                .containsEntry("f.better", 0.0)
                .containsEntry("f.going", 2.0);
        assertThat(atThree.stop()).isFalse();
    }

    @Test
    void withSharesSomebodyMustHaveFinished() {
        Lab lab = new Lab("f");
        int first = lab.running("f", 0, 0, 0);
        assertThat(lab.ask(SuccessiveHalving.spec(), first).reason()).contains("how long a full run is");
        lab.ladder("f", 5, 10);
        StopAdvice stopped = lab.ask(SuccessiveHalving.spec(), first);
        assertThat(stopped.figures()).containsEntry("f.curves", 6.0).containsEntry("f.better", 5.0);
        assertThat(stopped.stop()).isTrue();
    }

    @Test
    void aboutOneInThreeSurvivesEachRung() {
        SplittableRandom random = new SplittableRandom(11);
        Lab lab = new Lab("-f");
        int[] reached = new int[10];
        for (int t = 0; t < 300; t++) {
            int trial = lab.trial();
            double level = random.nextDouble();
            boolean goesOn = true;
            for (int step = 1; step <= 9 && goesOn; step++) {
                reached[step]++;
                lab.tell(trial, step, "f", level);
                goesOn = !lab.consult(STEPS, trial).stop();
            }
            lab.mark(trial, goesOn ? TrialStatus.COMPLETED : TrialStatus.EARLY_STOPPED);
        }
        assertThat(reached[1]).isEqualTo(300);
        assertThat(reached[3]).isBetween(80, 125);
        assertThat(reached[9]).isBetween(20, 60);
    }

    @Test
    void configurationsAreChecked() {
        assertThatThrownBy(() -> new SuccessiveHalving.Config(Span.steps(1, 9), 1, List.of()))
                .hasMessageContaining("[AX-CONFIG]");
        assertThatThrownBy(() -> new SuccessiveHalving.Config(Span.steps(0, 9), 3, List.of()))
                .hasMessageContaining("[AX-CONFIG]");
    }

    /** Three tenths and nine tenths of ten steps are steps 3 and 9, whatever their products in doubles are. */
    @Test
    void rungsFallOnStepsAndEnd() {
        for (int steps : new int[] {10, 20, 30, 100}) {
            Lab lab = new Lab("f").ladder("f", 5, steps);
            for (double share : new double[] {0.1, 0.3, 0.9}) {
                int rung = (int) Math.round(share * steps);
                int bad = lab.trial();
                lab.tell(bad, rung, "f", 0.5);
                StopAdvice advice = lab.ask(SuccessiveHalving.spec(), bad);
                assertThat(advice.stop()).as(advice.reason()).isTrue();
                assertThat(advice.figures()).containsEntry("rung", (double) rung);
            }
            int late = lab.trial();
            lab.tell(late, 0.1 * steps, "f", 0.5);
            lab.tell(late, 10.0 * steps, "f", 0.5);
            StopAdvice advice = lab.ask(SuccessiveHalving.spec(), late);
            assertThat(advice.stop()).as(advice.reason()).isFalse();
            assertThat(advice.reason()).contains("where judging ends");
        }
    }
}
