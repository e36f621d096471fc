package org.ax4j.curve;

/** Linear algebra of a few rows. */
final class SmallMatrix {
    private SmallMatrix() {}

    /** The inverse of a positive definite matrix, of which the lower half is read, by its Cholesky factor. */
    static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12 * matrix[i][i])) : sum / factor[j][j];
            }
        }
        double[][] half = new double[n][n];
        for (int column = 0; column < n; column++) {
            for (int i = column; i < n; i++) {
                double sum = i == column ? 1 : 0;
                for (int k = column; k < i; k++) {
                    sum -= factor[i][k] * half[k][column];
                }
                half[i][column] = sum / factor[i][i];
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = Math.max(i, j); k < n; k++) {
                    inverse[i][j] += half[k][i] * half[k][j];
                }
            }
        }
        return inverse;
    }
}
