package org.ax4j.models.gp;

import org.ax4j.models.kernel.Covariance;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.models.kernel.Points;
import org.ax4j.models.linalg.Cholesky;
import org.ax4j.models.linalg.InverseFactor;
import org.ax4j.models.linalg.Rows;

/**
 * Posterior of a Gaussian process with constant mean {@code c} and fixed hyperparameters: with
 * {@code K = [k(x_i, x_j)] + diag(noise) = L L^T} over the {@code m} distinct rows, {@code r = y - c} and
 * {@code v(x) = L^-1 k(X, x)},
 *
 * <pre>
 * mean(x) = c + v(x)^T L^-1 r,     cov(x, x') = k(x, x') - v(x)^T v(x')
 * </pre>
 *
 * of the latent function, without noise. Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006,
 * algorithm 2.1. Cost: {@code 2 m^3 / 3} to build, then {@code m^2 + m d} per point. Immutable.
 */
public final class GaussianProcess {
    /** Instead of none, for the matrix to be well conditioned where outcomes were inferred to have next to none. */
    private static final double NO_NOISE = 1e-10;

    private final TrainingData data;
    private final Hyperparameters hyperparameters;
    private final Covariance covariance;
    private final Cholesky cholesky;
    private final InverseFactor inverse;
    /** {@code L^-1 r}. */
    private final double[] whitenedResidual;

    private GaussianProcess(
            TrainingData data, Hyperparameters hyperparameters, Covariance covariance, Cholesky cholesky) {
        this.data = data;
        this.hyperparameters = hyperparameters;
        this.covariance = covariance;
        this.cholesky = cholesky;
        this.inverse = cholesky.inverseFactor();
        this.whitenedResidual = new double[data.points().size()];
        for (int g = 0; g < whitenedResidual.length; g++) {
            whitenedResidual[g] = data.target(g) - hyperparameters.mean();
        }
        cholesky.solveLower(whitenedResidual);
    }

    /**
     * Conditions on data.
     *
     * @param kernel family of the covariance
     * @param data observations
     * @param hyperparameters of kernel, noise and mean
     * @return the posterior
     * @throws ArithmeticException if the covariance matrix is not finite
     */
    public static GaussianProcess of(Kernel kernel, TrainingData data, Hyperparameters hyperparameters) {
        return of(data, hyperparameters, kernel.covariance(data.kinds(), hyperparameters.theta()));
    }

    private static GaussianProcess of(TrainingData data, Hyperparameters hyperparameters, Covariance covariance) {
        Points points = data.points();
        int m = points.size();
        double[][] matrix = new double[m][m];
        double[] note = new double[m];
        for (int i = 0; i < m; i++) {
            covariance.row(points.row(i), points, matrix[i], note);
            matrix[i][i] = covariance.variance() + data.noise(i, hyperparameters.noise());
        }
        return new GaussianProcess(data, hyperparameters, covariance, Cholesky.of(matrix));
    }

    /**
     * The process in which the inferred noise is no noise but a part of the function that is peculiar to each input: known where it was observed, and elsewhere as uncertain
     * as another observation would be. Observations that give their own noise keep it beside that part. Cost as of {@link #of}.
     *
     * @return the process; this one where no noise was inferred, and where an input was observed more than once with different outcomes, which shows that there is noise
     */
    public GaussianProcess peculiar() {
        if (!data.infersNoise() || data.showsNoise()) {
            return this;
        }
        Hyperparameters exact = new Hyperparameters(hyperparameters.kernel(), NO_NOISE, hyperparameters.mean());
        return of(data, exact, new Peculiar(covariance, hyperparameters.noise()));
    }

    /**
     * The observations.
     *
     * @return training data
     */
    public TrainingData data() {
        return data;
    }

    /**
     * The hyperparameters.
     *
     * @return as given
     */
    public Hyperparameters hyperparameters() {
        return hyperparameters;
    }

    /**
     * The prior covariance function.
     *
     * @return with the hyperparameters of this process
     */
    public Covariance covariance() {
        return covariance;
    }

    /**
     * What had to be added to the diagonal of {@code K}.
     *
     * @return the jitter, 0 if none was needed
     */
    public double jitter() {
        return cholesky.jitter();
    }

    InverseFactor inverse() {
        return inverse;
    }

    double[] whitenedResidual() {
        return whitenedResidual;
    }

    /**
     * Weights of the posterior mean, {@code mean(x) = c + sum_g weights_g k(x, x_g)}.
     *
     * @return {@code K^-1 r} over the distinct rows {@code [m]}, a copy
     */
    public double[] weights() {
        double[] weights = whitenedResidual.clone();
        cholesky.solveUpper(weights);
        return weights;
    }

    /**
     * How far each distinct row is from what the rows before it predict.
     *
     * @return {@code L^-1 r}, in standard deviations of these predictions, noise included {@code [m]}, a copy
     */
    public double[] surprises() {
        return whitenedResidual.clone();
    }

    /**
     * Log marginal likelihood of all observations, duplicates included.
     *
     * @return {@code -r^T K^-1 r / 2 - ln det(K) / 2 - m ln(2 pi) / 2}, plus the residual of merging
     */
    public double logMarginalLikelihood() {
        int m = whitenedResidual.length;
        double fit = Rows.dot(whitenedResidual, whitenedResidual, 0, m);
        return -0.5 * (fit + cholesky.logDeterminant() + m * Math.log(2 * Math.PI))
                + data.residual(hyperparameters.noise());
    }

    /**
     * Posterior mean of the latent function.
     *
     * @param x input {@code [d]}
     * @return {@code mean(x)}
     */
    public double mean(double[] x) {
        ConditionalPosterior.Query query = given(new double[0][]).query();
        query.at(x);
        return query.mean();
    }

    /**
     * Posterior variance of the latent function.
     *
     * @param x input {@code [d]}
     * @return {@code cov(x, x)}, at least {@code 1e-12 k(x, x)}
     */
    public double variance(double[] x) {
        ConditionalPosterior.Query query = given(new double[0][]).query();
        query.at(x);
        return query.sd() * query.sd();
    }

    /**
     * Posterior means and variances at many points.
     *
     * @param points inputs {@code [q x d]}
     * @param mean receives the means {@code [q]}
     * @param variance receives the variances of the latent function {@code [q]}, at least {@code 1e-12 k(x, x)}
     */
    public void predict(double[][] points, double[] mean, double[] variance) {
        given(new double[0][]).evaluate(points, mean, variance, new double[0][]);
        for (int i = 0; i < points.length; i++) {
            variance[i] *= variance[i];
        }
    }

    /**
     * Posterior covariance of the latent function between points; cost {@code q m^2 + q^2 m}.
     *
     * @param points inputs {@code [q x d]}
     * @return {@code cov(x_a, x_b)}, symmetric {@code [q x q]}
     */
    public double[][] covariance(double[][] points) {
        Points queries = Points.of(points, data.kinds().size());
        int q = queries.size();
        double[][] v = whitened(queries);
        double[][] result = new double[q][q];
        double[] note = new double[q];
        for (int a = 0; a < q; a++) {
            covariance.row(queries.row(a), queries, result[a], note);
            for (int i = 0; i < v.length; i++) {
                Rows.add(result[a], -v[i][a], v[i], a, q);
            }
        }
        Rows.mirror(result);
        return result;
    }

    /** {@code L^-1 k(X, queries)}, {@code [m x q]}. */
    double[][] whitened(Points queries) {
        Points points = data.points();
        int q = queries.size();
        double[][] v = new double[points.size()][q];
        double[] note = new double[q];
        for (int i = 0; i < v.length; i++) {
            covariance.row(points.row(i), queries, v[i], note);
        }
        inverse.whiten(v, q);
        return v;
    }

    /**
     * The posterior at a candidate jointly with the values at fixed points. Baseline points may be training inputs,
     * other inputs (pending ones), or equal to each other.
     *
     * @param baseline points {@code [b x d]}; {@code b} may be 0
     * @return joint posterior; building it costs {@code b m^2 + b^2 m + b^3 / 3}
     */
    public ConditionalPosterior given(double[][] baseline) {
        return GaussianConditional.of(this, baseline);
    }

    /**
     * Closed-form leave-one-out predictions with these hyperparameters.
     *
     * @return predictions of every observation from all others
     */
    public LeaveOneOut leaveOneOut() {
        return LeaveOneOut.of(this);
    }
}
