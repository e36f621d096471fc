package org.ax4j.models.sampling;

import java.util.Arrays;
import org.ax4j.spi.RandomStream;

/**
 * Sobol's sequence: of its first {@code 2^m} points, and of each later block of that size, every dyadic interval of length {@code 2^-m} holds exactly one in each
 * coordinate, and boxes of volume {@code 2^(t-m)} hold {@code 2^t} in several, where {@code t} is small for the first dimensions. Point {@code i} is
 *
 * <pre>
 * x_i = shift xor L v_c1 xor L v_c2 ...,    c_1, c_2 ... the ones of the Gray code  i xor i/2
 * </pre>
 *
 * with direction numbers {@code v} by Joe and Kuo and, where it is scrambled, a random lower triangular matrix {@code L} over GF(2) for each coordinate and
 * random digits {@code shift}, which keep that property and make each point uniform: estimates of integrals are unbiased, with an error of nearly
 * {@code 1/n} instead of {@code 1/sqrt(n)}.
 *
 * <p>Sobol: On the distribution of points in a cube and the approximate evaluation of integrals, USSR Computational Mathematics, 1967; Antonov, Saleev: An
 * economic method of computing LP-tau sequences, 1979; Matousek: On the L2-discrepancy for anchored boxes, Journal of Complexity, 1998. A point costs one
 * exclusive or for each coordinate. Not safe for threads.
 */
public final class Sobol {
    /** Coordinates beyond this are not Sobol's but pseudo-random. */
    public static final int MOST_DIMENSIONS = 1000;

    private static final double UNIT = 0x1.0p-52;

    private final int dimension;
    private final long[][] columns;
    private final long[] shift;
    private final long padding;
    private final long[] state;
    private long index;

    /** A sequence of given matrices {@code [d][52]} and shifts {@code [d]}, and the seed of what lies beyond. */
    Sobol(int dimension, long[][] columns, long[] shift, long padding) {
        this.dimension = dimension;
        this.columns = columns;
        this.shift = shift;
        this.padding = padding;
        this.state = shift.clone();
    }

    /**
     * The sequence itself, which begins at the origin.
     *
     * @param dimension how many coordinates, at most {@link #MOST_DIMENSIONS}
     * @return the sequence
     */
    public static Sobol plain(int dimension) {
        if (dimension < 0 || dimension > MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "a plain sequence has 0 to " + MOST_DIMENSIONS + " dimensions but " + dimension + " are asked for");
        }
        return new Sobol(dimension, matrices(dimension), new long[dimension], 0);
    }

    /**
     * The sequence scrambled and shifted.
     *
     * @param dimension how many coordinates; those beyond {@link #MOST_DIMENSIONS} are pseudo-random
     * @param random how it is scrambled
     * @return the sequence
     */
    public static Sobol scrambled(int dimension, RandomStream random) {
        if (dimension < 0) {
            throw new IllegalArgumentException("the dimension must be at least 0 but is " + dimension);
        }
        long[][] columns = matrices(Math.min(dimension, MOST_DIMENSIONS));
        long[] shift = new long[columns.length];
        for (int k = 0; k < columns.length; k++) {
            shift[k] = random.nextLong() >>> (Long.SIZE - JoeKuo.BITS);
            columns[k] = product(triangular(random), columns[k]);
        }
        return new Sobol(dimension, columns, shift, random.nextLong());
    }

    private static long[][] matrices(int dimension) {
        long[][] columns = new long[dimension][];
        Arrays.setAll(columns, JoeKuo::columns);
        return columns;
    }

    /** Columns of a random lower triangular matrix with ones on its diagonal; the first row is the highest bit. */
    private static long[] triangular(RandomStream random) {
        long[] lower = new long[JoeKuo.BITS];
        for (int q = 0; q < lower.length; q++) {
            long diagonal = 1L << (JoeKuo.BITS - 1 - q);
            lower[q] = diagonal | (random.nextLong() & (diagonal - 1));
        }
        return lower;
    }

    /** The columns of a product of matrices over GF(2). */
    static long[] product(long[] left, long[] right) {
        long[] product = new long[right.length];
        for (int j = 0; j < right.length; j++) {
            for (long rest = right[j]; rest != 0; rest &= rest - 1) {
                product[j] ^= left[JoeKuo.BITS - 1 - Long.numberOfTrailingZeros(rest)];
            }
        }
        return product;
    }

    /**
     * The next point.
     *
     * @return multiples of {@code 2^-52} in [0, 1), {@code [d]}
     */
    public double[] next() {
        double[] unit = new double[dimension];
        next(unit);
        return unit;
    }

    /**
     * The next point.
     *
     * @param unit where it is put, {@code [d]}
     */
    public void next(double[] unit) {
        for (int k = 0; k < state.length; k++) {
            unit[k] = state[k] * UNIT;
        }
        if (dimension > state.length) {
            RandomStream beyond = new RandomStream(RandomStream.seed(padding, "beyond", index));
            for (int k = state.length; k < dimension; k++) {
                unit[k] = beyond.nextDouble();
            }
        }
        int flipped = Long.numberOfTrailingZeros(~index);
        for (int k = 0; k < state.length; k++) {
            state[k] ^= columns[k][flipped];
        }
        index++;
    }

    /**
     * Leaves out points, at the cost of one.
     *
     * @param count how many, at least 0
     */
    public void skip(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("cannot skip " + count + " points");
        }
        index += count;
        for (int k = 0; k < state.length; k++) {
            state[k] = shift[k];
            for (long gray = index ^ (index >>> 1); gray != 0; gray &= gray - 1) {
                state[k] ^= columns[k][Long.numberOfTrailingZeros(gray)];
            }
        }
    }
}
