package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.junit.jupiter.api.Test;

class MedianTest {
    private static final Median.Config PLAIN = new Median.Config();

    @Test
    void theBestSoFarIsComparedWithRunningMeansOfCompletedTrials() {
        Lab lab = new Lab("f");
        for (int i = 0; i < 5; i++) {
            lab.completed("f", i, i + 2, i + 7, 0, 0, 0, 0, 0, 0, 0);
        }
        // Running means up to step 3 are i + 3: 3, 4, 5, 6, 7.
        int low = lab.running("f", 4.9, 0, 1);
        StopAdvice stopped = lab.ask(Median.spec(), low);
        assertThat(stopped.stop()).isTrue();
        assertThat(stopped.figures()).containsEntry("f.value", 4.9).containsEntry("f.bound", 5.0);
        assertThat(stopped.reason()).contains("f 4.9 at best up to step 3 is below 5");
        assertThat(lab.ask(Median.spec(), lab.running("f", 5, 0, 0)).stop()).isFalse();
    }

    @Test
    void adviceIsThatOfANaiveMedian() {
        SplittableRandom random = new SplittableRandom(5);
        int stops = 0;
        for (int round = 0; round < 40; round++) {
            Lab lab = new Lab("-f");
            List<double[]> done = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                double[] values = random.doubles(10).toArray();
                lab.completed("f", values);
                done.add(values);
            }
            double[] own = random.doubles(5).map(u -> u + 0.3).toArray();
            int trial = lab.running("f", own);
            double best = java.util.Arrays.stream(own).min().orElseThrow();
            double[] means = done.stream()
                    .mapToDouble(values -> java.util.Arrays.stream(values, 0, 5).sum() / 5)
                    .sorted()
                    .toArray();
            boolean stop = lab.ask(Median.spec(PLAIN), trial).stop();
            assertThat(stop).isEqualTo(best > means[3]);
            stops += stop ? 1 : 0;
        }
        assertThat(stops).isBetween(5, 35);
    }

    @Test
    void cumulativeMetricsAreJudgedByWhatTheyCanEndWith() {
        Lab lab = new Lab("-time").declare(Metric.named("time").cumulative());
        for (int i = 1; i <= 5; i++) {
            int trial = lab.trial();
            for (int step = 1; step <= 10; step++) {
                lab.tell(trial, step, Outcomes.of("time", i * step));
            }
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        assertThat(lab.ask(Median.spec(), lab.running("time", 3.5, 7, 10.5)).stop())
                .isTrue();
        assertThat(lab.ask(Median.spec(), lab.running("time", 2.5, 5, 7.5)).stop())
                .isFalse();
    }
}
