package org.ax4j.models.linalg;

import java.util.Arrays;

/**
 * Cholesky factorisation {@code A + jitter * I = L L^T} of a symmetric positive (semi-)definite matrix {@code [n x n]}.
 *
 * <p>If a pivot fails, a multiple of the identity is added: {@code 1e-10 * trace(A) / n}, then ten times as much, up to
 * {@code 1e-3 * trace(A) / n}; what was added is in {@link #jitter()}. If that fails too, the matrix is replaced by the
 * nearest one whose eigenvalues are at least {@code 1e-10} of the largest, and {@link #projected()} says so. Immutable.
 */
public final class Cholesky {

    private static final double FIRST_JITTER = 1e-10;
    private static final double LAST_JITTER = 2e-3;
    private static final double SPECTRAL_FLOOR = 1e-10;

    private final double[][] u;
    private final double jitter;
    private final boolean projected;

    private Cholesky(double[][] u, double jitter, boolean projected) {
        this.u = u;
        this.jitter = jitter;
        this.projected = projected;
    }

    /**
     * Factorises; pivots must be positive.
     *
     * @param a symmetric matrix {@code [n x n]}, only its upper triangle is read; not changed
     * @return the factorisation
     * @throws ArithmeticException if an entry is not finite
     */
    public static Cholesky of(double[][] a) {
        return of(a, 0);
    }

    /**
     * Factorises with a least pivot: a matrix known only to an absolute error of about {@code floor} gets jitter
     * instead of a factor made of rounding errors.
     *
     * @param a symmetric matrix {@code [n x n]}, only its upper triangle is read; not changed
     * @param floor pivots must be greater than this, at least 0
     * @return the factorisation
     * @throws ArithmeticException if an entry is not finite
     */
    public static Cholesky of(double[][] a, double floor) {
        double[][] u = new double[a.length][a.length];
        double jitter = factorWithJitter(a, u, a.length, floor);
        if (!Double.isNaN(jitter)) {
            return new Cholesky(u, jitter, false);
        }
        requireFinite(a);
        double[][] nearest = SymmetricEigen.of(a).clipped(SPECTRAL_FLOOR);
        double added = factorWithJitter(nearest, u, a.length, 0);
        if (Double.isNaN(added)) {
            throw new ArithmeticException("no Cholesky factor of a matrix of order " + a.length);
        }
        return new Cholesky(u, added, true);
    }

    /**
     * Factorises a copy, climbing the ladder of jitters until it succeeds. For loops that own their work arrays.
     *
     * @param a symmetric matrix {@code [n x n]}, only its upper triangle is read; not changed
     * @param u receives the factor {@code U = L^T} in its upper triangle {@code [n x n]}
     * @param n order
     * @param floor pivots must be greater than this, at least 0
     * @return what was added to the diagonal, 0 if nothing; NaN if the top of the ladder fails too
     */
    public static double factorWithJitter(double[][] a, double[][] u, int n, double floor) {
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += a[i][i] / n;
        }
        double jitter = 0;
        double next = FIRST_JITTER * Math.max(mean, Double.MIN_NORMAL);
        double last = LAST_JITTER * Math.max(mean, Double.MIN_NORMAL) + 1e3 * floor;
        while (jitter < last) {
            for (int i = 0; i < n; i++) {
                System.arraycopy(a[i], i, u[i], i, n - i);
                u[i][i] += jitter;
            }
            if (RowCholesky.factor(u, n, floor)) {
                return jitter;
            }
            jitter = next;
            next *= 10;
        }
        return Double.NaN;
    }

    private static void requireFinite(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = i; j < a.length; j++) {
                if (!Double.isFinite(a[i][j])) {
                    throw new ArithmeticException("entry [" + i + "][" + j + "] of the matrix is not finite");
                }
            }
        }
    }

    /**
     * Order of the matrix.
     *
     * @return {@code n}
     */
    public int size() {
        return u.length;
    }

    /**
     * What was added to the diagonal.
     *
     * @return the jitter, 0 if none was needed
     */
    public double jitter() {
        return jitter;
    }

    /**
     * Whether the matrix was so far from positive definite that its spectrum was clipped first.
     *
     * @return true if the factor belongs to the clipped matrix
     */
    public boolean projected() {
        return projected;
    }

    /**
     * Entry of the lower factor.
     *
     * @param i row
     * @param j column
     * @return {@code L_ij}, 0 above the diagonal
     */
    public double lower(int i, int j) {
        return j > i ? 0 : u[j][i];
    }

    /**
     * Logarithm of the determinant, {@code 2 sum_i ln L_ii}.
     *
     * @return {@code ln det(L L^T)}
     */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += Math.log(u[i][i]);
        }
        return 2 * sum;
    }

    /**
     * Solves {@code L z = b} in place; cost {@code n^2}.
     *
     * @param b right-hand side {@code [n]}, overwritten by the solution
     */
    public void solveLower(double[] b) {
        RowCholesky.solveLower(u, u.length, b);
    }

    /**
     * Solves {@code L^T x = z} in place; cost {@code n^2}.
     *
     * @param z right-hand side {@code [n]}, overwritten by the solution
     */
    public void solveUpper(double[] z) {
        RowCholesky.solveUpper(u, u.length, z);
    }

    /**
     * Solves {@code L L^T x = b} in place; cost {@code 2 n^2}.
     *
     * @param b right-hand side {@code [n]}, overwritten by the solution
     */
    public void solve(double[] b) {
        solveLower(b);
        solveUpper(b);
    }

    /**
     * Solves {@code L Z = B} in place for many right-hand sides; cost {@code n^2 m}.
     *
     * @param b right-hand sides {@code [n x m]}, one per column, overwritten by the solutions
     * @param columns number of columns {@code m} used
     */
    public void solveLower(double[][] b, int columns) {
        RowCholesky.solveLower(u, u.length, b, columns);
    }

    /**
     * Solves {@code L^T X = Z} in place for many right-hand sides; cost {@code n^2 m}.
     *
     * @param z right-hand sides {@code [n x m]}, one per column, overwritten by the solutions
     * @param columns number of columns {@code m} used
     */
    public void solveUpper(double[][] z, int columns) {
        RowCholesky.solveUpper(u, u.length, z, columns);
    }

    /**
     * Product {@code L z}: a standard normal vector becomes one of covariance {@code A}.
     *
     * @param z vector {@code [n]}
     * @param out receives {@code L z}, {@code [n]}, another array
     */
    public void multiply(double[] z, double[] out) {
        Arrays.fill(out, 0, u.length, 0.0);
        for (int k = 0; k < u.length; k++) {
            Rows.add(out, z[k], u[k], k, u.length);
        }
    }

    /**
     * Inverse of the matrix; cost {@code 2 n^3 / 3}.
     *
     * @return {@code (L L^T)^-1}, symmetric {@code [n x n]}
     */
    public double[][] inverse() {
        int n = u.length;
        double[][] factor = new double[n][n];
        double[][] inverse = new double[n][n];
        RowCholesky.invertFactor(u, n, factor);
        RowCholesky.gram(factor, n, inverse);
        Rows.mirror(inverse);
        return inverse;
    }

    /**
     * Inverse of the factor, ready for many products; cost {@code n^3 / 3}.
     *
     * @return {@code L^-1}
     */
    public InverseFactor inverseFactor() {
        return InverseFactor.of(u);
    }

    /**
     * Factorisation of the matrix with one more row and column; cost {@code n^2}. A new pivot that is not greater than
     * the floor is raised by the ladder of jitters, relative to the new diagonal entry.
     *
     * @param column new column without its last entry {@code [n]}; not changed
     * @param diagonal its last entry
     * @param floor the new pivot must be greater than this, at least 0
     * @return factorisation of order {@code n + 1}
     * @throws ArithmeticException if no finite pivot is found
     */
    public Cholesky append(double[] column, double diagonal, double floor) {
        int n = u.length;
        double[] row = Arrays.copyOf(column, n);
        solveLower(row);
        double pivot = diagonal - Rows.dot(row, row, 0, n);
        double scale = Math.max(Math.abs(diagonal), Double.MIN_NORMAL);
        double added = 0;
        for (double next = FIRST_JITTER * scale; !(pivot + added > floor); next *= 10) {
            if (!(next <= scale * 10 + 1e3 * floor)) {
                throw new ArithmeticException("the appended row makes the matrix indefinite");
            }
            added = next;
        }
        if (!Double.isFinite(pivot)) {
            throw new ArithmeticException("the appended row is not finite");
        }
        double[][] grown = new double[n + 1][];
        for (int k = 0; k < n; k++) {
            grown[k] = Arrays.copyOf(u[k], n + 1);
            grown[k][n] = row[k];
        }
        grown[n] = new double[n + 1];
        grown[n][n] = Math.sqrt(pivot + added);
        return new Cholesky(grown, Math.max(jitter, added), projected);
    }
}
