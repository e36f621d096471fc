package org.ax4j.models.linalg;

import java.util.Arrays;

/**
 * The cubic algorithms around the Cholesky factorisation, in place on arrays of rows and free of allocation. Only the
 * upper triangle of symmetric matrices is read and written; the factor is {@code A = U^T U}, row {@code k} of {@code U}
 * being column {@code k} of the usual lower factor {@code L}.
 *
 * <p>Form: each row is updated by all rows above it, four at a time (the left-looking row form of Golub and Van Loan,
 * Matrix Computations, 4th edition, 2013, section 4.2). Cost: factor {@code n^3/3}, inverse of the factor
 * {@code n^3/3}, inverse of the matrix another {@code n^3/3} floating-point operations.
 */
public final class RowCholesky {

    private RowCholesky() {}

    /**
     * Factorises in place.
     *
     * @param a upper triangle of a symmetric matrix {@code [n x n]}; the upper triangle becomes {@code U}
     * @param n order, at most the number of rows
     * @param floor smallest pivot accepted, at least 0
     * @return whether every pivot is finite and greater than the floor; if not, {@code a} is left half done
     */
    public static boolean factor(double[][] a, int n, double floor) {
        for (int i = 0; i < n; i++) {
            double[] row = a[i];
            int k = 0;
            for (; k + 3 < i; k += 4) {
                double[] r0 = a[k];
                double[] r1 = a[k + 1];
                double[] r2 = a[k + 2];
                double[] r3 = a[k + 3];
                Rows.add(row, -r0[i], r0, -r1[i], r1, -r2[i], r2, -r3[i], r3, i, n);
            }
            for (; k < i; k++) {
                Rows.add(row, -a[k][i], a[k], i, n);
            }
            double pivot = row[i];
            if (!(pivot > floor && pivot <= Double.MAX_VALUE)) {
                return false;
            }
            double root = Math.sqrt(pivot);
            row[i] = root;
            Rows.scale(row, 1 / root, i + 1, n);
        }
        return true;
    }

    /**
     * Inverse of the lower factor, {@code M = L^-1 = U^-T}, by forward substitution of whole rows.
     *
     * @param u the factor, upper triangle {@code [n x n]}
     * @param n order
     * @param m receives {@code M} in its lower triangle {@code [n x n]}; its upper triangle is not touched
     */
    public static void invertFactor(double[][] u, int n, double[][] m) {
        for (int i = 0; i < n; i++) {
            double[] row = m[i];
            Arrays.fill(row, 0, i, 0.0);
            int k = 0;
            for (; k + 3 < i; k += 4) {
                addStaircase(row, m, k, -u[k][i], -u[k + 1][i], -u[k + 2][i], -u[k + 3][i]);
            }
            for (; k < i; k++) {
                Rows.add(row, -u[k][i], m[k], 0, k + 1);
            }
            double reciprocal = 1 / u[i][i];
            Rows.scale(row, reciprocal, 0, i);
            row[i] = reciprocal;
        }
    }

    /**
     * Inverse of the matrix from the inverse of its factor, {@code A^-1 = M^T M}.
     *
     * @param m inverse of the lower factor, lower triangle {@code [n x n]}
     * @param n order
     * @param inverse receives the upper triangle of {@code A^-1}; another array than {@code m}
     */
    public static void gram(double[][] m, int n, double[][] inverse) {
        for (int i = 0; i < n; i++) {
            double[] row = inverse[i];
            Arrays.fill(row, i, n, 0.0);
            int k = i;
            for (; k + 3 < n; k += 4) {
                double[] m0 = m[k];
                double[] m1 = m[k + 1];
                double[] m2 = m[k + 2];
                double[] m3 = m[k + 3];
                Rows.add(row, m0[i], m0, m1[i], m1, m2[i], m2, m3[i], m3, i, k + 1);
                row[k + 1] += m1[i] * m1[k + 1] + m2[i] * m2[k + 1] + m3[i] * m3[k + 1];
                row[k + 2] += m2[i] * m2[k + 2] + m3[i] * m3[k + 2];
                row[k + 3] += m3[i] * m3[k + 3];
            }
            for (; k < n; k++) {
                Rows.add(row, m[k][i], m[k], i, k + 1);
            }
        }
    }

    /** Adds four rows of a lower triangle, the ends of which rise by one column from row to row. */
    private static void addStaircase(double[] target, double[][] m, int k, double c0, double c1, double c2, double c3) {
        double[] m1 = m[k + 1];
        double[] m2 = m[k + 2];
        double[] m3 = m[k + 3];
        Rows.add(target, c0, m[k], c1, m1, c2, m2, c3, m3, 0, k + 1);
        target[k + 1] += c1 * m1[k + 1] + c2 * m2[k + 1] + c3 * m3[k + 1];
        target[k + 2] += c2 * m2[k + 2] + c3 * m3[k + 2];
        target[k + 3] += c3 * m3[k + 3];
    }

    /**
     * Solves {@code L z = b} for one right-hand side, in place.
     *
     * @param u the factor, upper triangle {@code [n x n]}, {@code L = U^T}
     * @param n order
     * @param b right-hand side {@code [n]}, overwritten by {@code z}
     */
    public static void solveLower(double[][] u, int n, double[] b) {
        int k = 0;
        for (; k + 3 < n; k += 4) {
            double[] r0 = u[k];
            double[] r1 = u[k + 1];
            double[] r2 = u[k + 2];
            double[] r3 = u[k + 3];
            double z0 = b[k] / r0[k];
            double z1 = (b[k + 1] - z0 * r0[k + 1]) / r1[k + 1];
            double z2 = (b[k + 2] - z0 * r0[k + 2] - z1 * r1[k + 2]) / r2[k + 2];
            double z3 = (b[k + 3] - z0 * r0[k + 3] - z1 * r1[k + 3] - z2 * r2[k + 3]) / r3[k + 3];
            b[k] = z0;
            b[k + 1] = z1;
            b[k + 2] = z2;
            b[k + 3] = z3;
            Rows.add(b, -z0, r0, -z1, r1, -z2, r2, -z3, r3, k + 4, n);
        }
        for (; k < n; k++) {
            b[k] /= u[k][k];
            Rows.add(b, -b[k], u[k], k + 1, n);
        }
    }

    /**
     * Solves {@code U x = z} for one right-hand side, in place.
     *
     * @param u the factor, upper triangle {@code [n x n]}
     * @param n order
     * @param z right-hand side {@code [n]}, overwritten by {@code x}
     */
    public static void solveUpper(double[][] u, int n, double[] z) {
        for (int i = n - 1; i >= 0; i--) {
            z[i] = (z[i] - Rows.dot(u[i], z, i + 1, n)) / u[i][i];
        }
    }

    /**
     * Solves {@code L Z = B} for many right-hand sides, in place.
     *
     * @param u the factor, upper triangle {@code [n x n]}, {@code L = U^T}
     * @param n order
     * @param b right-hand sides {@code [n x m]}, one per column, overwritten by {@code Z}
     * @param m number of right-hand sides
     */
    public static void solveLower(double[][] u, int n, double[][] b, int m) {
        for (int i = 0; i < n; i++) {
            double[] row = b[i];
            int k = 0;
            for (; k + 3 < i; k += 4) {
                Rows.add(
                        row,
                        -u[k][i],
                        b[k],
                        -u[k + 1][i],
                        b[k + 1],
                        -u[k + 2][i],
                        b[k + 2],
                        -u[k + 3][i],
                        b[k + 3],
                        0,
                        m);
            }
            for (; k < i; k++) {
                Rows.add(row, -u[k][i], b[k], 0, m);
            }
            Rows.scale(row, 1 / u[i][i], 0, m);
        }
    }

    /**
     * Solves {@code U X = Z} for many right-hand sides, in place.
     *
     * @param u the factor, upper triangle {@code [n x n]}
     * @param n order
     * @param z right-hand sides {@code [n x m]}, one per column, overwritten by {@code X}
     * @param m number of right-hand sides
     */
    public static void solveUpper(double[][] u, int n, double[][] z, int m) {
        for (int i = n - 1; i >= 0; i--) {
            double[] row = z[i];
            double[] c = u[i];
            int k = i + 1;
            for (; k + 3 < n; k += 4) {
                Rows.add(row, -c[k], z[k], -c[k + 1], z[k + 1], -c[k + 2], z[k + 2], -c[k + 3], z[k + 3], 0, m);
            }
            for (; k < n; k++) {
                Rows.add(row, -c[k], z[k], 0, m);
            }
            Rows.scale(row, 1 / c[i], 0, m);
        }
    }
}
