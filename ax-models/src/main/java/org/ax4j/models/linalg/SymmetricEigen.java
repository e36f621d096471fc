package org.ax4j.models.linalg;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix {@code A = V diag(values) V^T}, {@code [n x n]}, by EJML. For
 * matrices that are not positive definite enough for {@link Cholesky}. Immutable.
 */
public final class SymmetricEigen {

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Decomposes; cost about {@code 9 n^3}.
     *
     * @param a symmetric matrix {@code [n x n]} of finite entries, only its upper triangle is read; not changed
     * @return the decomposition
     * @throws ArithmeticException if the iteration does not converge
     */
    public static SymmetricEigen of(double[][] a) {
        int n = a.length;
        if (n == 0) {
            return new SymmetricEigen(new double[0], new double[0][]);
        }
        DMatrixRMaj matrix = new DMatrixRMaj(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                matrix.set(i, j, a[i][j]);
                matrix.set(j, i, a[i][j]);
            }
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(matrix)) {
            throw new ArithmeticException("no eigenvalues of a symmetric matrix of order " + n);
        }
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        for (int k = 0; k < n; k++) {
            values[k] = eigen.getEigenvalue(k).getReal();
            vectors[k] = eigen.getEigenVector(k).getData().clone();
        }
        return new SymmetricEigen(values, vectors);
    }

    /**
     * Eigenvalues in no particular order.
     *
     * @return a copy {@code [n]}
     */
    public double[] values() {
        return values.clone();
    }

    /**
     * A root of the matrix with negative eigenvalues taken as 0: {@code R R^T = V diag(max(values, 0)) V^T}.
     *
     * @return {@code R = V diag(sqrt(max(values, 0)))}, {@code [n x n]}
     */
    public double[][] root() {
        int n = values.length;
        double[][] root = new double[n][n];
        for (int k = 0; k < n; k++) {
            double scale = Math.sqrt(Math.max(values[k], 0));
            for (int i = 0; i < n; i++) {
                root[i][k] = vectors[k][i] * scale;
            }
        }
        return root;
    }

    /**
     * The matrix with its small and negative eigenvalues raised.
     *
     * @param relative least eigenvalue as a part of the largest absolute one
     * @return {@code V diag(max(values, relative * max|values|)) V^T}, symmetric {@code [n x n]}
     */
    public double[][] clipped(double relative) {
        int n = values.length;
        double floor = relative * Arrays.stream(values).map(Math::abs).max().orElse(0);
        double[][] matrix = new double[n][n];
        for (int k = 0; k < n; k++) {
            double value = Math.max(values[k], Math.max(floor, Double.MIN_NORMAL));
            for (int i = 0; i < n; i++) {
                Rows.add(matrix[i], value * vectors[k][i], vectors[k], i, n);
            }
        }
        Rows.mirror(matrix);
        return matrix;
    }
}
