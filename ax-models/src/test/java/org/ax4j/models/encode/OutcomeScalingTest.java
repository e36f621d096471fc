package org.ax4j.models.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeScalingTest {
    static Stream<OutcomeScaling> scalings() {
        return Stream.of(
                new Standardised(3, 0.2),
                new Bilog(0.5, 0.3),
                new Power(0),
                new Power(0.4),
                new Power(1),
                new Power(1.7),
                new Power(2),
                new DrawnIn(0.5, 0.3, -6),
                new DrawnIn(-2, 5, -6),
                new LogShortfall(1.5, 0.01),
                new LogShortfall(-0.5, 3),
                new Chained(new Standardised(-1, 2), new Power(1.3)));
    }

    @ParameterizedTest
    @MethodSource("scalings")
    void theInverseComesBack(OutcomeScaling scaling) {
        for (double y = -6; y <= 6; y += 0.0625) {
            assertEquals(y, scaling.inverse(scaling.forward(y)), 1e-11 * (1 + Math.abs(y)));
        }
    }

    @ParameterizedTest
    @MethodSource("scalings")
    void theSlopeIsTheDifferenceQuotientAndPositive(OutcomeScaling scaling) {
        double h = 1e-6;
        for (double y = -6.01; y <= 6; y += 0.0625) {
            double quotient = (scaling.forward(y + h) - scaling.forward(y - h)) / (2 * h);
            assertEquals(quotient, scaling.slope(y), 1e-7 * (1 + quotient));
            assertTrue(scaling.slope(y) > 0);
        }
    }

    @Test
    void thePowerMakesOutcomesAsNormalAsAnyOfAGrid() {
        double[] skewed = standardised(normals(3, 60).map(z -> -Math.exp(z)));
        double found = Normality.of(skewed, Power.of(skewed));
        for (double p = 0; p <= 2; p += 0.01) {
            assertTrue(found >= Normality.of(skewed, new Power(p)) - 1e-7, "exponent " + p);
        }
        assertTrue(Power.of(skewed).exponent() > 1.3, "the long tail below is drawn in");
    }

    @Test
    void theWidthMakesOutcomesAsNormalAsAnyOfAGrid() {
        double[] gains = standardised(normals(4, 60).map(z -> -Math.exp(2 * z)));
        double best = Arrays.stream(gains).max().orElseThrow();
        double found = Normality.of(gains, LogShortfall.of(gains));
        for (double w = Math.log(1e-3); w <= Math.log(1e2); w += 0.05) {
            assertTrue(
                    found >= Normality.of(gains, new LogShortfall(best, Math.exp(w))) - 1e-6, "width " + Math.exp(w));
        }
    }

    @Test
    void resultsBeyondAThresholdKeepTheirDifferencesAndTerribleOnesDoNotDrownThem() {
        double[] scores = {0.91, 0.93, 0.95, 0.2, 0.1, 0.84};
        OutcomeScaling scaling = Outliers.CLIPPED.ofGoal(scores, 0.85);
        assertEquals(0.85, scaling.forward(0.85));
        for (double good : new double[] {0.86, 0.93, 0.999}) {
            assertEquals(good, scaling.forward(good));
        }
        double width = 0.93 - 0.85;
        assertEquals(0.85 - width * Math.log(1 + 0.75 / width), scaling.forward(0.1), 1e-15);
        assertEquals(0.1, scaling.floor(), "no mean is predicted below the worst result");
    }

    @Test
    void whereFewerThanTwoResultsReachAThresholdTheWorstAreClipped() {
        double[] scores = {0.86, 0.2, 0.1, 0.84};
        assertEquals(Winsorised.of(scores, 0.85), Outliers.CLIPPED.ofGoal(scores, 0.85));
        assertEquals(Winsorised.of(scores, Double.NaN), Outliers.CLIPPED.ofGoal(scores, Double.NaN));
    }

    @Test
    void whereResultsReachAThresholdByRoundingOnlyTheOthersStayApart() {
        double[] near = {0.3 + Math.ulp(0.3), 0.3 + Math.ulp(0.3), 0.5, 0.25, 0.2, 0.1, -5};
        assertEquals(Winsorised.of(near, 0.3), Outliers.CLIPPED.ofGoal(near, 0.3));
        double[] tiny = {1e-304, 1e-304, 1, -1e5, -2e5};
        assertEquals(Winsorised.of(tiny, 0), Outliers.CLIPPED.ofGoal(tiny, 0));
        double[] huge = {1e308, 1e308, 1, -1e308};
        assertEquals(Winsorised.of(huge, 0), Outliers.CLIPPED.ofGoal(huge, 0));
    }

    @Test
    void normalOutcomesStayAboutAsTheyAre() {
        double[] normal = standardised(normals(5, 400));
        assertEquals(1, Power.of(normal).exponent(), 0.15);
    }

    private static DoubleStream normals(long seed, int n) {
        RandomStream random = new RandomStream(seed);
        return DoubleStream.generate(random::nextGaussian).limit(n);
    }

    private static double[] standardised(DoubleStream values) {
        double[] raw = values.toArray();
        Standardised scaling = Standardised.of(raw);
        return Arrays.stream(raw).map(scaling::forward).toArray();
    }

    /** Ten of thirteen are 1: the quartiles of 1, 0.5, 0 and -100 are -100 and 1, so that nothing is clipped; of more different values the last one is. */
    @Test
    void whereMostAreEqualTheDifferentOnesTellWhatIsFarOut() {
        double[] few = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5, 0, -100};
        assertEquals(-100, Winsorised.of(few, Double.NaN).forward(-100));
        double[] more = new double[37];
        Arrays.fill(more, 1);
        System.arraycopy(new double[] {0.9, 0.6, 0.5, 0.2, 0.1, 0, -100}, 0, more, 0, 7);
        assertEquals(0 - 1.5 * (0.9 - 0), Winsorised.of(more, Double.NaN).low(), 1e-15);
        assertEquals(-7, Winsorised.of(new double[] {3, 3, 3}, Double.NaN).forward(-7));
        double[] errors = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -25};
        assertTrue(Winsorised.of(errors, 0).forward(-1) == -1, "one error is not taken for none");
    }

    /** Far below the whisker outcomes keep their order, and the model's value of each is brought back to it. */
    @Test
    void outliersAreDrawnInAndBroughtBack() {
        double[] gains = {1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.15, 1.25, 1.35, 1.45, -2, -30, -1e6};
        Winsorised clip = Winsorised.of(gains, Double.NaN);
        OutcomeScaling drawn = Outliers.DRAWN_IN.of(gains, Double.NaN);
        for (double usual : new double[] {clip.low(), 1, 1.35, 5}) {
            assertEquals(usual, drawn.forward(usual));
            assertEquals(usual, drawn.inverse(usual));
        }
        double before = drawn.forward(clip.low());
        for (double bad : new double[] {-2, -30, -1e4, -1e6}) {
            assertTrue(drawn.forward(bad) < before, "order");
            before = drawn.forward(bad);
            assertEquals(bad, drawn.inverse(before), 1e-9 * Math.abs(bad));
            double step = 1e-5 * Math.abs(bad);
            assertEquals(
                    (drawn.forward(bad + step) - drawn.forward(bad - step)) / (2 * step),
                    drawn.slope(bad),
                    1e-6 * drawn.slope(bad));
        }
        assertTrue(drawn.forward(-1e6) > clip.low() - 0.25, "the worst is not far below the whisker");
        assertEquals(Winsorised.of(gains, Double.NaN), Outliers.CLIPPED.of(gains, Double.NaN));
        assertEquals(
                -5, Outliers.DRAWN_IN.of(new double[] {1, 2, 3, 4}, Double.NaN).forward(-5), "nothing is far out");
    }

    /** What is worse than the worst outcome is brought back with its slope, and never as more than twice as bad. */
    @Test
    void theInverseBendsBeyondTheWorst() {
        for (double worst : new double[] {-6, 0.1, 0.4, 0.7}) {
            DrawnIn scaling = new DrawnIn(0.5, 0.3, worst);
            double floor = Math.min(worst, 0.5);
            assertEquals(floor, scaling.floor());
            double end = scaling.forward(floor);
            double step = 1e-6;
            double below = (scaling.inverse(end) - scaling.inverse(end - step)) / step;
            double above = (scaling.inverse(end + step) - scaling.inverse(end)) / step;
            assertEquals(above, below, 1e-5 * above, "worst " + worst);
            assertEquals(1 / scaling.slope(floor), below, 1e-5 * below);
            double last = scaling.inverse(end);
            for (double scaled = end - 0.05; scaled > end - 3; scaled -= 0.05) {
                assertTrue(scaling.inverse(scaled) < last, "increasing");
                last = scaling.inverse(scaled);
            }
            assertEquals(2 * floor - 0.8, scaling.inverse(-1e9), 1e-12);
        }
    }

    @Test
    void aFloorStaysWhereOtherScalingsFollowOrComeBefore() {
        DrawnIn drawn = new DrawnIn(0.5, 0.3, -6);
        assertEquals(-6, new Chained(drawn, new Standardised(2, 7)).floor());
        assertEquals(2 + 7 * -6, new Chained(new Standardised(2, 7), drawn).floor());
        assertEquals(Double.NEGATIVE_INFINITY, new Chained(new Bilog(0, 1), new Standardised(2, 7)).floor());
    }

    /** Most outcomes are penalties, which the quartiles take for usual: they lie just below the others all the same. */
    @Test
    void penaltiesDoNotDrownTheOthers() {
        for (double penalty : new double[] {-30, -1e3, -1e9}) {
            double[] gains = {1, 1.5, 2, 1.2, penalty, penalty, penalty, penalty, penalty, penalty};
            OutcomeScaling scaling = Outliers.DRAWN_IN.of(gains, Double.NaN);
            assertEquals(1, scaling.forward(1));
            assertTrue(scaling.forward(penalty) < 0.5 && scaling.forward(penalty) > 0, "penalty " + penalty);
            assertEquals(penalty, scaling.inverse(scaling.forward(penalty)), 1e-9 * -penalty);
            assertEquals(
                    penalty,
                    Winsorised.of(gains, Double.NaN).forward(penalty),
                    "by quartiles alone they would be usual");
        }
        double[] near = {1, 1.5, 2, 1.2, -5, -5, -5, -5, -5, -5};
        assertEquals(
                -5, Outliers.DRAWN_IN.of(near, Double.NaN).forward(-5), "not ten times as far as the others differ");
        double[] spread = {-1e-9, -2e-9, 0, -3e-9, -0.3, -0.5, -0.9, -1, -1.1, -1.2};
        assertEquals(-1, Outliers.DRAWN_IN.of(spread, Double.NaN).forward(-1), "what differs itself is no penalty");
        double[] one = {1, 1.5, 2, -1e9, -1e9, -1e9};
        assertEquals(-1e9, Outliers.DRAWN_IN.of(one, Double.NaN).forward(-1e9), "three others tell too little");
    }

    /** A bound far from the outcomes belongs to what must stay apart. */
    @Test
    void aBoundStaysAboveWhatIsDrawnIn() {
        double[] gains = {1, 1.5, 2, 1.2, -30, -30, -30, -30};
        assertEquals(-40, Outliers.DRAWN_IN.of(gains, -40).forward(-40));
        double below = Outliers.DRAWN_IN.of(gains, 0.5).forward(-30);
        assertTrue(below < 0.5 && below > -1, "drawn in below the bound");
    }

    /** A goal with a threshold that results reach is drawn in below it, whatever lies beyond the whisker. */
    @Test
    void aThresholdThatResultsReachComesFirst() {
        double[] scores = {0.91, 0.93, 0.95, 0.2, 0.1, 0.84};
        assertEquals(new DrawnIn(0.85, 0.93 - 0.85, 0.1), Outliers.DRAWN_IN.ofGoal(scores, 0.85));
        double[] none = {1, 1.1, 1.2, 1.3, 1.4, -1e6};
        assertEquals(Outliers.DRAWN_IN.of(none, 7), Outliers.DRAWN_IN.ofGoal(none, 7));
    }
}
