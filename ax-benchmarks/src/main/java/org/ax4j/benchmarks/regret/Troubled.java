package org.ax4j.benchmarks.regret;

import static org.ax4j.benchmarks.regret.Slice.FAILING;
import static org.ax4j.benchmarks.regret.Slice.NOISY;
import static org.ax4j.benchmarks.regret.Slice.WORKERS;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ax4j.space.Point;

/** Problems made harder: noise, failures, workers that finish when they will. */
final class Troubled {
    private static final double THIRD = 1.0 / 3;

    private Troubled() {}

    static List<BenchmarkProblem> all() {
        return List.of(
                noisy(Rivalled.branin(), 4, false),
                noisy(named("hartmann3"), 0.4, true),
                noisy(Landscapes.levy(4), 2, true),
                noisy(Rivalled.mixedSvm(), 0.01, false),
                noisy(named("network"), 0.015, false),
                noisy(named("valleys"), 0.3, false),
                noisy(named("models"), 0.01, false),
                failing(Rivalled.branin(), point -> point.asDouble("x1") < 2),
                failing(hartmann6(), point -> point.asDouble("x0") + point.asDouble("x3") < 0.35),
                failing(
                        Rivalled.mixedSvm(),
                        point -> Math.log10(point.asDouble("C")) + THIRD * Math.log10(point.asDouble("gamma")) > 1),
                working(Rivalled.branin(), 4),
                working(hartmann6(), 4),
                working(hartmann6(), 8),
                working(named("ackley10"), 8),
                working(Rivalled.mixedSvm(), 4),
                working(
                        Rivalled.all().stream()
                                .filter(problem -> problem.name().equals("branincurrin"))
                                .findFirst()
                                .orElseThrow(),
                        4));
    }

    private static BenchmarkProblem named(String name) {
        return Stream.of(Landscapes.all(), Mixtures.all(), Trees.all())
                .flatMap(List::stream)
                .filter(problem -> problem.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static BenchmarkProblem hartmann6() {
        return Rivalled.all().get(1);
    }

    private static BenchmarkProblem noisy(BenchmarkProblem quiet, double scale, boolean heavy) {
        return quiet.named(quiet.name() + (heavy ? "_heavy" : "_noise"))
                .in(NOISY)
                .with(quiet.setting().noise(new Noise(scale, heavy)));
    }

    private static BenchmarkProblem failing(BenchmarkProblem safe, Predicate<Point> where) {
        return safe.named(safe.name() + "_fails").in(FAILING).failing(where);
    }

    private static BenchmarkProblem working(BenchmarkProblem alone, int workers) {
        return alone.named(alone.name() + "_by_" + workers)
                .in(WORKERS)
                .with(alone.setting()
                        .trials(alone.setting().trials() + 2 * workers)
                        .workers(workers));
    }
}
