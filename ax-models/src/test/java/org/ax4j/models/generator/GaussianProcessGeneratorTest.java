package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GaussianProcessGeneratorTest {
    private static final SearchSpace MIXED = SearchSpace.of(
            RangeParameter.real("lr", 1e-4, 1).log(),
            RangeParameter.integer("n", 1, 200),
            ChoiceParameter.of("kind", "a", "b", "c"),
            ChoiceParameter.ofBoolean("on"));

    private static double value(Point point) {
        double rate = Math.log10(point.asDouble("lr")) + 2;
        double size = (point.asInt("n") - 120) / 100.0;
        return -rate * rate
                - size * size
                + (point.asString("kind").equals("b") ? 1 : 0)
                + (point.asBoolean("on") ? 0.3 : 0);
    }

    private static Client mixed(long seed) {
        Client client = Client.builder().seed(seed).build();
        client.configureExperiment("mixed", MIXED);
        client.configureOptimization("gain");
        return client;
    }

    private static void step(Client client) {
        client.getNextTrials(1)
                .forEach((trial, point) -> client.completeTrial(trial, Outcomes.of("gain", value(point))));
    }

    @Test
    void findsTheOptimumOfAMixedProblem() {
        int found = 0;
        for (long seed = 1; seed <= 5; seed++) {
            Client client = mixed(seed);
            for (int i = 0; i < 30; i++) {
                step(client);
            }
            found += client.getBestParameterization(false).metrics().get("gain").mean() > 1.29 ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aReloadedExperimentGoesOnWithTheSamePoints(@TempDir Path folder) {
        Client client = mixed(3);
        for (int i = 0; i < 9; i++) {
            step(client);
        }
        Path file = folder.resolve("mixed.json");
        client.saveToJson(file);
        Client loaded = Client.loadFromJson(file);
        for (int i = 0; i < 3; i++) {
            assertThat(loaded.getNextTrials(2)).isEqualTo(client.getNextTrials(2));
            step(client);
            step(loaded);
        }
        assertThat(loaded.history().entries()).hasSameSizeAs(client.history().entries());
    }

    @Test
    void predictionsPassThroughExactData() {
        Client client = Client.builder().seed(2).build();
        client.configureExperiment("line", SearchSpace.of(RangeParameter.real("x", 0, 10)));
        client.configureOptimization("-loss");
        client.configureMetrics(Metric.named("other"));
        for (int i = 0; i <= 8; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", 1.25 * i)));
            double loss = Math.sin(1.25 * i / 3);
            client.completeTrial(trial, Outcomes.of("loss", loss, 0).and("other", 5 + 100 * loss, 0));
        }
        Map<String, Prediction> at =
                client.predict(List.of(Point.of(Map.of("x", 5.3)))).get(0);
        assertThat(at.get("loss").mean()).isCloseTo(Math.sin(5.3 / 3), within(0.02));
        assertThat(at.get("other").mean()).isCloseTo(5 + 100 * Math.sin(5.3 / 3), within(2.0));
        Map<String, Prediction> known =
                client.predict(List.of(Point.of(Map.of("x", 2.5)))).get(0);
        assertThat(known.get("loss").mean()).isCloseTo(Math.sin(2.5 / 3), within(1e-3));
        assertThat(known.get("loss").sem()).isLessThan(2e-3);
    }

    @Test
    void pendingPointsAndBatchesLieApart() {
        Client client = Client.builder().seed(4).build();
        client.configureExperiment("apart", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureOptimization("f");
        for (int i = 0; i < 6; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", i / 5.0)));
            client.completeTrial(trial, Outcomes.of("f", -Math.abs(i / 5.0 - 0.5)));
        }
        List<Double> batch = client.getNextTrials(4).values().stream()
                .map(point -> point.asDouble("x"))
                .sorted()
                .toList();
        for (int i = 1; i < batch.size(); i++) {
            assertThat(batch.get(i) - batch.get(i - 1)).isGreaterThan(1e-3);
        }
    }

    /** A stopped trial whose curve was low must not pass for a finished one: its end is estimated from full curves. */
    @Test
    void stoppedTrialsAreCompletedFromFullCurves() {
        Client client = Client.builder().seed(5).build();
        client.configureExperiment("curves", SearchSpace.of(RangeParameter.real("x", 0, 1)));
        client.configureMetrics(Metric.named("time").cumulative());
        client.configureOptimization("score, -time");
        for (int i = 0; i < 6; i++) {
            int trial = client.attachTrial(Point.of(Map.of("x", i / 5.0)));
            for (int step = 1; step <= 10; step++) {
                client.attachData(
                        trial, Outcomes.of("score", (1 + i / 5.0) * step / 10).and("time", 0.1 * step), step);
                if (i == 3 && step == 4) {
                    client.markTrialEarlyStopped(trial);
                    break;
                }
            }
            if (client.trial(trial).status() == TrialStatus.RUNNING) {
                client.completeTrial(trial);
            }
        }
        Map<String, Prediction> stopped =
                client.predict(List.of(Point.of(Map.of("x", 0.6)))).get(0);
        assertThat(stopped.get("time").mean()).isCloseTo(1.0, within(0.05));
        assertThat(stopped.get("score").mean()).isCloseTo(1.6, within(0.15));
    }

    @Test
    void fixedValuesAreHeldAndEveryGoalIsPredicted() {
        Client client = mixed(6);
        for (int i = 0; i < 7; i++) {
            step(client);
        }
        client.getNextTrials(2, Map.of("kind", "c", "n", 17)).forEach((trial, point) -> {
            assertThat(point.asString("kind")).isEqualTo("c");
            assertThat(point.asInt("n")).isEqualTo(17);
            assertThat(client.trial(trial).origin().making().orElseThrow().predicted())
                    .containsKey("gain");
        });
    }
}
