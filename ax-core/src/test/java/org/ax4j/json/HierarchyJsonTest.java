package org.ax4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hierarchical spaces in files, and the points that go on after them. */
class HierarchyJsonTest {
    private static final SearchSpace SPACE = SearchSpace.of(
            ChoiceParameter.of("solver", "sgd", "adam")
                    .activates("adam", "beta")
                    .activates("sgd", "momentum", "steps"),
            RangeParameter.real("momentum", 0, 1),
            ChoiceParameter.ofBoolean("steps").activates(true, "every"),
            ChoiceParameter.of("every", 1, 2.5, 4).activates(2.5, "unit"),
            FixedParameter.of("unit", "epoch"),
            RangeParameter.real("beta", 0, 1));

    @Test
    void anExperimentGoesOnAfterLoadingAndIsVerified(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tree.json");
        try (Client client = Client.builder().seed(9).build()) {
            client.configureExperiment("tree", SPACE);
            client.configureOptimization("score");
            for (int i = 0; i < 12; i++) {
                client.getNextTrials(2, i % 3 == 0 ? Map.of("every", 4) : Map.of())
                        .forEach((trial, point) -> client.completeTrial(trial, Outcomes.of("score", 1.0 * trial)));
            }
            client.saveToJson(file);
            try (Client loaded = Client.loadFromJson(file)) {
                assertThat(loaded.history().space()).contains(SPACE);
                Path again = folder.resolve("again.json");
                loaded.saveToJson(again);
                assertThat(Files.readString(again)).isEqualTo(Files.readString(file));
                assertThat(loaded.getNextTrials(3)).isEqualTo(client.getNextTrials(3));
            }
            assertThat(Client.verify(file).holds()).isTrue();
        }
    }
}
