package org.ax4j.benchmarks.regret;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ax4j.benchmarks.regret.BenchmarkProblem.Wanted;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** The problems, by name; the first eleven are those on which the rivals' traces were made. */
public final class Problems {
    private Problems() {}

    static List<BenchmarkProblem> all() {
        return List.of(
                minimum(
                        "branin",
                        box(new double[] {-5, 0}, new double[] {10, 15}),
                        25,
                        0.397887,
                        x -> Functions.branin(x[0], x[1])),
                minimum("hartmann6", cube(6, 0, 1), 40, -3.32237, Functions::hartmann6),
                noisy(minimum("hartmann6_noisy", cube(6, 0, 1), 40, -3.32237, Functions::hartmann6), 0.1),
                minimum("levy4", cube(4, -10, 10), 40, 0, Functions::levy),
                gardner(),
                welded(),
                several(
                        "branincurrin",
                        cube(2, 0, 1),
                        30,
                        Scores.volume(59.3601, List.of("f0", "f1"), 18, 6),
                        x -> Functions.braninCurrin(x[0], x[1])),
                several(
                        "zdt1",
                        cube(4, 0, 1),
                        30,
                        Scores.volume(120.6667, List.of("f0", "f1"), 11, 11),
                        Functions::zdt1),
                several(
                        "dtlz2",
                        cube(6, 0, 1),
                        30,
                        Scores.volume(0.424602, List.of("f0", "f1"), 1.1, 1.1),
                        x -> Functions.dtlz2(x, 2)),
                mixedSvm(),
                DigitsProblem.problem(),
                minimum("rosenbrock5", cube(5, -2, 2), 40, 0, Functions::rosenbrock),
                minimum("ackley10", cube(10, -3, 5), 50, 0, Functions::ackley),
                minimum("rastrigin4", cube(4, -4, 5), 40, 0, Functions::rastrigin),
                several(
                        "dtlz2_3",
                        cube(5, 0, 1),
                        30,
                        Scores.volume(0.80719, List.of("f0", "f1", "f2"), 1.1, 1.1, 1.1),
                        x -> Functions.dtlz2(x, 3)));
    }

    /**
     * A problem by name.
     *
     * @param name its name
     * @return the problem
     */
    public static BenchmarkProblem named(String name) {
        return all().stream()
                .filter(problem -> problem.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no problem '" + name + "'; there are "
                        + all().stream().map(BenchmarkProblem::name).toList()));
    }

    /**
     * Levy's function of any dimension.
     *
     * @param dimension number of parameters, at least 1
     * @return the problem
     */
    public static BenchmarkProblem levy(int dimension) {
        return minimum("levy" + dimension, cube(dimension, -10, 10), 40, 0, Functions::levy);
    }

    /**
     * The eighth of a sphere with any number of goals.
     *
     * @param goals at least 2
     * @return the problem, its distances from a volume of 0
     */
    public static BenchmarkProblem sphere(int goals) {
        double[] reference = new double[goals];
        Arrays.fill(reference, 1.1);
        List<String> names = IntStream.range(0, goals).mapToObj(j -> "f" + j).toList();
        return several(
                "dtlz2_" + goals,
                cube(6, 0, 1),
                30,
                Scores.volume(0, names, reference),
                x -> Functions.dtlz2(x, goals));
    }

    private static SearchSpace cube(int d, double low, double high) {
        return box(
                IntStream.range(0, d).mapToDouble(k -> low).toArray(),
                IntStream.range(0, d).mapToDouble(k -> high).toArray());
    }

    private static SearchSpace box(double[] low, double[] high) {
        return SearchSpace.of(IntStream.range(0, low.length)
                .mapToObj(k -> RangeParameter.real("x" + k, low[k], high[k]))
                .toArray(Parameter[]::new));
    }

    private static double[] reals(Point point) {
        return IntStream.range(0, point.values().size())
                .mapToDouble(k -> point.asDouble("x" + k))
                .toArray();
    }

    private static BenchmarkProblem minimum(
            String name, SearchSpace space, int trials, double optimum, Function<double[], Double> f) {
        return new BenchmarkProblem(
                name,
                space,
                Wanted.minimum(),
                trials,
                0,
                point -> Map.of("f", f.apply(reals(point))),
                Scores.least(optimum));
    }

    private static BenchmarkProblem noisy(BenchmarkProblem quiet, double noise) {
        return new BenchmarkProblem(
                quiet.name(), quiet.space(), quiet.wanted(), quiet.trials(), noise, quiet.outcomes(), quiet.score());
    }

    private static BenchmarkProblem several(
            String name, SearchSpace space, int trials, BenchmarkProblem.Score score, Function<double[], double[]> f) {
        int goals = f.apply(reals(space.centre(Map.of()))).length;
        String objective = String.join(
                ", ", IntStream.range(0, goals).mapToObj(j -> "-f" + j).toList());
        return new BenchmarkProblem(
                name,
                space,
                new Wanted(objective, List.of()),
                trials,
                0,
                point -> numbered("f", f.apply(reals(point))),
                score);
    }

    private static Map<String, Double> numbered(String name, double[] values) {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        for (int j = 0; j < values.length; j++) {
            outcomes.put(name + j, values[j]);
        }
        return outcomes;
    }

    private static BenchmarkProblem gardner() {
        return new BenchmarkProblem(
                "gardner1",
                cube(2, 0, 6),
                new Wanted("-f", List.of("c <= 0.5")),
                30,
                0,
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

    private static BenchmarkProblem welded() {
        return new BenchmarkProblem(
                "welded",
                box(new double[] {0.125, 0.1, 0.1, 0.1}, new double[] {10, 10, 10, 10}),
                new Wanted("-f", List.of("c1 >= 0", "c2 >= 0", "c3 >= 0", "c4 >= 0", "c5 >= 0", "c6 >= 0")),
                30,
                0,
                point -> {
                    Map<String, Double> outcomes = numbered("c", Functions.weldedBeam(reals(point)));
                    Map<String, Double> named = new LinkedHashMap<>(outcomes);
                    named.put("f", Scores.value(outcomes, "c0"));
                    named.remove("c0");
                    return named;
                },
                Scores.least(
                        1.728226,
                        outcome -> IntStream.rangeClosed(1, 6).allMatch(i -> Scores.value(outcome, "c" + i) >= 0)));
    }

    private static BenchmarkProblem mixedSvm() {
        SearchSpace space = SearchSpace.of(
                ChoiceParameter.of("kernel", "rbf", "poly", "linear"),
                RangeParameter.real("C", 1e-3, 1e3).log(),
                RangeParameter.real("gamma", 1e-5, 10).log(),
                RangeParameter.integer("degree", 1, 6),
                ChoiceParameter.ofBoolean("shrinking"));
        return new BenchmarkProblem(
                "mixed_svm", space, Wanted.minimum(), 40, 0, point -> Map.of("f", svm(point)), Scores.least(0.0198013));
    }

    private static double svm(Point point) {
        double c = Math.log10(point.asDouble("C"));
        double g = Math.log10(point.asDouble("gamma"));
        double value = switch (point.asString("kernel")) {
            case "rbf" -> 0.02 + 0.01 * Functions.square(c - 1.2) + 0.012 * Functions.square(g + 2.3 + 0.3 * (c - 1.2));
            case "poly" ->
                0.05
                        + 0.01 * Functions.square(c - 0.2)
                        + 0.02 * Functions.square(point.asInt("degree") - 3.0)
                        + 0.008 * Functions.square(g + 1);
            default -> 0.12 + 0.008 * Functions.square(c + 0.5);
        };
        return 1 - Math.exp(-value) + (point.asBoolean("shrinking") ? 0.003 : 0);
    }
}
