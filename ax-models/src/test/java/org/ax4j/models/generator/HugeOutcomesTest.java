package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes as large as numbers get, which some use for "infinitely bad": predictions are numbers. */
class HugeOutcomesTest {
    private static final double HUGE = Double.MAX_VALUE;

    private static Client client(String objective) {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment(
                "huge", SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1)));
        client.configureOptimization(objective);
        return client;
    }

    private static Client run(String objective, ToDoubleFunction<Point> loss) {
        Client client = client(objective);
        for (int i = 0; i < 14; i++) {
            client.getNextTrials(1)
                    .forEach((trial, point) ->
                            client.completeTrial(trial, Outcomes.of("loss", loss.applyAsDouble(point))));
        }
        return client;
    }

    private static double bowl(Point point) {
        return Math.pow(point.asDouble("x") - 0.3, 2) + Math.pow(point.asDouble("y"), 2);
    }

    private static Prediction at(Client client, double x, double y) {
        return client.predict(List.of(Point.of(Map.of("x", x, "y", y)))).get(0).get("loss");
    }

    @Test
    void theLargestNumberAsAPenaltyHidesNothing() {
        Client client = run("-loss", point -> point.asDouble("y") > 0.5 ? HUGE : bowl(point));
        assertThat(at(client, 0.5, 0.2).mean()).isCloseTo(0.08, within(0.01));
        assertThat(client.getBestParameterization().point().asDouble("x")).isCloseTo(0.3, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss", "-loss"})
    void outcomesAtBothEndsOfNumbersArePredictedByNumbers(String objective) {
        for (ToDoubleFunction<Point> loss : List.<ToDoubleFunction<Point>>of(
                point -> point.asDouble("y") > 0.5 ? (point.asDouble("x") > 0.5 ? HUGE : -HUGE) : bowl(point),
                point -> (point.asDouble("x") > 0.5 ? 1 : -1) * HUGE,
                point -> (2 * point.asDouble("x") - 1) * HUGE)) {
            Client client = run(objective, loss);
            for (double x = 0; x <= 1; x += 0.125) {
                Prediction prediction = at(client, x, 0.9);
                assertThat(prediction.mean()).isFinite();
                assertThat(prediction.sem()).isFinite().isNotNegative();
            }
        }
    }

    @Test
    void aLineFromTheLeastToTheLargestNumberIsLearned() {
        Client client = client("loss");
        for (int i = 0; i < 9; i++) {
            Point point = Point.of(Map.of("x", i / 8.0, "y", i % 3 / 2.0));
            client.completeTrial(client.attachTrial(point), Outcomes.of("loss", (i / 4.0 - 1) * HUGE));
        }
        assertThat(at(client, 0.6, 0.5).mean() / HUGE).isCloseTo(0.2, within(0.01));
    }
}
