package org.ax4j.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ax4j.error.StorageException;
import org.junit.jupiter.api.Test;

/** The text that the page of AX-REPORT shows is the one that users see. */
class ReportRefusalTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "errors", "AX-REPORT.txt");

    @Test
    void textIsGolden() throws IOException {
        StorageException thrown =
                catchThrowableOfType(StorageException.class, () -> HtmlReport.write(List.of(), Path.of("src")));
        assertThat(Files.readAllLines(GOLDEN))
                .containsExactly("HtmlReport.write(cards, Path.of(\"src\"))", "    " + thrown.getMessage(), "");
    }
}
