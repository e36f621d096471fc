package org.ax4j.models.kernel;

/** A covariance as a sum of products over the coordinates, {@code k(x, x') = sum_m weight_m prod_k factor_mk(x_k, x'_k)}. Immutable and safe for threads. */
public interface Products {
    /**
     * How many products there are.
     *
     * @return the number of summands
     */
    int size();

    /**
     * The weight of a product.
     *
     * @param m which one
     * @return the weight, positive
     */
    double weight(int m);

    /**
     * One factor of a product.
     *
     * @param m which product
     * @param k which coordinate
     * @param x a value of it
     * @param other another value
     * @return the factor, in [0, 1]
     */
    double factor(int m, int k, double x, double other);

    /**
     * How far values of a coordinate reach, by which the fineness of quadratures along it is chosen.
     *
     * @param k which coordinate
     * @return its lengthscale, positive infinity where only equality counts
     */
    double reach(int k);
}
