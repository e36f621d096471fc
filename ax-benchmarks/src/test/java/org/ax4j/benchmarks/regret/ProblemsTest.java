package org.ax4j.benchmarks.regret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    static Stream<Arguments> optima() {
        return Stream.of(
                at("branin", Math.PI, 2.275),
                at("camel", 0.0898420, -0.7126564),
                at("goldstein", 0, -1),
                at("beale", 3, 0.5),
                at("hartmann3", 0.114614, 0.555649, 0.852547),
                at("hartmann6", 0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573),
                at("rastrigin4", 0, 0, 0, 0),
                at("griewank4", 0, 0, 0, 0),
                at("rosenbrock5", 1, 1, 1, 1, 1),
                at("styblinski5", -2.903534, -2.903534, -2.903534, -2.903534, -2.903534),
                at("michalewicz5", 2.202906, 1.570796, 1.284992, 1.923058, 1.720470),
                at("ackley10", new double[10]),
                at("levy4", 1, 1, 1, 1),
                at("corner8", 1, 1, 1, 1, 1, 1, 1, 1),
                at("centre6", 0.5, 0.5, 0.5, 0.5, 0.5, 0.5),
                at("shifted6", 0.23, 0.81, 0.23, 0.81, 0.23, 0.81),
                at("branin_disc", Math.PI, 2.275),
                at("spring", 0.051690, 0.356750, 11.287126),
                at("welded", 0.168, 4.067084773078, 10, 0.168),
                at("blend4", 0.5, 0.3, 0.15, 0.05),
                at("budget5", 1 / 55.0, 4 / 55.0, 9 / 55.0, 16 / 55.0, 25 / 55.0));
    }

    private static Arguments at(String problem, double... x) {
        return Arguments.of(problem, x);
    }

    @ParameterizedTest
    @MethodSource("optima")
    void the_optimum_is_where_the_literature_has_it(String name, double[] x) {
        BenchmarkProblem problem = Problems.named(name);
        Map<String, Double> there = problem.outcomes().at(point(x));
        String goal = there.containsKey("f") ? "f" : "c0";
        double scale = Math.max(1, Math.abs(problem.score().optimum()));
        assertThat(there.get(goal)).isCloseTo(problem.score().optimum(), within(2e-5 * scale));
    }

    @ParameterizedTest
    @CsvSource({
        "branin, 1 2, 21.6276",
        "hartmann6, .3 .7 .1 .9 .2 .4, -0.1195",
        "levy4, 1 2 -3 4, 9.8649",
    })
    void values_are_those_at_which_the_rivals_ran(String name, String x, double value) {
        double[] at =
                Arrays.stream(x.split(" ")).mapToDouble(Double::parseDouble).toArray();
        assertThat(Problems.named(name).outcomes().at(point(at)).get("f")).isCloseTo(value, within(5e-5));
    }

    /** By the published formulas, computed apart from this project. */
    @ParameterizedTest
    @CsvSource({
        "vehicle, 1.2 1.7 2.2 2.7 1.4, 1684.19604058 10.669554 0.118022",
        "car, 0.6 0.765 1.1 1.35 1.225 0.76 0.96, 27.9153576 3.885115 12.452381625 4.137373355",
        "penicillin, 80 3 299 8 0.2 600 6, -10.78314455174 43.96261497450 316",
        "penicillin, 110 0.5 301 1 0.45 550 5.5, -9.66806826838 38.03069046891 309",
        "hills4, 0.45 0.75, -0.5503785168 -0.5470350784 -0.7023592838 -0.6321212888",
    })
    void designs_are_the_published_ones(String name, String x, String values) {
        double[] at =
                Arrays.stream(x.split(" ")).mapToDouble(Double::parseDouble).toArray();
        List<Double> told =
                List.copyOf(Problems.named(name).outcomes().at(point(at)).values());
        double[] expected = Arrays.stream(values.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(told).hasSize(expected.length);
        for (int j = 0; j < expected.length; j++) {
            assertThat(told.get(j)).isCloseTo(expected[j], within(2e-6 * Math.max(1, Math.abs(expected[j]))));
        }
    }

    private static Point point(double[] x) {
        Map<String, Object> values = new LinkedHashMap<>();
        IntStream.range(0, x.length).forEach(k -> values.put("x" + k, x[k]));
        return Point.of(values);
    }

    static Stream<BenchmarkProblem> all() {
        return Problems.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void no_random_point_is_better_than_the_optimum(BenchmarkProblem problem) {
        RandomStream random = new RandomStream(1);
        int parameters = problem.space().searched().size();
        List<Map<String, Double>> outcomes = new ArrayList<>();
        int failed = 0;
        int points = problem.slice() == Slice.LEARNERS ? 5 : 60;
        for (int i = 0; i < points; i++) {
            Point point = problem.space()
                    .evenlyAt(
                            DoubleStream.generate(random::nextDouble)
                                    .limit(parameters)
                                    .toArray(),
                            Map.of());
            Map<String, Double> there = problem.outcomes().at(point);
            failed += there.isEmpty() ? 1 : 0;
            if (!there.isEmpty() && problem.space().contains(point)) {
                assertThat(there.values()).allMatch(Double::isFinite);
                outcomes.add(there);
            }
        }
        if (!outcomes.isEmpty()) {
            double score = problem.score().of(outcomes);
            boolean isVolume = problem.wanted().objective().contains(",");
            if (!Double.isNaN(score)) {
                double gap = isVolume
                        ? problem.score().optimum() - score
                        : score - problem.score().optimum();
                assertThat(gap)
                        .isGreaterThan(
                                -1e-4 * Math.max(1, Math.abs(problem.score().optimum())));
            }
        }
        assertThat(failed == 0 || problem.slice() == Slice.FAILING || problem.slice() == Slice.LEARNERS)
                .isTrue();
        if (problem.slice() == Slice.FAILING) {
            assertThat(failed).isBetween(points / 20, points / 2);
        }
    }

    @Test
    void names_differ_and_every_slice_has_problems() {
        List<BenchmarkProblem> all = Problems.all();
        assertThat(all).extracting(BenchmarkProblem::name).doesNotHaveDuplicates();
        assertThat(all).extracting(BenchmarkProblem::slice).contains(Slice.values());
        assertThat(all.size()).isGreaterThanOrEqualTo(11 + 30);
    }

    /** The volumes of fronts in closed form against sums of rectangles below the curves. */
    @ParameterizedTest
    @CsvSource({"zdt1", "zdt2", "zdt3", "fonseca", "dtlz2"})
    void best_volumes_are_those_of_the_fronts(String name) {
        BenchmarkProblem problem = Problems.named(name);
        int steps = 4000;
        int parameters = problem.space().searched().size();
        List<Map<String, Double>> front = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double share = i / (double) steps;
            double[] x = new double[parameters];
            Arrays.fill(x, name.equals("fonseca") ? (2 * share - 1) / Math.sqrt(3) : name.equals("dtlz2") ? 0.5 : 0);
            x[0] = name.equals("fonseca") ? x[0] : share;
            front.add(problem.outcomes().at(point(x)));
        }
        double volume = problem.score().of(front);
        assertThat(volume).isLessThanOrEqualTo(problem.score().optimum() + 1e-4);
        assertThat(problem.score().optimum() - volume).isLessThan(2e-3);
    }

    @Test
    void options_that_are_not_known_are_refused() {
        assertThatThrownBy(() -> Options.of("--seed", "3")).hasMessageContaining("no option '--seed'");
        assertThatThrownBy(() -> Options.of("--seeds", "none"))
                .hasMessageContaining("--seeds")
                .hasMessageContaining("'none'");
        assertThatThrownBy(() -> Options.of("--problems", "brannin")).hasMessageContaining("no problem 'brannin'");
        assertThat(Options.of("--problems", "smoke", "--trials", "7").problems())
                .hasSize(5)
                .allMatch(problem -> problem.setting().trials() == 7);
    }
}
