package org.ax4j.models.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Volume that points dominate above a reference point, by the exclusive volumes of the points one after another: that
 * of a point is its box less what the others dominate inside it. While, Bradstreet, Barone: A Fast Way of Calculating
 * Exact Hypervolumes, IEEE Transactions on Evolutionary Computation 16, 2012 (WFG). Two objectives are swept. Exact;
 * for few objectives the cost is about {@code n^2}, in the worst case exponential in their number.
 */
public final class Hypervolume {
    private Hypervolume() {}

    /**
     * The dominated volume.
     *
     * @param gains points {@code [n x objectives]}, all maximised, dominated ones and doubles included; not changed
     * @param reference the reference point {@code [objectives]}
     * @return the volume, 0 where no point is better than the reference in every objective
     */
    public static double of(double[][] gains, double[] reference) {
        List<double[]> front = new ArrayList<>(Above.front(gains, reference));
        front.sort(Comparator.comparingDouble((double[] point) -> point[0]).reversed());
        return reference.length == 2 ? swept(front, reference) : summed(front, reference);
    }

    private static double swept(List<double[]> front, double[] reference) {
        double volume = 0;
        double top = reference[1];
        for (double[] point : front) {
            volume += (point[0] - reference[0]) * Math.max(0, point[1] - top);
            top = Math.max(top, point[1]);
        }
        return volume;
    }

    private static double summed(List<double[]> front, double[] reference) {
        double volume = 0;
        for (int i = 0; i < front.size(); i++) {
            double[] point = front.get(i);
            double box = 1;
            for (int j = 0; j < reference.length; j++) {
                box *= point[j] - reference[j];
            }
            double[][] limited = front.subList(i + 1, front.size()).stream()
                    .map(other -> lesser(other, point))
                    .toArray(double[][]::new);
            volume += box - (limited.length == 0 ? 0 : of(limited, reference));
        }
        return volume;
    }

    private static double[] lesser(double[] a, double[] b) {
        double[] least = new double[a.length];
        Arrays.setAll(least, j -> Math.min(a[j], b[j]));
        return least;
    }
}
