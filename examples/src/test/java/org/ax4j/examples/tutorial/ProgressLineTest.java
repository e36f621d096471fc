package org.ax4j.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long nanos;

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal, 10, () -> nanos);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static DigitsTask.Step step() {
        return new DigitsTask.Step(300, 1200, Outcomes.of("score", 0.5));
    }

    /** The baseline, completed, and trial 1, still running. */
    private static Client client() {
        Client client = Client.builder().seed(1).build();
        client.configureExperiment("digits", DigitsTask.SPACE);
        client.attachBaseline(DigitsTask.DEFAULTS);
        client.completeTrial(0, Outcomes.of("score", 0.9).and("training_time", 0.25));
        client.attachTrial(DigitsTask.DEFAULTS);
        return client;
    }

    @Test
    void elsewhereEachTrialHasOnePlainLine() {
        try (Client client = client();
                ProgressLine line = line(false)) {
            line.saw(0, step());
            line.ended(client.trial(0), Optional.empty());
            client.completeTrial(1, Outcomes.of("score", 0.95).and("training_time", 0.1));
            nanos = 500_000_000;
            Trial second = client.trial(1);
            line.saw(1, step());
            line.print("[INFO] a decision");
            line.ended(second, Optional.of(second));
        }
        assertThat(written().lines())
                .containsExactly(
                        "baseline: completed 0.9000 in 0.250 s; nothing within the bounds yet",
                        "[INFO] a decision",
                        "trial 1 of 10: completed 0.9500 in 0.100 s; best so far 0.9500 in 0.100 s; 5 s left");
    }

    @Test
    void aTerminalHasOneLineThatIsDrawnAgain() {
        try (Client client = client();
                ProgressLine line = line(true)) {
            line.ended(client.trial(0), Optional.of(client.trial(0)));
            line.saw(1, step());
            line.print("[INFO] a decision");
        }
        String clear = "\r\033[K";
        String running = "trial 1 of 10: running, 25 %; best so far 0.9000 in 0.250 s";
        assertThat(written())
                .isEqualTo(clear + "baseline: completed 0.9000 in 0.250 s; best so far 0.9000 in 0.250 s" + clear
                        + running + clear + "[INFO] a decision" + System.lineSeparator() + clear + running + clear);
    }
}
