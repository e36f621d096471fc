package org.ax4j.examples.tutorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial as users start it: a process of its own, on each JDK that is installed. */
class TutorialProcessTest {
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    @TempDir
    private Path folder;

    private record Ended(int status, String text) {}

    private static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    private Ended run(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin").resolve("java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Tutorial.class.getName()));
        command.addAll(Arrays.asList(arguments));
        Path log = Files.createTempFile(folder, "log", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Ended(process.waitFor(), Files.readString(log));
    }

    private Path experiment(Path home, String name) throws IOException, InterruptedException {
        Path out = folder.resolve(name);
        Ended ended = run(home, "--cost", "counted", "--seed", "11", "--trials", "12", "--out", out.toString());
        assertThat(ended.status()).as(ended.text()).isZero();
        assertThat(ended.text()).contains("[INFO] trial 1 ", "trial 12 of 12: ");
        return out.resolve("experiment.json");
    }

    @Test
    void anotherJdkLeavesTheSameBytes() throws IOException, InterruptedException {
        Optional<Path> other = otherJdk();
        if (other.isEmpty()) {
            System.out.println("skipped: no JDK 17 or newer other than " + home() + " in " + INSTALLED);
        }
        assumeTrue(other.isPresent(), "no JDK 17 or newer other than " + home() + " in " + INSTALLED);
        assertThat(experiment(home(), "this"))
                .as(home() + " and " + other.get())
                .hasSameBinaryContentAs(experiment(other.get(), "other"));
    }

    private static Optional<Path> otherJdk() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin").resolve("java")))
                    .filter(home -> feature(home) >= 17
                            && feature(home) != Runtime.version().feature())
                    .max(java.util.Comparator.comparingInt(TutorialProcessTest::feature));
        }
    }

    /** From the file that each JDK has: {@code JAVA_VERSION="17.0.15"}. */
    private static int feature(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> Runtime.Version.parse(line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'))))
                    .mapToInt(Runtime.Version::feature)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void wrongOptionsEndWithStatusTwoAndAText() throws IOException, InterruptedException {
        Ended ended = run(home(), "--colour", "red");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.text())
                .contains("[AX-ARGUMENT] there is no option '--colour'")
                .doesNotContain("Exception");
    }

    @Test
    void aFolderThatCannotBeWrittenEndsWithStatusOneAndAText() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Ended ended = run(home(), "--out", file.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.text()).startsWith("[AX-REPORT]").doesNotContain("\tat ");
    }

    @Test
    void helpEndsWithStatusZero() throws IOException, InterruptedException {
        assertThat(run(home(), "--help")).isEqualTo(new Ended(0, Options.HELP));
    }
}
