package org.ax4j.models.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ax4j.models.kernel.Covariance;
import org.ax4j.models.kernel.Points;
import org.ax4j.models.linalg.Cholesky;
import org.ax4j.models.linalg.InverseFactor;
import org.ax4j.models.linalg.Rows;

/** {@link ConditionalPosterior} of a {@link GaussianProcess}. */
final class GaussianConditional implements ConditionalPosterior {

    /** Least variance, as a part of the prior variance: about what rounding leaves of a difference of two of them. */
    static final double LEAST_VARIANCE = 1e-12;

    private static final double LEAST_PIVOT = 1e-14;
    private static final int CHUNK = 64;

    final Covariance covariance;
    final Points training;
    final InverseFactor inverse;
    final double[] residual;
    final double constant;
    /** Baseline points that are no training points. */
    final Points extra;
    /** Index of each baseline point among training points, then extra points. */
    final int[] position;
    /** {@code L^-1 k(X, B)} transposed, {@code [b x m]}. */
    final double[][] baselineWhitened;

    final Cholesky baselineFactor;
    private final double[] baselineMean;

    private GaussianConditional(GaussianProcess gp, Points baseline, Points extra, int[] position) {
        this.covariance = gp.covariance();
        this.training = gp.data().points();
        this.inverse = gp.inverse();
        this.residual = gp.whitenedResidual();
        this.constant = gp.hyperparameters().mean();
        this.extra = extra;
        this.position = position;
        int b = baseline.size();
        int m = training.size();
        double[][] v = gp.whitened(baseline);
        this.baselineWhitened = new double[b][m];
        this.baselineMean = new double[b];
        double[][] joint = new double[b][b];
        double[] note = new double[b];
        for (int k = 0; k < b; k++) {
            for (int i = 0; i < m; i++) {
                baselineWhitened[k][i] = v[i][k];
            }
            baselineMean[k] = constant + Rows.dot(baselineWhitened[k], residual, 0, m);
            covariance.row(baseline.row(k), baseline, joint[k], note);
            for (int i = 0; i < m; i++) {
                Rows.add(joint[k], -v[i][k], v[i], k, b);
            }
        }
        this.baselineFactor = Cholesky.of(joint, LEAST_PIVOT * covariance.variance());
    }

    static GaussianConditional of(GaussianProcess gp, double[][] points) {
        Points training = gp.data().points();
        Points baseline = Points.of(points, training.dimension());
        List<double[]> extra = new ArrayList<>();
        int[] position = new int[baseline.size()];
        for (int k = 0; k < position.length; k++) {
            int index = indexOf(training, baseline.row(k));
            position[k] = index >= 0 ? index : training.size() + extra.size();
            if (index < 0) {
                extra.add(baseline.row(k));
            }
        }
        Points others = Points.of(extra.toArray(double[][]::new), training.dimension());
        return new GaussianConditional(gp, baseline, others, position);
    }

    private static int indexOf(Points points, double[] row) {
        for (int i = 0; i < points.size(); i++) {
            if (Arrays.equals(points.row(i), row)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int dimension() {
        return training.dimension();
    }

    @Override
    public int baselineSize() {
        return position.length;
    }

    @Override
    public void baseline(double[] z, double[] values) {
        baselineFactor.multiply(z, values);
        for (int k = 0; k < position.length; k++) {
            values[k] += baselineMean[k];
        }
    }

    @Override
    public Query query() {
        return new GaussianQuery(this);
    }

    @Override
    public void evaluate(double[][] points, double[] mean, double[] sd, double[][] whitened) {
        double[][] k = new double[training.size() + extra.size()][CHUNK];
        double[][] c = new double[position.length][CHUNK];
        for (int from = 0; from < points.length; from += CHUNK) {
            int to = Math.min(points.length, from + CHUNK);
            Points chunk = Points.of(Arrays.copyOfRange(points, from, to), dimension());
            evaluate(chunk, k, c);
            int q = to - from;
            double[] variance = new double[q];
            Arrays.fill(variance, covariance.variance());
            Arrays.fill(mean, from, to, constant);
            for (int i = 0; i < training.size(); i++) {
                subtractSquares(variance, k[i], q);
                for (int j = 0; j < q; j++) {
                    mean[from + j] += residual[i] * k[i][j];
                }
            }
            for (int b = 0; b < c.length; b++) {
                subtractSquares(variance, c[b], q);
                System.arraycopy(c[b], 0, whitened[b], from, q);
            }
            for (int j = 0; j < q; j++) {
                sd[from + j] = Math.sqrt(Math.max(variance[j], LEAST_VARIANCE * covariance.variance()));
            }
        }
    }

    private static void subtractSquares(double[] variance, double[] row, int q) {
        for (int j = 0; j < q; j++) {
            variance[j] -= row[j] * row[j];
        }
    }

    /** Fills {@code v(x)} for the training points into {@code k} and {@code c(x)} into {@code c}. */
    private void evaluate(Points chunk, double[][] k, double[][] c) {
        int m = training.size();
        int q = chunk.size();
        double[] note = new double[q];
        for (int i = 0; i < k.length; i++) {
            covariance.row(i < m ? training.row(i) : extra.row(i - m), chunk, k[i], note);
        }
        for (int b = 0; b < c.length; b++) {
            System.arraycopy(k[position[b]], 0, c[b], 0, q);
        }
        inverse.whiten(k, q);
        for (int b = 0; b < c.length; b++) {
            double[] weights = baselineWhitened[b];
            for (int i = 0; i < m; i++) {
                Rows.add(c[b], -weights[i], k[i], 0, q);
            }
        }
        baselineFactor.solveLower(c, q);
    }
}
