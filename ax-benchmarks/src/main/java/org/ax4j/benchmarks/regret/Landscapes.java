package org.ax4j.benchmarks.regret;

import static org.ax4j.benchmarks.regret.BenchmarkProblem.minimum;
import static org.ax4j.benchmarks.regret.Slice.CONTINUOUS;
import static org.ax4j.benchmarks.regret.Slice.HIGH_DIMENSIONAL;
import static org.ax4j.benchmarks.regret.Slice.PLACED;

import java.util.Arrays;
import java.util.List;

/** One function of real parameters, minimised: of few, of many, and with the optimum at a chosen place. */
final class Landscapes {
    private Landscapes() {}

    static List<BenchmarkProblem> all() {
        return List.of(
                minimum(
                        "camel",
                        CONTINUOUS,
                        Boxes.box(new double[] {-3, -2}, new double[] {3, 2}),
                        25,
                        -1.0316284535,
                        Functions::camel),
                minimum("goldstein", CONTINUOUS, Boxes.cube(2, -2, 2), 30, 3, Functions::goldsteinPrice),
                minimum("beale", CONTINUOUS, Boxes.cube(2, -4.5, 4.5), 30, 0, Functions::beale),
                minimum("hartmann3", CONTINUOUS, Boxes.cube(3, 0, 1), 25, -3.86278, Functions::hartmann3),
                minimum("rastrigin4", CONTINUOUS, Boxes.cube(4, -4, 5), 40, 0, Functions::rastrigin),
                minimum("griewank4", CONTINUOUS, Boxes.cube(4, -50, 70), 40, 0, Functions::griewank),
                minimum("rosenbrock5", CONTINUOUS, Boxes.cube(5, -2, 2), 40, 0, Functions::rosenbrock),
                minimum("styblinski5", CONTINUOUS, Boxes.cube(5, -5, 5), 40, -195.830828, Functions::styblinskiTang),
                minimum("michalewicz5", CONTINUOUS, Boxes.cube(5, 0, Math.PI), 40, -4.687658, Functions::michalewicz),
                minimum("ackley10", CONTINUOUS, Boxes.cube(10, -3, 5), 50, 0, Functions::ackley),
                levy(20).in(HIGH_DIMENSIONAL),
                minimum("rosenbrock20", HIGH_DIMENSIONAL, Boxes.cube(20, -2, 2), 40, 0, Functions::rosenbrock),
                minimum("ackley50", HIGH_DIMENSIONAL, Boxes.cube(50, -3, 5), 40, 0, Functions::ackley),
                minimum(
                        "hartmann6_of_100",
                        HIGH_DIMENSIONAL,
                        Boxes.cube(100, 0, 1),
                        40,
                        -3.32237,
                        x -> Functions.hartmann6(Arrays.copyOf(x, 6))),
                minimum("corner8", PLACED, Boxes.cube(8, 0, 1), 30, 0, Landscapes::corner),
                minimum("centre6", PLACED, Boxes.cube(6, 0, 1), 30, 0, x -> bowl(x, 0.5, 0.5)),
                minimum("shifted6", PLACED, Boxes.cube(6, 0, 1), 30, 0, x -> bowl(x, 0.23, 0.81)));
    }

    static BenchmarkProblem levy(int dimension) {
        return minimum("levy" + dimension, CONTINUOUS, Boxes.cube(dimension, -10, 10), 40, 0, Functions::levy);
    }

    /** Falls towards the corner of ones, the faster the nearer. */
    private static double corner(double[] x) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += (1 + k) * (1 - x[k]);
        }
        return sum / x.length + Math.sqrt(sum);
    }

    /** A bowl that is steeper in some directions and bends with its neighbours; its least value 0 where inputs are one value and another in turn. */
    private static double bowl(double[] x, double even, double odd) {
        double sum = 0;
        double before = 0;
        for (int k = 0; k < x.length; k++) {
            double away = x[k] - (k % 2 == 0 ? even : odd);
            sum += (1 + k) * Functions.square(away + 0.4 * before);
            before = away;
        }
        return sum;
    }
}
