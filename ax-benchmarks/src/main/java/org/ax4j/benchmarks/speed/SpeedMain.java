package org.ax4j.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ax4j.benchmarks.process.Child;
import org.ax4j.benchmarks.process.Samples;
import org.ax4j.benchmarks.regret.Method;
import org.ax4j.benchmarks.regret.Problems;

/** The command {@code speed}: medians of asks against their limits, in milliseconds by the wall and by the processor's time of all threads. */
public final class SpeedMain {
    private static final String ROW = "%-14s %6s %-10s %10s %10s %10s %9s  %s%n";

    /** What one row measures, and the most that it may take, in milliseconds. */
    private record Row(String problem, int trials, double limit, double referenceLimit) {}

    private static final List<Row> ROWS = List.of(
            new Row("hartmann6", 30, 35, 15),
            new Row("branincurrin", 30, 80, 50),
            new Row("dtlz2_3", 30, 200, 150),
            new Row("welded", 30, 120, 60),
            new Row("mixed_svm", 30, 50, 30),
            new Row("ackley10", 500, 600, 400),
            new Row("ackley10", 1000, 3000, 2000));

    private final List<String> broken = new ArrayList<>();

    private SpeedMain() {}

    /**
     * Measures.
     *
     * @param args nothing, names of problems with trials such as {@code ackley10:1000}, {@code --growth FILE} to draw how asks grow, as SVG, or {@code --deadlines}
     * @throws IOException if a process fails
     * @throws InterruptedException if this one is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 2 && args[0].equals("--growth")) {
            new AskGrowth(System.out).draw(Path.of(args[1]));
            return;
        }
        if (args.length == 1 && args[0].equals("--deadlines")) {
            new Deadlines(System.out).tell();
            return;
        }
        SpeedMain main = new SpeedMain();
        System.out.printf(ROW, "problem", "trials", "setting", "wall", "q1", "processor", "limit", "");
        for (Row row : ROWS) {
            if (args.length == 0 || Arrays.asList(args).contains(row.problem() + ":" + row.trials())) {
                main.measure(row);
            }
        }
        if (args.length == 0) {
            main.first();
        }
        if (!main.broken.isEmpty()) {
            System.out.println("broken: " + String.join(", ", main.broken));
            System.exit(1);
        }
    }

    private void measure(Row row) {
        int clients = row.trials() > 100 ? 1 : 12;
        for (String method : List.of("fast", "reference")) {
            Map<String, double[]> took = new AskTimes(Problems.named(row.problem()), Method.named(method), row.trials())
                    .of((clients + 1) / 2, clients);
            told(row.problem(), row.trials(), method, took, method.equals("fast") ? row.limit() : row.referenceLimit());
        }
    }

    private void first() throws IOException, InterruptedException {
        double[] wall = new double[7];
        double[] processor = new double[wall.length];
        for (int i = 0; i < wall.length; i++) {
            Map<String, Double> told = Child.run(FirstAsk.class);
            wall[i] = told.getOrDefault("ask wall", Double.NaN);
            processor[i] = told.getOrDefault("ask processor", Double.NaN);
        }
        told("first of all", 5, "fast", Map.of("wall", wall, "processor", processor), 1000);
    }

    private void told(String problem, int trials, String setting, Map<String, double[]> took, double limit) {
        Samples wall = Samples.of(took.getOrDefault("wall", new double[0]));
        Samples processor = Samples.of(took.getOrDefault("processor", new double[0]));
        boolean holds = Math.min(1000 * wall.first(), 1000 * processor.first()) <= limit;
        if (!holds) {
            broken.add(problem + " " + trials + " " + setting);
        }
        System.out.printf(
                Locale.ROOT,
                ROW,
                problem,
                trials,
                setting,
                text(wall.median()),
                text(wall.first()),
                text(processor.median()),
                text(limit / 1000),
                holds ? "holds" : "BROKEN");
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, "%.1f", 1000 * seconds);
    }
}
