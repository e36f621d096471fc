package org.ax4j.models.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.ax4j.Client;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.plugin.AxModule;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationMethod;
import org.junit.jupiter.api.Test;

/** The answer depends neither on the number of threads nor on a clock, and less work is less work. */
class ThreadsAndWorkTest {
    private static final SearchSpace MIXED = SearchSpace.of(
            RangeParameter.real("x", 0, 1),
            RangeParameter.integer("n", 1, 200),
            ChoiceParameter.of("kind", "a", "b", "c"));

    private static History history() {
        try (Client client = Client.builder().seed(4).build()) {
            client.configureExperiment("threads", MIXED);
            client.configureOptimization("f, g", "c <= 0.9");
            client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
            client.getNextTrials(14).forEach((index, point) -> {
                if (index % 6 == 5) {
                    client.markTrialFailed(index, "out of memory");
                } else {
                    client.completeTrial(index, outcomes(point));
                }
            });
            return client.history();
        }
    }

    private static Outcomes outcomes(Point point) {
        double n = point.asInt("n") / 200.0;
        double x = point.asDouble("x");
        return Outcomes.of("f", Math.sin(5 * x) + n)
                .and("g", point.asString("kind").equals("b") ? 1 - n : 0.5 - n * x)
                .and("c", x + 0.2 * n);
    }

    private static Suggestions suggested(History history, double effort) {
        Generator fresh =
                AxModule.components(List.of(), List.of()).create(Generator.class, GaussianProcessGenerator.spec());
        return fresh.suggest(SuggestRequest.of(GaussianProcessGenerator.COMPONENT.id(), history, 3)
                .effort(effort));
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws Exception {
        History history = history();
        Suggestions usual = suggested(history, 1);
        for (int threads : new int[] {1, 2, 5}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                Suggestions same = pool.submit(() -> suggested(history, 1)).get();
                assertThat(same).usingRecursiveComparison().isEqualTo(usual);
            } finally {
                pool.shutdownNow();
            }
        }
        assertThat(usual.suggestions()).hasSize(3);
    }

    @Test
    void lessEffortIsLessWorkOfEachKind() {
        History history = history();
        Map<String, Long> usual = suggested(history, 1).work();
        Map<String, Long> less = suggested(history, 0.5).work();
        assertThat(less.keySet()).isEqualTo(usual.keySet());
        less.forEach((kind, work) -> assertThat(work).as(kind).isPositive().isLessThan(usual.getOrDefault(kind, 0L)));
    }

    /** Where even factors of covariances take longer than there is time, others fill in. */
    @Test
    void withTooLittleEffortThereIsNone() {
        Suggestions none = suggested(history(), 0.2);
        assertThat(none.suggestions()).isEmpty();
        assertThat(none.work()).isEmpty();
        assertThat(none.shortfall()).isEqualTo("a model needs 40 % of its usual work, and there is time for 20 %");
    }
}
