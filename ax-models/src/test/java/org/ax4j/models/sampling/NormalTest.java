package org.ax4j.models.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

class NormalTest {
    @Test
    void quantilesEqualThoseOfSixtyDigits() throws IOException {
        JsonNode quantiles = SobolTest.golden("normal.json").get("quantiles");
        assertThat(quantiles).hasSize(38);
        for (JsonNode quantile : quantiles) {
            double z = quantile.get("z").asDouble();
            assertThat(Normal.quantile(quantile.get("p").asDouble()))
                    .as("quantile of %s", quantile.get("p"))
                    .isCloseTo(z, within(4 * Math.ulp(z)));
        }
    }

    @Test
    void quantilesInvertTheDistribution() {
        NormalDistribution normal = new NormalDistribution();
        RandomStream random = new RandomStream(1);
        for (int i = 0; i < 10_000; i++) {
            double p = random.nextDouble();
            double z = Normal.quantile(p);
            assertThat(normal.cumulativeProbability(z)).isCloseTo(p, within(4e-16 + 4e-15 * p));
            assertThat(Normal.quantile(1 - p)).isCloseTo(-z, within(1e-15 / normal.density(z)));
        }
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Normal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Normal.quantile(-0.1)).isNaN();
    }

    /** BoTorch maps Sobol points to normals in the same way, apart from the ends. */
    @Test
    void normalsEqualThoseOfBoTorchForItsRandomBits() {
        double[][] botorch = {
            {-.8435, -.9505, .6725}, {.5021, .5578, -.0255}, {1.0388, -.5352, .7994}, {-.3643, .9818, -1.7156}
        };
        Sobol sobol = TorchScramble.of(3, 7);
        for (double[] row : botorch) {
            double[] z = Arrays.stream(sobol.next()).map(Normal::quantile).toArray();
            assertThat(z).containsExactly(row, within(5.1e-5));
        }
    }

    @Test
    void eachColumnHasOneValueInEachStripOfEqualProbability() {
        double[][] z = Normal.sobol(256, 40, new RandomStream(2));
        NormalDistribution normal = new NormalDistribution();
        for (int k = 0; k < 40; k++) {
            int column = k;
            assertThat(Arrays.stream(z)
                            .mapToInt(row -> (int) (normal.cumulativeProbability(row[column]) * 256))
                            .distinct()
                            .count())
                    .isEqualTo(256);
            assertThat(Arrays.stream(z)
                            .mapToDouble(row -> row[column])
                            .average()
                            .orElseThrow())
                    .isCloseTo(0, within(0.01));
        }
    }

    @Test
    void columnsAreUncorrelatedAlsoBeyondTheTable() {
        int n = 1024;
        double[][] z = Normal.sobol(n, 1010, new RandomStream(3));
        for (int a = 990; a < 1010; a++) {
            for (int b = 990; b <= a; b++) {
                int i = a;
                int j = b;
                double moment =
                        Arrays.stream(z).mapToDouble(row -> row[i] * row[j]).sum() / n;
                assertThat(moment).isCloseTo(i == j ? 1 : 0, within(5 * (i == j ? Math.sqrt(2) : 1) / Math.sqrt(n)));
            }
        }
    }

    @Test
    void nothingIsInfiniteAndEmptyShapesAreServed() {
        assertThat(Normal.sobol(3, 0, new RandomStream(4))).isDeepEqualTo(new double[3][0]);
        assertThat(Normal.sobol(0, 3, new RandomStream(4))).isEmpty();
        for (double[] row : Normal.sobol(1 << 12, 3, new RandomStream(5))) {
            assertThat(Arrays.stream(row).allMatch(Double::isFinite)).isTrue();
        }
    }
}
