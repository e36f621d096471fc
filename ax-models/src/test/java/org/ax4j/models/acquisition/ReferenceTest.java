package org.ax4j.models.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    /** Hardly better in one goal and much worse in the others: not in the front from which the corner is inferred; whatever the units. */
    @Test
    void farEndsAreLeftOut() {
        double[][] front = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.4, 0.4, 0.4}, {0.45, 0.05, 0.39}, {0.41, 0.39, 0.41}};
        double[][] kept = {front[0], front[1], front[2], front[3], front[5]};
        assertThat(Reference.withoutFarEnds(front)).isDeepEqualTo(kept);
        double[] units = {1e-3, 7, 1e9};
        assertThat(Reference.withoutFarEnds(scaled(front, units))).isDeepEqualTo(scaled(kept, units));
    }

    /** A goal in which all are the same says nothing, and hides nothing. */
    @Test
    void whatIsTheSameEverywhereDoesNotCount() {
        double[][] front = {{1, 0, 7}, {0, 1, 7}, {0.6, 0.6, 7}, {0.65, 0.2, 7}};
        assertThat(Reference.withoutFarEnds(front)).isDeepEqualTo(new double[][] {front[0], front[1], front[2]});
    }

    /** Where gains are worth what is lost, as on a plane, every point counts; so does a single one. */
    @Test
    void whatIsTradedEvenlyStays() {
        Random random = new Random(1);
        List<double[]> plane = new ArrayList<>(List.of(new double[] {1, 0, 0}, new double[] {0, 1, 0}));
        plane.add(new double[] {0, 0, 1});
        for (int i = 0; i < 20; i++) {
            double first = random.nextDouble();
            double second = (1 - first) * random.nextDouble();
            plane.add(new double[] {first, second, 1 - first - second});
        }
        double[][] front = plane.toArray(double[][]::new);
        assertThat(Reference.withoutFarEnds(front)).isDeepEqualTo(front);
        double[][] one = {{3, 3, 3}};
        assertThat(Reference.withoutFarEnds(one)).isDeepEqualTo(one);
    }

    private static double[][] scaled(double[][] points, double[] units) {
        return Arrays.stream(points)
                .map(point -> new double[] {point[0] * units[0], point[1] * units[1], point[2] * units[2]})
                .toArray(double[][]::new);
    }
}
