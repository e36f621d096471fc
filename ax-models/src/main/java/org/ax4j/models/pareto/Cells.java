package org.ax4j.models.pareto;

import java.util.Arrays;
import java.util.List;

/**
 * Disjoint cells {@code [l, u)} that fill the region above a reference point that a front does not dominate: what an improvement of the hypervolume is summed
 * over. Two objectives: the {@code n + 1} strips between neighbours. Otherwise: the local upper bounds of the front, then the same construction once more from
 * the other side, with those bounds as points, {@link LocalBounds}; three objectives have at most some {@code 2 n + 1} cells in general position.
 */
public final class Cells {
    private final double[][] lower;
    private final double[][] upper;

    private Cells(double[][] lower, double[][] upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * The region above a reference that points leave.
     *
     * @param gains points {@code [n x m]}, all maximised; dominated, double and worse ones than the reference change nothing
     * @param reference where the region begins, finite, {@code [m]}
     * @return its cells, at least one
     */
    public static Cells above(double[][] gains, double[] reference) {
        List<double[]> front = Front.above(gains, reference);
        return reference.length == 2 ? strips(front, reference) : boxes(front, reference);
    }

    private static Cells strips(List<double[]> front, double[] reference) {
        int n = front.size();
        double[][] lower = new double[n + 1][];
        double[][] upper = new double[n + 1][];
        for (int k = 0; k <= n; k++) {
            double left = k == 0 ? reference[0] : front.get(n - k)[0];
            double floor = k == n ? reference[1] : front.get(n - 1 - k)[1];
            double right = k == n ? Double.POSITIVE_INFINITY : front.get(n - 1 - k)[0];
            lower[k] = new double[] {left, floor};
            upper[k] = new double[] {right, Double.POSITIVE_INFINITY};
        }
        return new Cells(lower, upper);
    }

    private static Cells boxes(List<double[]> front, double[] reference) {
        LocalBounds bounds = new LocalBounds(negated(reference));
        front.forEach(point -> bounds.insert(negated(point)));
        double[] infinite = new double[reference.length];
        Arrays.fill(infinite, Double.POSITIVE_INFINITY);
        LocalBounds opposite = new LocalBounds(infinite);
        for (double[] bound : bounds.upper()) {
            opposite.insert(negated(bound));
        }
        List<double[][]> boxes = opposite.boxes();
        return new Cells(
                boxes.stream().map(box -> box[0]).toArray(double[][]::new),
                boxes.stream().map(box -> box[1]).toArray(double[][]::new));
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> 0 - value).toArray();
    }

    /**
     * How many cells there are.
     *
     * @return at least 1
     */
    public int count() {
        return lower.length;
    }

    /**
     * The cells' lower corners.
     *
     * @return corners {@code [cells x m]}; not to be changed
     */
    public double[][] lower() {
        return lower;
    }

    /**
     * The cells' upper corners.
     *
     * @return corners {@code [cells x m]}, infinite where a cell has no end; not to be changed
     */
    public double[][] upper() {
        return upper;
    }
}
