package org.ax4j.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ax4j.Client;
import org.ax4j.error.StorageException;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Origin;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TutorialTest {
    private static final String TRIALS = "14";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private String run(Path out, String... more) {
        List<String> arguments = Stream.concat(Stream.of("--out", out.toString()), Stream.of(more))
                .toList();
        Options options = Options.parse(arguments);
        bytes.reset();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try (ProgressLine progress = new ProgressLine(stream, false, options.trials(), System::nanoTime)) {
            new Tutorial(options, stream, progress).run();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void twoCountedRunsOfOneSeedLeaveTheSameBytes() throws IOException {
        String first = run(folder.resolve("1"), "--cost", "counted", "--seed", "1", "--trials", TRIALS);
        run(folder.resolve("2"), "--cost", "counted", "--seed", "1", "--trials", TRIALS);

        Path experiment = folder.resolve("1").resolve("experiment.json");
        assertThat(experiment).hasSameBinaryContentAs(folder.resolve("2").resolve("experiment.json"));
        assertThat(folder.resolve("1").resolve("report.html"))
                .hasSameBinaryContentAs(folder.resolve("2").resolve("report.html"));
        assertThat(first)
                .contains("Pareto frontier", "All trials", "training_time", "Next trial: {15=", "from the file");
        checkTrials(experiment);
    }

    private static void checkTrials(Path experiment) {
        try (Client client = Client.loadFromJson(experiment)) {
            History history = client.history();
            assertThat(history.trials()).hasSize(1 + Integer.parseInt(TRIALS));
            assertThat(history.seed()).isEqualTo(1);
            assertThat(history.trial(0).origin().stage()).isEqualTo(Origin.BASELINE);
            assertThat(history.trials()).allSatisfy(TutorialTest::checkTrial);
            assertThat(history.trials())
                    .anySatisfy(trial -> assertThat(trial.status()).isEqualTo(TrialStatus.EARLY_STOPPED));
            assertThat(history.trials().stream()
                            .skip(1)
                            .map(trial -> trial.origin().stage())
                            .distinct())
                    .as("stages: the baseline stands for the centre")
                    .containsExactly("sobol", "model");
        }
    }

    private static void checkTrial(Trial trial) {
        int batch = trial.point().asInt("batch_size");
        int full = 1437 / batch;
        if (trial.status() == TrialStatus.COMPLETED) {
            assertThat(trial.curve("score").size()).isEqualTo(full);
        } else {
            assertThat(trial.status()).isEqualTo(TrialStatus.EARLY_STOPPED);
            assertThat(trial.curve("score").size()).isLessThan(full);
            assertThat(trial.life().reason()).isNotBlank();
        }
        double seconds = trial.curve("score").size() * (0.001 + 2e-6 * batch);
        assertThat(trial.mean("training_time")).isCloseTo(seconds, within(1e-12));
    }

    @Test
    void aMeasuredRunLeavesAReportWithTheFirstDigits() throws IOException {
        run(folder, "--trials", "1", "--seed", "3");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("The first four digits", "data:image/png;base64,", "Baseline and 1 trials, seed 3, measured");
        try (Client client = Client.loadFromJson(folder.resolve("experiment.json"))) {
            assertThat(client.trial(0).status()).isEqualTo(TrialStatus.COMPLETED);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenStopsTheRunBeforeItBegins() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        assertThatThrownBy(() -> run(file.resolve("out"), "--trials", "1"))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll(
                        "[AX-REPORT]", "report.html", "Choose a file in a folder that you may write to.");
        assertThat(bytes.size()).isZero();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThat(file).hasContent("mine");
    }
}
