package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.problem.Metric;
import org.junit.jupiter.api.Test;

class PatienceTest {
    /** Three steps of waiting, in steps, without other trials. */
    private static final Patience.Config THREE =
            new Patience.Config(new Guard(Span.steps(3, 1000), 0, 3, 0), 0, List.of());

    @Test
    void aTrialThatStaysWhereItIsIsStopped() {
        Lab lab = new Lab("f");
        int trial = lab.running("f", 1, 5, 4, 5);
        assertThat(lab.ask(Patience.spec(THREE), trial).stop()).isFalse();
        lab.tell(trial, 5, "f", 5);
        StopAdvice stopped = lab.ask(Patience.spec(THREE), trial);
        assertThat(stopped.stop()).isTrue();
        assertThat(stopped.figures())
                .containsEntry("f.before", 5.0)
                .containsEntry("f.since", 5.0)
                .containsEntry("since_step", 2.0);
        assertThat(stopped.reason()).isEqualTo("stop: f is at best 5 since step 2 and was 5 before");
        lab.tell(trial, 6, "f", 5.5);
        assertThat(lab.ask(Patience.spec(THREE), trial).reason()).startsWith("goes on: f improved from 5 to 5.5");
    }

    @Test
    void anImprovementMustBeLargeEnough() {
        Patience.Config large = new Patience.Config(THREE.guard(), 1, List.of());
        Lab lab = new Lab("-f");
        assertThat(lab.ask(Patience.spec(large), lab.running("f", 9, 9, 9, 8)).stop())
                .isTrue();
        assertThat(lab.ask(Patience.spec(large), lab.running("f", 9, 9, 9, 7.9)).stop())
                .isFalse();
    }

    @Test
    void oneGoalThatImprovesIsEnoughAndTimeNeverDoes() {
        Lab lab = new Lab("f, g, -time").declare(Metric.named("time").cumulative());
        int idle = lab.trial();
        int busy = lab.trial();
        for (int step = 1; step <= 6; step++) {
            lab.tell(idle, step, Outcomes.of("f", 1).and("g", 2).and("time", step));
            lab.tell(busy, step, Outcomes.of("f", 1).and("g", step).and("time", step));
        }
        assertThat(lab.ask(Patience.spec(THREE), idle).stop()).isTrue();
        assertThat(lab.ask(Patience.spec(THREE), busy).stop()).isFalse();
    }

    @Test
    void sharesOfAFullRunComeFromACompletedTrial() {
        Lab lab = new Lab("f");
        int trial = lab.running("f", 3, 3, 3, 3, 3, 3);
        assertThat(lab.ask(Patience.spec(), trial).stop()).isFalse();
        lab.completed("f", 0, 1, 2, 3, 4, 5, 6, 7);
        StopAdvice stopped = lab.ask(Patience.spec(), trial);
        assertThat(stopped.stop()).isTrue();
        assertThat(stopped.figures()).containsEntry("since_step", 4.0);
    }

    @Test
    void itMustWaitForSomething() {
        assertThatThrownBy(() -> new Patience.Config(new Guard(), 0, List.of())).hasMessageContaining("[AX-CONFIG]");
        assertThatThrownBy(() -> new Patience.Config(THREE.guard(), -1, List.of()))
                .hasMessageContaining("[AX-CONFIG]");
    }

    /** g is told at steps 1 and 60 only: nobody has seen it since step 40. */
    @Test
    void whatIsNotSeenMayHaveImproved() {
        Lab lab = new Lab("f, g");
        int trial = lab.trial();
        lab.tell(trial, 1, "g", 1);
        for (int step = 1; step <= 50; step++) {
            lab.tell(trial, step, "f", 5);
        }
        lab.tell(trial, 60, "g", 100);
        Guard guard = new Guard(Span.steps(10, 100), 0, 10, 0);
        StopAdvice advice = lab.ask(Patience.spec(new Patience.Config(guard, 0, List.of())), trial);
        assertThat(advice.stop()).as(advice.reason()).isFalse();
        assertThat(advice.reason()).contains("by g there is no reading since step");
    }
}
