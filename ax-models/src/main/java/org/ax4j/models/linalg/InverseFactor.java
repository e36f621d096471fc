package org.ax4j.models.linalg;

import java.util.Arrays;

/**
 * Inverse {@code M = L^-1} of a Cholesky factor {@code [n x n]}, kept so that products with it and with its transpose
 * are both sweeps along rows. {@code |M k|^2 = k^T A^-1 k} and {@code M^T M = A^-1}. Immutable.
 */
public final class InverseFactor {

    /** Lower triangle: M. Upper triangle: its transpose. */
    private final double[][] m;

    private InverseFactor(double[][] m) {
        this.m = m;
    }

    static InverseFactor of(double[][] u) {
        int n = u.length;
        double[][] m = new double[n][n];
        RowCholesky.invertFactor(u, n, m);
        for (int i = 1; i < n; i++) {
            for (int j = 0; j < i; j++) {
                m[j][i] = m[i][j];
            }
        }
        return new InverseFactor(m);
    }

    /**
     * Order of the matrix.
     *
     * @return {@code n}
     */
    public int size() {
        return m.length;
    }

    /**
     * Product {@code v = M k}; cost {@code n^2}.
     *
     * @param k vector, its first {@code n} entries are read
     * @param v receives the product {@code [n]}, another array than {@code k}
     */
    public void whiten(double[] k, double[] v) {
        int n = m.length;
        Arrays.fill(v, 0, n, 0.0);
        int j = 0;
        for (; j + 3 < n; j += 4) {
            double[] m0 = m[j];
            double[] m1 = m[j + 1];
            double[] m2 = m[j + 2];
            double k0 = k[j];
            double k1 = k[j + 1];
            double k2 = k[j + 2];
            v[j] += k0 * m0[j];
            v[j + 1] += k0 * m0[j + 1] + k1 * m1[j + 1];
            v[j + 2] += k0 * m0[j + 2] + k1 * m1[j + 2] + k2 * m2[j + 2];
            Rows.add(v, k0, m0, k1, m1, k2, m2, k[j + 3], m[j + 3], j + 3, n);
        }
        for (; j < n; j++) {
            Rows.add(v, k[j], m[j], j, n);
        }
    }

    /**
     * Product {@code w = M^T v}; cost {@code n^2}.
     *
     * @param v vector, its first {@code n} entries are read
     * @param w receives the product {@code [n]}, another array than {@code v}
     */
    public void unwhiten(double[] v, double[] w) {
        int n = m.length;
        Arrays.fill(w, 0, n, 0.0);
        int i = 0;
        for (; i + 3 < n; i += 4) {
            double[] m1 = m[i + 1];
            double[] m2 = m[i + 2];
            double[] m3 = m[i + 3];
            double v1 = v[i + 1];
            double v2 = v[i + 2];
            double v3 = v[i + 3];
            Rows.add(w, v[i], m[i], v1, m1, v2, m2, v3, m3, 0, i + 1);
            w[i + 1] += v1 * m1[i + 1] + v2 * m2[i + 1] + v3 * m3[i + 1];
            w[i + 2] += v2 * m2[i + 2] + v3 * m3[i + 2];
            w[i + 3] += v3 * m3[i + 3];
        }
        for (; i < n; i++) {
            Rows.add(w, v[i], m[i], 0, i + 1);
        }
    }

    /**
     * Product {@code V = M K} for many columns, in place; cost {@code n^2 c}.
     *
     * @param k columns to whiten {@code [n x c]}, overwritten by {@code V}
     * @param columns number of columns {@code c} used
     */
    public void whiten(double[][] k, int columns) {
        for (int i = m.length - 1; i >= 0; i--) {
            double[] row = k[i];
            double[] c = m[i];
            Rows.scale(row, c[i], 0, columns);
            int j = 0;
            for (; j + 3 < i; j += 4) {
                Rows.add(row, c[j], k[j], c[j + 1], k[j + 1], c[j + 2], k[j + 2], c[j + 3], k[j + 3], 0, columns);
            }
            for (; j < i; j++) {
                Rows.add(row, c[j], k[j], 0, columns);
            }
        }
    }

    /**
     * Diagonal entry of the inverse matrix, {@code (A^-1)_jj = sum_i M_ij^2}; cost {@code n}.
     *
     * @param j row and column
     * @return the entry
     */
    public double inverseDiagonal(int j) {
        return Rows.dot(m[j], m[j], j, m.length);
    }
}
