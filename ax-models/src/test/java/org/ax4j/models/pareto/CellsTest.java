package org.ax4j.models.pareto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void cellsOfTwoObjectivesAreStrips() {
        Cells cells = Cells.above(new double[][] {{4, 1}, {1, 5}, {2, 4}}, new double[2]);
        assertThat(cells.lower()).isDeepEqualTo(new double[][] {{0, 5}, {1, 4}, {2, 1}, {4, 0}});
        assertThat(cells.upper()).isDeepEqualTo(new double[][] {{1, INF}, {2, INF}, {4, INF}, {INF, INF}});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void anEmptyFrontLeavesOneCell(int objectives) {
        double[] reference = new double[objectives];
        Arrays.fill(reference, -1);
        Cells cells = Cells.above(new double[][] {reference}, reference);
        double[] top = new double[objectives];
        Arrays.fill(top, INF);
        assertThat(cells.lower()).isDeepEqualTo(new double[][] {reference});
        assertThat(cells.upper()).isDeepEqualTo(new double[][] {top});
    }

    /** The count of boxes that Yang, Emmerich, Deutz and Baeck prove to suffice (Journal of Global Optimization, 2019). */
    @Test
    void threeObjectivesHaveTwoCellsAPointAndOneMore() {
        Cells cells = Cells.above(new double[][] {{1, 2, 3}, {2, 3, 1}, {3, 1, 2}}, new double[3]);
        assertThat(cells.count()).isEqualTo(7);
        double[][] many = Fronts.real(40, 3, new RandomStream(1));
        int front = Front.above(many, new double[3]).size();
        assertThat(front).isGreaterThan(15);
        assertThat(Cells.above(many, new double[3]).count()).isEqualTo(2 * front + 1);
    }

    /** Each unit cube that no point dominates lies in one cell, each dominated one in none. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void cellsWithTiesAndDoublesTileTheRest(int objectives) {
        RandomStream random = new RandomStream(10 + objectives);
        for (int round = 0; round < (objectives < 5 ? 150 : 40); round++) {
            double[][] gains = Fronts.whole(round % 13, objectives, random);
            Cells cells = Cells.above(gains, new double[objectives]);
            int side = 5;
            for (int cube = 0; cube < Math.pow(side, objectives); cube++) {
                double[] centre = new double[objectives];
                int rest = cube;
                for (int j = 0; j < objectives; j++) {
                    centre[j] = rest % side + 0.5;
                    rest /= side;
                }
                assertThat(holding(cells, centre))
                        .as("cells with %s above %s", Arrays.toString(centre), Arrays.deepToString(gains))
                        .isEqualTo(Fronts.dominates(gains, centre) ? 0 : 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void cellsAndDominatedVolumeFillABox(int objectives) {
        RandomStream random = new RandomStream(20 + objectives);
        double top = 1.5;
        double[] reference = new double[objectives];
        Arrays.fill(reference, 0.1);
        for (int round = 0; round < 20; round++) {
            double[][] gains = Fronts.real(2 * round, objectives, random);
            Cells cells = Cells.above(gains, reference);
            double sum = 0;
            for (int k = 0; k < cells.count(); k++) {
                double volume = 1;
                for (int j = 0; j < objectives; j++) {
                    assertThat(cells.lower()[k][j]).isLessThan(cells.upper()[k][j]);
                    volume *= Math.min(top, cells.upper()[k][j]) - cells.lower()[k][j];
                }
                sum += volume;
            }
            assertThat(sum + Hypervolume.of(gains, reference))
                    .isCloseTo(Math.pow(top - 0.1, objectives), within(1e-11));
            for (int i = 0; i < 200; i++) {
                double[] place = random.doubles(objectives, 0.1, top).toArray();
                assertThat(holding(cells, place)).isEqualTo(Fronts.dominates(gains, place) ? 0 : 1);
            }
        }
    }

    private static int holding(Cells cells, double[] place) {
        int count = 0;
        for (int k = 0; k < cells.count(); k++) {
            boolean inside = true;
            for (int j = 0; j < place.length; j++) {
                inside &= cells.lower()[k][j] <= place[j] && place[j] < cells.upper()[k][j];
            }
            count += inside ? 1 : 0;
        }
        return count;
    }
}
