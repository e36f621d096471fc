package org.ax4j.error;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Golden texts, one file for each code: a line with the input, then each fault's text indented by four spaces, then an empty line. Written anew where the
 * system property {@code ax.golden.write} is set.
 */
final class GoldenTexts {
    static final Path FOLDER = Path.of("src", "test", "resources", "golden", "errors");
    private static final String INDENT = "    ";

    private GoldenTexts() {}

    /** The text of each input, in the file's order. */
    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        String input = "";
        List<String> faults = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(INDENT)) {
                faults.add(line.substring(INDENT.length()));
            } else if (line.isEmpty()) {
                texts.put(input, String.join("\n", faults));
                faults.clear();
            } else {
                input = line;
            }
        }
        return texts;
    }

    static void write(Path file, Map<String, String> texts) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(
                file,
                texts.entrySet().stream()
                        .map(entry -> entry.getKey() + "\n"
                                + entry.getValue()
                                        .lines()
                                        .map(line -> INDENT + line + "\n")
                                        .collect(Collectors.joining())
                                + "\n")
                        .collect(Collectors.joining()));
    }

    /** The file of a code, in this module. */
    static Path file(String code) {
        return FOLDER.resolve(code + ".txt");
    }
}
