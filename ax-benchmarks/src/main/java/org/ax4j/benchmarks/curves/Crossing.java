package org.ax4j.benchmarks.curves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How misleading a set of curves is a quarter through training, by values without noise.
 *
 * @param crossing share of pairs whose order at a quarter is not that at the end
 * @param lateWinners share of the best tenth at the end that is below the median at a quarter
 */
public record Crossing(double crossing, double lateWinners) {
    /**
     * Counts.
     *
     * @param quarter values at a quarter of training
     * @param end final values, in the same order
     * @param maximised whether larger is better
     * @return the shares
     */
    public static Crossing of(List<Double> quarter, List<Double> end, boolean maximised) {
        int n = end.size();
        int pairs = 0;
        int crossing = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                pairs++;
                crossing += (quarter.get(i) - quarter.get(j)) * (end.get(i) - end.get(j)) < 0 ? 1 : 0;
            }
        }
        double sign = maximised ? 1 : -1;
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> -sign * end.get(i)));
        double median = quarter.stream()
                .mapToDouble(v -> v)
                .sorted()
                .skip(n / 2)
                .findFirst()
                .orElseThrow();
        int winners = Math.max(1, n / 10);
        long late = order.stream()
                .limit(winners)
                .filter(i -> sign * (quarter.get(i) - median) < 0)
                .count();
        return new Crossing((double) crossing / pairs, (double) late / winners);
    }
}
