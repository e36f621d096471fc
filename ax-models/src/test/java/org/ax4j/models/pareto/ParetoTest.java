package org.ax4j.models.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.ax4j.models.gp.Golden;
import org.ax4j.problem.ReferencePoint;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoTest {
    @Test
    void hypervolumesEqualTheReference() {
        int compared = 0;
        for (JsonNode golden : Golden.file().get("hypervolume")) {
            double volume = Hypervolume.of(Golden.matrix(golden.get("points")), Golden.vector(golden.get("ref_point")));
            assertThat(volume).isCloseTo(golden.get("hypervolume").asDouble(), within(1e-10 * (1 + volume)));
            compared++;
        }
        assertThat(compared).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void hypervolumeEqualsInclusionAndExclusion(int objectives) {
        RandomStream random = new RandomStream(objectives);
        for (int trial = 0; trial < 30; trial++) {
            double[][] gains = gains(random, objectives, 7);
            double[] reference = new double[objectives];
            assertThat(Hypervolume.of(gains, reference)).isCloseTo(inclusionExclusion(gains, reference), within(1e-12));
        }
    }

    /** Cells and dominated region fill a box together, and every point is in exactly one cell or dominated. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void cellsAreWhatTheFrontLeaves(int objectives) {
        RandomStream random = new RandomStream(objectives);
        for (int trial = 0; trial < 20; trial++) {
            double[][] gains = gains(random, objectives, trial);
            double[] reference = new double[objectives];
            Cells cells = Cells.above(gains, reference);
            double sum = Hypervolume.of(gains, reference);
            for (int k = 0; k < cells.count(); k++) {
                double volume = 1;
                for (int j = 0; j < objectives; j++) {
                    volume *= Math.max(0, Math.min(2, cells.upper()[k][j]) - Math.min(2, cells.lower()[k][j]));
                }
                sum += volume;
            }
            assertThat(sum).isCloseTo(Math.pow(2, objectives), within(1e-12));
            for (int probe = 0; probe < 50; probe++) {
                double[] at = random.doubles(objectives, 0, 1.2).toArray();
                boolean dominated =
                        Arrays.stream(gains).anyMatch(gain -> isAtLeast(gain, at) && isAbove(gain, reference));
                assertThat(count(cells, at)).isEqualTo(dominated ? 0 : 1);
            }
        }
    }

    @Test
    void cellsOfTwoObjectivesAreTheStripsBetweenNeighbours() {
        Cells cells = Cells.above(new double[][] {{1, 5}, {2, 4}, {4, 1}, {1, 1}, {2, 4}}, new double[2]);
        assertThat(cells.count()).isEqualTo(4);
        assertThat(Hypervolume.of(new double[][] {{1, 5}, {2, 4}, {4, 1}}, new double[2]))
                .isEqualTo(11);
        assertThat(Hypervolume.of(new double[][] {{1, 2, 3}, {2, 3, 1}, {3, 1, 2}}, new double[3]))
                .isEqualTo(13);
    }

    @Test
    void anEmptyFrontLeavesEverything() {
        Cells cells = Cells.above(new double[][] {{-1, 5}, {0, 3}}, new double[2]);
        assertThat(cells.lower()).isDeepEqualTo(new double[][] {{0, 0}});
        assertThat(cells.upper()[0]).containsOnly(Double.POSITIVE_INFINITY);
        assertThat(Hypervolume.of(new double[0][], new double[2])).isZero();
    }

    @Test
    void referencePointsEqualTheReference() {
        double[][] front = {{1, 5}, {2, 4}, {4, 1}};
        assertReference(front, new double[] {Double.NaN, Double.NaN}, 0.7, 0.6);
        assertReference(new double[][] {{1, 5}}, new double[] {Double.NaN, Double.NaN}, 0.9, 4.5);
        assertReference(front, new double[] {0, 0}, 0, 0);
        assertReference(front, new double[] {3, 3}, 0.7, 0.6);
        assertReference(front, new double[] {1.5, Double.NaN}, 1.5, 0.6);
    }

    private static void assertReference(double[][] front, double[] given, double first, double second) {
        double[] reference = ReferencePoint.inferred(front, given);
        assertThat(reference[0]).isCloseTo(first, within(1e-12));
        assertThat(reference[1]).isCloseTo(second, within(1e-12));
    }

    private static double[][] gains(RandomStream random, int objectives, int n) {
        double[][] gains = new double[n][];
        Arrays.setAll(
                gains,
                i -> random.doubles(objectives, -0.2, 1)
                        .map(v -> Math.rint(8 * v) / 8)
                        .toArray());
        return gains;
    }

    private static double inclusionExclusion(double[][] gains, double[] reference) {
        double sum = 0;
        for (int set = 1; set < 1 << gains.length; set++) {
            double volume = 1;
            for (int j = 0; j < reference.length; j++) {
                double least = Double.POSITIVE_INFINITY;
                for (int i = 0; i < gains.length; i++) {
                    least = (set >> i & 1) == 1 ? Math.min(least, gains[i][j]) : least;
                }
                volume *= Math.max(0, least - reference[j]);
            }
            sum += Integer.bitCount(set) % 2 == 1 ? volume : -volume;
        }
        return sum;
    }

    private static int count(Cells cells, double[] at) {
        int count = 0;
        for (int k = 0; k < cells.count(); k++) {
            boolean inside = true;
            for (int j = 0; j < at.length; j++) {
                inside &= at[j] >= cells.lower()[k][j] && at[j] < cells.upper()[k][j];
            }
            count += inside ? 1 : 0;
        }
        return count;
    }

    private static boolean isAtLeast(double[] gain, double[] at) {
        for (int j = 0; j < at.length; j++) {
            if (gain[j] < at[j]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAbove(double[] gain, double[] reference) {
        for (int j = 0; j < reference.length; j++) {
            if (gain[j] <= reference[j]) {
                return false;
            }
        }
        return true;
    }
}
