package org.ax4j.models.acquisition;

import java.util.Arrays;

/**
 * How much a candidate promises; the larger, the better. Values are logarithms, or count as such: the logarithm of a
 * chance may be added to them. They are finite wherever the models are. Implementations are immutable; each thread
 * takes an {@link #evaluation()}. {@link FactorProduct} is the usual one.
 */
public interface AcquisitionFunction {
    /**
     * A workspace for evaluations one by one.
     *
     * @return workspace, for one thread
     */
    Evaluation evaluation();

    /**
     * Evaluates many candidates. The value of each depends on itself alone.
     *
     * @param points candidates {@code [m x d]}
     * @return value at each {@code [m]}
     */
    default double[] values(double[][] points) {
        Evaluation at = evaluation();
        return Arrays.stream(points).mapToDouble(at::value).toArray();
    }

    /**
     * The product of two functions whose logarithms these are.
     *
     * @param other another function of the same inputs
     * @return the sum of the values
     */
    default AcquisitionFunction times(AcquisitionFunction other) {
        return new Times(this, other);
    }

    /** One candidate at a time. Mutable; for one thread. */
    @FunctionalInterface
    interface Evaluation {
        /**
         * Evaluates with the gradient. Categorical and inactive coordinates have none and receive 0.
         *
         * @param x candidate {@code [d]}; not changed
         * @param gradient receives the gradient {@code [d]}
         * @return the value
         */
        double value(double[] x, double[] gradient);

        /**
         * Evaluates.
         *
         * @param x candidate {@code [d]}; not changed
         * @return the value
         */
        default double value(double[] x) {
            return value(x, new double[x.length]);
        }
    }
}
