package org.ax4j.earlystop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ax4j.Client;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Metric;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Stopper;
import org.ax4j.strategy.GenerationMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientTest {
    private static Client client() {
        Client client = Client.builder().seed(4).build();
        client.configureExperiment("lessons", SearchSpace.of(RangeParameter.real("skill", 0, 1)));
        client.configureMetrics(Metric.named("time").cumulative());
        client.configureOptimization("score, -time");
        client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
        return client;
    }

    /** Trains a trial whose score grows to its skill, dearer the less skill there is; whether it was let to its end. */
    private static boolean train(Client client, int index, double skill, int from) {
        for (int step = from; step <= 20; step++) {
            double score = skill * (1 - Math.exp(-step / 5.0));
            client.attachData(index, Outcomes.of("score", score).and("time", step * (2 - skill)), step);
            if (step < 20 && client.shouldStopTrialEarly(index).stop()) {
                client.markTrialEarlyStopped(index);
                return false;
            }
        }
        client.completeTrial(index);
        return true;
    }

    @Test
    void theDefaultStopsLosersThroughTheClient() {
        try (Client client = client()) {
            List<Double> kept = new ArrayList<>();
            List<Double> stopped = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                client.getNextTrials(1).forEach((index, point) -> {
                    double skill = point.asDouble("skill");
                    (train(client, index, skill, 1) ? kept : stopped).add(skill);
                });
            }
            assertThat(kept.size()).isGreaterThanOrEqualTo(5);
            assertThat(stopped.size()).isGreaterThanOrEqualTo(4);
            double best = kept.stream().mapToDouble(skill -> skill).max().orElseThrow();
            assertThat(stopped).allMatch(skill -> skill < best);
            int last = client.history().trials().stream()
                    .filter(trial -> trial.status() == TrialStatus.EARLY_STOPPED)
                    .findFirst()
                    .orElseThrow()
                    .index();
            assertThat(client.trial(last).life().reason())
                    .startsWith("stop: its chance to be feasible and on the frontier, now of ")
                    .contains(": score is expected to end at ", ", time is expected to end at ");
        }
    }

    @Test
    void aLoadedExperimentGoesOnAsIfNothingHadHappened(@TempDir Path folder) {
        Spec<Stopper> spec = AnyOf.spec(
                SuccessiveHalving.spec(), Percentile.spec(new Percentile.Config().guard(new Guard().interval(0.2))));
        try (Client client = client()) {
            client.configureEarlyStopping(spec);
            for (int i = 0; i < 8; i++) {
                client.getNextTrials(1).forEach((index, point) -> train(client, index, point.asDouble("skill"), 1));
            }
            int index = client.getNextTrials(1).keySet().iterator().next();
            client.attachData(index, Outcomes.of("score", 0.3).and("time", 9), 3);
            client.shouldStopTrialEarly(index);
            Path file = folder.resolve("lessons.json");
            client.saveToJson(file);
            try (Client loaded = Client.loadFromJson(file)) {
                for (int step = 4; step < 15; step++) {
                    assertThat(advice(loaded, index, step)).isEqualTo(advice(client, index, step));
                }
            }
        }
    }

    private static StopAdvice advice(Client client, int index, int step) {
        client.attachData(index, Outcomes.of("score", 0.3).and("time", 9 + step), step);
        return client.shouldStopTrialEarly(index);
    }
}
