package org.ax4j.sklearn;

import java.util.Arrays;

/** Maps the entries of a matrix, each by the rule of its column. */
final class Columns {
    private Columns() {}

    /** What becomes of an entry. */
    interface Rule {
        double map(double value, int column);
    }

    static double[][] map(double[][] x, Rule rule) {
        return Arrays.stream(x)
                .map(row -> {
                    double[] mapped = new double[row.length];
                    Arrays.setAll(mapped, j -> rule.map(row[j], j));
                    return mapped;
                })
                .toArray(double[][]::new);
    }
}
