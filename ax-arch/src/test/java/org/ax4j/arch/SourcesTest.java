package org.ax4j.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The size of source files, which says how many ideas one of them holds. */
class SourcesTest {
    @Test
    void theMedianFileHasAtMost120Lines() throws IOException {
        Map<Path, Integer> lines = new TreeMap<>();
        List<String> modules = new ArrayList<>(Repository.PUBLISHED);
        modules.addAll(List.of("ax-benchmarks", "examples"));
        for (String module : modules) {
            for (Path file : Repository.sources(module + "/src/main/java")) {
                if (!file.endsWith("package-info.java")) {
                    try (Stream<String> text = Files.lines(file)) {
                        lines.put(file, (int) text.count());
                    }
                }
            }
        }
        List<Integer> sizes = lines.values().stream().sorted().toList();
        int median = sizes.get(sizes.size() / 2);
        int nineInTen = sizes.get(sizes.size() * 9 / 10);
        System.out.println(sizes.size() + " source files, "
                + sizes.stream().mapToInt(size -> size).sum() + " lines; median " + median + ", nine in ten at most "
                + nineInTen + ", longest " + sizes.get(sizes.size() - 1));
        assertThat(median).isBetween(10, 120);
        assertThat(nineInTen).isLessThan(300);
    }
}
