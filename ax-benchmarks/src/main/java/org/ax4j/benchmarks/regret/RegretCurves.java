package org.ax4j.benchmarks.regret;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ax4j.analysis.render.HtmlReport;
import org.ax4j.spi.Card;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Table;

/** Draws how far from the optimum the methods were after each trial: medians and quartiles over seeds, a card for each problem. */
final class RegretCurves {
    private RegretCurves() {}

    static void write(List<BenchmarkProblem> problems, List<Run> runs, Path file) {
        List<Card> cards = new ArrayList<>();
        for (BenchmarkProblem problem : problems) {
            Map<String, List<Run>> byMethod = new LinkedHashMap<>();
            runs.stream()
                    .filter(run -> run.problem().equals(problem.name()))
                    .forEach(run -> byMethod.computeIfAbsent(run.method(), name -> new ArrayList<>())
                            .add(run));
            cards.add(card(problem, byMethod));
        }
        HtmlReport.write(
                "Benchmarks", "Distance to the optimum after each trial: medians, and quartiles as bars.", cards, file);
    }

    private static Card card(BenchmarkProblem problem, Map<String, List<Run>> byMethod) {
        Table table = Table.of("method", "trial", "first quartile", "median", "third quartile");
        List<Chart.Layer> layers = new ArrayList<>();
        for (Map.Entry<String, List<Run>> entry : byMethod.entrySet()) {
            String method = entry.getKey();
            List<Chart.Mark> marks = new ArrayList<>();
            int trials = problem.setting().trials();
            for (int t = 0; t < trials; t++) {
                int trial = t;
                double[] distances = entry.getValue().stream()
                        .filter(run -> trial < run.trace().size())
                        .mapToDouble(run -> problem.score().distance(run.trace().get(trial)))
                        .toArray();
                double median = Quantile.median(distances);
                if (distances.length == 0 || !Double.isFinite(median)) {
                    continue;
                }
                double first = Quantile.of(distances, 0.25);
                double third = Quantile.of(distances, 0.75);
                table = table.row(method, trial + 1, first, median, third);
                marks.add(new Chart.Mark(
                        trial + 1,
                        median,
                        Optional.empty(),
                        Double.isFinite(third) && trial % 3 == 2
                                ? Optional.of(new Chart.Interval(first, third))
                                : Optional.empty(),
                        String.format(Locale.ROOT, "%s, trial %d: %.4g", method, trial + 1, median)));
            }
            layers.add(new Chart.Path(method, Chart.Role.PLAIN, Chart.Stroke.STEP, marks));
        }
        Chart chart = new Chart.Plane(
                new Chart.Axis("trial", "", false), new Chart.Axis("distance to the optimum", "", false), layers);
        return new Card(
                "benchmark/" + problem.name(),
                problem.name(),
                problem.space().searched().size() + " parameters, "
                        + problem.setting().trials() + " trials",
                Card.Group.RESULTS,
                table,
                Optional.of(chart),
                "");
    }
}
