package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.error.ExhaustedException;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trials that fail, are abandoned, or tell only a part of what is wanted: the search goes on elsewhere. */
class UnansweredTest {
    private static Client client(SearchSpace space, String objective, String... bounds) {
        Client client = Client.builder().seed(2).build();
        client.configureExperiment("unanswered", space);
        client.configureOptimization(objective, bounds);
        return client;
    }

    private static SearchSpace cube() {
        return SearchSpace.of(
                RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1), RangeParameter.real("z", 0, 1));
    }

    private static double distance(Point p, double x, double y, double z) {
        return Math.pow(p.asDouble("x") - x, 2) + Math.pow(p.asDouble("y") - y, 2) + Math.pow(p.asDouble("z") - z, 2);
    }

    /** What always fails comes once, then once more when all that is sure is done, and no third time. */
    @Test
    void pointsThatFailComeTwiceAndLast() {
        SearchSpace space =
                SearchSpace.of(ChoiceParameter.of("c", "a", "b", "c", "d"), RangeParameter.integer("n", 1, 4));
        Client client = client(space, "-f");
        Map<Point, Integer> failures = new HashMap<>();
        int sure = 0;
        for (int i = 0; i < 20; i++) {
            Map.Entry<Integer, Point> next =
                    client.getNextTrials(1).entrySet().iterator().next();
            Point point = next.getValue();
            if (point.asString("c").equals("a")) {
                int times = failures.merge(point, 1, Integer::sum);
                assertThat(times == 1 || sure == 12).as("trial %s %s", i, point).isTrue();
                client.markTrialFailed(next.getKey(), "out of memory");
            } else {
                sure++;
                client.completeTrial(next.getKey(), Outcomes.of("f", point.asInt("n")));
            }
        }
        assertThat(failures)
                .hasSize(4)
                .allSatisfy((point, times) -> assertThat(times).isEqualTo(2));
        assertThatThrownBy(() -> client.getNextTrials(1)).isInstanceOf(ExhaustedException.class);
    }

    /** The best lies where trials are given up, or tell nothing: those asked for there are spread, not the same again and again. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void trialsThatToldNothingAreNotAskedForAgain(boolean abandoned) {
        Client client = client(cube(), "-f");
        List<Point> silent = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            client.getNextTrials(1).forEach((trial, point) -> {
                if (point.asDouble("x") + point.asDouble("y") <= 0.75) {
                    client.completeTrial(trial, Outcomes.of("f", distance(point, 0.5, 0.5, 0.5)));
                } else if (abandoned) {
                    client.markTrialAbandoned(trial, "took too long");
                    silent.add(point);
                } else {
                    client.completeTrial(trial);
                    silent.add(point);
                }
            });
        }
        assertThat(silent).hasSizeBetween(5, 26);
        for (Point one : silent) {
            long near = silent.stream()
                    .filter(other -> distance(other, one.asDouble("x"), one.asDouble("y"), one.asDouble("z")) < 1e-4)
                    .count();
            assertThat(near).as("%s and others", one).isLessThanOrEqualTo(2);
        }
    }

    private static Client alternating(String objective, List<String> bounds, BiConsumer<Outcomes[], Point> told) {
        Client client = client(cube(), objective, bounds.toArray(String[]::new));
        for (int i = 0; i < 30; i++) {
            int odd = i % 2;
            client.getNextTrials(1).forEach((trial, point) -> {
                Outcomes[] both = new Outcomes[2];
                told.accept(both, point);
                client.completeTrial(trial, both[odd]);
            });
        }
        return client;
    }

    /** The objective is measured in one trial, the constraint in the next: each has a model, and both are asked. */
    @Test
    void metricsThatAreNeverMeasuredTogetherAreModelled() {
        Client client = alternating("-f", List.of("g >= 0.9"), (both, point) -> {
            both[0] = Outcomes.of("f", distance(point, 0.2, 0.3, 0.5));
            both[1] = Outcomes.of("g", point.asDouble("x") + point.asDouble("y"));
        });
        // the best point that keeps the bound is (0.4, 0.5, 0.5), of 0.08
        double best = IntStream.range(0, 30)
                .mapToObj(i -> client.trial(i).point())
                .filter(point -> point.asDouble("x") + point.asDouble("y") >= 0.9)
                .mapToDouble(point -> distance(point, 0.2, 0.3, 0.5))
                .min()
                .orElseThrow();
        assertThat(best).isBetween(0.08, 0.085);
        assertThat(client.trial(29).origin().reason()).contains("largest log noisy expected improvement");
    }

    @Test
    void goalsThatAreNeverMeasuredTogetherAreModelled() {
        Client client = alternating("-f, -g", List.of(), (both, point) -> {
            both[0] = Outcomes.of("f", distance(point, 0.2, 0.5, 0.5));
            both[1] = Outcomes.of("g", distance(point, 0.8, 0.5, 0.5));
        });
        // what is best lies on the segment between the two
        long near = IntStream.range(15, 30)
                .mapToObj(i -> client.trial(i).point())
                .filter(point -> Math.hypot(point.asDouble("y") - 0.5, point.asDouble("z") - 0.5) < 0.1)
                .count();
        assertThat(near).isGreaterThan(10);
    }
}
