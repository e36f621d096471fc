package org.ax4j.models.failure;

import java.util.Arrays;
import org.ax4j.models.acquisition.Improvement;
import org.ax4j.models.linalg.Cholesky;
import org.ax4j.models.linalg.Rows;

/**
 * The normal distribution that comes nearest to the posterior of a latent process {@code f ~ N(c, K)} at {@code n}
 * points, given labels {@code y_i = +-1} with chances {@code Phi(y_i f_i)}: around its mode, with its curvature there
 * ("Laplace's approximation"), by Newton's method. Rasmussen and Williams, Gaussian Processes for Machine Learning,
 * 2006, algorithm 3.1. It is the posterior of a regression on pseudo-outputs
 *
 * <pre>
 * f_i + y_i / (r_i + z_i)   with noise   1 / (r_i (r_i + z_i)),     z_i = y_i f_i,   r_i = phi(z_i) / Phi(z_i)
 * </pre>
 *
 * so that everything that serves regression serves classification. Cost {@code n^3 / 3} for each of some six steps.
 */
final class LaplaceMode {
    private static final int MOST_STEPS = 50;
    private static final int HALVINGS = 20;
    private static final double ENOUGH = 1e-10;

    private final double[][] covariance;
    private final double[] labels;
    private final double centre;
    /** {@code f = c + K a}. */
    private double[] a;

    private double[] f;
    private double height;

    private LaplaceMode(double[][] covariance, double[] labels, double centre) {
        this.covariance = covariance;
        this.labels = labels;
        this.centre = centre;
        this.a = new double[labels.length];
        this.f = latent(a);
        this.height = height(a, f);
    }

    /**
     * Finds the mode.
     *
     * @param covariance symmetric {@code K [n x n]}
     * @param labels 1 or -1 {@code [n]}
     * @param centre the constant mean {@code c}
     */
    static LaplaceMode of(double[][] covariance, double[] labels, double centre) {
        LaplaceMode mode = new LaplaceMode(covariance, labels, centre);
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && mode.height - before > ENOUGH * (1 + Math.abs(before)); step++) {
            before = mode.height;
            mode.climb();
        }
        return mode;
    }

    /** One step of Newton's method, halved until it gains. */
    private void climb() {
        double[] target = newton();
        double share = 1;
        for (int i = 0; i < HALVINGS; i++) {
            double[] next = new double[a.length];
            for (int k = 0; k < next.length; k++) {
                next[k] = a[k] + share * (target[k] - a[k]);
            }
            double[] values = latent(next);
            double found = height(next, values);
            if (found > height) {
                a = next;
                f = values;
                height = found;
                return;
            }
            share /= 2;
        }
    }

    private double[] newton() {
        int n = labels.length;
        double[] root = roots();
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = root[i] * root[i] * (f[i] - centre) + labels[i] * Improvement.inverseMills(labels[i] * f[i]);
        }
        double[] c = new double[n];
        for (int i = 0; i < n; i++) {
            c[i] = root[i] * Rows.dot(covariance[i], b, 0, n);
        }
        factor(root).solve(c);
        Arrays.setAll(b, i -> b[i] - root[i] * c[i]);
        return b;
    }

    /** Square roots of the curvatures. */
    private double[] roots() {
        double[] root = new double[labels.length];
        Arrays.setAll(root, i -> Math.sqrt(1 / noise(i)));
        return root;
    }

    private Cholesky factor(double[] root) {
        int n = root.length;
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                matrix[i][j] = root[i] * covariance[i][j] * root[j];
            }
            matrix[i][i] += 1;
        }
        return Cholesky.of(matrix);
    }

    private double[] latent(double[] weights) {
        double[] values = new double[weights.length];
        Arrays.setAll(values, i -> centre + Rows.dot(covariance[i], weights, 0, weights.length));
        return values;
    }

    /** Log density of labels and latent values, up to a constant. */
    private double height(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += Improvement.logProbability(labels[i] * values[i]) - 0.5 * weights[i] * (values[i] - centre);
        }
        return sum;
    }

    /** The logarithm of the chance of all labels, as nearly as the approximation gives it (equation 3.32). */
    double evidence() {
        return height - 0.5 * factor(roots()).logDeterminant();
    }

    /** The latent value at a point. */
    double value(int i) {
        return f[i];
    }

    /** The pseudo-output of a point. */
    double output(int i) {
        return f[i] + labels[i] / rest(labels[i] * f[i]);
    }

    /** The noise variance of a pseudo-output, finite and at least 1. */
    double noise(int i) {
        double z = labels[i] * f[i];
        return Math.min(1 / (Improvement.inverseMills(z) * rest(z)), Double.MAX_VALUE);
    }

    /** {@code r + z}, positive. */
    private static double rest(double z) {
        return Math.max(Improvement.inverseMills(z) + z, Double.MIN_NORMAL);
    }
}
