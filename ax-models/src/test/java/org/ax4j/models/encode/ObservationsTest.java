package org.ax4j.models.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.ax4j.Client;
import org.ax4j.curve.Estimate;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.experiment.Outcomes;
import org.ax4j.problem.Metric;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;

class ObservationsTest {
    private static final SearchSpace SPACE = SearchSpace.of(RangeParameter.real("x", 0, 1));

    private final Client client = Client.builder().seed(1).build();

    ObservationsTest() {
        client.configureExperiment("curves", SPACE);
        client.configureOptimization("-loss");
        for (int i = 0; i < 9; i++) {
            client.completeTrial(trained(i / 10.0, 1 + i * i % 7, 10));
        }
    }

    /** A loss that falls from its start to a half of it. */
    private int trained(double x, double start, int steps) {
        int trial = client.attachTrial(Point.of(Map.of("x", x)));
        for (int step = 1; step <= steps; step++) {
            client.attachData(trial, Outcomes.of("loss", start * (1 - 0.05 * step)), step);
        }
        return trial;
    }

    private Observations observations() {
        return Observations.of(
                client.history(),
                Encoding.of(SPACE),
                Target.of(client.history().problem().orElseThrow()).get(0));
    }

    @Test
    void runningAndStoppedTrialsCountWithWhereTheirCurvesLead() {
        int running = trained(0.95, 4, 5);
        client.markTrialEarlyStopped(trained(0.97, 4, 5));
        client.markTrialAbandoned(trained(0.98, 4, 5), "by hand");
        client.markTrialFailed(trained(0.99, 4, 5), "broke");
        Observations seen = observations();
        assertThat(seen.size()).isEqualTo(11);
        assertThat(seen.measured()).isEqualTo(9);
        Estimate estimate = FinishedCurves.of(client.history(), "loss")
                .estimate(client.trial(running), "loss")
                .orElseThrow();
        for (int i : new int[] {9, 10}) {
            assertThat(seen.y()[i]).isEqualTo(-estimate.median()).isCloseTo(-2, within(0.05));
            assertThat(seen.variance()[i]).isCloseTo(estimate.sd() * estimate.sd(), within(1e-15));
        }
    }

    @Test
    void aFinalReadingIsAMeasurementAndATrialWithoutReadingsCountsNot() {
        int told = client.attachTrial(Point.of(Map.of("x", 0.91)));
        client.attachData(told, Outcomes.of("loss", 0.7, 0.1));
        client.attachTrial(Point.of(Map.of("x", 0.92)));
        Observations seen = observations();
        assertThat(seen.size()).isEqualTo(10);
        assertThat(seen.measured()).isEqualTo(10);
        assertThat(seen.y()[9]).isEqualTo(-0.7);
        assertThat(seen.variance()[9]).isCloseTo(0.01, within(1e-15));
    }

    /** Declared noise stands in for standard errors that are not told, those that are win, an exact zero too; without a declaration nothing is known. */
    @Test
    void declaredNoiseStandsInForErrorsThatAreNotTold() {
        for (int i = 0; i < 3; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", 0.91 + 0.01 * i)));
            client.completeTrial(
                    trial,
                    i == 0
                            ? Outcomes.of("loss", 0.7)
                            : i == 1 ? Outcomes.of("loss", 0.7, 0.1) : Outcomes.of("loss", 0.7, 0));
        }
        double[] unknown = observations().variance();
        assertThat(unknown[9]).isNaN();
        client.configureMetrics(Metric.named("loss").noise(0.3));
        double[] declared = observations().variance();
        assertThat(declared[0]).isCloseTo(0.09, within(1e-15));
        assertThat(declared[9]).isCloseTo(0.09, within(1e-15));
        for (double[] variance : new double[][] {unknown, declared}) {
            assertThat(variance[10]).isCloseTo(0.01, within(1e-15));
            assertThat(variance[11]).isZero();
        }
    }
}
