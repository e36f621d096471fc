package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.ax4j.Client;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A constraint whose metric cannot be better than its bound, as a count of errors that must be 0: readings on the bound keep it, and the model and the recommendation
 * take them so.
 */
class SaturatedBoundTest {
    private static final double LEAST = 1.6;

    private static double coordinates(Point point) {
        return point.asDouble("x") + point.asDouble("y") + point.asDouble("z");
    }

    private static double loss(Point point) {
        return Math.pow(point.asDouble("x") - 0.2, 2)
                + 2 * Math.pow(point.asDouble("y") - 0.27, 2)
                + 3 * Math.pow(point.asDouble("z") - 0.34, 2);
    }

    /** The best point is worth 0.3405 and lies where the metric just reaches its bound. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 10})
    void theSearchComesToTheEdgeOfThePlateauAndRecommendsIt(double steps) {
        for (long seed = 1; seed <= 3; seed++) {
            Client client = Client.builder().seed(seed).build();
            client.configureExperiment(
                    "plateau",
                    SearchSpace.of(
                            RangeParameter.real("x", 0, 1),
                            RangeParameter.real("y", 0, 1),
                            RangeParameter.real("z", 0, 1)));
            client.configureOptimization("-loss", "errors <= 0");
            for (int i = 0; i < 30; i++) {
                client.getNextTrials(1).forEach((trial, point) -> {
                    double missing = Math.max(0, LEAST - coordinates(point));
                    double errors = steps == 0 ? missing : Math.ceil(steps * missing);
                    client.completeTrial(trial, Outcomes.of("loss", loss(point)).and("errors", errors));
                });
            }
            BestTrial best = client.getBestParameterization();
            assertThat(best.feasible()).isTrue();
            assertThat(coordinates(best.point())).isGreaterThanOrEqualTo(LEAST);
            assertThat(loss(best.point())).as("seed %s", seed).isLessThan(0.4);
        }
    }
}
