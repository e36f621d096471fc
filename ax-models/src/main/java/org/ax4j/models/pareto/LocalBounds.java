package org.ax4j.models.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The local upper bounds of points, all minimised: {@code z} is below the reference and dominated by no point just when {@code z < u} for one of them. Each
 * bound knows the points that define it, {@code p^j} in coordinate {@code j}, and owns the box
 *
 * <pre>
 * [u_1, r_1) x [max_(k&lt;2) p^k_2, u_2) x ... x [max_(k&lt;m) p^k_m, u_m)
 * </pre>
 *
 * of the dominated region; these boxes are disjoint and fill it. Lacour, Klamroth, Fonseca: A box decomposition algorithm to compute the hypervolume indicator,
 * Computers and Operations Research, 2017. There are O(n^floor(m/2)) bounds; an insertion looks at each of them.
 */
final class LocalBounds {
    private final double[] reference;
    private List<Bound> bounds = new ArrayList<>();

    /** A bound {@code [m]} and its defining points {@code [m][m]}. */
    private static final class Bound {
        private final double[] u;
        private final double[][] points;

        private Bound(double[] u, double[][] points) {
            this.u = u;
            this.points = points;
        }

        private boolean isAbove(double[] z) {
            for (int j = 0; j < u.length; j++) {
                if (!(z[j] < u[j])) {
                    return false;
                }
            }
            return true;
        }

        /** The largest coordinate {@code j} among the first defining points, that of {@code j} itself left out. */
        private double most(int j, int first) {
            double most = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < first; k++) {
                most = k == j ? most : Math.max(most, points[k][j]);
            }
            return most;
        }

        private Bound lowered(int j, double[] z) {
            double[] lower = u.clone();
            lower[j] = z[j];
            double[][] defining = points.clone();
            defining[j] = z;
            return new Bound(lower, defining);
        }
    }

    LocalBounds(double[] reference) {
        int m = reference.length;
        this.reference = reference.clone();
        double[][] corners = new double[m][m];
        for (int j = 0; j < m; j++) {
            Arrays.fill(corners[j], Double.NEGATIVE_INFINITY);
            corners[j][j] = reference[j];
        }
        bounds.add(new Bound(this.reference, corners));
    }

    void insert(double[] z) {
        List<Bound> next = new ArrayList<>(bounds.size() + z.length);
        for (Bound bound : bounds) {
            if (!bound.isAbove(z)) {
                next.add(bound);
                continue;
            }
            for (int j = 0; j < z.length; j++) {
                if (z[j] >= bound.most(j, z.length)) {
                    next.add(bound.lowered(j, z));
                }
            }
        }
        bounds = next;
    }

    /** The bounds {@code [n x m]}. */
    double[][] upper() {
        return bounds.stream().map(bound -> bound.u).toArray(double[][]::new);
    }

    /** Disjoint boxes that fill the dominated region, as pairs of corners {@code [2][m]}. */
    List<double[][]> boxes() {
        List<double[][]> boxes = new ArrayList<>();
        for (Bound bound : bounds) {
            double[] low = bound.u.clone();
            double[] high = bound.u.clone();
            high[0] = reference[0];
            boolean empty = !(low[0] < high[0]);
            for (int j = 1; j < low.length; j++) {
                low[j] = bound.most(j, j);
                empty |= !(low[j] < high[j]);
            }
            if (!empty) {
                boxes.add(new double[][] {low, high});
            }
        }
        return boxes;
    }
}
