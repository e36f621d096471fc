package org.ax4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.ax4j.error.SnapshotException;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Reading;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "snapshots", "format-2-rows.json");

    /** Runs of readings of every length up to 20, of trials in turn, with and without steps and noise, by a clock that also goes back. */
    private static History history(long seed, int runs) {
        SplittableRandom random = new SplittableRandom(seed);
        Experiment experiment = new Experiment(
                Sample.history(),
                () -> Instant.ofEpochSecond(
                        random.nextLong(1_700_000_000, 1_700_000_010), random.nextInt(1_000_000_000)),
                told -> {});
        for (int run = 0; run < runs; run++) {
            int metrics = 1 + random.nextInt(2);
            for (int length = 1 + random.nextInt(20); length > 0; length--) {
                Map<String, Reading> readings = new LinkedHashMap<>();
                for (int metric = 0; metric < metrics; metric++) {
                    readings.put("metric " + metric, new Reading(number(random), sem(random)));
                }
                OptionalDouble step =
                        random.nextInt(4) == 0 ? OptionalDouble.empty() : OptionalDouble.of(number(random));
                experiment.tell(random.nextInt(2), step, Optional.of(new Outcomes(readings)), Optional.empty());
            }
        }
        return experiment.history();
    }

    /** Any finite double, small whole numbers among them. */
    private static double number(SplittableRandom random) {
        double any = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(any) && random.nextBoolean() ? any : random.nextInt(-3, 100);
    }

    private static double sem(SplittableRandom random) {
        return random.nextBoolean() ? Double.NaN : Math.abs(number(random));
    }

    /** As format 1 wrote it: an object for each entry. */
    private static String asObjects(History history) {
        return history.entries().stream()
                .map(RowsTest::object)
                .collect(Collectors.joining(
                        ",",
                        "{\"format\":\"ax4j-experiment\",\"version\":1,\"seed\":" + history.seed() + ",\"entries\":[",
                        "]}"));
    }

    private static String object(Entry entry) {
        ObjectNode node = entry.event().match(new EventWriter());
        return node.put("n", entry.sequence()).put("at", entry.at().toString()).toString();
    }

    @Test
    void rowsSayWhatObjectsSay() {
        for (int seed = 0; seed < 10; seed++) {
            History told = history(seed, 20);
            History rows = Sample.read(Sample.text(told));
            History objects = Sample.read(asObjects(told));
            assertThat(rows.entries()).isEqualTo(told.entries()).isEqualTo(objects.entries());
            assertThat(Sample.text(rows)).isEqualTo(Sample.text(told)).isEqualTo(Sample.text(objects));
        }
    }

    @Test
    void shortRunsStayObjects() {
        History history = history(3, 50);
        String text = Sample.text(history);
        long inRows = text.lines().filter(line -> line.matches("\\[-?\\d+,.*")).count();
        long runs = text.lines().filter(line -> line.startsWith("[{")).count();
        long objects = text.lines().filter(line -> line.startsWith("{\"n\"")).count();
        assertThat(inRows + objects).isEqualTo(history.length());
        assertThat(runs).isBetween(10L, inRows / RowWriter.SHORTEST);
        assertThat(objects).isGreaterThan(Sample.history().length() + 10);
    }

    /** A new format needs an upgrade of this one and a golden file of its own; this file stays. */
    @Test
    void formatTwoIsReadForEver() throws IOException {
        History history = history(1, 6);
        if (Boolean.getBoolean("ax.golden.write")) {
            Files.write(GOLDEN, Sample.bytes(history));
        }
        String golden = Files.readString(GOLDEN, StandardCharsets.US_ASCII);
        assertThat(Sample.read(golden).entries()).isEqualTo(history.entries());
        assertThat(Sample.text(history)).isEqualTo(golden);
    }

    /** AskQueue, doubles and drops single signs of rows: nothing but a refusal or a whole experiment comes of it. */
    @Test
    void damageIsToldAsDamage() throws IOException {
        String golden = Files.readString(GOLDEN, StandardCharsets.US_ASCII);
        int rows = golden.indexOf("[{\"n\"");
        SplittableRandom random = new SplittableRandom(14);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            int place = random.nextInt(rows, golden.length());
            char sign = "0123456789-.eE\"{}[]:,nul".charAt(random.nextInt(24));
            refused += isRefused(golden.substring(0, place)
                            + (i % 3 == 0 ? "" : sign)
                            + golden.substring(place + (i % 3 == 1 ? 0 : 1)))
                    ? 1
                    : 0;
        }
        assertThat(refused).isBetween(150, 499);
    }

    private static boolean isRefused(String json) {
        try {
            History read = Sample.read(json);
            assertThat(Sample.read(Sample.text(read)).entries()).isEqualTo(read.entries());
            return false;
        } catch (SnapshotException e) {
            assertThat(e.code()).isEqualTo("AX-SNAPSHOT");
            return true;
        }
    }
}
