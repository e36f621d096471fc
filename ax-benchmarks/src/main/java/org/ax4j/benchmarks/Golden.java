package org.ax4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ax4j.benchmarks.golden.GoldenLine;
import org.ax4j.benchmarks.models.GoldenModels;
import org.ax4j.benchmarks.sklearn.GoldenSgd;

/** The command {@code golden}: recomputes the figures of a file through the public classes, and compares. */
public final class Golden {
    private static final Set<String> REMARKS = Set.of("source", "rows", "conventions");

    private Golden() {}

    /**
     * Recomputes; ends with status 1 where a figure deviates or a group is not known.
     *
     * @param args the file
     * @throws IOException if the file cannot be read
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("Usage: ./ax-benchmarks/run golden FILE");
            System.exit(2);
        }
        boolean passes = report(new ObjectMapper().readTree(Path.of(args[0]).toFile()), System.out);
        System.exit(passes ? 0 : 1);
    }

    /**
     * Recomputes a whole file.
     *
     * @param file the parsed file
     * @return the lines of all its groups; at least one, which fails if there is no group
     */
    public static List<GoldenLine> check(JsonNode file) {
        List<GoldenLine> lines = new ArrayList<>();
        file.properties().forEach(field -> {
            if (!REMARKS.contains(field.getKey())) {
                lines.addAll(
                        GoldenModels.knows(field.getKey())
                                ? GoldenModels.check(field.getKey(), file)
                                : GoldenSgd.check(field.getKey(), field.getValue()));
            }
        });
        if (lines.isEmpty()) {
            lines.add(new GoldenLine("file", 0, 0.0, List.of("it has no group")));
        }
        return lines;
    }

    /**
     * Recomputes a whole file and prints its lines.
     *
     * @param file the parsed file
     * @param out where to print
     * @return whether every line passes
     */
    public static boolean report(JsonNode file, PrintStream out) {
        List<GoldenLine> lines = check(file);
        lines.forEach(line -> out.println(line.text()));
        return lines.stream().allMatch(GoldenLine::passes);
    }
}
