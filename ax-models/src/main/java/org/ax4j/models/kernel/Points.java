package org.ax4j.models.kernel;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A fixed set of model inputs {@code [n x d]}, kept by rows and by columns: kernels sweep along columns, which the
 * just-in-time compiler vectorises. Immutable, as long as callers keep to the arrays they are lent for reading.
 */
public final class Points {

    private final int dimension;
    private final double[][] rows;
    private final double[][] columns;
    /** Cosines and sines of conditional coordinates, made when first asked for. */
    private final AtomicReferenceArray<double[][]> arcs;
    /** The points as a bend made them last. */
    private final AtomicReference<@Nullable Bent> bent = new AtomicReference<>();

    private record Bent(InputWarp warp, Points points) {}

    private Points(int dimension, double[][] rows) {
        this.dimension = dimension;
        this.rows = rows;
        this.columns = new double[dimension][rows.length];
        this.arcs = new AtomicReferenceArray<>(dimension);
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < dimension; k++) {
                columns[k][i] = rows[i][k];
            }
        }
    }

    /**
     * Copies points.
     *
     * @param rows points {@code [n x d]}; {@code n} may be 0
     * @param dimension number of coordinates {@code d}
     * @return the set, in the same order
     * @throws IllegalArgumentException if a row has another length or holds NaN or an infinity
     */
    public static Points of(double[][] rows, int dimension) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = checked(rows[i], dimension, i);
        }
        return new Points(dimension, copy);
    }

    private static double[] checked(double[] row, int dimension, int i) {
        if (row.length != dimension) {
            throw new IllegalArgumentException(
                    "point " + i + " has " + row.length + " coordinates instead of " + dimension);
        }
        double[] copy = row.clone();
        for (int k = 0; k < dimension; k++) {
            if (!Double.isFinite(copy[k])) {
                throw new IllegalArgumentException("point " + i + " has " + copy[k] + " as coordinate " + k);
            }
            copy[k] += 0.0; // -0.0 and 0.0 are one value
        }
        return copy;
    }

    /**
     * Number of points.
     *
     * @return {@code n}
     */
    public int size() {
        return rows.length;
    }

    /**
     * Number of coordinates.
     *
     * @return {@code d}
     */
    public int dimension() {
        return dimension;
    }

    /**
     * One point, lent for reading.
     *
     * @param i its index
     * @return its coordinates {@code [d]}, not to be changed
     */
    public double[] row(int i) {
        return rows[i];
    }

    /**
     * One coordinate of all points, lent for reading.
     *
     * @param k the coordinate
     * @return its values {@code [n]}, not to be changed
     */
    public double[] column(int k) {
        return columns[k];
    }

    /** A conditional coordinate of all points in the plane of its {@link Arc} {@code [2 x n]}, lent for reading. */
    double[][] arc(int k) {
        double[][] known = arcs.get(k);
        if (known == null) {
            known = new double[][] {
                Arrays.stream(columns[k]).map(Arc::cosine).toArray(),
                Arrays.stream(columns[k]).map(Arc::sine).toArray()
            };
            arcs.set(k, known);
        }
        return known;
    }

    /** All points bent, made when first asked for by a bend. */
    @SuppressWarnings("ReferenceEquality") // a bend is asked for by its own covariance
    Points bent(InputWarp warp) {
        Bent known = bent.get();
        if (known == null || known.warp() != warp) {
            known = new Bent(warp, warp.of(this));
            bent.set(known);
        }
        return known.points();
    }
}
