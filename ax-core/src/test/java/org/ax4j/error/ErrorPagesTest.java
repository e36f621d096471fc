package org.ax4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code has a page in docs/errors, every page a code, and what a page shows is what users see. */
class ErrorPagesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path PAGES = ROOT.resolve(Path.of("docs", "errors"));
    private static final Pattern PAGE = Pattern.compile(
            "# (AX-[A-Z-]+)\\n\\n(.+?)\\n\\nFor example `(.+?)`:\\n\\n```text\\n(.+?)\\n```\\n\\n(.+)", Pattern.DOTALL);

    @Test
    void pagesAreThoseOfCodes() throws IOException {
        List<String> wanted = Stream.concat(
                        Arrays.stream(Code.values()).map(code -> code.id() + ".md"), Stream.of("README.md"))
                .toList();
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageShowsGoldenText(Code code) throws IOException {
        Matcher page = PAGE.matcher(Files.readString(PAGES.resolve(code.id() + ".md")));
        assertThat(page.matches())
                .as("%s: heading, meaning, example, how to mend", code.id())
                .isTrue();
        assertThat(page.group(1)).isEqualTo(code.id());
        assertThat(golden(code)).containsEntry(page.group(3), page.group(4));
    }

    @Test
    void indexNamesEveryPage() throws IOException {
        assertThat(Files.readString(PAGES.resolve("README.md")).lines().filter(line -> line.startsWith("| [AX-")))
                .map(line -> line.replaceAll("^\\| \\[(AX-[A-Z-]+)\\]\\(\\1\\.md\\) \\|.*", "$1"))
                .containsExactlyElementsOf(
                        Arrays.stream(Code.values()).map(Code::id).toList());
    }

    /** The golden texts of a code, whichever module throws it. */
    private static Map<String, String> golden(Code code) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> modules = Files.list(ROOT)) {
            for (Path module : modules.sorted().toList()) {
                Path file = module.resolve(GoldenTexts.file(code.id()));
                if (Files.exists(file)) {
                    texts.putAll(GoldenTexts.read(file));
                }
            }
        }
        return texts;
    }
}
