package org.ax4j.models.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ax4j.models.acquisition.AcquisitionFunction;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessModelTest {
    private static final InputKinds KINDS =
            new InputKinds(List.of(InputKind.REAL, InputKind.CATEGORICAL, InputKind.REAL));

    private static double[][] inputs(int n, RandomStream random) {
        double[][] x = new double[n][];
        Arrays.setAll(x, i -> new double[] {random.nextDouble(), random.nextInt(2), random.nextDouble()});
        return x;
    }

    /** Of other points than those that it knows it says for most how they end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aRegionIsLearnt(long seed) {
        RandomStream random = new RandomStream(seed);
        double[][] x = inputs(40, random);
        double[] labels = Arrays.stream(x).mapToDouble(p -> p[0] > 0.6 ? -1 : 1).toArray();
        SuccessModel model = SuccessModel.of(KINDS, x, labels);
        long right = Arrays.stream(inputs(200, random))
                .filter(p -> model.chance(p) > 0.5 == p[0] <= 0.6)
                .count();
        assertThat(right).isGreaterThan(175);
        assertThat(model.chance(new double[] {0.05, 1, 0.5})).isGreaterThan(0.9);
        assertThat(model.chance(new double[] {0.95, 0, 0.5})).isLessThan(0.1);
    }

    @Test
    void withoutAPatternTheChanceIsMuchTheSameEverywhere() {
        double spread = 0;
        for (long seed = 1; seed <= 10; seed++) {
            RandomStream random = new RandomStream(seed);
            double[][] x = inputs(60, random);
            double[] labels = Arrays.stream(x)
                    .mapToDouble(p -> random.nextInt(3) == 0 ? -1 : 1)
                    .toArray();
            SuccessModel model = SuccessModel.of(KINDS, x, labels);
            double[] chances = Arrays.stream(inputs(200, random))
                    .mapToDouble(model::chance)
                    .sorted()
                    .toArray();
            assertThat(chances[100]).isBetween(0.5, 0.85);
            spread += (chances[150] - chances[50]) / 10;
        }
        assertThat(spread).isLessThan(0.25);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gradientsAreThoseOfTheValues(long seed) {
        RandomStream random = new RandomStream(seed);
        double[][] x = inputs(20, random);
        double[] labels =
                Arrays.stream(x).mapToDouble(p -> p[0] + p[2] > 1 ? -1 : 1).toArray();
        AcquisitionFunction.Evaluation at =
                SuccessModel.of(KINDS, x, labels).chance().evaluation();
        for (double[] point : inputs(10, random)) {
            double[] gradient = new double[3];
            at.value(point, gradient);
            assertThat(gradient[1]).isZero();
            for (int k = 0; k < 3; k += 2) {
                double[] up = point.clone();
                double[] down = point.clone();
                up[k] += 1e-6;
                down[k] -= 1e-6;
                double slope = (at.value(up) - at.value(down)) / 2e-6;
                assertThat(gradient[k]).isCloseTo(slope, within(2e-5 * (1 + Math.abs(slope))));
            }
        }
    }
}
