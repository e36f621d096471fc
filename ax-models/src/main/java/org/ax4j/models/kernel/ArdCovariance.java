package org.ax4j.models.kernel;

import java.util.Optional;

/** {@link ArdKernel} with fixed hyperparameters. */
final class ArdCovariance implements Covariance {

    private final ArdRows rows;

    ArdCovariance(ArdRows rows) {
        this.rows = rows;
    }

    @Override
    public double variance() {
        return rows.scale();
    }

    @Override
    public double value(double[] x, double[] other) {
        double[] value = new double[1];
        rows.row(x, Points.of(new double[][] {other}, other.length), 0, value, new double[1]);
        return value[0];
    }

    @Override
    public void row(double[] x, Points points, double[] value, double[] note) {
        rows.row(x, points, 0, value, note);
    }

    @Override
    public void gradient(double[] x, Points points, double[] note, double[] weights, double[] gradient) {
        for (int k : rows.real) {
            gradient[k] += 2 * rows.weight[k] * moment(x[k], points.column(k), note, weights, points.size());
        }
        for (int k : rows.conditional) {
            double[][] arc = points.arc(k);
            double cosine = Arc.cosine(x[k]);
            double sine = Arc.sine(x[k]);
            double along = cosine * moment(sine, arc[1], note, weights, points.size())
                    - sine * moment(cosine, arc[0], note, weights, points.size());
            gradient[k] += 2 * rows.weight[k] * along;
        }
    }

    @Override
    public Optional<Products> products() {
        return rows.products();
    }

    /** {@code sum_i weights_i slope_i (x - x_i)} in four interleaved parts. */
    private static double moment(double x, double[] column, double[] slope, double[] weights, int n) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < n; i += 4) {
            s0 += weights[i] * slope[i] * (x - column[i]);
            s1 += weights[i + 1] * slope[i + 1] * (x - column[i + 1]);
            s2 += weights[i + 2] * slope[i + 2] * (x - column[i + 2]);
            s3 += weights[i + 3] * slope[i + 3] * (x - column[i + 3]);
        }
        for (; i < n; i++) {
            s0 += weights[i] * slope[i] * (x - column[i]);
        }
        return (s0 + s1) + (s2 + s3);
    }
}
