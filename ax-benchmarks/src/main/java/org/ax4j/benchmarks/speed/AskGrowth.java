package org.ax4j.benchmarks.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.ax4j.analysis.render.SvgChart;
import org.ax4j.benchmarks.process.Samples;
import org.ax4j.benchmarks.regret.BenchmarkProblem;
import org.ax4j.benchmarks.regret.Method;
import org.ax4j.benchmarks.regret.Problems;
import org.ax4j.spi.Chart;

/** How the time of an ask grows with observations, parameters and goals, and how much of the machine's arithmetic its cubic part reaches. */
final class AskGrowth {
    private static final int USUAL_TRIALS = 30;
    private static final int USUAL_PARAMETERS = 6;
    private static final int[] TRIALS = {10, 20, 30, 50, 100, 200, 500, 1000};
    private static final int[] PARAMETERS = {1, 2, 4, 6, 10, 20, 50, 100};
    private static final int[] GOALS = {1, 2, 3, 4, 5, 6};

    private final PrintStream out;

    AskGrowth(PrintStream out) {
        this.out = out;
    }

    void draw(Path file) throws IOException {
        new Arithmetic(out).tell();
        for (int i = 0; i < 3; i++) { // the compiler is done before what is drawn begins
            asks(Problems.levy(USUAL_PARAMETERS), USUAL_TRIALS);
        }
        Chart chart = new Chart.Panels(List.of(
                panel("observations", true, TRIALS, n -> asks(Problems.levy(USUAL_PARAMETERS), n)),
                panel("parameters", true, PARAMETERS, d -> asks(Problems.levy(d), USUAL_TRIALS)),
                panel(
                        "goals",
                        false,
                        GOALS,
                        m -> asks(m == 1 ? Problems.levy(USUAL_PARAMETERS) : Problems.sphere(m), USUAL_TRIALS))));
        Files.writeString(file, SvgChart.of(chart), StandardCharsets.UTF_8);
        out.println("drawn: " + file);
    }

    private static Samples asks(BenchmarkProblem problem, int trials) {
        int clients = trials > 200 ? 1 : 6;
        return Samples.of(new AskTimes(problem, Method.named("fast"), trials)
                .of((clients + 1) / 2, clients)
                .getOrDefault("wall", new double[0]));
    }

    private Chart.Plane panel(String what, boolean logarithmic, int[] sizes, IntFunction<Samples> measure) {
        List<Chart.Mark> marks = new ArrayList<>();
        for (int size : sizes) {
            Samples seconds = measure.apply(size);
            double median = 1000 * seconds.median();
            Chart.Interval quartiles = new Chart.Interval(1000 * seconds.first(), 1000 * seconds.third());
            out.printf(
                    Locale.ROOT,
                    "%-14s %5d %9.1f ms, quartiles %.1f to %.1f%n",
                    what,
                    size,
                    median,
                    quartiles.low(),
                    quartiles.high());
            String label = String.format(Locale.ROOT, "%d %s: %.1f ms", size, what, median);
            marks.add(new Chart.Mark(size, median, Optional.empty(), Optional.of(quartiles), label));
        }
        return new Chart.Plane(
                new Chart.Axis(what, "", logarithmic),
                new Chart.Axis("time of an ask", "ms", true),
                List.of(
                        new Chart.Path("median", Chart.Role.MODEL, Chart.Stroke.STRAIGHT, marks),
                        new Chart.Points("quartiles", Chart.Role.MODEL, marks)));
    }
}
