package org.ax4j.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files. Tests run in the folder of their module. */
final class Repository {
    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    /** The modules whose jars are published. */
    static final List<String> PUBLISHED =
            List.of("ax-core", "ax-models", "ax-earlystop", "ax-analysis", "ax-sklearn-like", "ax-testkit");

    private Repository() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Java files below a folder, sorted; none where it is missing. */
    static List<Path> sources(String folder) {
        Path start = ROOT.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
