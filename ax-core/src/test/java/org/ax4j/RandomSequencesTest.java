package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.ax4j.experiment.History;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.json.ExperimentJson;
import org.ax4j.json.FileStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random spaces, objectives, data and orders of calls with random search: nothing but {@code AxException} is thrown, and what must hold holds after each call. */
class RandomSequencesTest {
    private static final int SEQUENCES = 10_000;
    private static final Logger LOG = Logger.getLogger("org.ax4j");

    @TempDir
    private Path folder;

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
        System.out.println(SEQUENCES + " sequences: " + counts);
        assertThat(counts.calls()).isGreaterThanOrEqualTo(10 * SEQUENCES);
        assertThat(counts.validShare()).isBetween(0.8, 0.95);
        assertThat(counts.ends())
                .containsOnlyKeys(
                        TrialStatus.COMPLETED, TrialStatus.FAILED, TrialStatus.ABANDONED, TrialStatus.EARLY_STOPPED);
        assertThat(counts.codes())
                .containsKeys(
                        "AX-NAME",
                        "AX-RANGE",
                        "AX-CHOICE",
                        "AX-SPACE",
                        "AX-EXPRESSION",
                        "AX-PARAMETER-CONSTRAINT",
                        "AX-POINT",
                        "AX-OBJECTIVE",
                        "AX-OUTCOME-CONSTRAINT",
                        "AX-METRIC",
                        "AX-READING",
                        "AX-ARGUMENT",
                        "AX-TRIAL",
                        "AX-STATUS",
                        "AX-NOT-CONFIGURED",
                        "AX-CONFIGURED",
                        "AX-UNSUPPORTED",
                        "AX-EXHAUSTED",
                        "AX-DATA-REQUIRED",
                        "AX-COMPONENT",
                        "AX-ARTIFACT",
                        "AX-CONFIG",
                        "AX-PLUGIN",
                        "AX-SUGGESTION",
                        "AX-SNAPSHOT",
                        "AX-STORAGE");
    }

    private SequenceCounts counted(int seed) {
        SequenceCounts counts = new SequenceCounts();
        try {
            History end = new Sequence(seed, counts, client -> {}, history -> {}).run(10 + seed % 30);
            identity(end, seed);
        } catch (IOException | RuntimeException | AssertionError e) {
            throw new AssertionError("sequence " + seed + ": " + e, e);
        }
        return counts;
    }

    /** Saved and loaded the experiment is the same, and goes on the same way. */
    private void identity(History end, int seed) throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ExperimentJson.write(end, first);
        History read = ExperimentJson.read(new ByteArrayInputStream(first.toByteArray()));
        assertThat(read.entries()).isEqualTo(end.entries());
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        ExperimentJson.write(read, second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
        if (seed % 100 == 0) {
            Path file = folder.resolve("end" + seed + ".json");
            FileStore.write(end, file);
            assertThat(Client.loadFromJson(file).history().entries()).isEqualTo(end.entries());
        }
    }
}
