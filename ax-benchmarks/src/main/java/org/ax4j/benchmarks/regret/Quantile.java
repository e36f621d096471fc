package org.ax4j.benchmarks.regret;

import java.util.Arrays;

/** Quantiles by linear interpolation between ordered values; NaN, which stands for nothing, is worse than everything and comes last. */
final class Quantile {
    private Quantile() {}

    static double of(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int low = (int) place;
        int high = Math.min(sorted.length - 1, low + 1);
        double part = place - low;
        return part == 0 || sorted[low] == sorted[high]
                ? sorted[low]
                : sorted[low] + part * (sorted[high] - sorted[low]);
    }

    static double median(double[] values) {
        return of(values, 0.5);
    }
}
