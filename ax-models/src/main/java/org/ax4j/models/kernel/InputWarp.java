package org.ax4j.models.kernel;

import java.util.Arrays;

/**
 * A monotone bend of each real input, Kumaraswamy's distribution function {@code w(x) = 1 - (1 - x^a)^b} on [0, 1]: functions that change fast in one part of a range and
 * hardly in another become alike in all parts. Beyond the range it goes on in a line. Snoek, Swersky, Zemel and Adams: Input Warping for Bayesian Optimization of Non-Stationary Functions, ICML 2014. Immutable.
 */
final class InputWarp {
    /** Inputs are drawn in by so much on each side: slopes are not bounded at the ends. */
    private static final double MARGIN = 1e-6;

    private final int[] inputs;
    private final double[] a;
    private final double[] b;

    /**
     * Bends.
     *
     * @param inputs which coordinates
     * @param theta logarithms of {@code a} and {@code b} of each in turn
     * @param from where these begin
     */
    InputWarp(int[] inputs, double[] theta, int from) {
        this.inputs = inputs;
        this.a = new double[inputs.length];
        this.b = new double[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            a[i] = Math.exp(theta[from + 2 * i]);
            b[i] = Math.exp(theta[from + 2 * i + 1]);
        }
    }

    /** A bent copy of a point. */
    double[] at(double[] x) {
        double[] bent = x.clone();
        for (int i = 0; i < inputs.length; i++) {
            bent[inputs[i]] = at(i, x[inputs[i]]);
        }
        return bent;
    }

    /** Bent copies of points. */
    Points of(Points points) {
        double[][] bent = new double[points.size()][];
        Arrays.setAll(bent, i -> at(points.row(i)));
        return Points.of(bent, points.dimension());
    }

    private double at(int i, double x) {
        double inside = inside(x);
        return x - inside - Math.expm1(b[i] * Math.log1p(-Math.pow(drawnIn(inside), a[i])));
    }

    /** One coordinate bent, which is the same where it is not real. */
    double coordinate(int k, double x) {
        for (int i = 0; i < inputs.length; i++) {
            if (inputs[i] == k) {
                return at(i, x);
            }
        }
        return x;
    }

    /** Turns a gradient in a bent point into one in the point. */
    void unbend(double[] x, double[] gradient) {
        for (int i = 0; i < inputs.length; i++) {
            double here = x[inputs[i]];
            if (here != inside(here)) {
                continue;
            }
            double u = drawnIn(here);
            double slope = a[i] * Math.pow(u, a[i] - 1) * b[i] * Math.pow(1 - Math.pow(u, a[i]), b[i] - 1);
            gradient[inputs[i]] *= (1 - 2 * MARGIN) * slope;
        }
    }

    /** Adds to a gradient in {@code theta} what follows from one in a bent point. */
    void addSlopes(double[] x, double[] onBent, double factor, double[] gradient, int from) {
        for (int i = 0; i < inputs.length; i++) {
            double on = factor * onBent[inputs[i]];
            double log = Math.log(drawnIn(inside(x[inputs[i]])));
            double power = Math.exp(a[i] * log);
            double logRest = Math.log1p(-power);
            double rest = Math.exp(b[i] * logRest);
            gradient[from + 2 * i] += on * a[i] * b[i] * power * log * Math.exp((b[i] - 1) * logRest);
            gradient[from + 2 * i + 1] -= on * b[i] * rest * logRest;
        }
    }

    private static double inside(double x) {
        return Math.max(0, Math.min(1, x));
    }

    private static double drawnIn(double x) {
        return MARGIN + (1 - 2 * MARGIN) * x;
    }
}
