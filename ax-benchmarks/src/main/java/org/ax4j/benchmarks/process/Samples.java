package org.ax4j.benchmarks.process;

import java.util.Arrays;

/**
 * One figure of several runs.
 *
 * @param first the first quartile
 * @param median the median
 * @param third the third quartile
 */
public record Samples(double first, double median, double third) {
    /**
     * Of values.
     *
     * @param values at least one
     * @return median and quartiles
     */
    public static Samples of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new Samples(sorted[last / 4], sorted[sorted.length / 2], sorted[last - last / 4]);
    }
}
