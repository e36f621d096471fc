package org.ax4j.models.optimise;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The points {@code y} with {@code G y >= h}, and the nearest of them to a given point. The projection is a least
 * distance problem, which becomes one of non-negative least squares: with {@code E = [G^T; (h - G z)^T]} and
 * {@code f = (0, ..., 0, 1)} minimise {@code |E w - f|} over {@code w >= 0}; the residual {@code r} gives
 * {@code y = z - r_1..n / r_n+1}. Lawson, Hanson: Solving Least Squares Problems, 1974, chapter 23. Finite, exact up to
 * rounding; cost about {@code k n^2} for each of the few constraints that become active. Immutable.
 */
public final class Polyhedron {
    private static final double TOLERANCE = 1e-13;

    private final double[][] normals;
    private final double[] bounds;

    private Polyhedron(double[][] normals, double[] bounds) {
        this.normals = normals;
        this.bounds = bounds;
    }

    /**
     * The points on the inner side of half-spaces.
     *
     * @param normals inner normals {@code G}, {@code [k x n]}; not copied
     * @param bounds bounds {@code h}, {@code [k]}; not copied
     * @return the polyhedron, which may be empty
     */
    public static Polyhedron of(double[][] normals, double[] bounds) {
        double[][] unit = new double[normals.length][];
        double[] scaled = new double[bounds.length];
        for (int i = 0; i < normals.length; i++) {
            double norm = Math.sqrt(Arrays.stream(normals[i]).map(a -> a * a).sum());
            double scale = norm > 0 ? 1 / norm : 1;
            unit[i] = Arrays.stream(normals[i]).map(a -> a * scale).toArray();
            scaled[i] = bounds[i] * scale;
        }
        return new Polyhedron(unit, scaled);
    }

    /**
     * How far a point is outside.
     *
     * @param y a point {@code [n]}
     * @return the largest distance to a half-space, 0 inside
     */
    public double distance(double[] y) {
        double most = 0;
        for (int i = 0; i < normals.length; i++) {
            most = Math.max(most, bounds[i] - dot(normals[i], y));
        }
        return most;
    }

    /**
     * The nearest point.
     *
     * @param z any point {@code [n]}; not changed
     * @return the nearest point of the polyhedron, or empty where it has none
     */
    public Optional<double[]> project(double[] z) {
        if (distance(z) == 0) {
            return Optional.of(z.clone());
        }
        int n = z.length;
        double[][] columns = new double[normals.length][n + 1];
        for (int i = 0; i < columns.length; i++) {
            System.arraycopy(normals[i], 0, columns[i], 0, n);
            columns[i][n] = bounds[i] - dot(normals[i], z);
        }
        double[] residual = residual(columns, n + 1);
        if (-residual[n] < 1e-10) {
            return Optional.empty();
        }
        double[] y = z.clone();
        for (int k = 0; k < n; k++) {
            y[k] -= residual[k] / residual[n];
        }
        return distance(y) < 1e-9 ? Optional.of(y) : Optional.empty();
    }

    /** The residual {@code E w - f} of non-negative least squares, {@code f} being the last unit vector. */
    private static double[] residual(double[][] columns, int rows) {
        double[] w = new double[columns.length];
        boolean[] active = new boolean[columns.length];
        double[] residual = residual(columns, w, rows);
        for (int round = 0; round < 3 * columns.length + 10; round++) {
            int next = steepest(columns, residual, active);
            if (next < 0) {
                break;
            }
            active[next] = true;
            double[] s = solved(columns, active, rows);
            if (s[next] <= 0) {
                active[next] = false;
                break;
            }
            while (!allPositive(s, active)) {
                retreat(w, s, active);
                s = solved(columns, active, rows);
            }
            w = s;
            residual = residual(columns, w, rows);
        }
        return residual;
    }

    private static int steepest(double[][] columns, double[] residual, boolean[] active) {
        int best = -1;
        double most = TOLERANCE;
        for (int i = 0; i < columns.length; i++) {
            double slope = -dot(columns[i], residual);
            if (!active[i] && slope > most) {
                most = slope;
                best = i;
            }
        }
        return best;
    }

    private static boolean allPositive(double[] s, boolean[] active) {
        for (int i = 0; i < s.length; i++) {
            if (active[i] && s[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Goes from {@code w} towards {@code s} until the first weight is 0, and drops what is 0. */
    private static void retreat(double[] w, double[] s, boolean[] active) {
        double step = 1;
        for (int i = 0; i < w.length; i++) {
            if (active[i] && s[i] <= 0) {
                step = Math.min(step, w[i] / (w[i] - s[i]));
            }
        }
        for (int i = 0; i < w.length; i++) {
            if (active[i]) {
                w[i] += step * (s[i] - w[i]);
                active[i] = w[i] > TOLERANCE;
                w[i] = active[i] ? w[i] : 0;
            }
        }
    }

    /** Least squares over the active columns. */
    private static double[] solved(double[][] columns, boolean[] active, int rows) {
        int count = 0;
        for (boolean one : active) {
            count += one ? 1 : 0;
        }
        DMatrixRMaj e = new DMatrixRMaj(rows, Math.max(1, count));
        DMatrixRMaj f = new DMatrixRMaj(rows, 1);
        f.set(rows - 1, 0, 1);
        int at = 0;
        for (int i = 0; i < columns.length; i++) {
            for (int k = 0; active[i] && k < rows; k++) {
                e.set(k, at, columns[i][k]);
            }
            at += active[i] ? 1 : 0;
        }
        DMatrixRMaj x = new DMatrixRMaj(count, 1);
        double[] s = new double[columns.length];
        if (count == 0 || count > rows || !CommonOps_DDRM.solve(e, f, x)) {
            return s;
        }
        at = 0;
        for (int i = 0; i < columns.length; i++) {
            s[i] = active[i] ? x.get(at++, 0) : 0;
        }
        return s;
    }

    private static double[] residual(double[][] columns, double[] w, int rows) {
        double[] residual = new double[rows];
        residual[rows - 1] = -1;
        for (int i = 0; i < columns.length; i++) {
            for (int k = 0; w[i] > 0 && k < rows; k++) {
                residual[k] += w[i] * columns[i][k];
            }
        }
        return residual;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
