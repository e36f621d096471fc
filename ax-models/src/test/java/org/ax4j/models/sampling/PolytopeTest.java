package org.ax4j.models.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

class PolytopeTest {
    private static final int MANY = 4000;

    private static double[][] points(Polytope polytope, int count, long seed) {
        HitAndRun walk = polytope.walk(new RandomStream(seed)).orElseThrow();
        double[][] points = new double[count][];
        Arrays.setAll(points, i -> walk.next());
        return points;
    }

    private static double mean(double[][] points, int coordinate) {
        return Arrays.stream(points).mapToDouble(x -> x[coordinate]).average().orElseThrow();
    }

    private static double share(double[][] points, Predicate<double[]> event) {
        return (double) Arrays.stream(points).filter(event).count() / points.length;
    }

    /** Compares counts with those of points found by rejection; 15 degrees of freedom stay below 44.3 with probability 0.9999. */
    private static void checkAgainstRejection(
            double[][] points, int dimension, Predicate<double[]> inside, ToIntFunction<double[]> bin) {
        RandomStream random = new RandomStream(99);
        double[] expected = new double[16];
        int accepted = 0;
        while (accepted < 20 * points.length) {
            double[] x = random.doubles(dimension).toArray();
            if (inside.test(x)) {
                expected[bin.applyAsInt(x)]++;
                accepted++;
            }
        }
        double[] counts = new double[16];
        for (double[] x : points) {
            assertThat(inside.test(x)).isTrue();
            counts[bin.applyAsInt(x)]++;
        }
        double chi = 0;
        for (int i = 0; i < 16; i++) {
            double e = expected[i] / 20;
            chi += e > 0 ? (counts[i] - e) * (counts[i] - e) / e : 0;
        }
        assertThat(chi).isLessThan(44.3);
    }

    @Test
    void pointsAreSpreadLikeThoseOfRejectionInThePlane() {
        Polytope polytope = Polytope.cube(2).atMost(new double[] {1, 2}, 1.5).atMost(new double[] {-1, 1}, 0.3);
        checkAgainstRejection(
                points(polytope, MANY, 1),
                2,
                x -> x[0] + 2 * x[1] <= 1.5 + 1e-9 && x[1] - x[0] <= 0.3 + 1e-9,
                x -> 4 * (int) Math.min(3, 4 * x[0]) + (int) Math.min(3, 4 * x[1]));
    }

    @Test
    void pointsAreSpreadLikeThoseOfRejectionInFiveDimensions() {
        double[] ones = {1, 1, 1, 1, 1};
        Polytope polytope = Polytope.cube(5).atMost(ones, 2).atMost(new double[] {-1, 1, 0, 0, 0}, 0);
        checkAgainstRejection(
                points(polytope, MANY, 2),
                5,
                x -> Arrays.stream(x).sum() <= 2 + 1e-9 && x[1] <= x[0] + 1e-9,
                x -> (x[0] > 0.5 ? 8 : 0)
                        + (x[2] > 0.4 ? 4 : 0)
                        + (x[3] > 0.4 ? 2 : 0)
                        + (Arrays.stream(x).sum() > 1.7 ? 1 : 0));
    }

    /** In a corner {@code sum x <= s} each coordinate is {@code s} times a Beta(1, d): mean {@code s/(d+1)}. */
    @Test
    void aSmallCornerHasTheMomentsOfASimplex() {
        int d = 8;
        double s = 1e-3;
        double[] ones = new double[d];
        Arrays.fill(ones, 1);
        double[][] points = points(Polytope.cube(d).atMost(ones, s), MANY, 3);
        double sd = s * Math.sqrt((double) d / ((d + 1) * (d + 1) * (d + 2)));
        for (int k = 0; k < d; k++) {
            assertThat(mean(points, k)).isCloseTo(s / (d + 1), within(5 * sd / Math.sqrt(MANY)));
        }
        assertThat(share(points, x -> Arrays.stream(x).sum() > s * Math.pow(0.5, 1.0 / d)))
                .isCloseTo(0.5, within(0.045));
    }

    /** Equal steps in all directions would need some 10^8 of them to cross this. */
    @Test
    void aThinSlabIsCrossed() {
        Polytope slab = Polytope.cube(5)
                .atMost(new double[] {1, -1, 0, 0, 0}, 1e-4)
                .atMost(new double[] {-1, 1, 0, 0, 0}, 1e-4);
        double[][] points = points(slab, MANY, 4);
        for (int tenth = 0; tenth < 10; tenth++) {
            int at = tenth;
            assertThat(share(points, x -> (int) Math.min(9, 10 * x[0]) == at)).isCloseTo(0.1, within(0.025));
        }
        assertThat(share(points, x -> x[0] > x[1])).isCloseTo(0.5, within(0.045));
        assertThat(List.of(points)).allMatch(x -> Math.abs(x[0] - x[1]) <= 1e-4 + 1e-12);
    }

    @Test
    void slabsThinnerThanTheSimplexMethodIsRightAreWalkedInTheMiddle() {
        for (double width : new double[] {1e-7, 1e-8, 3e-9, 1e-9, 1e-10, 1e-12}) {
            Polytope slab =
                    Polytope.cube(3).atMost(new double[] {1, -1, 0}, width).atMost(new double[] {-1, 1, 0}, width);
            double[][] points = points(slab, 200, 5);
            assertThat(List.of(points)).allMatch(x -> Math.abs(x[0] - x[1]) <= width + 1e-12);
            assertThat(mean(points, 0)).isCloseTo(0.5, within(0.1));
            assertThat(mean(points, 2)).isCloseTo(0.5, within(0.1));
        }
    }

    /** On {@code a + b + c = 1} a coordinate is above one half with probability 1/4. */
    @Test
    void equalitiesAreKeptAndTheRestIsUniform() {
        double[][] points = points(Polytope.cube(4).equal(new double[] {1, 1, 1, 0}, 1), MANY, 5);
        for (int k = 0; k < 3; k++) {
            int at = k;
            assertThat(mean(points, k)).isCloseTo(1 / 3.0, within(0.02));
            assertThat(share(points, x -> x[at] > 0.5)).isCloseTo(0.25, within(0.035));
        }
        assertThat(mean(points, 3)).isCloseTo(0.5, within(0.025));
        assertThat(List.of(points)).allMatch(x -> Math.abs(x[0] + x[1] + x[2] - 1) < 1e-12);
    }

    @Test
    void inequalitiesThatMakeAnEqualityAreRecognised() {
        Polytope diagonal = Polytope.cube(3).atMost(new double[] {1, -1, 0}, 0).atMost(new double[] {-1, 1, 0}, 0);
        double[][] points = points(diagonal, 2000, 6);
        assertThat(List.of(points)).allMatch(x -> Math.abs(x[0] - x[1]) < 1e-9);
        assertThat(share(points, x -> x[0] > 0.75)).isCloseTo(0.25, within(0.05));
        assertThat(share(points, x -> x[2] > 0.75)).isCloseTo(0.25, within(0.05));
    }

    @Test
    void aSinglePointAndNoPointAtAll() {
        Polytope corner = Polytope.cube(2).equal(new double[] {1, 1}, 2);
        assertThat(List.of(points(corner, 2, 7)))
                .allSatisfy(x -> assertThat(x).containsExactly(new double[] {1, 1}, within(1e-9)));
        Polytope fixed = Polytope.cube(2).equal(new double[] {1, 0}, 0.25).equal(new double[] {1, 1}, 1);
        assertThat(points(fixed, 1, 8)[0]).containsExactly(new double[] {0.25, 0.75}, within(1e-12));
        assertThat(Polytope.cube(2).atMost(new double[] {1, 1}, -0.1).walk(new RandomStream(9)))
                .isEmpty();
        assertThat(Polytope.cube(2).equal(new double[] {0, 0}, 1).walk(new RandomStream(9)))
                .isEmpty();
        assertThat(Polytope.cube(2).atMost(new double[] {1, 1}, -0.1).extent(0)).isEmpty();
    }

    @Test
    void extentsAreThoseOfTheCorners() {
        Polytope polytope = Polytope.cube(2).atMost(new double[] {2, 1}, 1.5).atMost(new double[] {-1, 1}, 0.3);
        assertThat(polytope.extent(0).orElseThrow()).containsExactly(new double[] {0, 0.75}, within(1e-9));
        assertThat(polytope.extent(1).orElseThrow()).containsExactly(new double[] {0, 0.7}, within(1e-9));
    }

    @Test
    void aSeedGivesOneWalk() {
        Polytope polytope = Polytope.cube(3).atMost(new double[] {1, 1, 1}, 1);
        assertThat(points(polytope, 5, 10)).isDeepEqualTo(points(polytope, 5, 10));
        assertThat(points(polytope, 1, 11)).isNotEqualTo(points(polytope, 1, 10));
    }
}
