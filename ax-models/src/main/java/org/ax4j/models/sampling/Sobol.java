package org.ax4j.models.sampling;

import org.ax4j.spi.RandomStream;

/**
 * The Sobol sequence in [0, 1)^d, plain or scrambled: every block of {@code 2^m} points is evenly spread. Sobol: On the
 * distribution of points in a cube and the approximate evaluation of integrals, USSR Computational Mathematics and
 * Mathematical Physics, 1967; in Gray-code order, Antonov and Saleev, 1979. Scrambling multiplies the digits of each
 * coordinate by a random lower-triangular matrix and shifts them, which keeps the spread: Matousek: On the
 * L2-discrepancy for anchored boxes, Journal of Complexity, 1998. Cost {@code d} per point. Not safe for threads.
 */
public final class Sobol {
    private static final double UNIT = 0x1p-52;

    private final long[][] directions;
    private final long[] state;
    private long index;

    private Sobol(long[][] directions, long[] shift) {
        this.directions = directions;
        this.state = shift;
    }

    /**
     * The plain sequence, beginning with the origin.
     *
     * @param dimension 1 to 1,000
     * @return the sequence from its start
     */
    public static Sobol plain(int dimension) {
        return new Sobol(directions(dimension), new long[dimension]);
    }

    /**
     * A scrambled sequence: each point is uniform in the cube.
     *
     * @param dimension 1 to 1,000
     * @param random source of the scrambling
     * @return the sequence from its start
     */
    public static Sobol scrambled(int dimension, RandomStream random) {
        long[][] directions = directions(dimension);
        long[] shift = new long[dimension];
        for (int k = 0; k < dimension; k++) {
            directions[k] = multiplied(directions[k], random);
            shift[k] = random.nextLong() >>> (64 - Directions.BITS);
        }
        return new Sobol(directions, shift);
    }

    private static long[][] directions(int dimension) {
        if (dimension < 1 || dimension > Directions.MOST_DIMENSIONS) {
            throw new IllegalArgumentException(
                    "a Sobol sequence has 1 to " + Directions.MOST_DIMENSIONS + " dimensions but got " + dimension);
        }
        return Directions.of(dimension);
    }

    /** Row p of the matrix has random digits before its diagonal 1, and gives digit p of each number by its parity. */
    private static long[] multiplied(long[] numbers, RandomStream random) {
        int bits = Directions.BITS;
        long[] result = new long[bits];
        for (int p = 0; p < bits; p++) {
            long diagonal = 1L << (bits - 1 - p);
            long above = -(diagonal << 1) & ((1L << bits) - 1);
            long row = (random.nextLong() >>> (64 - bits) & above) | diagonal;
            for (int i = 0; i < bits; i++) {
                result[i] |= (Long.bitCount(row & numbers[i]) & 1L) << (bits - 1 - p);
            }
        }
        return result;
    }

    /**
     * The next point.
     *
     * @return coordinates in [0, 1), {@code [d]}
     */
    public double[] next() {
        double[] point = new double[state.length];
        int flipped = Long.numberOfTrailingZeros(~index);
        for (int k = 0; k < point.length; k++) {
            point[k] = state[k] * UNIT;
            state[k] ^= directions[k][flipped];
        }
        index++;
        return point;
    }

    /**
     * Leaves points out. Cost {@code d} times the number of their binary digits.
     *
     * @param count how many, at least 0
     */
    public void skip(long count) {
        long changed = gray(index) ^ gray(index + count);
        for (int bit = 0; changed >>> bit != 0; bit++) {
            if ((changed >>> bit & 1) == 1) {
                for (int k = 0; k < state.length; k++) {
                    state[k] ^= directions[k][bit];
                }
            }
        }
        index += count;
    }

    private static long gray(long number) {
        return number ^ (number >>> 1);
    }
}
