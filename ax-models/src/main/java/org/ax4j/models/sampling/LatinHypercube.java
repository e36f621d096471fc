package org.ax4j.models.sampling;

import java.util.Arrays;
import org.ax4j.spi.RandomStream;

/**
 * Latin hypercubes: of {@code n} points each coordinate has one in each of {@code n} equal intervals. McKay, Beckman, Conover: A comparison of three methods
 * for selecting values of input variables in the analysis of output from a computer code, Technometrics, 1979. The variance of a mean is at most
 * {@code n/(n-1)} times that of independent points, and far smaller where coordinates act one by one.
 */
public final class LatinHypercube {
    private LatinHypercube() {}

    /**
     * A random Latin hypercube, uniform in each of its cells.
     *
     * @param points how many points
     * @param dimension how many coordinates
     * @param random which one
     * @return points in [0, 1), {@code [points x dimension]}
     */
    public static double[][] of(int points, int dimension, RandomStream random) {
        double[][] design = new double[points][dimension];
        for (int k = 0; k < dimension; k++) {
            int[] cells = permutation(points, random);
            for (int i = 0; i < points; i++) {
                design[i][k] = Math.min((cells[i] + random.nextDouble()) / points, Math.nextDown(1.0));
            }
        }
        return design;
    }

    /** A random order of the numbers from 0 on, by Fisher and Yates. */
    static int[] permutation(int size, RandomStream random) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        for (int i = size - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }
}
