package org.ax4j.models.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.models.acquisition.AcquisitionFunction;
import org.ax4j.models.encode.Encoding;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A narrow ridge across a lattice of many values: the nearest point of the continuous top is often not the best one. */
class RoundingTest {
    private static final SearchSpace LATTICE = SearchSpace.of(
            RangeParameter.integer("a", 0, 1000),
            RangeParameter.integer("b", 1, 1000),
            RangeParameter.real("c", 0, 10).step(0.05));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theAnswerIsBetterThanAllItsNeighbours(long seed) {
        RandomStream random = new RandomStream(seed);
        double[] top = {1000 * random.nextDouble(), 1 + 999 * random.nextDouble(), 200 * random.nextDouble()};
        AcquisitionFunction ridge = () -> (x, gradient) -> {
            double a = 1000 * x[0] - top[0];
            double b = 1 + 999 * x[1] - top[1];
            double c = 200 * x[2] - top[2];
            double along = a + b + c;
            double across = 30 * (a - b);
            double beside = 5 * (b - c);
            gradient[0] = -2000 * (along + 30 * across);
            gradient[1] = -2 * 999 * (along - 30 * across + 5 * beside);
            gradient[2] = -400 * (along - 5 * beside);
            return -along * along - across * across - beside * beside;
        };
        Region region = new Region(Encoding.of(LATTICE), Map.of(), point -> false);
        AcquisitionSearch.Found found = new AcquisitionSearch(region, new Budget(64, 3, 200))
                .best(ridge, List.of(), random)
                .orElseThrow();
        double best = value(ridge, found.point());
        for (String name : List.of("a", "b", "c")) {
            double step = name.equals("c") ? 0.05 : 1;
            for (double sign : new double[] {-step, step}) {
                Map<String, Object> moved = new LinkedHashMap<>(found.point().values());
                moved.put(name, found.point().asDouble(name) + sign);
                Point beside = Point.of(moved);
                if (LATTICE.contains(beside)) {
                    assertThat(value(ridge, LATTICE.canonical(beside))).isLessThanOrEqualTo(best + 1e-9);
                }
            }
        }
    }

    private static double value(AcquisitionFunction function, Point point) {
        double[] x = Encoding.of(LATTICE).encode(point);
        assertThat(Arrays.stream(x).allMatch(Double::isFinite)).isTrue();
        return function.evaluation().value(x);
    }
}
