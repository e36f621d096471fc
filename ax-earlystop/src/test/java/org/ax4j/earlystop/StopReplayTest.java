package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ax4j.Client;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.AxException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Stopper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StopReplayTest {
    private static final int TRIALS = 25;
    private static final int STEPS = 10;
    private static final Guard ALWAYS = new Guard(Span.steps(0, 100), 0, 0, 0);

    static List<Spec<Stopper>> stoppers() {
        return List.of(
                DefaultStopper.spec(),
                Percentile.spec(),
                Percentile.spec(new Percentile.Config().guard(new Guard().interval(0.3))),
                SuccessiveHalving.spec(),
                AnyOf.spec(Median.spec(), Hyperband.spec()));
    }

    private static Client client() {
        Client client = Client.builder().seed(9).build();
        client.configureExperiment("replayed", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureMetrics(Metric.named("time").cumulative());
        client.configureOptimization("f");
        return client;
    }

    private static Outcomes reading(int trial, int step) {
        double level = new SplittableRandom(trial).nextDouble();
        return Outcomes.of("f", level * (1 - Math.exp(-step / 3.0))).and("time", step * (1 + level));
    }

    /** Runs trials one after the other; where a stopper is given it is asked and obeyed. */
    private static Client run(boolean stopping) {
        Client client = client();
        for (int i = 0; i < TRIALS; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", i / 100.0)));
            boolean goesOn = true;
            for (int step = 1; step <= STEPS && goesOn; step++) {
                client.attachData(trial, reading(trial, step), step);
                goesOn = !stopping || !client.shouldStopTrialEarly(trial).stop();
            }
            if (goesOn) {
                client.completeTrial(trial);
            } else {
                client.markTrialEarlyStopped(trial);
            }
        }
        return client;
    }

    /** A client that obeys stops exactly the trials that the replay of the full experiment names, at the same steps and for the same reasons. */
    @ParameterizedTest
    @MethodSource("stoppers")
    void isWhatWouldHaveHappened(Spec<Stopper> stopper) {
        StopReplay replay;
        try (Client whole = run(false)) {
            replay = StopReplay.of(whole.history(), stopper);
        }
        Map<Integer, StopAdvice> advised = new TreeMap<>();
        Map<Integer, Double> steps = new TreeMap<>();
        double made = 0;
        double time = 0;
        try (Client client = client()) {
            client.configureEarlyStopping(stopper);
            for (int i = 0; i < TRIALS; i++) {
                int trial = client.attachTrial(Point.of(Map.of("x", i / 100.0)));
                int step = 0;
                boolean stop = false;
                while (step < STEPS && !stop) {
                    step++;
                    client.attachData(trial, reading(trial, step), step);
                    StopAdvice advice = client.shouldStopTrialEarly(trial);
                    stop = advice.stop();
                    if (stop) {
                        advised.put(trial, advice);
                        steps.put(trial, (double) step);
                        client.markTrialEarlyStopped(trial);
                    }
                }
                if (!stop) {
                    client.completeTrial(trial);
                }
                made += step;
                time += reading(trial, step).readings().get("time").mean();
            }
        }
        assertThat(replay.stops()).hasSize(advised.size()).isNotEmpty();
        for (StopReplay.Stop stop : replay.stops()) {
            assertThat(stop.advice()).isEqualTo(advised.get(stop.trial()));
            assertThat(stop.step()).isEqualTo(steps.get(stop.trial()));
            assertThat(stop.end()).isEqualTo(STEPS);
        }
        assertThat(replay.steps().spent()).isEqualTo(TRIALS * STEPS);
        assertThat(replay.steps().saved()).isEqualTo(TRIALS * STEPS - made);
        StopReplay.Cost cost = replay.costs().get("time");
        assertThat(cost.spent() - cost.saved()).isCloseTo(time, within(1e-9));
        assertThat(replay.costs()).containsOnlyKeys("time");
        checkedResults(replay, advised.keySet());
    }

    private static void checkedResults(StopReplay replay, Set<Integer> stopped) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < TRIALS; i++) {
            all.add(reading(i, STEPS).readings().get("f").mean());
        }
        double[] sorted = all.stream().mapToDouble(f -> f).sorted().toArray();
        Set<Integer> wrong = new TreeSet<>(stopped);
        // The best tenth of 25 is three trials.
        wrong.removeIf(trial -> all.get(trial) < sorted[TRIALS - 3]);
        double kept = 0;
        for (int i = 0; i < TRIALS; i++) {
            kept = stopped.contains(i) ? kept : Math.max(kept, all.get(i));
        }
        assertThat(replay.falseStops().hits()).isEqualTo(wrong.size());
        assertThat(replay.falseStops().total()).isEqualTo(stopped.size());
        assertThat(replay.result()).isEqualTo(sorted[TRIALS - 1]);
        assertThat(replay.kept()).isEqualTo(kept);
        assertThat(replay.lostShare()).isCloseTo((sorted[TRIALS - 1] - kept) / sorted[TRIALS - 1], within(1e-12));
    }

    @Test
    void anExperimentThatObeyedLosesNothingMore() {
        try (Client client = run(true)) {
            StopReplay replay = StopReplay.of(client.history(), DefaultStopper.spec());
            long stopped = client.history().trials().stream()
                    .filter(trial -> trial.status() == TrialStatus.EARLY_STOPPED)
                    .count();
            assertThat(replay.stops()).hasSize((int) stopped);
            assertThat(replay.steps().saved()).isZero();
            assertThat(replay.falseStops().total())
                    .as("what became of them is not known")
                    .isZero();
            assertThat(replay.lostShare()).isZero();
        }
    }

    @Test
    void severalGoalsLoseHypervolume() {
        Lab lab = new Lab("f, g", "f >= 0", "g >= 0");
        double[][] ends = {{1, 1}, {2, 0.5}, {0.5, 2}};
        for (double[] end : ends) {
            int trial = lab.trial();
            lab.tell(trial, 1, Outcomes.of("f", end[0]).and("g", end[1]));
            lab.tell(trial, 2, Outcomes.of("f", end[0]).and("g", end[1]));
            lab.mark(trial, TrialStatus.COMPLETED);
        }
        Spec<Stopper> stopper = Threshold.spec(new Threshold.Config(Map.of("f", 0.8), ALWAYS));
        StopReplay replay = StopReplay.of(lab.history(), stopper);
        assertThat(replay.result()).isCloseTo(2, within(1e-12));
        assertThat(replay.kept()).isCloseTo(1.5, within(1e-12));
        assertThat(replay.falseStops().hits()).isEqualTo(1);
        assertThat(replay)
                .hasToString(
                        "1 trials stopped, 16.6667 % of 6 steps saved, 25 % of the result lost, 1 of 1 false stops "
                                + "(0.206549 to 1)");
    }

    @Test
    void whereAllIsStoppedNothingIsLeft() {
        Lab lab = new Lab("f").ladder("f", 3, 4);
        Spec<Stopper> all = Threshold.spec(new Threshold.Config(Map.of("f", 9.0), ALWAYS));
        StopReplay replay = StopReplay.of(lab.history(), all);
        assertThat(replay.stops()).hasSize(3);
        assertThat(replay.lostShare()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void withoutAResultThereIsNothingToReplay() {
        assertThatThrownBy(() -> StopReplay.of(new Lab("f").history(), Percentile.spec()))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("no completed trial is feasible");
        Spec<Stopper> strange = Spec.of(Stopper.class, "acme/stranger");
        assertThatThrownBy(() -> StopReplay.of(new Lab("f").ladder("f", 2, 2).history(), strange))
                .isInstanceOf(AxException.class)
                .hasMessageContaining("acme/stranger");
        assertThat(Lab.components()).extracting(Component::id).contains("ax/default-stopper");
    }
}
