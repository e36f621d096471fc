package org.ax4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README and docs link to, and which files they name, is there. */
class LinksTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)");
    private static final Pattern NAMED_FILE = Pattern.compile("`(?:\\./)?(examples/[\\w./-]+)`");

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (Path page : pages()) {
            assertThat(found(LINK, page))
                    .as(page.toString())
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    @Test
    void everyFileOfTheExamplesThatIsNamedIsThere() throws IOException {
        for (Path page : pages()) {
            assertThat(found(NAMED_FILE, page))
                    .as(page.toString())
                    .allSatisfy(name -> assertThat(ROOT.resolve(name)).exists());
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<String> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> match.group(1))
                .filter(target -> !target.startsWith("http"))
                .toList();
    }
}
