package org.ax4j.sklearn;

/**
 * The pseudo-random stream that numpy calls {@code RandomState}: the same seed gives the same numbers.
 *
 * <p>The generator is MT19937 of period {@code 2^19937 - 1}, seeded by the linear recurrence of its authors' 2002
 * revision. Bounded integers are drawn by masking the next 32 bits to the smallest all-ones mask that covers the range
 * and drawing again while the value lies beyond it; permutations are those of Fisher and Yates, from the last position
 * down.
 *
 * <p>An instance is not safe for several threads.
 *
 * <p>M. Matsumoto and T. Nishimura, "Mersenne Twister: A 623-dimensionally equidistributed uniform pseudo-random
 * number generator", ACM Transactions on Modeling and Computer Simulation 8(1), 1998. R. Durstenfeld, "Algorithm 235:
 * Random permutation", Communications of the ACM 7(7), 1964.
 */
public final class RandomState {
    private static final int SIZE = 624;
    private static final int SHIFT = 397;
    private static final int TWIST = 0x9908b0df;
    private static final long MAX_SEED = 0xffffffffL;

    private final int[] key = new int[SIZE];
    private int position = SIZE;

    private RandomState(long seed) {
        key[0] = (int) seed;
        for (int i = 1; i < SIZE; i++) {
            int last = key[i - 1];
            key[i] = 1812433253 * (last ^ (last >>> 30)) + i;
        }
    }

    /**
     * A stream at its beginning.
     *
     * @param seed the seed, from 0 to {@code 2^32 - 1}
     * @return a new stream
     * @throws IllegalArgumentException if the seed is outside that range
     */
    public static RandomState of(long seed) {
        if (!isSeed(seed)) {
            throw new IllegalArgumentException("randomState must be from 0 to 4294967295 but is " + seed
                    + ": give a seed of 32 bits, as numpy asks for");
        }
        return new RandomState(seed);
    }

    static boolean isSeed(long seed) {
        return seed >= 0 && seed <= MAX_SEED;
    }

    /**
     * The next 32 bits of the stream.
     *
     * @return any int, all equally likely
     */
    public int nextBits() {
        if (position == SIZE) {
            refill();
        }
        int bits = key[position++];
        bits ^= bits >>> 11;
        bits ^= (bits << 7) & 0x9d2c5680;
        bits ^= (bits << 15) & 0xefc60000;
        return bits ^ (bits >>> 18);
    }

    private void refill() {
        for (int i = 0; i < SIZE; i++) {
            int joined = (key[i] & 0x80000000) | (key[(i + 1) % SIZE] & 0x7fffffff);
            int twisted = (joined >>> 1) ^ ((joined & 1) == 0 ? 0 : TWIST);
            key[i] = key[(i + SHIFT) % SIZE] ^ twisted;
        }
        position = 0;
    }

    /**
     * A whole number from a half-open range, as numpy's {@code randint(low, high)} draws it.
     *
     * @param low the smallest value that may come
     * @param high one more than the largest value that may come, above {@code low}
     * @return a value from {@code low} to {@code high - 1}, all equally likely
     * @throws IllegalArgumentException if {@code high} is not above {@code low}
     */
    public int randint(int low, int high) {
        if (high <= low) {
            throw new IllegalArgumentException("high must be above low but high=" + high + " and low=" + low);
        }
        return (int) (low + upTo((long) high - 1 - low));
    }

    private long upTo(long largest) {
        if (largest == 0) {
            return 0;
        }
        long mask = (Long.highestOneBit(largest) << 1) - 1;
        long value;
        do {
            value = nextBits() & mask;
        } while (value > largest);
        return value;
    }

    /**
     * The numbers from 0 to {@code n - 1} in random order, as numpy's {@code permutation(n)} gives them.
     *
     * @param n how many, 0 or more
     * @return a new array of length n
     * @throws IllegalArgumentException if n is negative
     */
    public int[] permutation(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must be 0 or more but is " + n);
        }
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        shuffle(order);
        return order;
    }

    /**
     * Puts an array in random order, as numpy's {@code shuffle} does.
     *
     * @param values the array to reorder in place
     */
    public void shuffle(int[] values) {
        Rows.given("values", values);
        for (int i = values.length - 1; i > 0; i--) {
            int j = (int) upTo(i);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}
