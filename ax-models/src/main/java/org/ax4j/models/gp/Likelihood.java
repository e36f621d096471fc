package org.ax4j.models.gp;

import java.util.Arrays;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.models.kernel.TrainingCovariance;
import org.ax4j.models.linalg.Cholesky;
import org.ax4j.models.linalg.RowCholesky;
import org.ax4j.models.linalg.Rows;

/**
 * Log marginal likelihood of observations for changing hyperparameters, and its slopes. With {@code K = L L^T} and
 * {@code a = K^-1 (y - c)},
 *
 * <pre>
 * ln p(y) = -(y - c)^T a / 2 - sum_i ln L_ii - m ln(2 pi) / 2,    d ln p = tr((a a^T - K^-1) dK) / 2,    d ln p / dc = 1^T a
 * </pre>
 *
 * (Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, equations (2.30) and (5.9)). Work arrays are
 * reused; for one thread. Cost {@code 2 m^3 / 3 + m^2 d}.
 */
public final class Likelihood {
    private final TrainingData data;
    private final TrainingCovariance covariance;
    private final int m;

    private final double[][] factor;
    private final double[][] work;
    private final double[] weights;
    private final double[] ones;
    private final double[] noise;

    /**
     * Work arrays for observations.
     *
     * @param kernel family of the covariance
     * @param data the observations
     */
    public Likelihood(Kernel kernel, TrainingData data) {
        this.data = data;
        this.m = data.points().size();
        this.covariance = kernel.training(data.kinds(), data.points());
        this.factor = new double[m][m];
        this.work = new double[m][m];
        this.weights = new double[m];
        this.ones = new double[m];
        this.noise = new double[m];
    }

    /**
     * Builds and factorises the covariance matrix. The other methods belong to the last call of this one.
     *
     * @param theta logarithms of the kernel's hyperparameters, further entries are not looked at
     * @param sigma2 inferred noise variance
     * @return whether the matrix has a factor
     */
    public boolean factorise(double[] theta, double sigma2) {
        double[][] k = covariance.matrix(theta);
        for (int i = 0; i < m; i++) {
            noise[i] = data.noise(i, sigma2);
            k[i][i] += noise[i];
        }
        double jitter = Cholesky.factorWithJitter(k, factor, m, 0);
        for (int i = 0; i < m; i++) {
            k[i][i] -= noise[i];
        }
        return !Double.isNaN(jitter);
    }

    /**
     * The constant mean of the largest likelihood, {@code 1^T K^-1 y / 1^T K^-1 1}.
     *
     * @return that mean
     */
    public double bestMean() {
        for (int i = 0; i < m; i++) {
            weights[i] = data.target(i);
            ones[i] = 1;
        }
        RowCholesky.solveLower(factor, m, weights);
        RowCholesky.solveLower(factor, m, ones);
        return Rows.dot(ones, weights, 0, m) / Rows.dot(ones, ones, 0, m);
    }

    /**
     * The log marginal likelihood.
     *
     * @param mean the constant mean {@code c}
     * @param sigma2 inferred noise variance
     * @return {@code ln p(y)}, duplicates included
     */
    public double value(double mean, double sigma2) {
        double logs = 0;
        for (int i = 0; i < m; i++) {
            weights[i] = data.target(i) - mean;
            logs += Math.log(factor[i][i]);
        }
        RowCholesky.solveLower(factor, m, weights);
        double fit = Rows.dot(weights, weights, 0, m);
        RowCholesky.solveUpper(factor, m, weights);
        return -0.5 * fit - logs - 0.5 * m * Math.log(2 * Math.PI) + data.residual(sigma2);
    }

    /**
     * Slope with respect to the mean, for the mean last given to {@link #value}.
     *
     * @return {@code 1^T a}
     */
    public double meanSlope() {
        return Arrays.stream(weights).sum();
    }

    /**
     * Slopes with respect to logarithms, for the mean last given to {@link #value}. Ends the use of the factor.
     *
     * @param sigma2 inferred noise variance
     * @param gradient receives the slopes of the kernel's hyperparameters and, last, of the noise where it is inferred
     */
    public void slopes(double sigma2, double[] gradient) {
        Arrays.fill(gradient, 0);
        double[][] inverse = factor;
        RowCholesky.invertFactor(factor, m, work);
        RowCholesky.gram(work, m, inverse);
        double onNoise = data.infersNoise() ? data.residualSlope(sigma2) : 0;
        for (int i = 0; i < m; i++) {
            double[] row = inverse[i];
            for (int j = i; j < m; j++) {
                row[j] = 0.5 * (weights[i] * weights[j] - row[j]);
            }
            onNoise += data.inferred(i) ? row[i] * noise[i] : 0;
        }
        covariance.contract(inverse, gradient);
        if (data.infersNoise()) {
            gradient[gradient.length - 1] = onNoise;
        }
    }
}
