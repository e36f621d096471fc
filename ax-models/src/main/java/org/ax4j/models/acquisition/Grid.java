package org.ax4j.models.acquisition;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The cells of one realisation, their corners given by places among the distinct coordinates of each objective. */
final class Grid {
    final int cells;
    /** Distinct finite coordinates of each objective, ascending. */
    final double[][] values;
    /** Place of each cell's lower corner {@code [objectives x cells]}. */
    final int[][] low;
    /** Place of each cell's upper corner {@code [objectives x cells]}, -1 where it is infinite. */
    final int[][] high;

    Grid(int objectives, double[][] lower, double[][] upper) {
        this.cells = lower.length;
        this.values = new double[objectives][];
        this.low = new int[objectives][cells];
        this.high = new int[objectives][cells];
        for (int j = 0; j < objectives; j++) {
            int objective = j;
            values[j] = IntStream.range(0, cells)
                    .mapToObj(k -> new double[] {lower[k][objective], upper[k][objective]})
                    .flatMapToDouble(Arrays::stream)
                    .filter(Double::isFinite)
                    .distinct()
                    .sorted()
                    .toArray();
            for (int k = 0; k < cells; k++) {
                low[j][k] = Arrays.binarySearch(values[j], lower[k][j]);
                high[j][k] = Double.isFinite(upper[k][j]) ? Arrays.binarySearch(values[j], upper[k][j]) : -1;
            }
        }
    }
}
