package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.junit.jupiter.api.Test;

class GlitchTest {
    private static final double NOISE = 0.01;

    /** Twenty trials that learn at an even pace, from 0 to values between 0.5 and 0.9, read with noise. */
    private static Lab noisy(String metric, int sign) {
        SplittableRandom random = new SplittableRandom(1);
        Lab lab = new Lab(sign > 0 ? metric : "-" + metric);
        for (int i = 0; i < 20; i++) {
            int trial = lab.trial();
            for (int step = 1; step <= 20; step++) {
                double value = (0.5 + 0.02 * i) * step / 20 + NOISE * random.nextGaussian();
                lab.tell(trial, step, metric, sign * value);
            }
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        return lab;
    }

    private static List<Curve> full(Lab lab, String metric) {
        List<Curve> full = new ArrayList<>();
        lab.history().trials().forEach(trial -> full.add(trial.curve(metric)));
        return full;
    }

    private static Curve curve(Lab lab, int sign, double... values) {
        int trial = lab.trial();
        for (int i = 0; i < values.length; i++) {
            lab.tell(trial, i + 1, "f", sign * values[i]);
        }
        return lab.history().trial(trial).curve("f");
    }

    @Test
    void itLiesFarOnTheWorseSide() {
        for (int sign : new int[] {1, -1}) {
            Lab lab = noisy("f", sign);
            List<Curve> full = full(lab, "f");
            Curve dip = curve(lab, sign, 0.04, 0.08, 0.12, 0.16, 0.02);
            assertThat(Glitch.isLast(dip, sign, full)).isTrue();
            assertThat(Glitch.isLast(dip, -sign, full)).as("for the better").isFalse();
            Curve usual = curve(lab, sign, 0.04, 0.08, 0.12, 0.16, 0.18);
            assertThat(Glitch.isLast(usual, sign, full)).as("as noise is").isFalse();
            Curve straight = curve(lab, sign, 0.04, 0.08, 0.12, 0.16, 0.2);
            assertThat(Glitch.isLast(straight, sign, full)).isFalse();
        }
    }

    @Test
    void ofTwoReadingsOrWithoutFullCurvesNothingIsKnown() {
        Lab lab = noisy("f", 1);
        List<Curve> full = full(lab, "f");
        Curve dip = curve(lab, 1, 0.04, 0.08, -2);
        assertThat(Glitch.isLast(dip, 1, full)).isTrue();
        assertThat(Glitch.isLast(dip, 1, List.of())).isFalse();
        assertThat(Glitch.isLast(curve(lab, 1, 0.08, -2), 1, full)).isFalse();
    }

    /** A good trial with one bad reading goes on; a second one, or a bad trial, is stopped. */
    @Test
    void oneBadReadingStopsNoGoodTrial() {
        Lab lab = noisy("f", 1);
        int good = lab.trial();
        for (int step = 1; step <= 9; step++) {
            lab.tell(good, step, "f", 0.88 * step / 20);
        }
        lab.tell(good, 10, "f", 0.1);
        StopAdvice glitch = lab.ask(ChanceToImprove.spec(), good);
        assertThat(glitch.stop()).as(glitch.reason()).isFalse();
        lab.tell(good, 11, "f", 0.1);
        StopAdvice again = lab.ask(ChanceToImprove.spec(), good);
        assertThat(again.stop()).as(again.reason()).isTrue();
        int bad = lab.trial();
        for (int step = 1; step <= 9; step++) {
            lab.tell(bad, step, "f", 0.2 * step / 20);
        }
        lab.tell(bad, 10, "f", -0.1);
        StopAdvice both = lab.ask(ChanceToImprove.spec(), bad);
        assertThat(both.stop()).as(both.reason()).isTrue();
    }

    /** Where several metrics are told, each may have one, and steps of their own. */
    @Test
    void anyMetricMayHaveOne() {
        Lab lab = new Lab("f, -g");
        for (int i = 0; i < 12; i++) {
            int trial = lab.trial();
            for (int step = 1; step <= 20; step++) {
                double share = step / 20.0;
                lab.tell(
                        trial,
                        step,
                        Outcomes.of("f", (0.5 + 0.02 * i) * share).and("g", 2 - share - 0.01 * i + 0.02 * (step % 2)));
            }
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        int good = lab.trial();
        for (int step = 1; step <= 10; step++) {
            double share = step / 20.0;
            double g = step == 10 ? 9 : 1.8 - share + 0.02 * (step % 2);
            lab.tell(good, step, Outcomes.of("f", 0.74 * share).and("g", g));
        }
        StopAdvice glitch = lab.ask(ChanceToImprove.spec(), good);
        assertThat(glitch.stop()).as(glitch.reason()).isFalse();
    }
}
