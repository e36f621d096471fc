package org.ax4j.models.gp;

/**
 * Predictions of every observation from all others, with the hyperparameters of the full fit. For a row without
 * duplicates
 *
 * <pre>
 * mean_-i = y_i - [K^-1 r]_i / [K^-1]_ii,     var_-i + noise_i = 1 / [K^-1]_ii
 * </pre>
 *
 * (Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, equation (5.12)). An observation with
 * duplicates is predicted by leaving out their whole group and adding the others of the group again. Cost
 * {@code m^2 + n}. Immutable.
 */
public final class LeaveOneOut {

    private final double[] observed;
    private final double[] mean;
    private final double[] variance;
    private final double[] noise;

    private LeaveOneOut(int n) {
        this.observed = new double[n];
        this.mean = new double[n];
        this.variance = new double[n];
        this.noise = new double[n];
    }

    static LeaveOneOut of(GaussianProcess gp) {
        TrainingData data = gp.data();
        double sigma2 = gp.hyperparameters().noise();
        double[] weights = gp.weights();
        double[] groupPrecision = new double[weights.length];
        for (int i = 0; i < data.rows(); i++) {
            groupPrecision[data.group(i)] += 1 / data.observationNoise(i, sigma2);
        }
        LeaveOneOut result = new LeaveOneOut(data.rows());
        for (int i = 0; i < data.rows(); i++) {
            int g = data.group(i);
            double own = data.observationNoise(i, sigma2);
            double diagonal = gp.inverse().inverseDiagonal(g);
            double without = data.target(g) - weights[g] / diagonal;
            double spread = Math.max(1 / diagonal - data.noise(g, sigma2), 0);
            result.observed[i] = data.observation(i);
            result.noise[i] = own;
            result.mean[i] = without;
            result.variance[i] = spread;
            double rest = groupPrecision[g] - 1 / own;
            if (rest > 1e-9 * groupPrecision[g]) {
                double restMean = data.target(g) + (data.target(g) - data.observation(i)) / (own * rest);
                double gain = spread * rest / (1 + spread * rest);
                result.mean[i] = without + gain * (restMean - without);
                result.variance[i] = spread / (1 + spread * rest);
            }
        }
        return result;
    }

    /**
     * Number of observations.
     *
     * @return {@code n}, duplicates counted
     */
    public int size() {
        return observed.length;
    }

    /**
     * Predicted value.
     *
     * @param i observation
     * @return mean of its prediction from all others
     */
    public double mean(int i) {
        return mean[i];
    }

    /**
     * Variance of the latent function at the observation's input.
     *
     * @param i observation
     * @return variance of its prediction from all others, without noise, at least 0
     */
    public double variance(int i) {
        return variance[i];
    }

    /**
     * Log density of an observation under its prediction, noise included.
     *
     * @param i observation
     * @return {@code ln N(y_i; mean_-i, var_-i + noise_i)}
     */
    public double logDensity(int i) {
        double total = variance[i] + noise[i];
        double gap = observed[i] - mean[i];
        return -0.5 * (Math.log(2 * Math.PI * total) + gap * gap / total);
    }

    /**
     * Sum of the log densities of all observations, a score of the model (Geisser and Eddy, A Predictive Approach to
     * Model Selection, Journal of the American Statistical Association, 1979).
     *
     * @return {@code sum_i ln N(y_i; mean_-i, var_-i + noise_i)}
     */
    public double logDensity() {
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            sum += logDensity(i);
        }
        return sum;
    }
}
