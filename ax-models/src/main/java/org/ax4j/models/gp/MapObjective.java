package org.ax4j.models.gp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ax4j.models.kernel.Hyperparameter;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.models.kernel.LogNormalPrior;
import org.ax4j.models.kernel.TrainingCovariance;
import org.ax4j.models.linalg.Cholesky;
import org.ax4j.models.linalg.RowCholesky;
import org.ax4j.models.linalg.Rows;
import org.ax4j.models.optimise.Box;
import org.ax4j.models.optimise.DifferentiableFunction;

/**
 * The negative of {@code F = (ln p(y | u) + sum_i ln p(v_i)) / n} as a function of {@code u = ln v}, the logarithms of
 * the kernel's hyperparameters and, last, of the noise variance where it is inferred. The constant mean has no prior
 * and is profiled out: {@code c = 1^T K^-1 y / 1^T K^-1 1} maximises F for every {@code u}, so the partial derivatives
 * at that {@code c} are those of the profiled function. Work arrays are reused; for one thread. Cost
 * {@code 2 n^3 / 3 + n^2 d} per evaluation.
 */
final class MapObjective implements DifferentiableFunction {
    private final TrainingData data;
    private final TrainingCovariance covariance;
    private final List<LogNormalPrior> priors = new ArrayList<>();
    private final int m;

    private final double[][] factor;
    private final double[][] work;
    private final double[] weights;
    private final double[] onesWeights;
    private final double[] noise;

    private double mean;

    MapObjective(Kernel kernel, TrainingData data) {
        this.data = data;
        this.m = data.points().size();
        this.covariance = kernel.training(data.kinds(), data.points());
        kernel.hyperparameters(data.kinds()).stream().map(Hyperparameter::prior).forEach(priors::add);
        if (data.infersNoise()) {
            priors.add(LogNormalPrior.noise());
        }
        this.factor = new double[m][m];
        this.work = new double[m][m];
        this.weights = new double[m];
        this.onesWeights = new double[m];
        this.noise = new double[m];
    }

    List<LogNormalPrior> priors() {
        return priors;
    }

    /** The priors' least values; nothing bounds from above but what keeps exponentials finite. */
    Box box() {
        double[] lower =
                priors.stream().mapToDouble(prior -> Math.log(prior.lower())).toArray();
        double[] upper = priors.stream()
                .mapToDouble(prior -> prior.location() + 8 * prior.scale())
                .toArray();
        return Box.of(lower, upper);
    }

    /** The profiled mean of the last evaluation. */
    double mean() {
        return mean;
    }

    boolean infersNoise() {
        return data.infersNoise();
    }

    double noiseOf(double[] u) {
        return data.infersNoise()
                ? Math.exp(u[u.length - 1])
                : Math.exp(LogNormalPrior.noise().logMode());
    }

    @Override
    public double at(double[] u, double[] gradient) {
        double sigma2 = noiseOf(u);
        double[][] k = covariance.matrix(u);
        for (int i = 0; i < m; i++) {
            noise[i] = data.noise(i, sigma2);
            k[i][i] += noise[i];
        }
        double jitter = Cholesky.factorWithJitter(k, factor, m, 0);
        for (int i = 0; i < m; i++) {
            k[i][i] -= noise[i];
        }
        if (Double.isNaN(jitter)) {
            return Double.NaN;
        }
        double value = likelihood(sigma2);
        slopes(sigma2, gradient);
        for (int i = 0; i < u.length; i++) {
            value += priors.get(i).logDensity(u[i]);
            gradient[i] = -(gradient[i] + priors.get(i).slope(u[i])) / data.rows();
        }
        return -value / data.rows();
    }

    /** Solves for the mean and the weights {@code K^-1 (y - c)}, and evaluates the log marginal likelihood. */
    private double likelihood(double sigma2) {
        double logs = 0;
        for (int i = 0; i < m; i++) {
            weights[i] = data.target(i);
            onesWeights[i] = 1;
            logs += Math.log(factor[i][i]);
        }
        RowCholesky.solveLower(factor, m, weights);
        RowCholesky.solveLower(factor, m, onesWeights);
        mean = Rows.dot(onesWeights, weights, 0, m) / Rows.dot(onesWeights, onesWeights, 0, m);
        Rows.add(weights, -mean, onesWeights, 0, m);
        double fit = Rows.dot(weights, weights, 0, m);
        RowCholesky.solveUpper(factor, m, weights);
        return -0.5 * fit - logs - 0.5 * m * Math.log(2 * Math.PI) + data.residual(sigma2);
    }

    /** {@code d ln p / du}: half of {@code W = a a^T - K^-1} contracted with the derivatives of the covariance. */
    private void slopes(double sigma2, double[] gradient) {
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
