package org.ax4j.benchmarks.regret;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The command {@code regret}: runs methods on problems, writes JSON lines, prints a table against the rivals. */
public final class RegretMain {
    private static final List<String> RIVALS = List.of("ax-1.3.1", "optuna-4.9-gp");

    private final Rivals rivals = Rivals.load();
    private final PrintStream out;

    private RegretMain(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs.
     *
     * @param args {@code --problems a,b}, {@code --methods a,b}, {@code --seeds n}, {@code --trials n}, {@code --out file}
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], args[i + 1]);
        }
        List<BenchmarkProblem> problems = options.containsKey("--problems")
                ? Arrays.stream(options.get("--problems").split(","))
                        .map(Problems::named)
                        .toList()
                : Problems.all();
        List<Method> methods = Arrays.stream(
                        options.getOrDefault("--methods", "fast").split(","))
                .map(Method::named)
                .toList();
        int seeds = Integer.parseInt(options.getOrDefault("--seeds", "5"));
        List<Run> runs = new RegretMain(System.out).run(problems, methods, seeds);
        if (options.containsKey("--out")) {
            write(runs, Path.of(options.get("--out")));
        }
    }

    private List<Run> run(List<BenchmarkProblem> problems, List<Method> methods, int seeds) {
        List<Run> all = new ArrayList<>();
        out.printf(
                "%-16s %-14s %11s %11s %11s %9s  %s%n",
                "problem", "method", "q1", "median", "q3", "ask ms", "distance / rivals");
        for (BenchmarkProblem problem : problems) {
            for (String rival : RIVALS) {
                row(problem, rival, rivals.of(problem.name(), rival));
            }
            for (Method method : methods) {
                List<Run> runs = IntStream.range(0, seeds)
                        .mapToObj(seed -> Run.of(problem, method, seed))
                        .toList();
                row(problem, method.name(), runs);
                all.addAll(runs);
            }
        }
        return all;
    }

    private void row(BenchmarkProblem problem, String method, List<Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        double[] last = runs.stream().mapToDouble(Run::last).sorted().toArray();
        double[] asks = runs.stream()
                .flatMap(run -> run.askSeconds().stream().skip(8))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double[] recommended = runs.stream()
                .mapToDouble(Run::recommended)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        out.printf(
                "%-16s %-14s %11.5g %11.5g %11.5g %9.1f  %.4g %s%n",
                problem.name(),
                method,
                quantile(last, 0.25),
                quantile(last, 0.5),
                quantile(last, 0.75),
                1000 * quantile(asks, 0.5),
                problem.score().distance(quantile(last, 0.5)),
                recommended.length == 0 ? "" : String.format("recommended %.5g", quantile(recommended, 0.5)));
    }

    /** Linear interpolation; NaN sorts last. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
    }

    private static void write(List<Run> runs, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        StringBuilder lines = new StringBuilder();
        for (Run run : runs) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("problem", run.problem());
            line.put("method", run.method());
            line.put("seed", run.seed());
            line.put(
                    "trace",
                    run.trace().stream()
                            .map(v -> v.isNaN() ? mapper.nullNode() : v)
                            .toList());
            line.put("ask_seconds", run.askSeconds());
            lines.append(mapper.writeValueAsString(line)).append('\n');
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }
}
