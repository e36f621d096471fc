package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.junit.jupiter.api.Test;

class ThresholdTest {
    private static final Guard ALWAYS = new Guard(Span.steps(0, 100), 0, 0, 0);

    @Test
    void aMissedBoundStops() {
        Lab lab = new Lab("f");
        Threshold.Config config = new Threshold.Config(Map.of("f", 0.2), ALWAYS);
        StopAdvice stopped = lab.ask(Threshold.spec(config), lab.running("f", 0.5, 0.19));
        assertThat(stopped.stop()).isTrue();
        assertThat(stopped.reason()).isEqualTo("stop: f 0.19 is below its bound 0.2 at step 2");
        assertThat(stopped.figures()).containsEntry("f.value", 0.19).containsEntry("f.bound", 0.2);
        assertThat(lab.ask(Threshold.spec(config), lab.running("f", 0, 0.2)).stop())
                .isFalse();
    }

    @Test
    void theDirectionIsRespected() {
        Lab lab = new Lab("-f");
        Threshold.Config config = new Threshold.Config(Map.of("f", 0.2), ALWAYS);
        assertThat(lab.ask(Threshold.spec(config), lab.running("f", 0.19)).stop())
                .isFalse();
        assertThat(lab.ask(Threshold.spec(config), lab.running("f", 0.21)).stop())
                .isTrue();
    }

    @Test
    void withoutBoundsThoseOfTheProblemCount() {
        Lab lab = new Lab("f, -2*g", "f >= 0.5", "g <= 4", "h <= 1");
        for (int i = 0; i < 5; i++) {
            int trial = lab.trial();
            lab.tell(trial, 10, Outcomes.of("f", 1).and("g", 1).and("h", 0));
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        assertThat(stops(lab, 0.5, 4, 1)).isFalse();
        assertThat(stops(lab, 0.4, 4, 1)).isTrue();
        assertThat(stops(lab, 0.5, 4.1, 1)).isTrue();
        assertThat(stops(lab, 0.5, 4, 1.1)).isTrue();
    }

    private static boolean stops(Lab lab, double f, double g, double h) {
        int trial = lab.trial();
        lab.tell(trial, 5, Outcomes.of("f", f).and("g", g).and("h", h));
        return lab.ask(Threshold.spec(), trial).stop();
    }

    @Test
    void withPatienceEachReadingMustMissIt() {
        Guard guard = new Guard(Span.steps(2, 100), 0, 2, 0);
        Threshold.Config config = new Threshold.Config(Map.of("f", 1.0), guard);
        Lab lab = new Lab("f");
        int trial = lab.running("f", 5, 0, 0);
        assertThat(lab.ask(Threshold.spec(config), trial).stop()).isFalse();
        lab.tell(trial, 4, "f", 0);
        assertThat(lab.ask(Threshold.spec(config), trial).stop()).isTrue();
    }

    @Test
    void whatOnlyGrowsMayStillReachABoundFromBelow() {
        Lab lab = new Lab("total").declare(Metric.named("total").cumulative());
        Threshold.Config config = new Threshold.Config(Map.of("total", 100.0), ALWAYS);
        StopAdvice kept = lab.ask(Threshold.spec(config), lab.running("total", 1, 2, 3));
        assertThat(kept.stop()).isFalse();
        assertThat(kept.reason()).isEqualTo("goes on: there is no bound to judge by");
    }

    @Test
    void boundsMustBeFinite() {
        assertThatThrownBy(() -> new Threshold.Config(Map.of("f", Double.NaN), ALWAYS))
                .hasMessageContaining("[AX-CONFIG]");
    }
}
