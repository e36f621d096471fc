package org.ax4j.benchmarks.core;

import java.util.Arrays;

/** One figure of several runs: its median and quartiles. */
record Samples(double first, double median, double third) {
    static Samples of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new Samples(sorted[last / 4], sorted[sorted.length / 2], sorted[last - last / 4]);
    }
}
