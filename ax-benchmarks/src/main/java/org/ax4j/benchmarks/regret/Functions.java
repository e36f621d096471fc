package org.ax4j.benchmarks.regret;

/** Test functions of the literature, all minimised. */
final class Functions {
    private static final double[][] HARTMANN_A = {
        {10, 3, 17, 3.5, 1.7, 8}, {0.05, 10, 17, 0.1, 8, 14}, {3, 3.5, 1.7, 10, 17, 8}, {17, 8, 0.05, 10, 0.1, 14}
    };
    private static final double[][] HARTMANN_P = {
        {0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886},
        {0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991},
        {0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650},
        {0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381}
    };
    private static final double[][] HARTMANN_3_A = {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}};
    private static final double[][] HARTMANN_3_P = {
        {0.3689, 0.1170, 0.2673}, {0.4699, 0.4387, 0.7470}, {0.1091, 0.8732, 0.5547}, {0.0381, 0.5743, 0.8828}
    };
    private static final double[] HARTMANN_C = {1, 1.2, 3, 3.2};

    private Functions() {}

    static double branin(double x0, double x1) {
        double curve = x1 - 5.1 / (4 * Math.PI * Math.PI) * x0 * x0 + 5 / Math.PI * x0 - 6;
        return curve * curve + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x0) + 10;
    }

    static double hartmann6(double[] x) {
        return hartmann(HARTMANN_A, HARTMANN_P, x);
    }

    static double hartmann3(double[] x) {
        return hartmann(HARTMANN_3_A, HARTMANN_3_P, x);
    }

    private static double hartmann(double[][] a, double[][] p, double[] x) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double distance = 0;
            for (int k = 0; k < x.length; k++) {
                distance += a[i][k] * square(x[k] - p[i][k]);
            }
            sum -= HARTMANN_C[i] * Math.exp(-distance);
        }
        return sum;
    }

    /** The camel of six humps. */
    static double camel(double[] x) {
        double a = x[0] * x[0];
        double b = x[1] * x[1];
        return (4 - 2.1 * a + a * a / 3) * a + x[0] * x[1] + (-4 + 4 * b) * b;
    }

    static double goldsteinPrice(double[] x) {
        double a = x[0];
        double b = x[1];
        return (1 + square(a + b + 1) * (19 - 14 * a + 3 * a * a - 14 * b + 6 * a * b + 3 * b * b))
                * (30 + square(2 * a - 3 * b) * (18 - 32 * a + 12 * a * a + 48 * b - 36 * a * b + 27 * b * b));
    }

    static double beale(double[] x) {
        double b = x[1];
        return square(1.5 - x[0] + x[0] * b)
                + square(2.25 - x[0] + x[0] * b * b)
                + square(2.625 - x[0] + x[0] * b * b * b);
    }

    static double griewank(double[] x) {
        double squares = 0;
        double product = 1;
        for (int k = 0; k < x.length; k++) {
            squares += square(x[k]) / 4000;
            product *= Math.cos(x[k] / Math.sqrt(k + 1.0));
        }
        return squares - product + 1;
    }

    static double styblinskiTang(double[] x) {
        double sum = 0;
        for (double value : x) {
            double s = value * value;
            sum += (s * s - 16 * s + 5 * value) / 2;
        }
        return sum;
    }

    static double michalewicz(double[] x) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum -= Math.sin(x[k]) * Math.pow(Math.sin((k + 1) * x[k] * x[k] / Math.PI), 20);
        }
        return sum;
    }

    static double levy(double[] x) {
        int d = x.length;
        double[] w = new double[d];
        for (int k = 0; k < d; k++) {
            w[k] = 1 + (x[k] - 1) / 4;
        }
        double sum = square(Math.sin(Math.PI * w[0]));
        for (int k = 0; k < d - 1; k++) {
            sum += square(w[k] - 1) * (1 + 10 * square(Math.sin(Math.PI * w[k] + 1)));
        }
        return sum + square(w[d - 1] - 1) * (1 + square(Math.sin(2 * Math.PI * w[d - 1])));
    }

    static double rosenbrock(double[] x) {
        double sum = 0;
        for (int k = 0; k + 1 < x.length; k++) {
            sum += 100 * square(x[k + 1] - x[k] * x[k]) + square(1 - x[k]);
        }
        return sum;
    }

    static double ackley(double[] x) {
        double squares = 0;
        double cosines = 0;
        for (double value : x) {
            squares += value * value / x.length;
            cosines += Math.cos(2 * Math.PI * value) / x.length;
        }
        return -20 * Math.exp(-0.2 * Math.sqrt(squares)) - Math.exp(cosines) + 20 + Math.E;
    }

    static double rastrigin(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += 10 + value * value - 10 * Math.cos(2 * Math.PI * value);
        }
        return sum;
    }

    /** {@code {Branin over the unit square, Currin}}. */
    static double[] braninCurrin(double x0, double x1) {
        double decay = x1 == 0 ? 1 : 1 - Math.exp(-1 / (2 * x1));
        double ratio = (2300 * x0 * x0 * x0 + 1900 * x0 * x0 + 2092 * x0 + 60)
                / (100 * x0 * x0 * x0 + 500 * x0 * x0 + 4 * x0 + 20);
        return new double[] {branin(15 * x0 - 5, 15 * x1), decay * ratio};
    }

    /** One more than nine times the mean of all inputs but the first. */
    private static double slope(double[] x) {
        double sum = 0;
        for (int k = 1; k < x.length; k++) {
            sum += x[k];
        }
        return 1 + 9 * sum / (x.length - 1);
    }

    static double[] zdt1(double[] x) {
        double g = slope(x);
        return new double[] {x[0], g * (1 - Math.sqrt(x[0] / g))};
    }

    static double[] zdt2(double[] x) {
        double g = slope(x);
        return new double[] {x[0], g * (1 - square(x[0] / g))};
    }

    static double[] zdt3(double[] x) {
        double g = slope(x);
        return new double[] {x[0], g * (1 - Math.sqrt(x[0] / g) - x[0] / g * Math.sin(10 * Math.PI * x[0]))};
    }

    static double[] fonseca(double[] x) {
        double a = 0;
        double b = 0;
        double shift = 1 / Math.sqrt(x.length);
        for (double v : x) {
            a += square(v - shift);
            b += square(v + shift);
        }
        return new double[] {1 - Math.exp(-a), 1 - Math.exp(-b)};
    }

    static double[] kursawe(double[] x) {
        double a = 0;
        double b = 0;
        for (int k = 0; k < x.length; k++) {
            if (k + 1 < x.length) {
                a -= 10 * Math.exp(-0.2 * Math.sqrt(square(x[k]) + square(x[k + 1])));
            }
            b += Math.pow(Math.abs(x[k]), 0.8) + 5 * Math.sin(x[k] * x[k] * x[k]);
        }
        return new double[] {a, b};
    }

    static double[] poloni(double[] x) {
        double first = 0.5 * Math.sin(1) - 2 * Math.cos(1) + Math.sin(2) - 1.5 * Math.cos(2);
        double second = 1.5 * Math.sin(1) - Math.cos(1) + 2 * Math.sin(2) - 0.5 * Math.cos(2);
        double one = 0.5 * Math.sin(x[0]) - 2 * Math.cos(x[0]) + Math.sin(x[1]) - 1.5 * Math.cos(x[1]);
        double two = 1.5 * Math.sin(x[0]) - Math.cos(x[0]) + 2 * Math.sin(x[1]) - 0.5 * Math.cos(x[1]);
        return new double[] {1 + square(first - one) + square(second - two), square(x[0] + 3) + square(x[1] + 1)};
    }

    /** Any number of objectives. */
    static double[] dtlz2(double[] x, int objectives) {
        double g = 0;
        for (int k = objectives - 1; k < x.length; k++) {
            g += square(x[k] - 0.5);
        }
        double[] f = new double[objectives];
        for (int j = 0; j < objectives; j++) {
            f[j] = 1 + g;
            for (int k = 0; k < objectives - 1 - j; k++) {
                f[j] *= Math.cos(x[k] * Math.PI / 2);
            }
            f[j] *= j > 0 ? Math.sin(x[objectives - 1 - j] * Math.PI / 2) : 1;
        }
        return f;
    }

    /** {@code {cost, six slacks}} of the welded beam {@code (h, l, t, b)}. */
    static double[] weldedBeam(double[] x) {
        double h = x[0];
        double l = x[1];
        double t = x[2];
        double b = x[3];
        double moment = 6000 * (14 + l / 2);
        double radius = Math.sqrt((l * l + square(h + t)) / 4);
        double inertia = 2 * Math.sqrt(2) * h * l * (l * l / 12 + square(h + t) / 4);
        double buckling = 4.013 * 30e6 * t * b * b * b * 6 / 196 * (1 - t / 56 * Math.sqrt(30e6 / 12e6));
        double first = 6000 / (Math.sqrt(2) * h * l);
        double second = moment * radius / inertia;
        double shear = Math.sqrt(first * first + first * second * l / radius + second * second);
        double bending = 6 * 6000 * 14 / (b * t * t);
        double deflection = 4.0 * 6000 * 14 * 14 * 14 / (30e6 * t * t * t * b);
        return new double[] {
            1.10471 * h * h * l + 0.04811 * t * b * (14 + l),
            13600 - shear,
            30000 - bending,
            b - h,
            5 - 0.10471 * h * h - 0.04811 * t * b * (14 + l),
            0.25 - deflection,
            buckling - 6000
        };
    }

    static double square(double value) {
        return value * value;
    }
}
