package org.ax4j.benchmarks.regret;

import static org.ax4j.benchmarks.regret.Functions.square;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ax4j.benchmarks.regret.BenchmarkProblem.Wanted;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** One function under constraints, of outcomes or of parameters. Minimised; constraints are told as {@code c1 <= 0}, {@code c2 <= 0}, ... */
final class Bounded {
    private Bounded() {}

    static List<BenchmarkProblem> all() {
        return List.of(
                bounded("branin_disc", Boxes.box(new double[] {-5, 0}, new double[] {10, 15}), 25, 0.397887, point -> {
                    double[] x = Boxes.reals(point);
                    return new double[] {Functions.branin(x[0], x[1]), square(x[0] - 2.5) + square(x[1] - 7.5) - 50};
                }),
                bounded(
                        "spring",
                        SearchSpace.of(
                                RangeParameter.real("x0", 0.05, 2),
                                RangeParameter.real("x1", 0.25, 1.3),
                                RangeParameter.real("x2", 2, 15)),
                        40,
                        0.0126652,
                        Bounded::spring),
                bounded(
                        "vessel",
                        SearchSpace.of(
                                RangeParameter.real("x0", 0.0625, 6.1875).step(0.0625),
                                RangeParameter.real("x1", 0.0625, 6.1875).step(0.0625),
                                RangeParameter.real("x2", 10, 200),
                                RangeParameter.real("x3", 10, 200)),
                        40,
                        6059.714,
                        Bounded::vessel),
                bounded(
                        "reducer",
                        SearchSpace.of(
                                RangeParameter.real("x0", 2.6, 3.6),
                                RangeParameter.real("x1", 0.7, 0.8),
                                RangeParameter.integer("x2", 17, 28),
                                RangeParameter.real("x3", 7.3, 8.3),
                                RangeParameter.real("x4", 7.3, 8.3),
                                RangeParameter.real("x5", 2.9, 3.9),
                                RangeParameter.real("x6", 5, 5.5)),
                        40,
                        2994.47,
                        Bounded::reducer),
                free(
                        "blend4",
                        Boxes.cube(4, 0, 1).where("x0 + x1 + x2 + x3 == 1"),
                        0,
                        x -> square(x[0] - 0.5)
                                + 2 * square(x[1] - 0.3)
                                + 3 * square(x[2] - 0.15 + 0.5 * (x[0] - 0.5))
                                + 2 * square(x[3] - 0.05)),
                free(
                        "budget5",
                        Boxes.cube(5, 0, 1).where("x0 + x1 + x2 + x3 + x4 <= 1"),
                        -Math.sqrt(55),
                        x -> -IntStream.range(0, 5)
                                .mapToDouble(k -> (k + 1) * Math.sqrt(Math.max(0, x[k])))
                                .sum()));
    }

    private static BenchmarkProblem free(String name, SearchSpace space, double optimum, Function<double[], Double> f) {
        return BenchmarkProblem.minimum(name, Slice.CONSTRAINED, space, 30, optimum, f);
    }

    private static BenchmarkProblem bounded(
            String name, SearchSpace space, int trials, double optimum, Function<Point, double[]> f) {
        int count = f.apply(space.centre(Map.of())).length - 1;
        List<String> constraints = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            constraints.add("c" + i + " <= 0");
        }
        return new BenchmarkProblem(
                name,
                Slice.CONSTRAINED,
                space,
                new Wanted("-c0", constraints),
                Setting.of(trials),
                point -> BenchmarkProblem.numbered("c", f.apply(point)),
                Scores.least(
                        optimum,
                        "c0",
                        outcome -> IntStream.rangeClosed(1, count).allMatch(i -> Scores.value(outcome, "c" + i) <= 0)));
    }

    /** The weight of a spring under tension; J. S. Arora, "Introduction to Optimum Design", 1989. */
    private static double[] spring(Point point) {
        double d = point.asDouble("x0");
        double w = point.asDouble("x1");
        double n = point.asDouble("x2");
        double d4 = square(square(d));
        return new double[] {
            (n + 2) * w * d * d,
            1 - w * w * w * n / (71785 * d4),
            (4 * w * w - w * d) / (12566 * (w * d * d * d - d4)) + 1 / (5108 * d * d) - 1,
            1 - 140.45 * d / (w * w * n),
            (w + d) / 1.5 - 1
        };
    }

    /** The cost of a pressure vessel of rolled plates; E. Sandgren, "Nonlinear integer and discrete programming", 1990. */
    private static double[] vessel(Point point) {
        double shell = point.asDouble("x0");
        double head = point.asDouble("x1");
        double radius = point.asDouble("x2");
        double length = point.asDouble("x3");
        return new double[] {
            0.6224 * shell * radius * length
                    + 1.7781 * head * radius * radius
                    + 3.1661 * shell * shell * length
                    + 19.84 * shell * shell * radius,
            0.0193 * radius - shell,
            0.00954 * radius - head,
            (1_296_000 - Math.PI * radius * radius * length - 4.0 / 3 * Math.PI * radius * radius * radius) / 1e6,
            length - 240
        };
    }

    /** The weight of a speed reducer; J. Golinski, "Optimal synthesis problems", 1970. */
    private static double[] reducer(Point point) {
        double b = point.asDouble("x0");
        double m = point.asDouble("x1");
        double z = point.asDouble("x2");
        double l1 = point.asDouble("x3");
        double l2 = point.asDouble("x4");
        double d1 = point.asDouble("x5");
        double d2 = point.asDouble("x6");
        return new double[] {
            0.7854 * b * m * m * (3.3333 * z * z + 14.9334 * z - 43.0934)
                    - 1.508 * b * (d1 * d1 + d2 * d2)
                    + 7.4777 * (d1 * d1 * d1 + d2 * d2 * d2)
                    + 0.7854 * (l1 * d1 * d1 + l2 * d2 * d2),
            27 / (b * m * m * z) - 1,
            397.5 / (b * m * m * z * z) - 1,
            1.93 * l1 * l1 * l1 / (m * z * square(square(d1))) - 1,
            1.93 * l2 * l2 * l2 / (m * z * square(square(d2))) - 1,
            Math.sqrt(square(745 * l1 / (m * z)) + 16.9e6) / (110 * d1 * d1 * d1) - 1,
            Math.sqrt(square(745 * l2 / (m * z)) + 157.5e6) / (85 * d2 * d2 * d2) - 1,
            m * z / 40 - 1,
            5 * m / b - 1,
            b / (12 * m) - 1,
            (1.5 * d1 + 1.9) / l1 - 1,
            (1.1 * d2 + 1.9) / l2 - 1
        };
    }
}
