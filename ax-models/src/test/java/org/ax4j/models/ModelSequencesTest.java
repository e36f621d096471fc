package org.ax4j.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.Sequence;
import org.ax4j.SequenceCounts;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.json.ExperimentJson;
import org.ax4j.models.generator.GaussianProcessGenerator;
import org.ax4j.strategy.GenerationMethod;
import org.ax4j.strategy.GenerationStrategyConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random spaces, objectives, data and orders of calls with the model: what must hold holds after each call, and so does saving and loading. */
class ModelSequencesTest {
    private static final int SEQUENCES = 200;
    private static final Logger LOG = Logger.getLogger("org.ax4j");

    private final LongAdder modelled = new LongAdder();

    @BeforeAll
    static void silence() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        LOG.setLevel(null);
    }

    @Test
    void invariantsHoldAfterEachCall() {
        SequenceCounts counts = IntStream.range(0, SEQUENCES)
                .parallel()
                .mapToObj(this::counted)
                .reduce(
                        new SequenceCounts(),
                        (one, other) -> new SequenceCounts().plus(one).plus(other));
        System.out.println(SEQUENCES + " sequences with the model, " + modelled + " trials suggested by it: " + counts);
        assertThat(counts.calls()).isGreaterThanOrEqualTo(10 * SEQUENCES);
        assertThat(counts.validShare()).isBetween(0.8, 0.95);
        assertThat(modelled.sum()).isGreaterThan(SEQUENCES);
    }

    private SequenceCounts counted(int number) {
        SequenceCounts counts = new SequenceCounts();
        try {
            History end = new Sequence(
                            1_000_000 + number, counts, ModelSequencesTest::model, ModelSequencesTest::identity)
                    .run(20 + number % 20);
            modelled.add(
                    end.trials().stream().filter(ModelSequencesTest::isModelled).count());
            assertThat(end.trials()).noneMatch(trial -> trial.origin().reason().contains(" failed: "));
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("sequence " + number + ": " + e, e);
        }
        return counts;
    }

    /** The fallback answers in the stage of the model too, under its own name; the model's stands there with version and configuration. */
    private static boolean isModelled(Trial trial) {
        return trial.origin()
                .making()
                .filter(making -> making.component().equals(GaussianProcessGenerator.spec()))
                .isPresent();
    }

    /** After two trials, of which one is completed, the model is asked. */
    private static void model(Client client) {
        client.configureGenerationStrategy(GenerationStrategyConfig.of(GenerationMethod.FAST)
                .initializationBudget(2)
                .minObservedInitializationTrials(1));
    }

    private static void identity(History history) {
        try {
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            ExperimentJson.write(history, first);
            History read = ExperimentJson.read(new ByteArrayInputStream(first.toByteArray()));
            assertThat(read.entries()).isEqualTo(history.entries());
            ByteArrayOutputStream second = new ByteArrayOutputStream();
            ExperimentJson.write(read, second);
            assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
