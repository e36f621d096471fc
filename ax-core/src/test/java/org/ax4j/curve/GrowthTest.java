package org.ax4j.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.problem.Metric;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final int STEPS = 130;

    private final Client client = Client.builder().seed(1).build();

    GrowthTest() {
        client.configureExperiment("growth", SearchSpace.of(RangeParameter.real("x", 0, 1)));
    }

    private void full(int trials, int steps, DoubleUnaryOperator value) {
        for (int i = 0; i < trials; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", 0.5)));
            for (int step = 1; step <= steps; step++) {
                client.attachData(
                        trial, Outcomes.of("m", value.applyAsDouble(step)).and("f", 1), step);
            }
            client.completeTrial(trial);
        }
    }

    private Growth growth() {
        return Growth.of(client.history(), "m");
    }

    @Test
    void fiveCurvesThatRiseAreNeeded() {
        full(4, 3, step -> step);
        assertThat(growth()).isEqualTo(Growth.FREE);
        full(1, 3, step -> step);
        assertThat(growth()).isEqualTo(Growth.SEEN);
    }

    @Test
    void aCurveOfOneReadingShowsNothing() {
        full(5, 3, step -> step);
        full(1, 1, step -> step);
        assertThat(growth()).isEqualTo(Growth.SEEN);
        full(1, 3, step -> 4 - step);
        assertThat(growth()).isEqualTo(Growth.FREE);
    }

    /** It falls at every second of 130 steps. */
    @Test
    void eachReadingIsLookedAt() {
        full(6, STEPS, step -> 2 * step - (step % 2 == 0 ? 0 : 3) + 3);
        assertThat(growth()).isEqualTo(Growth.FREE);
    }

    @Test
    void whatIsToBeLargeIsNotTakenAsCumulative() {
        full(6, 3, step -> step);
        client.configureOptimization("f", "m <= 9");
        assertThat(growth()).isEqualTo(Growth.SEEN);
        client.configureOptimization("f", "m >= 9");
        assertThat(growth()).as("bounded from below").isEqualTo(Growth.FREE);
        client.configureOptimization("f", "-m <= -9");
        assertThat(growth()).as("the same").isEqualTo(Growth.FREE);
        client.configureOptimization("2*m - f");
        assertThat(growth()).as("part of a goal").isEqualTo(Growth.FREE);
        client.configureOptimization("f - m", "m >= 1");
        assertThat(growth()).as("minimised").isEqualTo(Growth.SEEN);
    }

    @Test
    void aDeclarationDecides() {
        client.configureMetrics(Metric.named("m").maximise().cumulative());
        full(1, 3, step -> 4 - step);
        assertThat(growth()).isEqualTo(Growth.DECLARED);
    }
}
