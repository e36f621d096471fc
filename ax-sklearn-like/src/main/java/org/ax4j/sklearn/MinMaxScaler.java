package org.ax4j.sklearn;

/**
 * Shifts and scales each column so that the rows it was fitted to fill a range: {@code low + (x - min) s} with
 * {@code s = (high - low) / (max - min)}. A column that is constant up to rounding is treated as if {@code max - min}
 * were 1.
 */
public final class MinMaxScaler {
    private static final double SMALLEST_RANGE = 10.0 * Math.ulp(1.0);

    private final double[] minima;
    private final double[] maxima;
    private final double[] scales;
    private final double[] shifts;

    private MinMaxScaler(double[] minima, double[] maxima, double[] scales, double[] shifts) {
        this.minima = minima;
        this.maxima = maxima;
        this.scales = scales;
        this.shifts = shifts;
    }

    /**
     * Takes minima and maxima from rows, for the range from 0 to 1.
     *
     * @param x {@code [n x d]}, at least one row
     * @return a scaler for rows of d entries
     * @throws IllegalArgumentException if there is no row or column, rows differ in length or an entry is not finite
     */
    public static MinMaxScaler fit(double[][] x) {
        return fit(x, 0.0, 1.0);
    }

    /**
     * Takes minima and maxima from rows, for a range of one's own.
     *
     * @param x {@code [n x d]}, at least one row
     * @param low the lower end of the range, finite
     * @param high the upper end of the range, finite, above low
     * @return a scaler for rows of d entries
     * @throws IllegalArgumentException if there is no row or column, rows differ in length, an entry is not finite, or
     *     high is not above low
     */
    public static MinMaxScaler fit(double[][] x, double low, double high) {
        if (!(low < high) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException(
                    "high must be above low, both finite, but low=" + low + " and high=" + high);
        }
        int d = Rows.columns("x", x);
        double[] minima = x[0].clone();
        double[] maxima = x[0].clone();
        for (double[] row : x) {
            for (int j = 0; j < d; j++) {
                minima[j] = Math.min(minima[j], row[j]);
                maxima[j] = Math.max(maxima[j], row[j]);
            }
        }
        double[] scales = new double[d];
        double[] shifts = new double[d];
        for (int j = 0; j < d; j++) {
            double range = maxima[j] - minima[j];
            scales[j] = (high - low) / (range < SMALLEST_RANGE ? 1.0 : range);
            shifts[j] = low - minima[j] * scales[j];
        }
        return new MinMaxScaler(minima, maxima, scales, shifts);
    }

    /**
     * Scales rows; entries beyond those fitted land beyond the range.
     *
     * @param x {@code [n x d]}
     * @return a new matrix {@code [n x d]}
     * @throws IllegalArgumentException if a row has another length than those fitted or an entry is not finite
     */
    public double[][] transform(double[][] x) {
        Rows.check("x", x, scales.length);
        return Columns.map(x, (value, j) -> value * scales[j] + shifts[j]);
    }

    /**
     * Takes scaled rows back.
     *
     * @param x {@code [n x d]}, scaled
     * @return a new matrix {@code [n x d]}
     * @throws IllegalArgumentException if a row has another length than those fitted or an entry is not finite
     */
    public double[][] inverseTransform(double[][] x) {
        Rows.check("x", x, scales.length);
        return Columns.map(x, (value, j) -> (value - shifts[j]) / scales[j]);
    }

    /**
     * The minima of the columns.
     *
     * @return {@code [d]}; a copy
     */
    public double[] minima() {
        return minima.clone();
    }

    /**
     * The maxima of the columns.
     *
     * @return {@code [d]}; a copy
     */
    public double[] maxima() {
        return maxima.clone();
    }

    /**
     * What the columns are multiplied by.
     *
     * @return {@code [d]}; a copy
     */
    public double[] scales() {
        return scales.clone();
    }
}
