package org.ax4j.models.sampling;

import org.apache.commons.numbers.gamma.InverseErfc;
import org.ax4j.spi.RandomStream;

/** The standard normal distribution, as samples need it. */
public final class Normal {
    private static final double ROOT_OF_2 = Math.sqrt(2);
    /** Half of the distance of Sobol's values: moves them to the middle of their intervals, away from 0. */
    private static final double HALF = 0x1.0p-53;

    private Normal() {}

    /**
     * The value that is not exceeded with a given probability, {@code -sqrt(2) erfc^-1(2 p)}: the inverse of {@code Phi}, accurate to some units in the last
     * place.
     *
     * @param p the probability
     * @return the quantile, infinite at 0 and 1, NaN outside of [0, 1]
     */
    public static double quantile(double p) {
        return -ROOT_OF_2 * InverseErfc.value(2 * p);
    }

    /**
     * Quasi-random standard normals: quantiles of a scrambled Sobol sequence. Each is exactly standard normal over the scrambling, and the rows fill the space
     * more evenly than independent ones. Caflisch: Monte Carlo and quasi-Monte Carlo methods, Acta Numerica, 1998.
     *
     * @param samples how many rows; a power of two balances best
     * @param dimension how many columns; those beyond {@link Sobol#MOST_DIMENSIONS} are pseudo-random
     * @param random how it is scrambled
     * @return normals {@code [samples x dimension]}
     */
    public static double[][] sobol(int samples, int dimension, RandomStream random) {
        Sobol sobol = Sobol.scrambled(dimension, random);
        double[][] z = new double[samples][dimension];
        for (double[] row : z) {
            sobol.next(row);
            for (int k = 0; k < dimension; k++) {
                row[k] = quantile(Math.min(row[k] + HALF, 1 - HALF));
            }
        }
        return z;
    }
}
