package org.ax4j.benchmarks.regret;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The first method against each other one, slice by slice. */
final class SliceTable {
    private final List<BenchmarkProblem> problems;
    private final Map<String, Map<String, double[]>> distances = new LinkedHashMap<>();

    /** Of runs of the same seeds. */
    SliceTable(List<BenchmarkProblem> problems, List<Run> runs) {
        this.problems = problems;
        for (BenchmarkProblem problem : problems) {
            Map<String, List<Double>> byMethod = new LinkedHashMap<>();
            runs.stream()
                    .filter(run -> run.problem().equals(problem.name()))
                    .forEach(run -> byMethod.computeIfAbsent(run.method(), name -> new ArrayList<>())
                            .add(problem.score().distance(run.last())));
            byMethod.forEach((method, values) -> distances
                    .computeIfAbsent(method, name -> new LinkedHashMap<>())
                    .put(
                            problem.name(),
                            values.stream().mapToDouble(Double::doubleValue).toArray()));
        }
    }

    private double[] distances(String method, BenchmarkProblem problem) {
        return Objects.requireNonNull(distances.getOrDefault(method, Map.of()).get(problem.name()), problem.name());
    }

    void print(PrintStream out) {
        List<String> methods = List.copyOf(distances.keySet());
        for (String other : methods.subList(Math.min(1, methods.size()), methods.size())) {
            print(out, methods.get(0), other);
        }
    }

    private void print(PrintStream out, String first, String other) {
        Map<String, Ranks> bySlice = new LinkedHashMap<>();
        for (BenchmarkProblem problem : problems) {
            bySlice.computeIfAbsent(Problems.label(problem.slice()), name -> new Ranks())
                    .add(problem.name(), distances(first, problem), distances(other, problem));
        }
        List<Ranks.Finding> findings =
                bySlice.values().stream().map(ranks -> ranks.finding(1)).toList();
        double[] better =
                Ranks.holm(findings.stream().mapToDouble(Ranks.Finding::better).toArray());
        double[] worse =
                Ranks.holm(findings.stream().mapToDouble(Ranks.Finding::worse).toArray());
        out.printf("%n%s against %s, ranks over seeds: -1 always worse, 1 always better%n", first, other);
        out.printf("%-18s %6s %18s %12s %12s%n", "slice", "gain", "95 %", "p better", "p worse");
        int i = 0;
        for (String slice : bySlice.keySet()) {
            Ranks.Finding finding = findings.get(i);
            out.printf(
                    Locale.ROOT,
                    "%-18s %6.3f  %7.3f to %6.3f %12.4f %12.4f%n",
                    slice,
                    finding.gain(),
                    finding.low(),
                    finding.high(),
                    better[i],
                    worse[i]);
            i++;
        }
    }
}
