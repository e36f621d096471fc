package org.ax4j.benchmarks.regret;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * @param args {@code --problems a,b} (names of problems and slices, {@code rivals}, {@code smoke}, {@code all}), {@code --methods a,b}, {@code --seeds n},
     *     {@code --trials n}, {@code --out file} for JSON lines, {@code --with a,b} for JSON lines of earlier calls that are compared too, {@code --html file} for curves; {@code --methods none}
     *     runs nothing
     * @throws IOException if a file cannot be written or read
     */
    public static void main(String[] args) throws IOException {
        Options options;
        try {
            options = Options.of(args);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
            return;
        }
        RegretMain command = new RegretMain(System.out);
        List<Run> runs = new ArrayList<>(command.run(options.problems(), options.methods(), options.seeds()));
        if (options.out().isPresent()) {
            RunLines.write(runs, options.out().get());
        }
        for (Path earlier : options.with()) {
            runs.addAll(RunLines.read(earlier));
        }
        new SliceTable(options.problems(), runs).print(System.out);
        new RivalTable(options.problems(), command.rivals, runs).print(System.out);
        options.html().ifPresent(file -> {
            List<Run> all = new ArrayList<>(runs);
            options.problems()
                    .forEach(problem -> RIVALS.forEach(rival -> all.addAll(command.rivalled(problem, rival))));
            RegretCurves.write(options.problems(), all, file);
        });
    }

    private List<Run> run(List<BenchmarkProblem> problems, List<Method> methods, int seeds) {
        List<Run> all = new ArrayList<>();
        out.printf(
                "%-16s %-14s %11s %11s %11s %9s  %s%n",
                "problem", "method", "q1", "median", "q3", "ask ms", "distance / rivals");
        for (BenchmarkProblem problem : problems) {
            for (String rival : RIVALS) {
                row(problem, rival, rivalled(problem, rival));
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

    private List<Run> rivalled(BenchmarkProblem problem, String rival) {
        return rivals.of(problem.name(), rival);
    }

    private void row(BenchmarkProblem problem, String method, List<Run> runs) {
        if (runs.isEmpty()) {
            return;
        }
        double[] last = runs.stream().mapToDouble(Run::last).toArray();
        double[] asks = runs.stream()
                .flatMap(run -> run.askSeconds().stream().skip(8))
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] recommended = runs.stream()
                .mapToDouble(Run::recommended)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        out.printf(
                "%-16s %-14s %11.5g %11.5g %11.5g %9.1f  %.4g %s%n",
                problem.name(),
                method,
                Quantile.of(last, 0.25),
                Quantile.median(last),
                Quantile.of(last, 0.75),
                asks.length == 0 ? 0 : 1000 * Quantile.median(asks),
                problem.score().distance(Quantile.median(last)),
                recommended.length == 0 ? "" : String.format("recommended %.5g", Quantile.median(recommended)));
    }
}
