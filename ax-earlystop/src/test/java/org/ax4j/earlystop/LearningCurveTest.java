package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.ax4j.experiment.Outcomes;
import org.ax4j.problem.Direction;
import org.ax4j.space.LinearExpression;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
    private static final Measure F = measure("f");

    private static Measure measure(String expression) {
        return new Measure(expression, LinearExpression.parse(expression), Direction.MAXIMISE, false);
    }

    private static LearningCurve curve(Lab lab, int trial, Measure measure) {
        return LearningCurve.of(lab.history().trial(trial), measure);
    }

    @Test
    void valuesAreLinearBetweenReadingsAndUnknownOutside() {
        Lab lab = new Lab("f");
        int trial = lab.trial();
        lab.tell(trial, 2, "f", 10).tell(trial, 6, "f", 30);
        LearningCurve curve = curve(lab, trial, F);
        assertThat(curve.at(2)).isEqualTo(10);
        assertThat(curve.at(3)).isEqualTo(15);
        assertThat(curve.at(6)).isEqualTo(30);
        assertThat(curve.at(1.999)).isNaN();
        assertThat(curve.at(6.001)).isNaN();
        assertThat(curve.first()).isEqualTo(2);
        assertThat(curve.last()).isEqualTo(6);
    }

    @Test
    void oneReadingIsKnownAtItsStepOnly() {
        Lab lab = new Lab("f");
        LearningCurve curve = curve(lab, lab.running("f", 4), F);
        assertThat(curve.at(1)).isEqualTo(4);
        assertThat(curve.at(0.5)).isNaN();
        assertThat(curve.at(1.5)).isNaN();
    }

    @Test
    void withoutReadingsNothingIsKnown() {
        Lab lab = new Lab("f");
        LearningCurve curve = curve(lab, lab.trial(), F);
        assertThat(curve.isKnown()).isFalse();
        assertThat(curve.at(1)).isNaN();
        assertThat(curve.first()).isNaN();
        assertThat(curve.last()).isNaN();
        assertThat(curve.end()).isNaN();
        assertThat(curve.steps(0, 9)).isEmpty();
    }

    @Test
    void stepsInAnyOrderAndToldAgainAreOneCurve() {
        Lab lab = new Lab("f");
        int trial = lab.trial();
        lab.tell(trial, 5, "f", 1).tell(trial, 1, "f", 9).tell(trial, 3, "f", 7).tell(trial, 3, "f", 5);
        LearningCurve curve = curve(lab, trial, F);
        assertThat(curve.steps(0, 9)).containsExactly(1, 3, 5);
        assertThat(curve.at(2)).isEqualTo(7);
        assertThat(curve.at(3)).isEqualTo(5);
        assertThat(curve.at(4)).isEqualTo(3);
    }

    @Test
    void sumsAreKnownWhereAllMetricsAre() {
        Lab lab = new Lab("f");
        int trial = lab.trial();
        lab.tell(trial, 0, "f", 0).tell(trial, 10, "f", 10);
        lab.tell(trial, 4, "g", 100).tell(trial, 20, "g", 260);
        LearningCurve sum = curve(lab, trial, measure("f - 2*g"));
        assertThat(sum.first()).isEqualTo(4);
        assertThat(sum.last()).isEqualTo(10);
        assertThat(sum.at(5)).isEqualTo(5 - 2 * 110);
        assertThat(sum.at(3)).isNaN();
        assertThat(sum.at(11)).isNaN();
        assertThat(sum.steps(0, 99)).containsExactly(4, 10);
        assertThat(sum.end()).isEqualTo(10 - 2 * 260);
    }

    @Test
    void metricsWithoutCommonStepsMakeNoSum() {
        Lab lab = new Lab("f");
        int trial = lab.trial();
        lab.tell(trial, 1, "f", 0).tell(trial, 2, "f", 1).tell(trial, 3, "g", 0).tell(trial, 4, "g", 1);
        assertThat(curve(lab, trial, measure("f + g")).isKnown()).isFalse();
    }

    @Test
    void equalNeighboursGiveExactlyTheirValue() {
        Lab lab = new Lab("f");
        LearningCurve curve = curve(lab, lab.running("f", 0.1, 0.1), F);
        for (double step = 1; step < 2; step += 0.01) {
            assertThat(curve.at(step)).isEqualTo(0.1);
        }
    }

    @Test
    void hugeValuesStayFinite() {
        Lab lab = new Lab("f");
        LearningCurve curve = curve(lab, lab.running("f", -1.7e308, 1.7e308), F);
        assertThat(curve.at(1.5)).isZero();
    }

    @Test
    void curvesOnTheUnionOfStepsAreThoseOfANaiveTable() {
        SplittableRandom random = new SplittableRandom(3);
        Lab lab = new Lab("f");
        List<NavigableMap<Double, Double>> naive = new java.util.ArrayList<>();
        TreeMap<Double, Double> union = new TreeMap<>();
        for (int t = 0; t < 12; t++) {
            int trial = lab.trial();
            TreeMap<Double, Double> told = new TreeMap<>();
            for (int i = 0; i < t * 3; i++) {
                double step = random.nextInt(40) / 4.0;
                double value = random.nextInt(100);
                lab.tell(trial, step, "f", value);
                told.put(step, value);
            }
            naive.add(told);
            union.putAll(told);
        }
        Curves curves = Curves.of(lab.history(), F);
        assertThat(curves.all()).hasSize(11);
        for (double step : union.keySet()) {
            double[] expected = naive.stream()
                    .mapToDouble(told -> naive(told, step))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            assertThat(curves.at(step, trial -> true))
                    .containsExactly(expected, org.assertj.core.data.Offset.offset(1e-12));
        }
    }

    private static double naive(NavigableMap<Double, Double> told, double step) {
        Map.Entry<Double, Double> left = told.floorEntry(step);
        Map.Entry<Double, Double> right = told.ceilingEntry(step);
        if (left == null || right == null) {
            return Double.NaN;
        }
        double gap = right.getKey() - left.getKey();
        return gap == 0
                ? left.getValue()
                : (left.getValue() * (right.getKey() - step) + right.getValue() * (step - left.getKey())) / gap;
    }

    @Test
    void meansOfLongCurvesAreThoseOfTheirReadingsAddedUpInOrder() {
        Lab lab = new Lab("f");
        int trial = lab.trial();
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 300; i++) {
            lab.tell(trial, i, "f", random.nextDouble());
        }
        LearningCurve curve = curve(lab, trial, F);
        double sum = 0;
        for (int i = 0; i < 300; i++) {
            sum += lab.history().trial(trial).curve("f").mean(i);
            assertThat(curve.meanUpTo(i)).isEqualTo(sum / (i + 1));
            assertThat(curve.meanUpTo(i + 0.5)).isEqualTo(sum / (i + 1));
        }
        assertThat(curve.meanUpTo(-1)).isNaN();
    }

    /** What follows from the agreement of two curves is compared at many steps with the curves themselves. */
    @Test
    void behindWhatChangedValuesAreTheSame() {
        SplittableRandom random = new SplittableRandom(6);
        Measure sum = measure("f - 2*g");
        for (int round = 0; round < 200; round++) {
            Lab lab = new Lab("f");
            int trial = lab.trial();
            tellSome(lab, trial, random, 1 + random.nextInt(8));
            Curves before = Curves.of(lab.history(), sum);
            tellSome(lab, trial, random, 1 + random.nextInt(2));
            Curves after = before.after(lab.history(), new int[] {trial});
            double[] range = after.changed(before, trial);
            for (double step = -1; step < 14; step += 0.25) {
                if (step <= range[0] || step > range[1]) {
                    assertThat(after.at(step, any -> true)).isEqualTo(before.at(step, any -> true));
                }
            }
        }
    }

    private static void tellSome(Lab lab, int trial, SplittableRandom random, int count) {
        for (int i = 0; i < count; i++) {
            String metric = random.nextBoolean() ? "f" : "g";
            int size = lab.history().trial(trial).curve(metric).size();
            lab.tell(trial, random.nextInt(3) == 0 ? random.nextInt(12) : size, metric, random.nextInt(4));
        }
    }

    @Test
    void failedAndAbandonedTrialsAreLeftOut() {
        Lab lab = new Lab("f");
        lab.mark(lab.running("f", 1, 2), org.ax4j.experiment.TrialStatus.FAILED);
        lab.mark(lab.running("f", 1, 2), org.ax4j.experiment.TrialStatus.ABANDONED);
        lab.mark(lab.running("f", 1, 3), org.ax4j.experiment.TrialStatus.EARLY_STOPPED);
        assertThat(Curves.of(lab.history(), F).at(2, trial -> true)).containsExactly(3.0);
    }

    @Test
    void aMillionStepsAreSearchedNotWalked() {
        Lab lab = new Lab("f");
        int trial = lab.trial();
        for (int i = 0; i < 1_000_000; i++) {
            lab.tell(trial, i, Outcomes.of("f", i % 1000));
        }
        LearningCurve curve = curve(lab, trial, F);
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(curve.at(i) == i % 1000).isTrue();
        }
        assertThat(curve.at(999_998.5)).isEqualTo(998.5);
        assertThat(curve.steps(999_990, 1e9)).hasSize(10);
    }
}
