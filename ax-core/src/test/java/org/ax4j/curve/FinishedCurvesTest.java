package org.ax4j.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.ax4j.Client;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.problem.Metric;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;

class FinishedCurvesTest {
    private final Client client =
            Client.builder().seed(1).clock(InstantSource.fixed(Instant.EPOCH)).build();

    FinishedCurvesTest() {
        client.configureExperiment("curves", SearchSpace.of(RangeParameter.real("x", 0, 1)));
    }

    private int trial() {
        return client.attachTrial(Point.of(Map.of("x", 0.5)));
    }

    private void tell(int trial, double step, double value) {
        client.attachData(trial, Outcomes.of("f", value), step);
    }

    private void full(DoubleUnaryOperator value, int steps) {
        int trial = trial();
        for (int step = 1; step <= steps; step++) {
            tell(trial, step, value.applyAsDouble(step));
        }
        client.completeTrial(trial);
    }

    private Curve unfinished(double... stepsAndValues) {
        int trial = trial();
        for (int i = 0; i < stepsAndValues.length; i += 2) {
            tell(trial, stepsAndValues[i], stepsAndValues[i + 1]);
        }
        return client.trial(trial).curve("f");
    }

    private FinishedCurves finished(boolean maximised) {
        List<Curve> full = FinishedCurves.of(client.history(), "f").curves();
        return FinishedCurves.of(full, Growth.of(client.history(), "f", maximised));
    }

    private FinishedCurves finished() {
        return finished(false);
    }

    /** All curves rise by the same from step 4 on: so does the unfinished one, and nothing is uncertain but the least. */
    @Test
    void aRiseThatIsAlwaysTheSameIsAdded() {
        for (int i = 0; i < 8; i++) {
            int level = i * i % 5;
            full(step -> level + (step > 4 ? 2 : 0), 10);
        }
        Estimate estimate = finished(true).estimate(unfinished(1, 1.7, 4, 1.7)).orElseThrow();
        assertThat(estimate.median()).isCloseTo(3.7, within(0.02));
        assertThat(estimate.sd()).isLessThan(0.5);
        assertThat(estimate.least()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /** Exponential curves with their own ends and speeds: the true end lies in the interval, and near its middle compared with the last value. */
    @Test
    void speedsTellHowMuchIsLeft() {
        Random random = new Random(3);
        for (int i = 0; i < 25; i++) {
            double end = 1 + random.nextDouble();
            double pace = 4 + 6 * random.nextDouble();
            full(step -> end * (1 - Math.exp(-step / pace)), 30);
        }
        List<Double> errors = new ArrayList<>();
        int covered = 0;
        double naive = 0;
        for (int i = 0; i < 20; i++) {
            double end = 1 + random.nextDouble();
            double pace = 4 + 6 * random.nextDouble();
            double[] told = new double[20];
            for (int step = 1; step <= 10; step++) {
                told[2 * step - 2] = step;
                told[2 * step - 1] = end * (1 - Math.exp(-step / pace));
            }
            double outcome = end * (1 - Math.exp(-30 / pace));
            Estimate estimate = finished().estimate(unfinished(told)).orElseThrow();
            errors.add(Math.abs(estimate.median() - outcome));
            covered += outcome > estimate.quantile(0.025) && outcome < estimate.quantile(0.975) ? 1 : 0;
            naive += (outcome - told[19]) / 20;
        }
        assertThat(errors.stream().mapToDouble(error -> error).average().orElse(9))
                .isLessThan(naive / 5);
        assertThat(covered).isGreaterThanOrEqualTo(17);
    }

    @Test
    void whatOnlyGrowsGrowsInProportionAndNeverBelowItsReading() {
        for (int i = 1; i <= 6; i++) {
            int pace = i;
            full(step -> 0.3 * pace * step, 10);
        }
        assertThat(finished().growth()).isEqualTo(Growth.SEEN);
        Estimate estimate = finished().estimate(unfinished(2, 5, 4, 10)).orElseThrow();
        assertThat(estimate.median()).isCloseTo(25, within(0.3));
        assertThat(estimate.least()).isEqualTo(10);
        assertThat(estimate.quantile(1e-9)).isEqualTo(10);
    }

    @Test
    void fiveFullCurvesMustRiseUnlessItIsDeclared() {
        for (int i = 0; i < 4; i++) {
            full(step -> step, 3);
        }
        assertThat(finished().growth()).isEqualTo(Growth.FREE);
        full(step -> step, 3);
        assertThat(finished().growth()).isEqualTo(Growth.SEEN);
        assertThat(finished(true).growth()).isEqualTo(Growth.FREE);
        client.configureOptimization("f");
        assertThat(FinishedCurves.of(client.history(), "f").growth()).isEqualTo(Growth.FREE);
        client.configureOptimization("-f");
        assertThat(FinishedCurves.of(client.history(), "f").growth()).isEqualTo(Growth.SEEN);
        full(step -> 4, 3);
        assertThat(finished().growth()).isEqualTo(Growth.FREE);
        client.configureMetrics(Metric.named("f").cumulative());
        assertThat(finished().growth()).isEqualTo(Growth.DECLARED);
        assertThat(Growth.DECLARED.isCumulative()).isTrue();
    }

    /** As it would have been estimated then: later readings and the final one do not matter. */
    @Test
    void anEarlierStepIsEstimatedAsItWasThen() {
        Random random = new Random(5);
        for (int i = 0; i < 9; i++) {
            double level = random.nextDouble();
            full(step -> level + Math.log(step) * (1 + random.nextDouble()), 12);
        }
        Curve then = unfinished(1, 0.3, 2, 1.2, 5, 2.0);
        Curve now = unfinished(1, 0.3, 2, 1.2, 5, 2.0, 7, -4, 12, 50);
        FinishedCurves curves = finished();
        assertThat(curves.estimateAt(now, 5)).isEqualTo(curves.estimate(then));
        assertThat(curves.estimateAt(now, 6.9)).isEqualTo(curves.estimate(then));
        assertThat(curves.estimateAt(now, 0.5)).isEmpty();
    }

    @Test
    void withoutAReadingAtAStepOrTwoFullCurvesThereIsNoEstimate() {
        full(step -> step, 4);
        assertThat(finished().estimate(unfinished(2, 1))).isEmpty();
        full(step -> 2 * step, 4);
        assertThat(finished().estimate(unfinished(2, 1))).isPresent();
        assertThat(finished().estimate(Curve.EMPTY)).isEmpty();
    }

    /** Holes, repeated steps, steps that go back, one reading, a single step far beyond all: each has an estimate of finite figures, the same whatever the order in which it is told. */
    @Test
    void oddCurvesHaveFiniteEstimates() {
        for (int i = 0; i < 9; i++) {
            int level = i;
            full(step -> level + step % 3, 20);
        }
        int holed = trial();
        client.attachData(holed, Outcomes.of("f", 7), 1e9);
        client.completeTrial(holed);
        FinishedCurves curves = finished();
        List<Curve> odd = List.of(
                unfinished(5, 1),
                unfinished(1, 2, 19, 3),
                unfinished(4, 9, 4, 2, 3, 1),
                unfinished(25, 3),
                unfinished(1e12, -1e15),
                unfinished(1.5, 1e300));
        for (Curve curve : odd) {
            Estimate estimate = curves.estimate(curve).orElseThrow();
            assertThat(estimate.median()).isFinite();
            assertThat(estimate.sd()).isFinite().isPositive();
            assertThat(estimate.degrees()).isGreaterThan(2);
        }
        assertThat(curves.estimate(unfinished(3, 1, 4, 2))).isEqualTo(curves.estimate(odd.get(2)));
    }

    /** Nothing is known of a curve before its first reading, unless it grows from 0. */
    @Test
    void curvesThatBeginLaterSayNothing() {
        for (int i = 0; i < 10; i++) {
            int trial = trial();
            tell(trial, 20, 0.8 + 0.01 * i);
            client.completeTrial(trial);
        }
        Curve early = unfinished(1, 0.2, 4, 0.5);
        assertThat(finished().known(4)).isZero();
        assertThat(finished().estimate(early)).isEmpty();
        Estimate grown = FinishedCurves.of(finished().curves(), Growth.DECLARED)
                .estimate(early)
                .orElseThrow();
        assertThat(grown.median()).as("a fifth of the way").isCloseTo(2.5, within(0.05));
    }

    /** Seventy curves that are far away by the same do not displace those that are near. */
    @Test
    void nearerCurvesComeBeforeThoseThatAreEquallyFar() {
        for (int i = 0; i < 120; i++) {
            double rise = 0.05 * (i % 5);
            full(i < 70 ? step -> 0.1 : step -> 0.5 + 0.03 * step + rise, 10);
        }
        Estimate estimate = finished().estimate(unfinished(1, 0.56, 3, 0.62)).orElseThrow();
        assertThat(estimate.median()).isCloseTo(0.83, within(0.05));
    }

    /** Zeros everywhere, and values whose squares are no doubles. */
    @Test
    void sizesDoNotMatter() {
        for (int i = 0; i < 9; i++) {
            int level = i;
            full(step -> level + step % 3 - 4, 20);
        }
        FinishedCurves whole = FinishedCurves.of(finished().curves(), Growth.FREE);
        Estimate usual = whole.estimate(unfinished(4, 2, 9, 3)).orElseThrow();
        for (int power : new int[] {-700, -560, 560, 700}) {
            double unit = Math.scalb(1.0, power);
            FinishedCurvesTest other = new FinishedCurvesTest();
            for (int i = 0; i < 9; i++) {
                int level = i;
                other.full(step -> (level + step % 3 - 4) * unit, 20);
            }
            Estimate estimate = other.finished()
                    .estimate(other.unfinished(4, 2 * unit, 9, 3 * unit))
                    .orElseThrow();
            assertThat(estimate.median()).isCloseTo(usual.median() * unit, within(1e-9 * unit));
            assertThat(estimate.below()).isCloseTo(usual.below() * unit, within(1e-6 * usual.below() * unit));
            assertThat(estimate.above()).isCloseTo(usual.above() * unit, within(1e-6 * usual.above() * unit));
        }
        FinishedCurvesTest zeros = new FinishedCurvesTest();
        for (int i = 0; i < 9; i++) {
            zeros.full(step -> 0, 20);
        }
        Estimate zero = zeros.finished().estimate(zeros.unfinished(4, 0)).orElseThrow();
        assertThat(zero.median()).isZero();
        assertThat(zero.sd()).isPositive().isLessThan(1e-100);
    }

    /** One curve still stands at 0, so that plain values are regressed on, in which others fall. */
    @Test
    void whatOnlyGrowsEndsNoLowerThanItStands() {
        full(step -> step < 5 ? 0 : 10, 10);
        for (int i = 0; i < 7; i++) {
            int level = i;
            full(step -> Math.min(10, step * (1 + level)), 10);
        }
        FinishedCurves curves = FinishedCurves.of(finished().curves(), Growth.DECLARED);
        for (double value : new double[] {0, 1, 9, 10, 11, 14, 20}) {
            Estimate estimate =
                    curves.estimate(unfinished(1, value / 2, 4, value)).orElseThrow();
            assertThat(estimate.median()).isGreaterThanOrEqualTo(value);
        }
    }

    /** Trials that began earlier end among others, one that ended is told more, and longer ones move the marks: what is brought up to date estimates as what is made anew. */
    @Test
    void broughtUpToDateTheyAreThoseMadeAnew() {
        SplittableRandom random = new SplittableRandom(3);
        Deque<Integer> running = new ArrayDeque<>();
        for (int i = 0; i < 90; i++) {
            double level = random.nextDouble();
            if (i % 6 == 5) {
                running.add(trial());
            } else {
                full(step -> level * Math.sqrt(step), 30);
            }
        }
        Curve early = unfinished(2, 0.4, 9, 1.4);
        Curve late = unfinished(2, 0.4, 21, 2.5);
        History before = client.history();
        FinishedCurves kept = FinishedCurves.of(before, "f");
        while (!running.isEmpty()) {
            double level = random.nextDouble();
            int ended = running.size() % 2 == 0 ? running.removeFirst() : running.removeLast();
            int steps = running.size() % 5 == 0 ? 35 : 30;
            for (int step = 1; step <= steps; step++) {
                tell(ended, step, level * Math.sqrt(step));
            }
            client.completeTrial(ended);
            tell(running.size(), 17, level);
            History now = client.history();
            kept = kept.after(now, "f", now.changedSince(before));
            before = now;
            FinishedCurves anew = FinishedCurves.of(client.history(), "f");
            assertThat(kept.curves()).isEqualTo(anew.curves());
            assertThat(kept.growth()).isEqualTo(anew.growth());
            for (Curve curve : List.of(early, late)) {
                assertThat(kept.estimate(curve)).isEqualTo(anew.estimate(curve));
            }
        }
    }

    /** Trials that diverge without a sign do not move what is said of usual ones; where there are forty curves they say that others may end far above, and nothing about how far below. */
    @Test
    void divergingTrialsWidenOneSide() {
        Random random = new Random(11);
        for (int i = 0; i < 45; i++) {
            double level = 0.2 + 0.5 * random.nextDouble();
            boolean explodes = i % 9 == 8;
            full(step -> level + 2.0 / step + 0.02 * random.nextGaussian() + (explodes && step > 12 ? 40 : 0), 20);
        }
        Curve curve = unfinished(1, 2.5, 3, 1.15, 5, 0.9, 6, 0.84, 8, 0.74);
        FinishedCurves all = finished();
        List<Curve> sound = all.curves().stream()
                .filter(full -> full.mean(full.size() - 1) < 10)
                .toList();
        Estimate among = all.estimate(curve).orElseThrow();
        Estimate without = FinishedCurves.of(sound, Growth.FREE).estimate(curve).orElseThrow();
        assertThat(sound).hasSize(40);
        assertThat(among.median()).isCloseTo(without.median(), within(0.03));
        assertThat(among.median() - among.quantile(0.05)).isLessThan(2 * (without.median() - without.quantile(0.05)));
        assertThat(among.above()).isGreaterThan(1.5 * among.below());
        Estimate fewer = FinishedCurves.of(all.curves().subList(0, 36), Growth.FREE)
                .estimate(curve)
                .orElseThrow();
        assertThat(fewer.median()).isCloseTo(without.median(), within(0.03));
        assertThat(fewer.above()).isLessThan(1.5 * fewer.below());
    }

    /** Curves in the middle rise by nothing, those above and below by much: no line says so, near curves do. */
    @Test
    void whatNoLineTellsNearCurvesDo() {
        Random random = new Random(12);
        for (int i = 0; i < 40; i++) {
            double level = 2 * random.nextDouble() - 1;
            full(step -> level + (step > 5 ? Math.abs(level) : 0), 10);
        }
        FinishedCurves curves = finished(true);
        assertThat(rise(curves, 0)).isLessThan(0.35);
        assertThat(rise(curves, -0.8)).isBetween(0.55, 0.9);
        assertThat(rise(curves, 0.8)).isBetween(0.55, 0.9);
    }

    private double rise(FinishedCurves curves, double level) {
        return curves.estimate(unfinished(1, level, 5, level)).orElseThrow().median() - level;
    }

    /** Of a metric that is regressed on in logarithms both ends of an interval are positive, and the upper one is as many times the estimate as that is the lower one's. */
    @Test
    void intervalsOfLogarithmsAreRatios() {
        Random random = new Random(8);
        for (int i = 0; i < 12; i++) {
            double level = Math.exp(2 * random.nextGaussian());
            full(step -> level / Math.sqrt(step), 20);
        }
        Estimate estimate =
                finished().estimate(unfinished(1, 3, 2, 2.1, 4, 1.4)).orElseThrow();
        assertThat(estimate.quantile(0.025)).isPositive();
        assertThat(estimate.quantile(0.975) / estimate.median())
                .isCloseTo(estimate.median() / estimate.quantile(0.025), within(1e-9));
        assertThat(estimate.above()).isGreaterThan(estimate.below());
    }

    @Test
    void chosenCurvesAreNotBroughtUpToDate() {
        full(step -> step, 4);
        FinishedCurves chosen = FinishedCurves.of(finished().curves(), Growth.FREE);
        assertThatThrownBy(() -> chosen.after(client.history(), "f", new int[0]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("choose anew");
    }

    /** In logarithms, what three of twelve curves did from 1 to 50 would lead a curve that is there already to 2,500. */
    @Test
    void nothingIsExpectedFarBeyondWhatWasSeen() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 12; i++) {
            double end = 0.3 + 0.5 * random.nextDouble();
            double onset = 14 + random.nextInt(4);
            boolean diverges = i % 4 == 0;
            full(
                    step -> end
                            + Math.exp(-step / 5.0)
                            + (diverges && step > onset ? Math.min(50, Math.expm1(2 * (step - onset))) : 0),
                    30);
        }
        Estimate saturated = finished(false)
                .estimate(unfinished(4, 0.9, 6, 1.5, 8, 12, 10, 50.2, 12, 50.3))
                .orElseThrow();
        // The largest final value is 50.8 at most, and the range of all is 50.5.
        assertThat(saturated.median()).isBetween(40.0, 56.0);
        assertThat(saturated.quantile(0.975)).isBetween(50.3, 102.0);
        Estimate usual = finished(false)
                .estimate(unfinished(4, 0.9, 6, 0.8, 8, 0.7, 10, 0.6, 12, 0.55))
                .orElseThrow();
        assertThat(usual.median()).isBetween(0.3, 0.6);
    }

    /** A few full curves learn late, each at its time, and one that begins to rise may end as high: its interval reaches there, and further than that of one as low that is level. */
    @Test
    void aCurveThatBeginsToRiseMayRiseFar() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 18; i++) {
            double end = 0.5 + 0.3 * random.nextDouble();
            double onset = i % 5 == 0 ? 6 + 10 * random.nextDouble() : 2;
            full(step -> 0.1 + end / (1 + Math.exp(onset - step)) + 0.005 * random.nextGaussian(), 30);
        }
        Estimate rising = finished(true)
                .estimate(unfinished(1, 0.1, 3, 0.1, 5, 0.11, 7, 0.13, 8, 0.17, 9, 0.25))
                .orElseThrow();
        Estimate level = finished(true)
                .estimate(unfinished(1, 0.1, 3, 0.16, 5, 0.22, 7, 0.24, 8, 0.25, 9, 0.25))
                .orElseThrow();
        assertThat(rising.above()).as("%s %s", rising, level).isGreaterThan(1.5 * rising.below());
        assertThat(rising.quantile(0.975)).isGreaterThan(0.8);
        assertThat(level.above()).isEqualTo(level.below());
    }

    /** Readings at a third of the way say nothing of a metric that only grows: 0 there takes no logarithms away. */
    @Test
    void timeThatBeginsLateGrowsInProportionStill() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 10; i++) {
            double pace = 30 + 20 * random.nextDouble();
            full(step -> Math.max(0, step - 3) * pace, 30);
        }
        Estimate estimate = FinishedCurves.of(
                        FinishedCurves.of(client.history(), "f").curves(), Growth.DECLARED)
                .estimate(unfinished(1, 0, 2, 0, 3, 0, 4, 40, 5, 80, 6, 120, 7, 160, 8, 200))
                .orElseThrow();
        assertThat(estimate.median()).isCloseTo(1080, within(1.0));
        assertThat(estimate.above()).isLessThan(30);
    }
}
