package org.ax4j.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalTest {
    /** Abramowitz and Stegun: Handbook of Mathematical Functions, 1964, table 26.1. */
    @Test
    void probabilitiesAreThoseOfTables() {
        assertThat(Normal.probability(0)).isEqualTo(0.5);
        assertThat(Normal.probability(0.5)).isCloseTo(0.691462461274013, within(1e-15));
        assertThat(Normal.probability(1)).isCloseTo(0.841344746068543, within(1e-15));
        assertThat(Normal.probability(2)).isCloseTo(0.977249868051821, within(1e-15));
        assertThat(Normal.probability(3)).isCloseTo(0.998650101968370, within(1e-15));
        assertThat(Normal.probability(1.959963984540054)).isCloseTo(0.975, within(1e-15));
    }

    @Test
    void bothSidesMakeOne() {
        for (double z = 0; z < 12; z += 0.07) {
            assertThat(Normal.probability(z) + Normal.probability(-z)).isCloseTo(1, within(1e-15));
            assertThat(Normal.probability(z)).isBetween(0.5, 1.0);
        }
        assertThat(Normal.probability(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Normal.probability(Double.NEGATIVE_INFINITY)).isZero();
    }

    /** The density, by central differences. */
    @Test
    void itsDerivativeIsTheDensity() {
        for (double z = -5; z <= 5; z += 0.3) {
            double slope = (Normal.probability(z + 1e-4) - Normal.probability(z - 1e-4)) / 2e-4;
            assertThat(slope).isCloseTo(Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI), within(1e-8));
        }
    }
}
