package org.ax4j.models.kernel;

/**
 * Covariance matrix of one set of points {@code [n x d]} for changing hyperparameters, in work arrays of its own. Mutable; for
 * one thread.
 */
public interface TrainingCovariance {

    /**
     * Evaluates the matrix; cost {@code n^2 d / 2}.
     *
     * @param theta logarithms of the hyperparameters {@code [p]}
     * @return {@code K_ij = k(x_i, x_j)} in the upper triangle, lent for reading until the next call
     */
    double[][] matrix(double[] theta);

    /**
     * Adds the gradient of {@code sum_ij W_ij K_ij} with respect to {@code theta}, for the last {@code theta} given to
     * {@link #matrix}; cost {@code n^2 d / 2}.
     *
     * @param weights symmetric weights {@code W}, upper triangle {@code [n x n]}; overwritten
     * @param gradient receives the sum {@code [p]}, at least {@code p} long
     */
    void contract(double[][] weights, double[] gradient);
}
