package org.ax4j.models.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.ax4j.models.gp.Golden;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

class SobolTest {
    @Test
    void plainPointsEqualTheReference() {
        for (JsonNode golden : Golden.file().get("sobol")) {
            Sobol sobol = Sobol.plain(golden.get("dimension").asInt());
            for (JsonNode point : golden.get("points")) {
                assertThat(sobol.next()).containsExactly(Golden.vector(point));
            }
        }
    }

    /** Among 2^m points of one coordinate each interval of length 2^-m has one; of the first two, each box of that volume. */
    @Test
    void scramblingKeepsTheSpread() {
        for (long seed = 0; seed < 20; seed++) {
            Sobol sobol = Sobol.scrambled(50, new RandomStream(seed));
            double[][] points = new double[64][];
            for (int i = 0; i < points.length; i++) {
                points[i] = sobol.next();
            }
            for (int k = 0; k < 50; k++) {
                Set<Integer> intervals = new HashSet<>();
                for (double[] point : points) {
                    intervals.add((int) (64 * point[k]));
                }
                assertThat(intervals).hasSize(64);
            }
            for (int split = 1; split < 64; split *= 2) {
                Set<Integer> boxes = new HashSet<>();
                for (double[] point : points) {
                    int column = (int) (split * point[0]);
                    int row = (int) (64.0 / split * point[1]);
                    boxes.add(64 * column + row);
                }
                assertThat(boxes).hasSize(64);
            }
        }
    }

    @Test
    void scrambledPointsAreUniformOverSeeds() {
        double sum = 0;
        double squares = 0;
        int n = 4000;
        for (int seed = 0; seed < n; seed++) {
            double x = Sobol.scrambled(3, new RandomStream(seed)).next()[2];
            sum += x / n;
            squares += x * x / n;
        }
        assertThat(sum).isCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / n)));
        assertThat(squares).isCloseTo(1.0 / 3, within(4 * Math.sqrt(4.0 / 45 / n)));
    }

    @Test
    void skippingEqualsDrawing() {
        for (int count : new int[] {0, 1, 7, 64, 1000}) {
            Sobol drawn = Sobol.scrambled(5, new RandomStream(3));
            Sobol skipped = Sobol.scrambled(5, new RandomStream(3));
            drawn.next();
            skipped.next();
            for (int i = 0; i < count; i++) {
                drawn.next();
            }
            skipped.skip(count);
            assertThat(skipped.next()).containsExactly(drawn.next());
            assertThat(skipped.next()).containsExactly(drawn.next());
        }
    }

    @Test
    void hasUpToAThousandDimensions() {
        assertThat(Sobol.plain(1000).next()).hasSize(1000);
        assertThatThrownBy(() -> Sobol.plain(1001)).hasMessageContaining("1001");
        assertThatThrownBy(() -> Sobol.plain(0)).hasMessageContaining("1 to 1000");
    }

    @Test
    void quantilesInvertProbabilities() {
        NormalDistribution normal = new NormalDistribution();
        for (double z = -7.9; z < 7; z += 0.31) {
            assertThat(Normal.quantile(normal.cumulativeProbability(z)))
                    .isCloseTo(z, within(1e-12 / normal.density(Math.max(0, z)) * 1e-3 + 1e-11));
        }
    }

    @Test
    void evenNormalsHaveTheMomentsOfNormalsWithLessError() {
        int n = 1024;
        double[][] z = Normal.sobol(n, 1002, new RandomStream(1));
        for (int k : new int[] {0, 1, 500, 999}) {
            double mean = 0;
            double square = 0;
            for (double[] row : z) {
                mean += row[k] / n;
                square += row[k] * row[k] / n;
            }
            assertThat(mean).isCloseTo(0, within(0.003));
            assertThat(square).isCloseTo(1, within(0.02));
        }
        double mean = 0;
        for (double[] row : z) {
            mean += row[1001] / n;
        }
        assertThat(mean).isCloseTo(0, within(4 / Math.sqrt(n)));
        assertThat(Normal.sobol(3, 0, new RandomStream(1))).hasDimensions(3, 0);
    }
}
