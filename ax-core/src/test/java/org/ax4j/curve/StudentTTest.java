package org.ax4j.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    /** With one and two degrees of freedom the distribution function is elementary. */
    @ParameterizedTest
    @CsvSource({"-40", "-3", "-0.2", "0", "0.7", "5", "1e6"})
    void agreesWithClosedForms(double t) {
        assertThat(StudentT.probability(t, 1)).isCloseTo(0.5 + Math.atan(t) / Math.PI, within(1e-14));
        assertThat(StudentT.probability(t, 2)).isCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), within(1e-14));
    }

    /** The distribution function is the integral of the density. */
    @ParameterizedTest
    @CsvSource({"2.5", "4", "7.3", "50"})
    void theDensityIsItsDerivative(double degrees) {
        double sum = 0;
        double width = 1e-3;
        for (double t = 0; t < 2 - width / 2; t += width) {
            sum += width * Math.exp(StudentT.logHeight(degrees) - StudentT.logFall(t + width / 2, degrees));
        }
        assertThat(StudentT.probability(2, degrees) - 0.5).isCloseTo(sum, within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({
        "0.975, 2, 4.30265272974946",
        "0.975, 10, 2.22813885198627",
        "0.9, 5, 1.47588404882448",
        "0.01, 30, -2.45726154240058"
    })
    void quantilesAreThoseOfTables(double probability, double degrees, double expected) {
        assertThat(StudentT.quantile(probability, degrees)).isCloseTo(expected, within(1e-10));
    }

    /** Far out too, where the density is 0 in doubles or steps are small. */
    @ParameterizedTest
    @CsvSource({"1e-300, 2.5", "1e-200, 1e6", "1e-12, 30", "0.3, 2.5", "0.49999, 7", "0.5, 4"})
    void quantilesInvertProbabilities(double probability, double degrees) {
        double t = StudentT.quantile(probability, degrees);
        assertThat(StudentT.probability(t, degrees)).isCloseTo(probability, within(1e-10 * probability));
    }

    @Test
    void theGammaFunctionIsAFactorial() {
        double logarithm = 0;
        for (int n = 1; n <= 30; n++) {
            assertThat(StudentT.logGamma(n)).isCloseTo(logarithm, within(1e-12 * (1 + logarithm)));
            logarithm += Math.log(n);
        }
        assertThat(StudentT.logGamma(0.5)).isCloseTo(0.5 * Math.log(Math.PI), within(1e-13));
    }

    @Test
    void anEstimateIsCutOffAtItsLeastValue() {
        Estimate estimate = new Estimate(3, 2, 2, 4, 2.5);
        assertThat(estimate.chanceAtMost(2.4)).isZero();
        assertThat(estimate.chanceAtMost(3)).isCloseTo(0.5, within(1e-15));
        assertThat(estimate.quantile(0.01)).isEqualTo(2.5);
        assertThat(estimate.chanceAtMost(estimate.quantile(0.8))).isCloseTo(0.8, within(1e-12));
    }

    /** Few degrees of freedom are raised to 2.5, which leaves the 95 % interval as it was: with one, that of Cauchy. */
    @Test
    void fewDegreesOfFreedomKeepTheirInterval() {
        Estimate estimate = Estimate.of(0, new double[] {1, 3}, 1, Double.NEGATIVE_INFINITY);
        assertThat(estimate.degrees()).isEqualTo(2.5);
        assertThat(estimate.quantile(0.025)).isCloseTo(-Math.tan(0.475 * Math.PI), within(1e-9));
        assertThat(estimate.quantile(0.975)).isCloseTo(3 * Math.tan(0.475 * Math.PI), within(1e-9));
    }

    /** Below the median it is that of the one side, above it that of the other: with four degrees of freedom Student's t has a closed form. */
    @Test
    void theSidesOfAnEstimateDiffer() {
        Estimate estimate = new Estimate(1, 2, 6, 4, Double.NEGATIVE_INFINITY);
        assertThat(estimate.chanceAtMost(1)).isEqualTo(0.5);
        for (double sds : new double[] {0.1, 1, 4}) {
            assertThat(estimate.chanceAtMost(1 - 2 * sds)).isCloseTo(1 - four(sds * Math.sqrt(2)), within(1e-14));
            assertThat(estimate.chanceAtMost(1 + 6 * sds)).isCloseTo(four(sds * Math.sqrt(2)), within(1e-14));
        }
        for (double chance : new double[] {0.001, 0.3, 0.5, 0.7, 0.999}) {
            assertThat(estimate.chanceAtMost(estimate.quantile(chance))).isCloseTo(chance, within(1e-12));
        }
        assertThat(estimate.sd()).isCloseTo(Math.sqrt(20), within(1e-15));
    }

    /** Of a side of logarithms chances and quantiles are those of the logarithm; where that of values has the same end the interval is the same. */
    @Test
    void aSideMayBeOneOfLogarithms() {
        double upper = StudentT.quantile(0.975, 4) / Math.sqrt(2);
        double below = -2 * Math.expm1(-0.5 * upper) / upper;
        Estimate estimate = new Estimate(2, below, 6, 4, Double.NEGATIVE_INFINITY, 0.5);
        Estimate plain = new Estimate(2, below, 6, 4, Double.NEGATIVE_INFINITY);
        assertThat(estimate.quantile(0.025)).isCloseTo(plain.quantile(0.025), within(1e-12));
        assertThat(estimate.quantile(0.8)).isEqualTo(plain.quantile(0.8));
        for (double logs : new double[] {0.1, 1, 4}) {
            double chance = 1 - four(logs / 0.5 * Math.sqrt(2));
            assertThat(estimate.chanceAtMost(2 * Math.exp(-logs))).isCloseTo(chance, within(1e-14));
        }
        assertThat(estimate.chanceAtMost(0)).isZero();
        assertThat(estimate.chanceAtMost(-1)).isZero();
        assertThat(estimate.quantile(1e-12)).isPositive();
        for (double chance : new double[] {0.001, 0.3, 0.5, 0.7}) {
            assertThat(estimate.chanceAtMost(estimate.quantile(chance))).isCloseTo(chance, within(1e-12));
            assertThat(estimate.divided(3).quantile(chance)).isCloseTo(estimate.quantile(chance) / 3, within(1e-12));
        }
    }

    @Test
    void anErrorMayBeMadeToReachToAValue() {
        Estimate estimate = new Estimate(2, 0.5, 6, 4, Double.NEGATIVE_INFINITY, 0.3);
        assertThat(estimate.reaching(9)).isEqualTo(new Estimate(2, 0.5, 7, 4, Double.NEGATIVE_INFINITY, 0.3));
        assertThat(estimate.reaching(1)).isEqualTo(new Estimate(2, 1, 6, 4, Double.NEGATIVE_INFINITY, Math.log(2)));
        assertThat(estimate.reaching(1.9)).as("within it already").isEqualTo(estimate);
        assertThat(estimate.reaching(-1))
                .as("without a logarithm")
                .isEqualTo(new Estimate(2, 3, 6, 4, Double.NEGATIVE_INFINITY));
    }

    /** {@code F(t) = 1/2 + 3/8 s (1 - s^2 / 12)} with {@code s = t / sqrt(1 + t^2 / 4)}, as integrating the density gives. */
    private static double four(double t) {
        double s = t / Math.sqrt(1 + t * t / 4);
        return 0.5 + 0.375 * s * (1 - s * s / 12);
    }
}
