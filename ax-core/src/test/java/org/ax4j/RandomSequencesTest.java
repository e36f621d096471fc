package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ax4j.error.Code;
import org.ax4j.experiment.Arm;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Outcomes;
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
    /** What core itself never throws: ax-analysis throws the one, components the other. */
    private static final Set<Code> ELSEWHERE = Set.of(Code.REPORT, Code.NUMERICAL);

    private static final List<TrialStatus> ALL = List.copyOf(EnumSet.allOf(TrialStatus.class));

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
        assertThat(counts.batches()).isGreaterThan(1000);
        assertThat(counts.relative()).isGreaterThan(1000);
        assertThat(counts.transitions().keySet()).isEqualTo(table());
        Set<String> codes = Arrays.stream(Code.values())
                .filter(code -> !ELSEWHERE.contains(code))
                .map(Code::id)
                .collect(Collectors.toSet());
        assertThat(counts.codes().keySet()).isEqualTo(codes);
    }

    /** All changes of status that the table allows. */
    private static Set<String> table() {
        return Arrays.stream(TrialStatus.values())
                .flatMap(from -> from.next().stream().map(to -> from + " to " + to))
                .collect(Collectors.toSet());
    }

    private SequenceCounts counted(int seed) {
        SequenceCounts counts = new SequenceCounts();
        try {
            History end = new Sequence(seed, counts, client -> {}, history -> {}).run(10 + seed % 30);
            lives(end, counts, new SplittableRandom(seed));
            identity(end, seed);
        } catch (IOException | RuntimeException | AssertionError e) {
            throw new AssertionError("sequence " + seed + ": " + e, e);
        }
        return counts;
    }

    /**
     * The log's changes of status; and, as a program that prepares trials before they run would write them, a trial that goes a random way through the table, off
     * which it cannot go.
     */
    private static void lives(History end, SequenceCounts counts, SplittableRandom random) {
        Map<Integer, TrialStatus> now = new HashMap<>();
        end.entries().forEach(entry -> {
            if (entry.event() instanceof Event.StatusChanged changed) {
                counts.changed(now.getOrDefault(changed.trial(), TrialStatus.CANDIDATE), changed.status());
                now.put(changed.trial(), changed.status());
            }
        });
        if (end.trials().isEmpty()) {
            return;
        }
        int trial = end.trials().size();
        Arm known = end.trial(0).arm();
        History history = with(end, new Event.TrialAdded(trial, known, Origin.given(Origin.ATTACHED)));
        Experiment experiment = new Experiment(
                with(history, new Event.DataAttached(trial, OptionalDouble.empty(), Outcomes.of("score", 1))),
                () -> Instant.EPOCH,
                told -> {});
        for (int i = 0; i < 4; i++) {
            TrialStatus from = experiment.history().trial(trial).status();
            TrialStatus to = ALL.get(random.nextInt(ALL.size()));
            if (from.next().contains(to)) {
                experiment.mark(trial, to, "");
                counts.changed(from, to);
            } else {
                History before = experiment.history();
                assertThatThrownBy(() -> experiment.mark(trial, to, "")).hasMessageStartingWith("[AX-STATUS]");
                assertThat(experiment.history()).isSameAs(before);
            }
        }
    }

    private static History with(History history, Event event) {
        return Experiment.replayed(history, new Entry(history.length(), Instant.EPOCH, event));
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
