package org.ax4j.benchmarks.regret;

import static org.ax4j.benchmarks.regret.BenchmarkProblem.minimum;
import static org.ax4j.benchmarks.regret.BenchmarkProblem.numbered;
import static org.ax4j.benchmarks.regret.BenchmarkProblem.several;
import static org.ax4j.benchmarks.regret.Functions.square;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ax4j.benchmarks.regret.BenchmarkProblem.Wanted;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** The eleven problems on which the traces of the rivals were made. */
final class Rivalled {
    private Rivalled() {}

    static List<BenchmarkProblem> all() {
        BenchmarkProblem hartmann =
                minimum("hartmann6", Slice.CONTINUOUS, Boxes.cube(6, 0, 1), 40, -3.32237, Functions::hartmann6);
        return List.of(
                branin(),
                hartmann,
                hartmann.named("hartmann6_noisy")
                        .in(Slice.NOISY)
                        .with(Setting.of(40).noise(new Noise(0.1, false))),
                Landscapes.levy(4),
                gardner(),
                welded(),
                several(
                        "branincurrin",
                        Boxes.cube(2, 0, 1),
                        59.3601,
                        new double[] {18, 6},
                        x -> Functions.braninCurrin(x[0], x[1])),
                several("zdt1", Boxes.cube(4, 0, 1), 120.6667, new double[] {11, 11}, Functions::zdt1),
                several("dtlz2", Boxes.cube(6, 0, 1), 0.424602, new double[] {1.1, 1.1}, x -> Functions.dtlz2(x, 2)),
                mixedSvm(),
                DigitsProblem.problem());
    }

    static BenchmarkProblem branin() {
        return minimum(
                "branin",
                Slice.CONTINUOUS,
                Boxes.box(new double[] {-5, 0}, new double[] {10, 15}),
                25,
                0.397887,
                x -> Functions.branin(x[0], x[1]));
    }

    private static BenchmarkProblem gardner() {
        return new BenchmarkProblem(
                "gardner1",
                Slice.CONSTRAINED,
                Boxes.cube(2, 0, 6),
                new Wanted("-f", List.of("c <= 0.5")),
                Setting.of(30),
                point -> {
                    double x = point.asDouble("x0");
                    double y = point.asDouble("x1");
                    return Map.of(
                            "f",
                            Math.cos(2 * x) * Math.cos(y) + Math.sin(x),
                            "c",
                            Math.cos(x) * Math.cos(y) - Math.sin(x) * Math.sin(y));
                },
                Scores.least(-2, outcome -> Scores.value(outcome, "c") <= 0.5));
    }

    /** The optimum is that of these six constraints, at (0.168, 4.067085, 10, 0.168): the 1.728226 that is told with the traces is of others. */
    private static BenchmarkProblem welded() {
        return new BenchmarkProblem(
                "welded",
                Slice.CONSTRAINED,
                Boxes.box(new double[] {0.125, 0.1, 0.1, 0.1}, new double[] {10, 10, 10, 10}),
                new Wanted("-f", List.of("c1 >= 0", "c2 >= 0", "c3 >= 0", "c4 >= 0", "c5 >= 0", "c6 >= 0")),
                Setting.of(30),
                point -> {
                    Map<String, Double> outcomes = numbered("c", Functions.weldedBeam(Boxes.reals(point)));
                    Map<String, Double> named = new LinkedHashMap<>(outcomes);
                    named.put("f", Scores.value(outcomes, "c0"));
                    named.remove("c0");
                    return named;
                },
                Scores.least(
                        1.587077512142955,
                        outcome -> IntStream.rangeClosed(1, 6).allMatch(i -> Scores.value(outcome, "c" + i) >= 0)));
    }

    static BenchmarkProblem mixedSvm() {
        SearchSpace space = SearchSpace.of(
                ChoiceParameter.of("kernel", "rbf", "poly", "linear"),
                RangeParameter.real("C", 1e-3, 1e3).log(),
                RangeParameter.real("gamma", 1e-5, 10).log(),
                RangeParameter.integer("degree", 1, 6),
                ChoiceParameter.ofBoolean("shrinking"));
        return BenchmarkProblem.of("mixed_svm", Slice.MIXED, space, 40, 0.0198013, Rivalled::svm);
    }

    private static double svm(Point point) {
        double c = Math.log10(point.asDouble("C"));
        double g = Math.log10(point.asDouble("gamma"));
        double value = switch (point.asString("kernel")) {
            case "rbf" -> 0.02 + 0.01 * square(c - 1.2) + 0.012 * square(g + 2.3 + 0.3 * (c - 1.2));
            case "poly" ->
                0.05 + 0.01 * square(c - 0.2) + 0.02 * square(point.asInt("degree") - 3.0) + 0.008 * square(g + 1);
            default -> 0.12 + 0.008 * square(c + 0.5);
        };
        return 1 - Math.exp(-value) + (point.asBoolean("shrinking") ? 0.003 : 0);
    }
}
