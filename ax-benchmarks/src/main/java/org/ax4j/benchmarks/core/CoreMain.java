package org.ax4j.benchmarks.core;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ax4j.benchmarks.process.Child;
import org.ax4j.benchmarks.process.Clocks;

/** The command {@code core}: what ax-core costs, against its limits. Each figure is the median of several fresh processes. */
public final class CoreMain {
    private static final double START = 1.3;
    private static final double ATTACH = 4;
    private static final double FILE = 3;
    private static final double PARSE = 0.005;
    /** Time per trial may differ by so much between sizes: the smaller one has less time to warm up, the larger one more to collect. */
    private static final double FLAT = 1.5;

    private static final int LARGE = 10_000;
    private static final int MIDDLE = 3_000;
    private static final int SMALL = 1_000;

    private final Report report = new Report(System.out);
    private final int runs;

    private CoreMain(int runs) {
        this.runs = runs;
    }

    /**
     * Measures.
     *
     * @param args {@code --runs n}, 7 where it is not given; starts are measured three times as often
     * @throws IOException if a process fails
     * @throws InterruptedException if this one is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        CoreMain main = new CoreMain(args.length == 2 && args[0].equals("--runs") ? Integer.parseInt(args[1]) : 7);
        main.start();
        main.parse();
        main.grow();
        main.ask();
        if (!main.report.broken().isEmpty()) {
            System.out.println("broken: " + String.join(", ", main.report.broken()));
            System.exit(1);
        }
    }

    /** The two take turns, so that what else the machine does meets both. */
    private void start() throws IOException, InterruptedException {
        List<Map<String, Double>> bare = new ArrayList<>();
        List<Map<String, Double>> ours = new ArrayList<>();
        for (int i = 0; i < 3 * runs; i++) {
            bare.add(Child.run(BareStart.class));
            ours.add(Child.run(AxStart.class));
        }
        double[] bareWall = values(bare, Child::wall);
        double[] wall = values(ours, Child::wall);
        double[] bareProcessor = values(bare, run -> of(run, Clocks.OWN));
        double[] processor = values(ours, run -> of(run, Clocks.OWN));
        report.told("bare start, s", bareWall, bareProcessor);
        report.told("first client and suggestion, s", wall, processor);
        report.limited(
                "first suggestion / bare start", ratios(wall, bareWall), ratios(processor, bareProcessor), START);
    }

    private void parse() throws IOException, InterruptedException {
        List<Map<String, Double>> told = repeated(runs, Parsing.class);
        double[] none = {Double.NaN};
        report.told("space of 50 parameters, first, s", values(told, run -> of(run, "first wall")), none);
        double[] median = values(told, run -> of(run, "median wall"));
        report.limited("space of 50 parameters, s", median, median, PARSE);
    }

    private void grow() throws IOException, InterruptedException {
        List<Map<String, Double>> small = repeated(runs, Growth.class, String.valueOf(SMALL));
        List<Map<String, Double>> middle = repeated(runs, Growth.class, String.valueOf(MIDDLE));
        List<Map<String, Double>> large = repeated(runs, Growth.class, String.valueOf(LARGE));
        for (String step : List.of("attach", "save", "load")) {
            told(step + ", 1,000 trials, s", small, step);
            told(step + ", 3,000 trials, s", middle, step);
            limited(step + ", 10,000 trials, s", large, step, step.equals("attach") ? ATTACH : FILE);
            report.limited(
                    step + ", a trial of 10,000 / of 3,000",
                    perTrial(large, middle, step + " wall"),
                    perTrial(large, middle, step + " processor"),
                    FLAT);
        }
        told("asOf the middle, 10,000 trials, s", large, "asOf");
        double[] none = {Double.NaN};
        report.told("heap of two such histories, MB", values(large, run -> of(run, "heap MB")), none);
        report.told("file, MB", values(large, run -> of(run, "file MB")), none);
    }

    private static double[] perTrial(List<Map<String, Double>> large, List<Map<String, Double>> middle, String name) {
        double[] ratios = ratios(values(large, run -> of(run, name)), values(middle, run -> of(run, name)));
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] *= MIDDLE / (double) LARGE;
        }
        return ratios;
    }

    private void ask() throws IOException, InterruptedException {
        List<Map<String, Double>> told = repeated(runs, Asked.class, String.valueOf(SMALL));
        double[] none = {Double.NaN};
        for (String call : List.of("summarize", "best", "trial", "stop", "ask")) {
            report.told(call + ", 1,000 trials, s", values(told, run -> of(run, call + " wall")), none);
        }
    }

    private void told(String name, List<Map<String, Double>> told, String step) {
        report.told(
                name, values(told, run -> of(run, step + " wall")), values(told, run -> of(run, step + " processor")));
    }

    private void limited(String name, List<Map<String, Double>> told, String step, double limit) {
        report.limited(
                name,
                values(told, run -> of(run, step + " wall")),
                values(told, run -> of(run, step + " processor")),
                limit);
    }

    private static List<Map<String, Double>> repeated(int times, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<Map<String, Double>> told = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            told.add(Child.run(program, arguments));
        }
        return told;
    }

    private static double of(Map<String, Double> run, String name) {
        return run.getOrDefault(name, Double.NaN);
    }

    private static double[] values(List<Map<String, Double>> told, ToDoubleFunction<Map<String, Double>> figure) {
        return told.stream().mapToDouble(figure).toArray();
    }

    private static double[] ratios(double[] above, double[] below) {
        double[] ratios = new double[above.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = above[i] / below[i];
        }
        return ratios;
    }
}
