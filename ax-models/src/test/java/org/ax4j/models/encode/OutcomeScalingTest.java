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
                new BeyondThreshold(0.5, 0.3, -6),
                new BeyondThreshold(-2, 5, -6),
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
        OutcomeScaling scaling = BeyondThreshold.of(scores, 0.85);
        assertEquals(0.85, scaling.forward(0.85));
        for (double good : new double[] {0.86, 0.93, 0.999}) {
            assertEquals(good, scaling.forward(good));
        }
        double width = 0.93 - 0.85;
        assertEquals(0.85 - width * Math.log(1 + 0.75 / width), scaling.forward(0.1), 1e-15);
        assertEquals(0.1, scaling.inverse(-10), "what is predicted beyond the worst result is no worse than it");
    }

    @Test
    void whereFewerThanTwoResultsReachAThresholdTheWorstAreClipped() {
        double[] scores = {0.86, 0.2, 0.1, 0.84};
        assertEquals(Winsorised.of(scores, 0.85), BeyondThreshold.of(scores, 0.85));
        assertEquals(Winsorised.of(scores, Double.NaN), BeyondThreshold.of(scores, Double.NaN));
    }

    @Test
    void whereResultsReachAThresholdByRoundingOnlyTheOthersStayApart() {
        double[] near = {0.3 + Math.ulp(0.3), 0.3 + Math.ulp(0.3), 0.5, 0.25, 0.2, 0.1, -5};
        assertEquals(Winsorised.of(near, 0.3), BeyondThreshold.of(near, 0.3));
        double[] tiny = {1e-304, 1e-304, 1, -1e5, -2e5};
        assertEquals(Winsorised.of(tiny, 0), BeyondThreshold.of(tiny, 0));
        double[] huge = {1e308, 1e308, 1, -1e308};
        assertEquals(Winsorised.of(huge, 0), BeyondThreshold.of(huge, 0));
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
}
