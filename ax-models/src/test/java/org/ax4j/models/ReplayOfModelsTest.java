package org.ax4j.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.ax4j.Client;
import org.ax4j.Verification;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
import org.ax4j.run.RunOptions;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays of experiments whose suggestions come from the Gaussian process. */
class ReplayOfModelsTest {
    @TempDir
    Path folder;

    @Test
    void unchangedHoldsAndOneBitIsFound() throws Exception {
        Client client = Client.builder().seed(42).build();
        client.configureExperiment(
                "branin", SearchSpace.of(RangeParameter.real("x", -5, 10), RangeParameter.real("y", 0, 15)));
        client.configureOptimization("-loss");
        client.runTrials(
                (point, progress) -> {
                    double x = point.asDouble("x");
                    double y = point.asDouble("y");
                    double a = y - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
                    return Outcomes.of("loss", a * a + 10 * (1 - 1 / (8 * Math.PI)) * StrictMath.cos(x) + 10);
                },
                RunOptions.trials(14));
        client.getNextTrials(2, Duration.ofMillis(1));
        Path file = folder.resolve("branin.json");
        client.saveToJson(file);
        Verification same = Client.verify(file);
        assertThat(same.holds()).as(same.toString()).isTrue();

        String text = Files.readString(file);
        double x = client.trial(10).point().asDouble("x");
        Verification moved = Client.verify(
                Files.writeString(folder.resolve("moved.json"), text.replace("\"x\":" + x, "\"x\":" + Math.nextUp(x))));
        assertThat(moved.differences())
                .anyMatch(difference -> difference.trial().orElse(-1) == 10);
        double loss = client.trial(3).mean("loss");
        String from = "\"mean\":" + loss + "}";
        assertThat(text).contains(from);
        Verification told = Client.verify(Files.writeString(
                folder.resolve("told.json"), text.replace(from, "\"mean\":" + Math.nextUp(loss) + "}")));
        assertThat(told.holds()).isFalse();
    }

    /** By a clock that moves on with each look the model has more or less time: it declines, keeps its hyperparameters, or does all, and each replays. */
    @Test
    void whatWasMadeForADeadlineComesOutAgain() {
        AtomicLong millis = new AtomicLong();
        Client client = Client.builder()
                .seed(7)
                .clock(() -> Instant.ofEpochMilli(millis.addAndGet(10)))
                .build();
        client.configureExperiment(
                "soon", SearchSpace.of(RangeParameter.real("x", -1, 1), RangeParameter.real("y", -1, 1)));
        client.configureOptimization("-loss");
        Set<String> ways = new TreeSet<>();
        for (int i = 0; i < 50; i++) {
            Map<Integer, Point> points =
                    i < 8 ? client.getNextTrials(1) : client.getNextTrials(1, Duration.ofMillis(i - 7));
            points.forEach((trial, point) -> {
                if (trial >= 8) {
                    ways.add(way(client.trial(trial).origin()));
                }
                client.completeTrial(
                        trial,
                        Outcomes.of("loss", Math.pow(point.asDouble("x") - 0.3, 2) + Math.abs(point.asDouble("y"))));
            });
        }
        assertThat(ways).containsExactlyInAnyOrder("declined", "kept", "all");
        Path file = folder.resolve("soon.json");
        client.saveToJson(file);
        Verification verification = Client.verify(file);
        assertThat(verification.holds()).as(verification.toString()).isTrue();
    }

    private static String way(Origin origin) {
        Map<String, Long> work = origin.making().orElseThrow().work();
        long evaluations = work.getOrDefault("fit evaluations", -1L);
        return evaluations < 0 ? "declined" : evaluations == 0 ? "kept" : "all";
    }
}
