package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
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

/** Cases in which one of several goals, or its threshold, misled. */
class SeveralGoalsTest {
    private static final SearchSpace CUBE = SearchSpace.of(
            RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1), RangeParameter.real("z", 0, 1));

    private static Client client(long seed, String objective) {
        Client client = Client.builder().seed(seed).build();
        client.configureExperiment("several", CUBE);
        client.configureOptimization(objective);
        return client;
    }

    private static List<Point> run(Client client, int trials, Map<String, ToDoubleFunction<Point>> metrics) {
        List<Point> tried = new ArrayList<>();
        for (int i = 0; i < trials; i++) {
            client.getNextTrials(1).forEach((trial, point) -> {
                Map<String, Double> outcomes = new HashMap<>();
                metrics.forEach((name, metric) -> outcomes.put(name, metric.applyAsDouble(point)));
                client.completeTrial(trial, Outcomes.of(outcomes));
                tried.add(point);
            });
        }
        return tried;
    }

    private static double near(Point point) {
        return square(point.asDouble("x") - 0.2) + square(point.asDouble("y") - 0.5);
    }

    private static double far(Point point) {
        return square(point.asDouble("x") - 0.8) + square(point.asDouble("z") - 0.5);
    }

    private static double square(double value) {
        return value * value;
    }

    /** What is the same everywhere is no reason to look elsewhere. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 7, -0.1})
    void aGoalThatIsTheSameEverywhereChangesNothing(double constant) {
        Map<String, ToDoubleFunction<Point>> two = Map.of("a", SeveralGoalsTest::near, "b", SeveralGoalsTest::far);
        Map<String, ToDoubleFunction<Point>> three =
                Map.of("a", SeveralGoalsTest::near, "b", SeveralGoalsTest::far, "c", point -> constant);
        assertThat(run(client(1, "-a, -b, -c"), 14, three)).isEqualTo(run(client(1, "-a, -b"), 14, two));
        assertThat(run(client(1, "-a, c"), 10, three)).doesNotHaveDuplicates();
    }

    /** The prediction of a constant is that constant, with an error that falls while it is seen more often, whatever its digits. */
    @Test
    void aConstantIsPredicted() {
        Client client = client(1, "-a, -b, -c");
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 12; i++) {
            run(
                    client,
                    i == 0 ? 8 : 1,
                    Map.of("a", SeveralGoalsTest::near, "b", SeveralGoalsTest::far, "c", point -> 0.7));
            Prediction predicted = client.predict(List.of(Point.of(Map.of("x", 0.3, "y", 0.4, "z", 0.6))))
                    .get(0)
                    .get("c");
            assertThat(predicted.mean()).isEqualTo(0.7);
            assertThat(predicted.sem()).isPositive().isLessThanOrEqualTo(before * (1 + 1e-9));
            before = predicted.sem();
        }
    }

    /** A corner of the front that is wanted but was not reached yet is looked for, and not given up for what was. */
    @Test
    void thresholdsThatNothingHasReachedYetAreLookedFor() {
        int reached = 0;
        for (int seed = 0; seed < 4; seed++) {
            Client client = Client.builder().seed(seed).build();
            client.configureExperiment(
                    "sphere",
                    SearchSpace.of(
                            RangeParameter.real("x0", 0, 1),
                            RangeParameter.real("x1", 0, 1),
                            RangeParameter.real("x2", 0, 1),
                            RangeParameter.real("x3", 0, 1)));
            client.configureOptimization("-f0, -f1, -f2", "f0 <= 0.6", "f1 <= 0.7", "f2 <= 0.65");
            List<Point> tried = run(
                    client,
                    30,
                    Map.of(
                            "f0", point -> sphere(point)[0],
                            "f1", point -> sphere(point)[1],
                            "f2", point -> sphere(point)[2]));
            reached += tried.stream()
                            .map(SeveralGoalsTest::sphere)
                            .anyMatch(f -> f[0] <= 0.6 && f[1] <= 0.7 && f[2] <= 0.65)
                    ? 1
                    : 0;
        }
        assertThat(reached).isGreaterThanOrEqualTo(2);
    }

    /** "DTLZ2". */
    private static double[] sphere(Point point) {
        double g = 1 + square(point.asDouble("x2") - 0.5) + square(point.asDouble("x3") - 0.5);
        double a = point.asDouble("x0") * Math.PI / 2;
        double b = point.asDouble("x1") * Math.PI / 2;
        return new double[] {g * Math.cos(a) * Math.cos(b), g * Math.cos(a) * Math.sin(b), g * Math.sin(a)};
    }
}
