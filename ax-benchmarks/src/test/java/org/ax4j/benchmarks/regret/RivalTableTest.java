package org.ax4j.benchmarks.regret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RivalTableTest {
    private static final Rivals RIVALS = Rivals.load();

    private static List<Run> named(String method, List<Run> runs) {
        return runs.stream()
                .map(run -> new Run(run.problem(), method, run.seed(), run.trace(), run.askSeconds(), Double.NaN))
                .toList();
    }

    private static String table(String problem, List<Run> runs) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        new RivalTable(Problems.grouped(problem), RIVALS, runs)
                .print(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void axIsInsideItsOwnQuartiles() {
        for (String problem : List.of("branin", "branincurrin", "welded")) {
            String row = table(problem, named("ax", RIVALS.of(problem, "ax-1.3.1")))
                    .lines()
                    .toList()
                    .get(2);
            assertEquals(2, row.split("inside", -1).length - 1, row);
        }
    }

    @Test
    void whoNeverGetsThereIsWorseAndReachesNothing() {
        List<Run> stuck = named("stuck", RIVALS.of("branin", "ax-1.3.1")).stream()
                .map(run -> new Run(
                        run.problem(),
                        run.method(),
                        run.seed(),
                        Collections.nCopies(run.trace().size(), 100.0),
                        run.askSeconds(),
                        Double.NaN))
                .toList();
        String table = table("branin", stuck);
        assertEquals(2, table.split("worse", -1).length - 1, table);
        assertTrue(table.contains("stuck is at Ax's median end after Infinity of the trials"), table);
    }

    @Test
    void halfBetweenTwoInfinitiesIsInfinite() {
        double never = Double.POSITIVE_INFINITY;
        assertEquals(never, Quantile.median(new double[] {never, 1, never, never}));
    }

    @Test
    void whatIsNotKnownComesBackFromAFile(@TempDir Path folder) throws IOException {
        List<Run> runs = List.of(
                new Run("welded", "a", 0, List.of(Double.NaN, 2.5), List.of(0.01, 0.02), Double.NaN),
                new Run("branin", "b", 1, List.of(0.1 + 0.2), List.of(1e-9), 1.0 / 3));
        Path file = folder.resolve("runs.jsonl");
        RunLines.write(runs, file);
        assertEquals(runs, RunLines.read(file));
    }
}
