package org.ax4j.spi;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * The one source of randomness for components: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014). Every derived draw
 * is defined here, so that a seed gives the same numbers on every JDK. Not safe for threads; {@link #split} one for each.
 */
public final class RandomStream implements RandomGenerator {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    /**
     * A stream from its start.
     *
     * @param seed which stream
     */
    public RandomStream(long seed) {
        this.state = seed;
    }

    /**
     * A seed that depends on all of its parts.
     *
     * @param seed a seed
     * @param name a name, such as a component's id
     * @param number a number, such as a place in a log
     * @return the new seed
     */
    public static long seed(long seed, String name, long number) {
        long hash = mixed(seed + GOLDEN);
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = mixed(hash + GOLDEN + b);
        }
        return mixed(hash + GOLDEN + number);
    }

    /**
     * A stream of its own, the same for the same place of this one.
     *
     * @return the new stream
     */
    public RandomStream split() {
        return new RandomStream(nextLong());
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mixed(state);
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    /** Uniform in [0, 1), with 53 random bits. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in 0 to bound - 1, by rejection. */
    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive but is " + bound);
        }
        long limit = (1L << 31) / bound * bound;
        long draw = nextLong() >>> 33;
        while (draw >= limit) {
            draw = nextLong() >>> 33;
        }
        return (int) (draw % bound);
    }

    /** Standard normal, by Marsaglia's polar method (Marsaglia, Bray: A convenient method for generating normal variables, SIAM Review 1964). */
    @Override
    public double nextGaussian() {
        while (true) {
            double u = 2 * nextDouble() - 1;
            double v = 2 * nextDouble() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * Math.sqrt(-2 * Math.log(s) / s);
            }
        }
    }

    private static long mixed(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
