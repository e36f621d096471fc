package org.ax4j.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HasteTest {
    private static final int CURVES = 40;
    private static final Haste NONE = new Haste(0, 0);

    /** Curves that rise evenly but for noise, of which one in four is in haste. */
    private static List<CurveShape> sights(SplittableRandom random) {
        List<CurveShape> sights = new ArrayList<>();
        for (int i = 0; i < CURVES; i++) {
            double end = random.nextGaussian();
            double rise = 0.1 + (i % 4 == 0 ? 0.3 + 0.5 * random.nextDouble() : 0);
            sights.add(new CurveShape(end, end - 0.05, end - 0.1, end - rise, end - rise - 0.1));
        }
        return sights;
    }

    /** A fit of what is left of the way; inputs say nothing about it. */
    private static RobustRegression fit(List<CurveShape> seen, double far, int way, SplittableRandom random) {
        double[][] inputs = new double[3][CURVES];
        double[] rises = new double[CURVES];
        for (int i = 0; i < CURVES; i++) {
            for (double[] input : inputs) {
                input[i] = random.nextGaussian();
            }
            boolean hastes = seen.get(i).rise() > 0.2;
            double further = hastes ? far * (seen.get(i).rise() - 0.1) : 0;
            rises[i] = way * (further + 0.02 * random.nextGaussian());
        }
        return RobustRegression.of(inputs, rises, Robust.of(rises), 5, 5, 1e-3);
    }

    private static Haste widening(RobustRegression fit, List<CurveShape> seen, CurveShape own) {
        return Haste.widening(fit, seen, own, Double.POSITIVE_INFINITY);
    }

    @Test
    void curvesAtAnEvenPaceHaveNone() {
        SplittableRandom random = new SplittableRandom(1);
        List<CurveShape> seen = sights(random);
        RobustRegression fit = fit(seen, 3, 1, random);
        // 0.1 over each third; slower than before; as fast as others; and down as much as up before.
        assertThat(widening(fit, seen, new CurveShape(0, 0, 0, -0.1, -0.2))).isEqualTo(NONE);
        assertThat(widening(fit, seen, new CurveShape(0, 0, 0, -0.3, -0.8))).isEqualTo(NONE);
        assertThat(widening(fit, seen, new CurveShape(0, 0, 0, -0.05, 0.1))).isEqualTo(NONE);
    }

    /** Where full curves in haste went on as far again and more, it counts; where they did not, it does not. */
    @Test
    void whatHasteIsWorthIsLearntFromFullCurves() {
        CurveShape hasty = new CurveShape(0, 0, 0, -0.5, -0.6);
        for (int seed = 0; seed < 5; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<CurveShape> seen = sights(random);
            Haste worth = widening(fit(seen, 2, 1, random), seen, hasty);
            // It rose by 0.5 and most others by 0.1; the factor is 1, 2 or 4.
            assertThat(Math.round(worth.above() / 0.4 * 1e9) / 1e9).isIn(1.0, 2.0, 4.0);
            assertThat(worth.below()).isZero();
            assertThat(widening(fit(seen, 8, 1, random), seen, hasty).above())
                    .as("the farther they went, the more")
                    .isGreaterThan(worth.above());
            assertThat(widening(fit(seen, 0, 1, random), seen, hasty)).isEqualTo(NONE);
        }
    }

    /** Of curves turned upside down the scale below is widened as the one above was. */
    @Test
    void fallingIsTheMirrorOfRising() {
        List<CurveShape> seen = sights(new SplittableRandom(3));
        List<CurveShape> turned =
                seen.stream().map(one -> one.map(value -> -value)).toList();
        CurveShape hasty = new CurveShape(0, 0, 0, -0.5, -0.6);
        Haste up = widening(fit(seen, 2, 1, new SplittableRandom(4)), seen, hasty);
        Haste down = widening(fit(seen, 2, -1, new SplittableRandom(4)), turned, hasty.map(value -> -value));
        assertThat(up.above()).isPositive().isCloseTo(down.below(), within(1e-12));
        assertThat(up.below()).isZero();
        assertThat(down.above()).isZero();
    }

    /** A fall that slows down, and what is not known or has no logarithm, is no haste. */
    @Test
    void whatDoesNotGoFasterHasNone() {
        List<CurveShape> seen = sights(new SplittableRandom(3));
        RobustRegression fit = fit(seen, 2, 1, new SplittableRandom(4));
        assertThat(widening(fit, seen, new CurveShape(0, 0, 0, 1e-9, 0.9))).isEqualTo(NONE);
        assertThat(widening(fit, seen, new CurveShape(0, 0, 0, -1e-9, 0.5)).above())
                .isLessThan(1e-8);
        assertThat(widening(fit, seen, new CurveShape(0, 0, 0, Double.NEGATIVE_INFINITY, -1)))
                .isEqualTo(NONE);
        assertThat(widening(fit, seen, new CurveShape(0, 0, 0, Double.NaN, Double.NaN)))
                .isEqualTo(NONE);
    }

    @Test
    void scalesAreWidenedByTheMostAtMost() {
        List<CurveShape> seen = sights(new SplittableRandom(3));
        RobustRegression fit = fit(seen, 2, 1, new SplittableRandom(4));
        assertThat(Haste.widening(fit, seen, new CurveShape(0, 0, 0, -5, -5.1), 0.3))
                .isEqualTo(new Haste(0, 0.3));
    }

    /** Each density integrates to 1 whatever the haste, so that wider scales are no gift. */
    @Test
    void theLikelihoodIsThatOfDensities() {
        double[][] inputs = new double[3][CURVES];
        double[] rises = new double[CURVES];
        SplittableRandom random = new SplittableRandom(5);
        Arrays.setAll(rises, i -> random.nextGaussian());
        Haste[] haste =
                IntStream.range(0, CURVES).mapToObj(i -> new Haste(0.5, 2)).toArray(Haste[]::new);
        // With 1e6 degrees of freedom the errors are normal, and the fit is the mean: each output is judged by the fit
        // without it.
        RobustRegression fit = RobustRegression.of(inputs, rises, Robust.of(rises), 5, 1e6, 1e-6);
        double mean = Arrays.stream(rises).average().orElseThrow();
        double squares =
                Arrays.stream(rises).map(rise -> (rise - mean) * (rise - mean)).sum();
        double variance = squares / CURVES;
        double nu = 1 / (1 / 1e6 + 1.0 / CURVES);
        double expected = 0;
        for (double rise : rises) {
            double gap = (rise - mean) * CURVES / (CURVES - 1.0);
            double scale = Math.sqrt(variance * (1 + 1 / (CURVES - 1.0))) + (gap < 0 ? 0.5 : 2.0);
            expected += StudentT.logHeight(nu)
                    - Math.log(scale)
                    - 0.5 * (nu + 1) * Math.log1p(gap * gap / scale / scale / nu);
        }
        assertThat(fit.likelihood(haste, 1)).isCloseTo(expected, within(1e-4));
    }
}
