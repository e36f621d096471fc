package org.ax4j.benchmarks.regret;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All problems, by name. */
public final class Problems {
    private Problems() {}

    static List<BenchmarkProblem> all() {
        return Stream.of(
                        Rivalled.all(),
                        Landscapes.all(),
                        Mixtures.all(),
                        Trees.all(),
                        Bounded.all(),
                        Fronts.all(),
                        Designs.all(),
                        Troubled.all(),
                        Learners.all())
                .flatMap(List::stream)
                .toList();
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

    /** The problems of a group ({@code rivals}, {@code smoke}, the name of a slice, {@code all}), or one by name. */
    static List<BenchmarkProblem> grouped(String name) {
        return switch (name) {
            case "all" -> all();
            case "rivals" -> Rivalled.all();
            case "smoke" -> SMOKE.stream().map(Problems::named).toList();
            default ->
                Arrays.stream(Slice.values()).anyMatch(slice -> label(slice).equals(name))
                        ? all().stream()
                                .filter(problem -> label(problem.slice()).equals(name))
                                .toList()
                        : List.of(named(name));
        };
    }

    private static final List<String> SMOKE = List.of("branin", "gardner1", "mixed_svm", "branincurrin", "models");

    static String label(Slice slice) {
        return slice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Levy's function of any dimension.
     *
     * @param dimension number of parameters, at least 1
     * @return the problem
     */
    public static BenchmarkProblem levy(int dimension) {
        return Landscapes.levy(dimension);
    }

    /**
     * The eighth of a sphere with any number of goals.
     *
     * @param goals at least 2
     * @return the problem
     */
    public static BenchmarkProblem sphere(int goals) {
        return Fronts.sphere(goals);
    }
}
