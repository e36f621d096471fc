package org.ax4j.models.optimise;

import java.util.Arrays;

/** Classical test functions with their gradients, as in {@code golden/lbfgsb.py}. */
final class TestFunctions {

    private TestFunctions() {}

    static DifferentiableFunction named(String name) {
        return switch (name) {
            case "rosenbrock" -> TestFunctions::rosenbrock;
            case "beale" -> TestFunctions::beale;
            case "hs4" -> TestFunctions::hs4;
            case "hs5" -> TestFunctions::hs5;
            case "hs38" -> TestFunctions::hs38;
            case "hs45" -> TestFunctions::hs45;
            case "hs110" -> TestFunctions::hs110;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** {@code x^T Q x / 2 - b^T x}. */
    static DifferentiableFunction quadratic(double[][] q, double[] b) {
        return (x, g) -> {
            double value = 0;
            for (int i = 0; i < x.length; i++) {
                double sum = 0;
                for (int j = 0; j < x.length; j++) {
                    sum += q[i][j] * x[j];
                }
                g[i] = sum - b[i];
                value += x[i] * (sum / 2 - b[i]);
            }
            return value;
        };
    }

    static double rosenbrock(double[] x, double[] g) {
        Arrays.fill(g, 0);
        double value = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            double a = x[i + 1] - x[i] * x[i];
            double b = 1 - x[i];
            value += 100 * a * a + b * b;
            g[i] += -400 * x[i] * a - 2 * b;
            g[i + 1] += 200 * a;
        }
        return value;
    }

    static double beale(double[] x, double[] g) {
        double a = x[0];
        double b = x[1];
        double t0 = 1.5 - a + a * b;
        double t1 = 2.25 - a + a * b * b;
        double t2 = 2.625 - a + a * b * b * b;
        g[0] = 2 * (t0 * (b - 1) + t1 * (b * b - 1) + t2 * (b * b * b - 1));
        g[1] = 2 * (t0 * a + t1 * 2 * a * b + t2 * 3 * a * b * b);
        return t0 * t0 + t1 * t1 + t2 * t2;
    }

    static double hs4(double[] x, double[] g) {
        double a = x[0] + 1;
        g[0] = a * a;
        g[1] = 1;
        return a * a * a / 3 + x[1];
    }

    static double hs5(double[] x, double[] g) {
        double c = Math.cos(x[0] + x[1]);
        double d = x[0] - x[1];
        g[0] = c + 2 * d - 1.5;
        g[1] = c - 2 * d + 2.5;
        return Math.sin(x[0] + x[1]) + d * d - 1.5 * x[0] + 2.5 * x[1] + 1;
    }

    static double hs38(double[] x, double[] g) {
        double p = x[1] - x[0] * x[0];
        double q = x[3] - x[2] * x[2];
        double b = x[1] - 1;
        double d = x[3] - 1;
        g[0] = -400 * x[0] * p - 2 * (1 - x[0]);
        g[1] = 200 * p + 20.2 * b + 19.8 * d;
        g[2] = -360 * x[2] * q - 2 * (1 - x[2]);
        g[3] = 180 * q + 20.2 * d + 19.8 * b;
        return 100 * p * p
                + (1 - x[0]) * (1 - x[0])
                + 90 * q * q
                + (1 - x[2]) * (1 - x[2])
                + 10.1 * (b * b + d * d)
                + 19.8 * b * d;
    }

    static double hs45(double[] x, double[] g) {
        double product = 1;
        for (int i = 0; i < 5; i++) {
            double others = 1;
            for (int j = 0; j < 5; j++) {
                others *= j == i ? 1 : x[j];
            }
            g[i] = -others / 120;
            product *= x[i];
        }
        return 2 - product / 120;
    }

    static double hs110(double[] x, double[] g) {
        double product = 1;
        double value = 0;
        for (double v : x) {
            product *= v;
            value += Math.pow(Math.log(v - 2), 2) + Math.pow(Math.log(10 - v), 2);
        }
        double root = Math.pow(product, 0.2);
        for (int i = 0; i < x.length; i++) {
            g[i] = 2 * Math.log(x[i] - 2) / (x[i] - 2) - 2 * Math.log(10 - x[i]) / (10 - x[i]) - 0.2 * root / x[i];
        }
        return value - root;
    }
}
