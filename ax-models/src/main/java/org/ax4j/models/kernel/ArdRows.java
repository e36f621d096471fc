package org.ax4j.models.kernel;

import java.util.Arrays;
import java.util.Optional;

/** Rows of an {@link ArdKernel} matrix for hyperparameters that its owner sets. */
final class ArdRows {

    final int[] real;
    final int[] categorical;
    final int[] conditional;
    final boolean scaled;
    /** {@code 1 / l^2} of every input. */
    final double[] weight;

    private final RadialProfile profile;
    private final InputKinds kinds;
    /** {@code exp(-1 / l^2)} of every categorical input, at its position. */
    private final double[] mismatch;

    private double scale = 1;

    ArdRows(RadialProfile profile, InputKinds kinds, boolean scaled) {
        this.profile = profile;
        this.kinds = kinds;
        this.scaled = scaled;
        this.real = kinds.positions(InputKind.REAL);
        this.categorical = kinds.positions(InputKind.CATEGORICAL);
        this.conditional = kinds.positions(InputKind.CONDITIONAL);
        this.weight = new double[kinds.size()];
        this.mismatch = new double[kinds.size()];
    }

    void set(double[] theta) {
        for (int k = 0; k < weight.length; k++) {
            weight[k] = Math.exp(-2 * theta[k]);
        }
        for (int k : categorical) {
            mismatch[k] = Math.exp(-weight[k]);
        }
        scale = scaled ? Math.exp(theta[weight.length]) : 1;
    }

    double scale() {
        return scale;
    }

    /** The kernel as a sum of products, where its profile is a sum and no input is conditional. */
    Optional<Products> products() {
        return conditional.length > 0
                ? Optional.empty()
                : profile.mixture().map(mixture -> new ArdProducts(this, kinds, mixture.parts()));
    }

    /** Covariances of {@code x} with the points from {@code from} on, and their slopes {@code dk/dq}. */
    void row(double[] x, Points points, int from, double[] value, double[] slope) {
        int to = points.size();
        distances(x, points, from, value);
        profile.evaluate(value, slope, from, to);
        for (int k : categorical) {
            double[] column = points.column(k);
            double own = x[k];
            double factor = mismatch[k];
            for (int j = from; j < to; j++) {
                if (column[j] != own) {
                    value[j] *= factor;
                    slope[j] *= factor;
                }
            }
        }
        if (scaled) {
            for (int j = from; j < to; j++) {
                value[j] *= scale;
                slope[j] *= scale;
            }
        }
    }

    private void distances(double[] x, Points points, int from, double[] q) {
        int to = points.size();
        Arrays.fill(q, from, to, 0.0);
        int r = 0;
        for (; r + 1 < real.length; r += 2) {
            int k0 = real[r];
            int k1 = real[r + 1];
            addTwo(q, points.column(k0), x[k0], weight[k0], points.column(k1), x[k1], weight[k1], from, to);
        }
        if (r < real.length) {
            int k = real[r];
            addOne(q, points.column(k), x[k], weight[k], from, to);
        }
        for (int k : conditional) {
            double[][] arc = points.arc(k);
            addTwo(q, arc[0], Arc.cosine(x[k]), weight[k], arc[1], Arc.sine(x[k]), weight[k], from, to);
        }
    }

    private static void addTwo(
            double[] q, double[] c0, double a0, double w0, double[] c1, double a1, double w1, int from, int to) {
        for (int j = from; j < to; j++) {
            double e0 = c0[j] - a0;
            double e1 = c1[j] - a1;
            q[j] += w0 * e0 * e0 + w1 * e1 * e1;
        }
    }

    private static void addOne(double[] q, double[] column, double a, double w, int from, int to) {
        for (int j = from; j < to; j++) {
            double e = column[j] - a;
            q[j] += w * e * e;
        }
    }
}
