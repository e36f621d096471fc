package org.ax4j.sklearn;

/**
 * Shifts and scales each column to mean 0 and variance 1 over the rows it was fitted to: {@code (x - m) / s} with the
 * mean m and the standard deviation s of the column, dividing by n. A column that is constant up to rounding is shifted
 * only.
 *
 * <p>The variance has the correction of T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for Computing the Sample
 * Variance: Analysis and Recommendations", The American Statistician 37(3), 1983.
 */
public final class StandardScaler {
    private static final double EPSILON = Math.ulp(1.0);

    private final double[] means;
    private final double[] variances;
    private final double[] scales;

    private StandardScaler(double[] means, double[] variances, double[] scales) {
        this.means = means;
        this.variances = variances;
        this.scales = scales;
    }

    /**
     * Takes means and variances from rows.
     *
     * @param x {@code [n x d]}, at least one row
     * @return a scaler for rows of d entries
     * @throws IllegalArgumentException if there is no row or column, rows differ in length or an entry is not finite
     */
    public static StandardScaler fit(double[][] x) {
        int d = Rows.columns("x", x);
        double[] means = new double[d];
        double[] variances = new double[d];
        double[] scales = new double[d];
        for (int j = 0; j < d; j++) {
            means[j] = mean(x, j);
            variances[j] = variance(x, j, means[j]);
            scales[j] = isConstant(x.length, means[j], variances[j]) ? 1.0 : Math.sqrt(variances[j]);
        }
        return new StandardScaler(means, variances, scales);
    }

    private static double mean(double[][] x, int j) {
        double sum = 0.0;
        for (double[] row : x) {
            sum += row[j];
        }
        return sum / x.length;
    }

    private static double variance(double[][] x, int j, double mean) {
        double rest = 0.0;
        double squares = 0.0;
        for (double[] row : x) {
            double deviation = row[j] - mean;
            rest += deviation;
            squares += deviation * deviation;
        }
        return (squares - rest * rest / x.length) / x.length;
    }

    private static boolean isConstant(int n, double mean, double variance) {
        double noise = n * mean * EPSILON;
        return variance <= n * EPSILON * variance + noise * noise;
    }

    /**
     * Scales rows.
     *
     * @param x {@code [n x d]}
     * @return a new matrix {@code [n x d]}
     * @throws IllegalArgumentException if a row has another length than those fitted or an entry is not finite
     */
    public double[][] transform(double[][] x) {
        Rows.check("x", x, means.length);
        return Columns.map(x, (value, j) -> (value - means[j]) / scales[j]);
    }

    /**
     * Takes scaled rows back.
     *
     * @param x {@code [n x d]}, scaled
     * @return a new matrix {@code [n x d]}
     * @throws IllegalArgumentException if a row has another length than those fitted or an entry is not finite
     */
    public double[][] inverseTransform(double[][] x) {
        Rows.check("x", x, means.length);
        return Columns.map(x, (value, j) -> value * scales[j] + means[j]);
    }

    /**
     * The means of the columns.
     *
     * @return {@code [d]}; a copy
     */
    public double[] means() {
        return means.clone();
    }

    /**
     * The variances of the columns.
     *
     * @return {@code [d]}, 0 or more up to rounding; a copy
     */
    public double[] variances() {
        return variances.clone();
    }

    /**
     * What the columns are divided by.
     *
     * @return {@code [d]}, the standard deviations, 1 for constant columns; a copy
     */
    public double[] scales() {
        return scales.clone();
    }
}
