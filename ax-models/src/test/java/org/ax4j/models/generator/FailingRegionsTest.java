package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spaces in which trials fail. Without the chance of success nearly all suggestions would go where outcomes never come. */
class FailingRegionsTest {
    private static final SearchSpace SQUARE =
            SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1));
    private static final int TRIALS = 25;
    private static final int BEGINNING = 10;

    private static Client run(long seed, Predicate<Point> fails) {
        Client client = Client.builder().seed(seed).build();
        client.configureExperiment("failing", SQUARE);
        client.configureOptimization("f");
        for (int i = 0; i < TRIALS; i++) {
            Map.Entry<Integer, Point> next =
                    client.getNextTrials(1).entrySet().iterator().next();
            if (fails.test(next.getValue())) {
                client.markTrialFailed(next.getKey(), "out of memory");
            } else {
                client.completeTrial(next.getKey(), Outcomes.of("f", gain(next.getValue())));
            }
        }
        return client;
    }

    private static double gain(Point point) {
        double x = point.asDouble("x") - 0.4;
        double y = point.asDouble("y") - 0.35;
        return -x * x - y * y;
    }

    private static double failing(Client client) {
        return client.history().trials().stream()
                        .skip(BEGINNING)
                        .filter(trial -> trial.status() == TrialStatus.FAILED)
                        .count()
                / (double) (TRIALS - BEGINNING);
    }

    @Test
    void aRegionThatFailsIsLeft() {
        double share = 0;
        for (long seed = 1; seed <= 6; seed++) {
            Client client = run(seed, point -> point.asDouble("x") > 2 / 3.0);
            share += failing(client) / 6;
            assertThat(client.trial(TRIALS - 1).origin().reason()).contains("chance of success");
        }
        assertThat(share).isLessThan(0.33);
    }

    @Test
    void failuresWithoutAPatternDoLittleHarm() {
        for (long seed = 1; seed <= 4; seed++) {
            RandomStream random = new RandomStream(seed);
            Client client = run(seed, point -> random.nextInt(3) == 0);
            assertThat(client.getBestParameterization(false).metrics().get("f").mean())
                    .isGreaterThan(-1e-3);
        }
    }

    @Test
    void whereAllFailSuggestionsAreSpread() {
        Client client = run(1, point -> true);
        Set<Point> cells = new HashSet<>();
        for (Trial trial : client.history().trials()) {
            cells.add(Point.of(Map.of("x", (int) (3 * trial.point().asDouble("x")), "y", (int)
                    (3 * trial.point().asDouble("y")))));
        }
        assertThat(cells).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void withoutFailuresNothingIsSaidOfThem() {
        assertThat(run(1, point -> false).trial(TRIALS - 1).origin().reason()).doesNotContain("chance");
    }

    @Test
    void failuresAreReplayed(@TempDir Path folder) throws Exception {
        Client client = run(3, point -> point.asDouble("x") > 2 / 3.0);
        Path file = folder.resolve("failing.json");
        client.saveToJson(file);
        assertThat(Client.verify(file).holds()).isTrue();
    }
}
