package org.ax4j.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.Verification;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.models.generator.SobolGenerator;
import org.ax4j.space.Point;
import org.ax4j.strategy.AutoStrategy;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that an earlier build wrote in format 1, with the centre, Sobol points and a model in its strategy: it goes on as if nothing had happened. */
class OldFilesTest {
    private static final Path OLD = Path.of("src", "test", "resources", "golden", "snapshots", "format-1-model.json");

    @TempDir
    private Path folder;

    private static String component(Client client, int trial) {
        return client.trial(trial)
                .origin()
                .making()
                .map(Making::component)
                .map(spec -> spec.id())
                .orElseThrow();
    }

    private static boolean isOfTheModel(Client client, Verification.Ask ask) {
        return ask.trials().stream().anyMatch(trial -> component(client, trial).equals(AutoStrategy.MODEL));
    }

    @Test
    void whatItSaysIsThere() throws IOException {
        assertThat(Files.readString(OLD)).startsWith("{\"format\":\"ax4j-experiment\",\"version\":1,");
        Client client = Client.loadFromJson(OLD);
        assertThat(client.history().trials()).hasSize(11);
        assertThat(component(client, 0)).isEqualTo("ax/centre");
        assertThat(component(client, 3)).isEqualTo("ax/sobol");
        assertThat(component(client, 4)).isEqualTo(AutoStrategy.MODEL);
        assertThat(client.trial(9).life().reason()).isEqualTo("out of memory");
        assertThat(client.trial(10).status()).isEqualTo(TrialStatus.RUNNING);
        assertThat(client.lastAsk().orElseThrow().fixed()).isEqualTo(Map.of("loss", "hinge"));
        assertThat(client.history().memory("ax/sobol").orElseThrow()).isEqualTo(Map.of("drawn", 3L));
        assertThat(client.getBestParameterization().feasible()).isTrue();
    }

    /** Models may have become better since; what is drawn is the same for ever. */
    @Test
    void whatWasDrawnComesOutAgain() {
        Client client = Client.loadFromJson(OLD);
        List<Verification.Ask> asks = Client.verify(OLD).asks();
        assertThat(asks).hasSize(10);
        List<Verification.Ask> drawn =
                asks.stream().filter(ask -> !isOfTheModel(client, ask)).toList();
        assertThat(drawn)
                .hasSize(3)
                .allSatisfy(ask -> assertThat(ask.differences()).isEmpty());
    }

    @Test
    void itGoesOnInTheFormatOfToday() throws IOException {
        Client client = Client.loadFromJson(OLD);
        int asks = Client.verify(OLD).asks().size();
        client.completeTrial(10, Outcomes.of("score", 0.9, 0.01).and("time", 1));
        int next = client.getNextTrials(1).keySet().iterator().next();
        assertThat(component(client, next)).isEqualTo(AutoStrategy.MODEL);
        assertThat(client.history().trials().subList(0, next))
                .noneMatch(trial -> trial.point().equals(client.trial(next).point()));
        client.configureGenerationStrategy(new GenerationStrategy(
                "draws", List.of(new Stage("draws", SobolGenerator.spec(), Stage.Exit.NEVER)), SobolGenerator.spec()));
        Map<Integer, Point> more = client.getNextTrials(2);
        assertThat(client.trial(more.keySet().iterator().next()).origin().reason())
                .as("goes on behind the three points of before")
                .contains("; Sobol point ");
        assertThat(client.history().memory("ax/sobol").orElseThrow().get("drawn"))
                .isEqualTo(5L);

        Path file = folder.resolve("today.json");
        client.saveToJson(file);
        assertThat(Files.readString(file)).startsWith("{\"format\":\"ax4j-experiment\",\"version\":2,");
        assertThat(Client.loadFromJson(file).history().entries())
                .isEqualTo(client.history().entries());
        List<Verification.Ask> all = Client.verify(file).asks();
        assertThat(all).hasSize(asks + 2);
        assertThat(all.subList(asks, asks + 2))
                .allSatisfy(ask -> assertThat(ask.differences()).isEmpty());
    }
}
