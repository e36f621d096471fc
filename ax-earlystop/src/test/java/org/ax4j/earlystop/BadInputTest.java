package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stoppers make of curves that are not as one would wish, each of them. */
class BadInputTest {
    private static final int STEPS = 12;
    private static final int LONG = 1_000_000;
    private static Lab longest = new Lab("f");

    /** How a trial is told. */
    private interface Telling {
        void tell(Lab lab, int trial, double step, double value);
    }

    static List<Spec<Stopper>> stoppers() {
        return EveryStopperTest.stoppers();
    }

    @BeforeAll
    static void aTrialOfAMillionSteps() {
        longest = new Lab("f").declare(Metric.named("h").minimise());
        for (int i = 0; i < 6; i++) {
            int trial = longest.trial();
            for (int step = LONG / 10; step <= LONG; step += LONG / 10) {
                longest.tell(trial, step, "f", i);
            }
            longest.mark(trial, TrialStatus.COMPLETED);
        }
        int trial = longest.trial();
        for (int step = 0; step < LONG; step++) {
            longest.tell(trial, step - LONG / 4.0, "f", -1);
        }
    }

    /** Six completed trials and three that run, whose steps are told in the given order. */
    private static Lab lab(List<Integer> order, Telling telling) {
        Lab lab = new Lab("f, -t")
                .declare(Metric.named("t").cumulative(), Metric.named("h").minimise());
        for (int i = 0; i < 9; i++) {
            int trial = lab.trial();
            double level = i * 5 % 9;
            for (int step : order) {
                if (i < 6 || step <= STEPS / 2) {
                    telling.tell(lab, trial, step, level + step / 10.0);
                }
            }
            if (i < 6) {
                lab.mark(trial, TrialStatus.COMPLETED);
            }
        }
        return lab;
    }

    private static List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            order.add(step);
        }
        return order;
    }

    private static void plain(Lab lab, int trial, double step, double value) {
        lab.tell(
                trial,
                step,
                Outcomes.of("f", value).and("t", step * (1 + trial)).and("h", 0.5));
    }

    private static void same(Spec<Stopper> stopper, Lab some, Lab others) {
        for (int trial = 0; trial < 9; trial++) {
            assertThat(some.ask(stopper, trial)).isEqualTo(others.ask(stopper, trial));
        }
    }

    @ParameterizedTest
    @MethodSource("stoppers")
    void aStepToldAgainHasItsLatestReading(Spec<Stopper> stopper) {
        Lab repeated = lab(order(), (lab, trial, step, value) -> {
            plain(lab, trial, step, 99 - value);
            plain(lab, trial, step, value);
        });
        same(stopper, repeated, lab(order(), BadInputTest::plain));
    }

    @ParameterizedTest
    @MethodSource("stoppers")
    void stepsMayGoBack(Spec<Stopper> stopper) {
        List<Integer> shuffled = order();
        Collections.shuffle(shuffled, new Random(3));
        same(stopper, lab(shuffled, BadInputTest::plain), lab(order(), BadInputTest::plain));
    }

    /** Metrics told apart, some at other steps: where one is missing it is read off between its neighbours, or the trial is kept. */
    @ParameterizedTest
    @MethodSource("stoppers")
    void metricsMayComeAtDifferentSteps(Spec<Stopper> stopper) {
        Lab apart = lab(order(), (lab, trial, step, value) -> {
            lab.tell(trial, step, "f", value);
            if (step % 3 == 0) {
                lab.tell(trial, step + 0.5, "t", step * (1 + trial));
            }
        });
        for (int trial = 0; trial < 9; trial++) {
            sound(apart.ask(stopper, trial));
        }
    }

    @ParameterizedTest
    @MethodSource("stoppers")
    void curvesMayHaveHolesOrOnePoint(Spec<Stopper> stopper) {
        Lab holes = lab(order(), (lab, trial, step, value) -> {
            if (step == 1 || step == STEPS || (step + trial) % 4 == 0) {
                plain(lab, trial, step, value);
            }
        });
        Lab points = lab(List.of(4), BadInputTest::plain);
        for (int trial = 0; trial < 9; trial++) {
            sound(holes.ask(stopper, trial));
            sound(points.ask(stopper, trial));
        }
    }

    @ParameterizedTest
    @MethodSource("stoppers")
    void aMillionStepsAreAnswered(Spec<Stopper> stopper) {
        sound(longest.ask(stopper, 6));
        sound(longest.ask(stopper, 0));
    }

    @ParameterizedTest
    @MethodSource("stoppers")
    void onlyRunningTrialsAreStopped(Spec<Stopper> stopper) {
        for (TrialStatus status : List.of(TrialStatus.FAILED, TrialStatus.ABANDONED, TrialStatus.EARLY_STOPPED)) {
            Lab lab = lab(order(), BadInputTest::plain);
            lab.mark(8, status);
            StopAdvice advice = lab.ask(stopper, 8);
            sound(advice);
            assertThat(advice.stop()).isFalse();
            assertThat(advice.reason()).contains("it is " + status.text() + ", and only running trials are stopped");
        }
    }

    private static void sound(StopAdvice advice) {
        assertThat(advice.reason()).isNotBlank().doesNotContain("NaN", "Infinity", "null");
        assertThat(advice.figures().values()).allMatch(Double::isFinite);
    }
}
