package org.ax4j.sklearn;

/**
 * The order in which one binary problem visits its rows: a Fisher-Yates shuffle driven by a 32-bit xorshift.
 *
 * <p>The xorshift has the shifts 13, 17, 5 and period {@code 2^32 - 1}; its state 0, which it could never leave, is
 * replaced by 1. G. Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003.
 */
final class RowShuffle {
    private RowShuffle() {}

    /** Reorders the rows in place; the same seed always applies the same exchanges. */
    static void shuffle(int[] rows, int seed) {
        int state = seed == 0 ? 1 : seed;
        int n = rows.length;
        for (int i = 0; i < n - 1; i++) {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            int j = i + (state & 0x7fffffff) % (n - i);
            int kept = rows[i];
            rows[i] = rows[j];
            rows[j] = kept;
        }
    }
}
