package org.ax4j.models.kernel;

import java.util.Optional;

/** A covariance function with fixed hyperparameters and the same variance everywhere. Immutable and safe for threads. */
public interface Covariance {

    /**
     * Prior variance.
     *
     * @return {@code k(x, x)}, the same for all {@code x}
     */
    double variance();

    /**
     * Covariance of two points.
     *
     * @param x a point {@code [d]}
     * @param other another point {@code [d]}
     * @return {@code k(x, other)}
     */
    double value(double[] x, double[] other);

    /**
     * Covariances of a point with a set of points; cost {@code n d}.
     *
     * @param x a point {@code [d]}
     * @param points points {@code [n x d]}
     * @param value receives {@code k(x, x_i)}, at least {@code n} long
     * @param note receives one figure per point that {@link #gradient} wants back, at least {@code n} long
     */
    void row(double[] x, Points points, double[] value, double[] note);

    /**
     * Adds the gradient of {@code sum_i weights_i k(x, x_i)} with respect to {@code x}; categorical coordinates
     * get nothing. Cost {@code n d}.
     *
     * @param x the point {@code [d]} of the preceding {@link #row}
     * @param points its points {@code [n x d]}
     * @param note what it noted
     * @param weights one weight per point
     * @param gradient receives the sum {@code [d]}
     */
    void gradient(double[] x, Points points, double[] note, double[] weights, double[] gradient);

    /**
     * The covariance as a sum of products over the coordinates, which sensitivity needs to be exact; without, it is sampled.
     *
     * @return the sum, or empty where none is known
     */
    default Optional<Products> products() {
        return Optional.empty();
    }
}
