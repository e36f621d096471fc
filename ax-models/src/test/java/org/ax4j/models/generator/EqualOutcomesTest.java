package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A metric that is the same in all trials is predicted as that, however far its bounds are and whichever comes first. */
class EqualOutcomesTest {
    private static Client client(double value, String... bounds) {
        Client client = Client.builder().seed(3).build();
        client.configureExperiment(
                "equal", SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1)));
        client.configureOptimization("s", bounds);
        for (int i = 0; i < 10; i++) {
            client.getNextTrials(1)
                    .forEach((trial, point) -> client.completeTrial(
                            trial, Outcomes.of("s", score(point)).and("errors", value)));
        }
        return client;
    }

    private static double score(Point point) {
        return -Math.pow(point.asDouble("x") - 0.3, 2) - Math.pow(point.asDouble("y") - 0.7, 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 50})
    void farBoundsBendNothing(double value) {
        for (List<String> bounds : List.of(
                List.of("errors <= 1000000", "errors >= 0"),
                List.of("errors >= 0", "errors <= 1000000"),
                List.of("errors <= 1000000"))) {
            Client client = client(value, bounds.toArray(String[]::new));
            assertThat(client.getBestParameterization().feasible())
                    .as("%s", bounds)
                    .isTrue();
            Prediction elsewhere = client.predict(List.of(Point.of(Map.of("x", 0.9, "y", 0.1))))
                    .get(0)
                    .get("errors");
            assertThat(elsewhere.mean()).as("%s", bounds).isCloseTo(value, within(1e-14 * Math.max(1, value)));
            assertThat(elsewhere.sem()).as("%s", bounds).isPositive().isLessThanOrEqualTo(Math.max(1, value));
        }
    }

    /** Where the bound is nearer than the size of the outcomes, their unit is its distance. */
    @ParameterizedTest
    @ValueSource(strings = {"errors <= 50.001", "errors >= 49.999"})
    void aNearBoundIsTheUnit(String bound) {
        Client client = client(50, bound);
        Prediction elsewhere = client.predict(List.of(Point.of(Map.of("x", 0.9, "y", 0.1))))
                .get(0)
                .get("errors");
        assertThat(elsewhere.mean()).isEqualTo(50);
        assertThat(elsewhere.sem()).isPositive().isLessThan(0.0011);
        assertThat(client.getBestParameterization().feasible()).isTrue();
    }
}
