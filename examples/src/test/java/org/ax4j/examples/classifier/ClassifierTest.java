package org.ax4j.examples.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ClassifierTest {
    /** The tutorial's baseline has the same settings but for eta0, which the optimal schedule does not use. */
    @Test
    void theDefaultsScoreAsTheTutorialsBaseline() {
        assertThat(Classifier.score(0)).isEqualTo(308 / 360.0);
    }

    @Test
    void scoreAndTimeArePrinted() {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Classifier.main();
        } finally {
            System.setOut(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).matches("score 0\\.8556 after \\d+\\.\\d{3} s\\R");
    }
}
