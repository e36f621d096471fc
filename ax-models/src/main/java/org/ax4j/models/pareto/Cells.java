package org.ax4j.models.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The region above a reference point that a front does not dominate, cut into disjoint cells {@code [lower, upper)}.
 * Slabs between neighbouring values of the last objective are cut in the same way in the other objectives, among the
 * points that reach into the slab: {@code K + 1} cells for two objectives and {@code K} points, at most
 * {@code (K + 1)(K + 2) / 2} for three. Exact for any number of objectives; While, Bradstreet, Barone and Hingston
 * (2005) slice a dominated volume so. Immutable.
 */
public final class Cells {
    private final double[][] lower;
    private final double[][] upper;

    private Cells(List<double[]> lower, List<double[]> upper) {
        this.lower = lower.toArray(double[][]::new);
        this.upper = upper.toArray(double[][]::new);
    }

    /**
     * Cuts the region.
     *
     * @param gains points {@code [n x objectives]}, dominated ones and doubles included; not changed
     * @param reference the reference point {@code [objectives]}; points that are not better in every objective do not
     *     count
     * @return the cells, at least one
     */
    public static Cells above(double[][] gains, double[] reference) {
        List<double[]> lower = new ArrayList<>();
        List<double[]> upper = new ArrayList<>();
        Corner corner = new Corner(reference, new double[reference.length], new double[reference.length]);
        corner.cut(Above.front(gains, reference), reference.length - 1, lower, upper);
        return new Cells(lower, upper);
    }

    /** The corners of the cell that is being cut. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Corner(double[] reference, double[] low, double[] high) {
        private void cut(List<double[]> front, int objective, List<double[]> lower, List<double[]> upper) {
            double[] values = front.stream()
                    .mapToDouble(point -> point[objective])
                    .distinct()
                    .sorted()
                    .toArray();
            if (objective == 0) {
                low[0] = values.length == 0 ? reference[0] : values[values.length - 1];
                high[0] = Double.POSITIVE_INFINITY;
                lower.add(low.clone());
                upper.add(high.clone());
                return;
            }
            for (int i = 0; i <= values.length; i++) {
                double floor = i == 0 ? reference[objective] : values[i - 1];
                List<double[]> reaching =
                        front.stream().filter(point -> point[objective] > floor).toList();
                low[objective] = floor;
                high[objective] = i == values.length ? Double.POSITIVE_INFINITY : values[i];
                cut(reaching, objective - 1, lower, upper);
            }
        }
    }

    /**
     * How many cells there are.
     *
     * @return the count
     */
    public int size() {
        return lower.length;
    }

    /**
     * Lower corners.
     *
     * @return finite coordinates {@code [cells x objectives]}, a copy
     */
    public double[][] lower() {
        return Arrays.stream(lower).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Upper corners.
     *
     * @return coordinates {@code [cells x objectives]}, positive infinity where a cell is open, a copy
     */
    public double[][] upper() {
        return Arrays.stream(upper).map(double[]::clone).toArray(double[][]::new);
    }
}
