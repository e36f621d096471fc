package org.ax4j.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.ax4j.Client;
import org.ax4j.Verification;
import org.ax4j.experiment.Outcomes;
import org.ax4j.run.RunOptions;
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
}
