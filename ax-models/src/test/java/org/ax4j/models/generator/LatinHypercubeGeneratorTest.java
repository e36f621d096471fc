package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.models.sampling.LatinHypercube;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

class LatinHypercubeGeneratorTest {
    private static final SearchSpace SPACE = SearchSpace.of(
            RangeParameter.real("x", 0, 1),
            RangeParameter.real("y", 0, 10),
            RangeParameter.real("z", 1, 100).log());

    private static Trying designs(int points, long seed) {
        LatinHypercubeGenerator generator = new LatinHypercubeGenerator(new LatinHypercubeGenerator.Config(points));
        return new Trying(generator, LatinHypercubeGenerator.COMPONENT.id(), seed, SPACE);
    }

    @Test
    void eachDesignHasOnePointInEachIntervalOfEachCoordinate() {
        Trying trying = designs(10, 1);
        for (int design = 0; design < 3; design++) {
            List<Point> points = new ArrayList<>(trying.points(4));
            points.addAll(trying.points(6));
            assertThat(points.stream().map(p -> (int) (10 * p.asDouble("x")))).doesNotHaveDuplicates();
            assertThat(points.stream().map(p -> (int) p.asDouble("y"))).doesNotHaveDuplicates();
            assertThat(points.stream().map(p -> (int) (5 * Math.log10(p.asDouble("z")))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void pointsAskedForOneByOneAreThoseOfABatch() {
        Trying single = designs(7, 2);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            points.addAll(single.points(1));
        }
        assertThat(points).isEqualTo(designs(7, 2).points(16));
        assertThat(designs(7, 3).points(16)).doesNotContainAnyElementsOf(points);
    }

    @Test
    void ordersOfCellsAreEquallyLikely() {
        int[] counts = new int[6];
        RandomStream random = new RandomStream(4);
        for (int i = 0; i < 6000; i++) {
            double[][] design = LatinHypercube.of(3, 1, random);
            int first = (int) (3 * design[0][0]);
            counts[2 * first + ((int) (3 * design[1][0]) > (int) (3 * design[2][0]) ? 1 : 0)]++;
        }
        double chi = Arrays.stream(counts)
                .mapToDouble(n -> (n - 1000) * (n - 1000) / 1000.0)
                .sum();
        assertThat(chi).isLessThan(25.7);
    }

    /** The mean of a sum of coordinates has the variance d / (12 n^3) of stratified points, far below the d / (12 n) of independent ones. */
    @Test
    void sumsOfCoordinatesAreEstimatedWithTheVarianceOfStrata() {
        int n = 16;
        int d = 4;
        double variance = IntStream.range(0, 2000)
                .mapToDouble(seed -> Arrays.stream(LatinHypercube.of(n, d, new RandomStream(seed)))
                                .mapToDouble(x -> Arrays.stream(x).sum())
                                .average()
                                .orElseThrow()
                        - d / 2.0)
                .map(off -> off * off)
                .average()
                .orElseThrow();
        double exact = d / 12.0 / Math.pow(n, 3);
        assertThat(variance).isCloseTo(exact, within(0.15 * exact));
    }

    @Test
    void aDesignNeedsPoints() {
        assertThatThrownBy(() -> new LatinHypercubeGenerator.Config(0))
                .hasMessageContaining("[AX-CONFIG]")
                .hasMessageContaining("got 0");
        assertThat(designs(1, 5).points(3)).hasSize(3);
    }
}
