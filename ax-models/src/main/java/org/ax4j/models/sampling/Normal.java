package org.ax4j.models.sampling;

import org.apache.commons.numbers.gamma.InverseErfc;
import org.ax4j.spi.RandomStream;

/** Standard normal numbers made of even ones. */
public final class Normal {
    private Normal() {}

    /**
     * The quantile function {@code Phi^-1(u)}, to full precision in both tails.
     *
     * @param u a probability in (0, 1); 0 and 1 give infinities
     * @return the quantile
     */
    public static double quantile(double u) {
        return -Math.sqrt(2) * InverseErfc.value(2 * u);
    }

    /**
     * Normal vectors made of a scrambled Sobol sequence: means over them have a far smaller error than over independent
     * ones. Coordinates beyond the 1,000 that Sobol sequences have are independent.
     *
     * @param samples number of vectors
     * @param dimension number of coordinates, may be 0
     * @param random source of the scrambling
     * @return vectors {@code [samples x dimension]}
     */
    public static double[][] sobol(int samples, int dimension, RandomStream random) {
        double[][] z = new double[samples][dimension];
        if (dimension == 0) {
            return z;
        }
        Sobol sobol = Sobol.scrambled(Math.min(dimension, Directions.MOST_DIMENSIONS), random);
        for (double[] row : z) {
            double[] even = sobol.next();
            for (int k = 0; k < dimension; k++) {
                // The middle of the point's cell, so that no coordinate is infinite.
                row[k] = k < even.length ? quantile(even[k] + 0x1p-53) : random.nextGaussian();
            }
        }
        return z;
    }
}
