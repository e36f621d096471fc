package org.ax4j.models.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class ImprovementTest {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    @Test
    void isTheIntegralOfTheNormalProbability() {
        for (double z = -6; z <= 6; z += 0.37) {
            double integral = new IterativeLegendreGaussIntegrator(20, 1e-12, 1e-300)
                    .integrate(1_000_000, NORMAL::cumulativeProbability, z - 12, z);
            assertThat(Improvement.value(z)).isCloseTo(integral, withinPercentage(1e-6));
            assertThat(Improvement.logValue(z)).isCloseTo(Math.log(integral), within(1e-8));
        }
    }

    @Test
    void branchesMeetWithoutASeam() {
        for (double seam : new double[] {-1, -15}) {
            double below = Improvement.logValue(Math.nextDown(seam));
            double above = Improvement.logValue(Math.nextUp(seam));
            assertThat(below).isCloseTo(above, within(1e-12 * Math.abs(above)));
        }
        for (double seam : new double[] {-1, 5}) {
            assertThat(Improvement.logProbability(Math.nextDown(seam)))
                    .isCloseTo(Improvement.logProbability(Math.nextUp(seam)), within(1e-14));
            assertThat(Improvement.inverseMills(Math.nextDown(seam)))
                    .isCloseTo(Improvement.inverseMills(Math.nextUp(seam)), withinPercentage(1e-10));
        }
    }

    @Test
    void logProbabilityAndItsSlopeHoldFarOut() {
        for (double z : new double[] {-1e6, -300, -40, -8, -2, 0, 3, 9, 37}) {
            double step = 1e-5 * Math.max(1, Math.abs(z));
            double slope = (Improvement.logProbability(z + step) - Improvement.logProbability(z - step)) / (2 * step);
            assertThat(Improvement.inverseMills(z)).isCloseTo(slope, within(1e-6 * (1e-4 + Math.abs(slope))));
        }
        assertThat(Improvement.logProbability(-2)).isCloseTo(Math.log(NORMAL.cumulativeProbability(-2)), within(1e-13));
        assertThat(Improvement.logProbability(8)).isCloseTo(-NORMAL.cumulativeProbability(-8), withinPercentage(1e-8));
    }

    @Test
    void staysFiniteAtTheEndsOfTheDoubles() {
        assertThat(Improvement.logValue(-1e150)).isFinite();
        assertThat(Improvement.logValue(1e300)).isCloseTo(Math.log(1e300), within(1e-12));
        assertThat(Improvement.value(-50)).isZero();
    }
}
