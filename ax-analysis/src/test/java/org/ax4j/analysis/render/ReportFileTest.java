package org.ax4j.analysis.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.ax4j.error.InvalidInputException;
import org.ax4j.error.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    private Path folder;

    @Test
    void makesTheFolderAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a/b/report.html");
        HtmlReport.write(List.of(), file);
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void replacesAnOlderReport() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "old");
        ReportFile.write(file, "new ü 😀");
        assertThat(Files.readString(file)).isEqualTo("new ü 😀");
    }

    @Test
    void refusesAFolder() throws IOException {
        Path place = Files.createDirectory(folder.resolve("report.html"));
        assertThat(refusal(place).getMessage()).startsWith("[AX-REPORT] ").contains("it is a folder");
        assertThat(place).isEmptyDirectory();
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "mine");
        assertThat(refusal(file.resolve("report.html")).getMessage())
                .contains("out")
                .contains("not a folder");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void refusesAFolderInWhichNothingCanBeMade() {
        Path kernel = Path.of("/proc");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.isDirectory(kernel), "no /proc here, where nobody may make a file");
        assertThat(refusal(kernel.resolve("report.html")).hint()).contains("may write");
    }

    private static StorageException refusal(Path file) {
        StorageException thrown = catchThrowableOfType(StorageException.class, () -> HtmlReport.write(List.of(), file));
        assertThat(thrown.code()).isEqualTo("AX-REPORT");
        return thrown;
    }

    @Test
    @SuppressWarnings("NullAway") // what callers may do all the same
    void whatIsMissingIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("report.html");
        assertThatThrownBy(() -> HtmlReport.write(null, file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the argument 'cards' is null");
        assertThatThrownBy(() -> HtmlReport.write(Collections.singletonList(null), file))
                .hasMessageContaining("the argument 'cards[0]' is null");
        assertThatThrownBy(() -> HtmlReport.write(List.of(), null)).hasMessageContaining("the argument 'file' is null");
        assertThat(file).doesNotExist();
    }
}
