package org.ax4j.models.gp;

import java.util.Arrays;
import org.ax4j.models.linalg.Rows;

/**
 * One candidate at a time of a {@link GaussianConditional}. The gradient gathers all weights in the whitened space
 * first, so that one product with {@code L^-T} and one pass over the training points remain, whatever was asked.
 */
final class GaussianQuery implements ConditionalPosterior.Query {

    private final GaussianConditional posterior;
    private final int m;
    private final double[] x;
    private final double[] k;
    private final double[] note;
    private final double[] extraK;
    private final double[] extraNote;
    private final double[] v;
    private final double[] c;
    private final double[] onCovariance;
    private final double[] weights;
    private final double[] extraWeights;

    private double mean;
    private double sd;
    private boolean clamped;

    GaussianQuery(GaussianConditional posterior) {
        this.posterior = posterior;
        this.m = posterior.training.size();
        int p = posterior.extra.size();
        int b = posterior.baselineSize();
        this.x = new double[posterior.dimension()];
        this.k = new double[m];
        this.note = new double[m];
        this.v = new double[m];
        this.weights = new double[m];
        this.extraK = new double[p];
        this.extraNote = new double[p];
        this.extraWeights = new double[p];
        this.c = new double[b];
        this.onCovariance = new double[b];
    }

    @Override
    public void at(double[] point) {
        System.arraycopy(point, 0, x, 0, x.length);
        posterior.covariance.row(x, posterior.training, k, note);
        posterior.covariance.row(x, posterior.extra, extraK, extraNote);
        posterior.inverse.whiten(k, v);
        mean = posterior.constant + Rows.dot(posterior.residual, v, 0, m);
        for (int i = 0; i < c.length; i++) {
            int at = posterior.position[i];
            double prior = at < m ? k[at] : extraK[at - m];
            c[i] = prior - Rows.dot(posterior.baselineWhitened[i], v, 0, m);
        }
        posterior.baselineFactor.solveLower(c);
        double prior = posterior.covariance.variance();
        double variance = prior - Rows.dot(v, v, 0, m) - Rows.dot(c, c, 0, c.length);
        double least = GaussianConditional.LEAST_VARIANCE * prior;
        clamped = !(variance > least);
        sd = Math.sqrt(clamped ? least : variance);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double sd() {
        return sd;
    }

    @Override
    public double[] whitened() {
        return c;
    }

    @Override
    public void addGradient(double onMean, double onSd, double[] onWhitened, double[] gradient) {
        double onVariance = clamped ? 0 : onSd / (2 * sd);
        for (int i = 0; i < c.length; i++) {
            onCovariance[i] = onWhitened[i] - 2 * onVariance * c[i];
        }
        posterior.baselineFactor.solveUpper(onCovariance);
        double[] onV = k; // the covariances are not needed again
        for (int i = 0; i < m; i++) {
            onV[i] = onMean * posterior.residual[i] - 2 * onVariance * v[i];
        }
        for (int i = 0; i < c.length; i++) {
            Rows.add(onV, -onCovariance[i], posterior.baselineWhitened[i], 0, m);
        }
        posterior.inverse.unwhiten(onV, weights);
        Arrays.fill(extraWeights, 0);
        for (int i = 0; i < c.length; i++) {
            int at = posterior.position[i];
            if (at < m) {
                weights[at] += onCovariance[i];
            } else {
                extraWeights[at - m] += onCovariance[i];
            }
        }
        posterior.covariance.gradient(x, posterior.training, note, weights, gradient);
        posterior.covariance.gradient(x, posterior.extra, extraNote, extraWeights, gradient);
    }
}
