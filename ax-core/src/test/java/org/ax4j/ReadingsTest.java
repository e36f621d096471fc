package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Reading;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.spi.Generator;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of trials, and what remains of it. */
class ReadingsTest {
    @Test
    void aReadingWithoutStepIsTheFinalOneWheneverItComes() {
        Client client = Fixtures.client();
        int trial = client.attachTrial(Fixtures.point(0.5, 0.5));
        client.attachData(trial, Outcomes.of("score", 1), 10);
        assertThat(client.trial(trial).mean("score")).isEqualTo(1);
        client.attachData(trial, Outcomes.of("score", 5));
        client.attachData(trial, Outcomes.of("score", 2), 20);
        assertThat(client.trial(trial).mean("score")).isEqualTo(5);
        assertThat(client.trial(trial).curve("score").finalReading()).contains(new Reading(5, Double.NaN));
        assertThat(client.trial(trial).curve("score").size()).isEqualTo(2);
        client.completeTrial(trial, Outcomes.of("score", 6));
        assertThat(client.trial(trial).mean("score")).isEqualTo(6);
    }

    @Test
    void unknownNoiseAndExactZerosStayApart(@TempDir Path folder) {
        Client client = Fixtures.client();
        int trial = client.attachTrial(Fixtures.point(0.5, 0.5));
        client.completeTrial(trial, Outcomes.of("score", 1).and("exact", 2, 0).and("noisy", 3, 0.5));
        client.saveToJson(folder.resolve("a.json"));
        for (Client one : List.of(client, Client.loadFromJson(folder.resolve("a.json")))) {
            Trial told = one.trial(trial);
            assertThat(told.value("score").orElseThrow().hasSem()).isFalse();
            assertThat(told.value("exact")).contains(new Reading(2, 0));
            assertThat(told.value("exact").orElseThrow().hasSem()).isTrue();
            assertThat(told.value("noisy")).contains(new Reading(3, 0.5));
        }
    }

    @Test
    void metricsThatNobodyDeclaredAreTracked() {
        Client client = Fixtures.client();
        int trial = client.attachTrial(Fixtures.point(0.5, 0.5));
        client.completeTrial(trial, Outcomes.of("score", 1).and("gpu/peak mem. (GB)", 2));
        assertThat(client.history().metrics()).map(Metric::name).containsExactly("score", "gpu/peak mem. (GB)");
        assertThat(client.history().problem().orElseThrow().optimisedMetrics()).containsExactly("score");
        client.configureOptimization("score", "gpu/peak mem. (GB) <= 0.5*baseline");
        assertThat(client.history().problem().orElseThrow().optimisedMetrics())
                .containsExactly("gpu/peak mem. (GB)", "score");
    }

    @Test
    void failedTrialsKeepTheirReasonAndGeneratorsSeeThem() {
        List<Trial> seen = new ArrayList<>();
        Generator watching = request -> {
            seen.addAll(request.history().trials());
            return Suggestions.of(List.of(Suggestion.of(Fixtures.point(0.25, 0.75), "fixed")));
        };
        Client client = Fixtures.client(Fixtures.generator("test/watching", watching));
        int trial = client.attachTrial(Fixtures.point(0.5, 0.5));
        client.markTrialFailed(trial, "out of memory");
        Spec<Generator> spec = Spec.of(Generator.class, "test/watching");
        client.configureGenerationStrategy(
                new GenerationStrategy("watching", List.of(new Stage("only", spec, Stage.Exit.NEVER)), spec));
        client.getNextTrials(1);
        assertThat(seen).map(Trial::status).containsExactly(TrialStatus.FAILED);
        assertThat(seen).map(failed -> failed.life().reason()).containsExactly("out of memory");
    }
}
