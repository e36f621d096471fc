package org.ax4j.benchmarks.regret;

import static org.ax4j.benchmarks.regret.BenchmarkProblem.several;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ax4j.benchmarks.regret.BenchmarkProblem.Wanted;

/**
 * Several functions of real parameters, minimised. The best hypervolumes are those of the fronts' closed forms, of {@code poloni} and {@code bnh} of
 * grids of sixteen million points, of {@code kursawe} of a front refined to a million points.
 */
final class Fronts {
    private static final double REFERENCE = 1.1;
    private static final double ZDT2 = 121 - 2.0 / 3;
    private static final double ZDT3 = 128.77812;
    private static final double FONSECA = 0.552115;
    private static final double KURSAWE = 97.85;
    private static final double POLONI = 536.07;
    private static final double BNH = 5285.2;

    private Fronts() {}

    static List<BenchmarkProblem> all() {
        return List.of(
                several("zdt2", Boxes.cube(5, 0, 1), ZDT2, new double[] {11, 11}, Functions::zdt2),
                several("zdt3", Boxes.cube(4, 0, 1), ZDT3, new double[] {11, 11}, Functions::zdt3),
                several("fonseca", Boxes.cube(3, -2, 2), FONSECA, new double[] {1.1, 1.1}, Functions::fonseca),
                several("kursawe", Boxes.cube(3, -5, 5), KURSAWE, new double[] {-10, 2}, Functions::kursawe),
                several("poloni", Boxes.cube(2, -Math.PI, Math.PI), POLONI, new double[] {20, 30}, Functions::poloni),
                bnh(),
                sphere(3),
                sphere(4),
                sphere(5),
                sphere(6));
    }

    /** The eighth of a sphere ("DTLZ2") with any number of goals. */
    static BenchmarkProblem sphere(int goals) {
        double[] reference = new double[goals];
        Arrays.fill(reference, REFERENCE);
        return several(
                "dtlz2_" + goals,
                Boxes.cube(Math.max(5, goals + 2), 0, 1),
                Math.pow(REFERENCE, goals) - ball(goals),
                reference,
                x -> Functions.dtlz2(x, goals));
    }

    /** The volume of the part of the unit ball in which all coordinates are positive. */
    private static double ball(int d) {
        double volume = d % 2 == 0 ? 1 : 2;
        for (int k = d % 2 == 0 ? 2 : 3; k <= d; k += 2) {
            volume *= 2 * Math.PI / k;
        }
        return volume / Math.pow(2, d);
    }

    /** T. T. Binh, U. Korn, "MOBES", 1997: two goals and two constraints. */
    private static BenchmarkProblem bnh() {
        return new BenchmarkProblem(
                "bnh",
                Slice.TWO_GOALS,
                Boxes.box(new double[] {0, 0}, new double[] {5, 3}),
                new Wanted("-f0, -f1", List.of("c0 <= 25", "c1 >= 7.7")),
                Setting.of(30),
                point -> {
                    double x = point.asDouble("x0");
                    double y = point.asDouble("x1");
                    return Map.of(
                            "f0",
                            4 * x * x + 4 * y * y,
                            "f1",
                            Functions.square(x - 5) + Functions.square(y - 5),
                            "c0",
                            Functions.square(x - 5) + y * y,
                            "c1",
                            Functions.square(x - 8) + Functions.square(y + 3));
                },
                Scores.volume(
                        BNH,
                        List.of("f0", "f1"),
                        outcome -> Scores.value(outcome, "c0") <= 25 && Scores.value(outcome, "c1") >= 7.7,
                        140,
                        50));
    }
}
