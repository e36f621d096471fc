package org.ax4j.benchmarks.regret;

import static org.ax4j.benchmarks.regret.BenchmarkProblem.several;
import static org.ax4j.benchmarks.regret.Functions.square;

import java.util.Arrays;
import java.util.List;

/**
 * Designs with three and four goals, minimised: all problems of that many goals that {@code botorch.test_functions.multi_objective} has beside the DTLZ family, with its
 * reference points. The best hypervolumes of {@code vehicle} and {@code car} are those given there, of fronts by Tanabe and Ishibuchi; those of the others belong to
 * the best of some million points, of which those on the front were moved and mixed, and are a little too small.
 */
final class Designs {
    private static final double VEHICLE = 246.81607081187002;
    private static final double CAR = 484.72654347642793;
    private static final double PENICILLIN = 683657;
    private static final double HILLS3 = 0.05731;
    private static final double HILLS4 = 0.03801;

    private Designs() {}

    static List<BenchmarkProblem> all() {
        return List.of(
                several(
                        "vehicle",
                        Boxes.cube(5, 1, 3),
                        VEHICLE,
                        new double[] {1864.72022, 11.81993945, 0.2903999384},
                        Designs::vehicle),
                several(
                        "car",
                        Boxes.box(
                                new double[] {0.5, 0.45, 0.5, 0.5, 0.875, 0.4, 0.4},
                                new double[] {1.5, 1.35, 1.5, 1.5, 2.625, 1.2, 1.2}),
                        CAR,
                        new double[] {45.4872, 4.5114, 13.3394, 10.3942},
                        Designs::car),
                several(
                        "penicillin",
                        Boxes.box(
                                new double[] {60, 0.05, 293, 0.05, 0.01, 500, 5},
                                new double[] {120, 18, 303, 18, 0.5, 700, 6.5}),
                        PENICILLIN,
                        new double[] {1.85, 86.93, 514.70},
                        x -> new Fermentation(x).run()),
                hills(3, HILLS3),
                hills(4, HILLS4));
    }

    /** Mass, acceleration and intrusion of a car in a crash, by the thickness of five parts. R. Tanabe, H. Ishibuchi, Applied Soft Computing 89, 2020 (RE3-5-4). */
    static double[] vehicle(double[] x) {
        double mass = 1640.2823
                + 2.3573285 * x[0]
                + 2.3220035 * x[1]
                + 4.5688768 * x[2]
                + 7.7213633 * x[3]
                + 4.4559504 * x[4];
        double acceleration = 6.5856
                + 1.15 * x[0]
                - 1.0427 * x[1]
                + 0.9738 * x[2]
                + 0.8364 * x[3]
                - 0.3695 * x[0] * x[3]
                + 0.0861 * x[0] * x[4]
                + 0.3628 * x[1] * x[3]
                - 0.1106 * square(x[0])
                - 0.3437 * square(x[2])
                + 0.1764 * square(x[3]);
        double intrusion = -0.0551
                + 0.0181 * x[0]
                + 0.1024 * x[1]
                + 0.0421 * x[2]
                - 0.0073 * x[0] * x[1]
                + 0.024 * x[1] * x[2]
                - 0.0118 * x[1] * x[3]
                - 0.0204 * x[2] * x[3]
                - 0.008 * x[2] * x[4]
                - 0.0241 * square(x[1])
                + 0.0109 * square(x[3]);
        return new double[] {mass, acceleration, intrusion};
    }

    /** Weight, force and speed of intrusion, and the sum of the violations of ten limits, of a car that is hit at its side; as above (RE4-7-1). */
    static double[] car(double[] x) {
        double weight =
                1.98 + 4.9 * x[0] + 6.67 * x[1] + 6.98 * x[2] + 4.01 * x[3] + 1.78 * x[4] + 1e-5 * x[5] + 2.73 * x[6];
        double force = 4.72 - 0.5 * x[3] - 0.19 * x[1] * x[2];
        double pillar = 10.58 - 0.674 * x[0] * x[1] - 0.67275 * x[1];
        double door = 16.45 - 0.489 * x[2] * x[6] - 0.843 * x[4] * x[5];
        double[] slacks = {
            1 - 1.16 + 0.3717 * x[1] * x[3] + 0.0092928 * x[2],
            0.32
                    - 0.261
                    + 0.0159 * x[0] * x[1]
                    + 0.06486 * x[0]
                    + 0.019 * x[1] * x[6]
                    - 0.0144 * x[2] * x[4]
                    - 0.0154464 * x[5],
            0.32
                    - 0.214
                    - 0.00817 * x[4]
                    + (0.045195 + 0.0135168) * x[0]
                    - 0.03099 * x[1] * x[5]
                    + 0.018 * x[1] * x[6]
                    - (0.007176 + 0.023232) * x[2]
                    + 0.00364 * x[4] * x[5]
                    + 0.018 * square(x[1]),
            0.32 - 0.74 + 0.61 * x[1] + 0.031296 * x[2] + 0.031872 * x[6] - 0.227 * square(x[1]),
            32 - 28.98 - 3.818 * x[2] + 4.2 * x[0] * x[1] - 1.27296 * x[5] + 2.68065 * x[6],
            32 - 33.86 - 2.95 * x[2] + 5.057 * x[0] * x[1] + 3.795 * x[1] + 3.4431 * x[6] - 1.45728,
            32 - 46.36 + 9.9 * x[1] + 4.4505 * x[0],
            4 - force,
            9.9 - pillar,
            15.7 - door
        };
        double violated =
                Arrays.stream(slacks).map(slack -> Math.max(0, -slack)).sum();
        return new double[] {weight, force, 0.5 * (pillar + door), violated};
    }

    /** Three round hills for each goal, near each other. S. Daulton and others, Robust Multi-Objective Bayesian Optimization Under Input Noise, ICML, 2022. */
    private static BenchmarkProblem hills(int goals, double best) {
        double[] reference = {-0.2338, -0.2211, -0.5180, -0.1866};
        return several(
                "hills" + goals,
                Boxes.cube(2, 0, 1),
                best,
                Arrays.copyOf(reference, goals),
                x -> Arrays.copyOf(
                        new double[] {
                            -hill(x, 0.2, 0.2, 0.2, 0.5) - hill(x, 0.8, 0.2, 0.1, 0.7) - hill(x, 0.5, 0.7, 0.1, 0.7),
                            -hill(x, 0.07, 0.2, 0.2, 0.5) - hill(x, 0.4, 0.8, 0.1, 0.7) - hill(x, 0.85, 0.1, 0.05, 0.7),
                            -hill(x, 0.08, 0.21, 0.2, 0.5)
                                    - hill(x, 0.45, 0.75, 0.1, 0.7)
                                    - hill(x, 0.86, 0.11, 0.07, 0.9),
                            -hill(x, 0.09, 0.19, 0.15, 0.5)
                                    - hill(x, 0.44, 0.72, 0.07, 0.7)
                                    - hill(x, 0.89, 0.13, 0.09, 0.9)
                        },
                        goals));
    }

    private static double hill(double[] x, double centre0, double centre1, double width, double height) {
        return height * Math.exp(-0.5 * (square(x[0] - centre0) + square(x[1] - centre1)) / square(width));
    }
}
