package org.ax4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what runs. */
class ReadmeTest {
    private static final Path README = Path.of("../README.md");
    private static final Path SOURCE = Path.of("src/main/java/org/ax4j/examples/quickstart/QuickStart.java");

    @Test
    void theReadmeShowsTheLinesOfTheExample() throws IOException {
        String shown = block(Files.readString(README));
        String program = plain(Files.readString(SOURCE));
        for (String part : List.of(shown.split("\n\n"))) {
            assertThat(program).contains(plain(part));
        }
        assertThat(shown.lines().filter(line -> !line.isBlank())).hasSizeBetween(10, 15);
    }

    private static String block(String markdown) {
        int begin = markdown.indexOf("```java\n") + "```java\n".length();
        return markdown.substring(begin, markdown.indexOf("\n```", begin));
    }

    private static String plain(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
