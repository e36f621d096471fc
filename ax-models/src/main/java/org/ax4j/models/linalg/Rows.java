package org.ax4j.models.linalg;

/**
 * Updates of matrix rows. A matrix {@code [n x m]} is an array of {@code n} separate rows; loops over several rows at
 * equal positions are what the just-in-time compiler turns into vector instructions, so all cubic work of this package
 * is written as such row updates. Every method works on the columns {@code from} (inclusive) to {@code to} (exclusive).
 */
public final class Rows {

    private Rows() {}

    /**
     * {@code target += c * row}.
     *
     * @param target row to change
     * @param c factor
     * @param row row to add
     * @param from first column
     * @param to column after the last
     */
    public static void add(double[] target, double c, double[] row, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] += c * row[j];
        }
    }

    /**
     * {@code target += c0 * r0 + c1 * r1 + c2 * r2 + c3 * r3}.
     *
     * @param target row to change
     * @param c0 factor of the first row
     * @param r0 first row
     * @param c1 factor of the second row
     * @param r1 second row
     * @param c2 factor of the third row
     * @param r2 third row
     * @param c3 factor of the fourth row
     * @param r3 fourth row
     * @param from first column
     * @param to column after the last
     */
    public static void add(
            double[] target,
            double c0,
            double[] r0,
            double c1,
            double[] r1,
            double c2,
            double[] r2,
            double c3,
            double[] r3,
            int from,
            int to) {
        for (int j = from; j < to; j++) {
            target[j] += c0 * r0[j] + c1 * r1[j] + c2 * r2[j] + c3 * r3[j];
        }
    }

    /**
     * {@code target *= c}.
     *
     * @param target row to change
     * @param c factor
     * @param from first column
     * @param to column after the last
     */
    public static void scale(double[] target, double c, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] *= c;
        }
    }

    /**
     * Inner product of two rows, summed in four interleaved parts (a fixed order, so the same bits everywhere).
     *
     * @param a first row
     * @param b second row
     * @param from first column
     * @param to column after the last
     * @return {@code sum of a[j] * b[j]}
     */
    public static double dot(double[] a, double[] b, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = from;
        for (; j + 3 < to; j += 4) {
            s0 += a[j] * b[j];
            s1 += a[j + 1] * b[j + 1];
            s2 += a[j + 2] * b[j + 2];
            s3 += a[j + 3] * b[j + 3];
        }
        for (; j < to; j++) {
            s0 += a[j] * b[j];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /**
     * A copy that shares nothing.
     *
     * @param rows a matrix
     * @return its copy
     */
    public static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    /**
     * Copies the upper triangle onto the lower one.
     *
     * @param rows square matrix {@code [n x n]}, made symmetric
     */
    public static void mirror(double[][] rows) {
        for (int i = 1; i < rows.length; i++) {
            double[] row = rows[i];
            for (int j = 0; j < i; j++) {
                row[j] = rows[j][i];
            }
        }
    }
}
