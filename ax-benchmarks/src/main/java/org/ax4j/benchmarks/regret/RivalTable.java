package org.ax4j.benchmarks.regret;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Methods against the recorded runs of Ax, trial by trial: whether their median lies inside Ax's quartiles at half and at all of the budget, how soon they are where
 * Ax ends, and in how many runs something feasible was found.
 */
final class RivalTable {
    private static final String AX = "ax-1.3.1";

    private final List<BenchmarkProblem> problems;
    private final Rivals rivals;
    private final Map<String, List<Run>> byMethod;

    RivalTable(List<BenchmarkProblem> problems, Rivals rivals, List<Run> runs) {
        this.problems = problems.stream()
                .filter(problem -> !rivals.of(problem.name(), AX).isEmpty())
                .toList();
        this.rivals = rivals;
        this.byMethod =
                runs.stream().collect(Collectors.groupingBy(Run::method, LinkedHashMap::new, Collectors.toList()));
    }

    void print(PrintStream out) {
        if (problems.isEmpty()) {
            return;
        }
        out.printf(
                "%n%-16s %-10s %10s %22s %10s %22s %7s %9s%n",
                "problem", "method", "at half", "Ax's quartiles", "at end", "Ax's quartiles", "reaches", "feasible");
        byMethod.forEach((method, runs) -> {
            double[] shares = problems.stream()
                    .mapToDouble(problem -> row(
                            out,
                            problem,
                            method,
                            runs.stream()
                                    .filter(run -> run.problem().equals(problem.name()))
                                    .toList()))
                    .filter(share -> !Double.isNaN(share))
                    .toArray();
            if (shares.length > 0) {
                out.printf(
                        Locale.ROOT,
                        "%s is at Ax's median end after %.2f of the trials, the median of %d problems%n",
                        method,
                        Quantile.median(shares),
                        shares.length);
            }
        });
    }

    /** Prints a row; the share of the budget after which half of the runs are where Ax's median ends, NaN without runs. */
    private double row(PrintStream out, BenchmarkProblem problem, String method, List<Run> runs) {
        if (runs.isEmpty()) {
            return Double.NaN;
        }
        List<Run> ax = rivals.of(problem.name(), AX);
        int end = problem.setting().trials();
        double goal = Quantile.median(distances(problem, ax, end));
        double[] reached =
                runs.stream().mapToDouble(run -> reached(problem, run, goal)).toArray();
        double share = Quantile.median(reached) / end;
        out.printf(
                Locale.ROOT,
                "%-16s %-10s %s %s %7.2f %5d/%d%n",
                problem.name(),
                method,
                compared(problem, runs, ax, end / 2),
                compared(problem, runs, ax, end),
                share,
                runs.stream().filter(run -> !Double.isNaN(run.last())).count(),
                runs.size());
        return share;
    }

    private static String compared(BenchmarkProblem problem, List<Run> runs, List<Run> ax, int trials) {
        double median = Quantile.median(distances(problem, runs, trials));
        double[] quartiles = distances(problem, ax, trials);
        double first = Quantile.of(quartiles, 0.25);
        double third = Quantile.of(quartiles, 0.75);
        String place = median < first ? "better" : median <= third ? "inside" : "worse";
        return String.format(Locale.ROOT, "%10.4g %8.3g to %8.3g %s", median, first, third, place);
    }

    /** After how many trials a run is no further from the optimum than that, infinite where it never is. */
    private static double reached(BenchmarkProblem problem, Run run, double goal) {
        return IntStream.range(0, run.trace().size())
                .filter(t -> problem.score().distance(run.trace().get(t)) <= goal)
                .mapToDouble(t -> t + 1)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double[] distances(BenchmarkProblem problem, List<Run> runs, int trials) {
        double[] all = runs.stream()
                .mapToDouble(run -> problem.score()
                        .distance(run.trace().get(Math.min(trials, run.trace().size()) - 1)))
                .toArray();
        Arrays.sort(all);
        return all;
    }
}
