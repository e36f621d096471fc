package org.ax4j.models.sampling;

import org.apache.commons.math3.random.MersenneTwister;

/** PyTorch's scrambling of 30 binary digits by the lowest bits of a Mersenne twister, for figures that were made with it. */
final class TorchScramble {
    private static final int DIGITS = 30;
    private static final int UNUSED = JoeKuo.BITS - DIGITS;

    private TorchScramble() {}

    static Sobol of(int dimension, int seed) {
        MersenneTwister bits = new MersenneTwister(seed);
        long[] shift = new long[dimension];
        for (int k = 0; k < dimension; k++) {
            for (int j = 0; j < DIGITS; j++) {
                shift[k] |= bit(bits) << (j + UNUSED);
            }
        }
        long[][] columns = new long[dimension][];
        for (int k = 0; k < dimension; k++) {
            columns[k] = Sobol.product(lower(bits), JoeKuo.columns(k));
        }
        return new Sobol(dimension, columns, shift, 0);
    }

    private static long[] lower(MersenneTwister bits) {
        long[] lower = new long[JoeKuo.BITS];
        for (int p = 0; p < DIGITS; p++) {
            for (int q = 0; q < DIGITS; q++) {
                long bit = bit(bits);
                lower[q] |= (q < p ? bit : q == p ? 1 : 0) << (JoeKuo.BITS - 1 - p);
            }
        }
        return lower;
    }

    private static long bit(MersenneTwister bits) {
        return bits.nextInt() & 1;
    }
}
