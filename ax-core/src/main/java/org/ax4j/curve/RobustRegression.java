package org.ax4j.curve;

import java.util.Arrays;

/**
 * Linear regression with Student t errors and a ridge penalty, which a few outliers do not move: expectation-maximisation gives each observation the weight
 * {@code (nu + 1) / (nu + e^2 / s^2)}, {@code e} being its residual and {@code s} the scale (Lange, Little and Taylor: Robust statistical modeling using the t distribution,
 * Journal of the American Statistical Association, 1989). The scale has a prior worth one observation, which keeps it away from 0 where there are few. How
 * well a setting predicts is told by the mean logarithm of the density of each observation under a fit without it, its weights and scale held fixed, which the
 * hat matrix gives in closed form. Cost {@code O(n p^2)}.
 */
final class RobustRegression {
    private static final int ROUNDS = 8;
    /** An observation that a fit follows wholly says nothing about it. */
    private static final double MOST_LEVERAGE = 0.95;

    private static final double COVERED = 0.95;
    private static final double MOST_CALIBRATION = 3;

    /** The inputs by columns {@code [p x n]}: each pass goes over all observations, so that sums have the order of these. */
    private final double[][] columns;

    private final double[] outputs;
    /** The outputs and the columns {@code [p + 1][n]}. */
    private final double[][] both;

    private final double degrees;
    private final double[] coefficients;
    /** Of each output what is left under the latest coefficients, how much it counts, and its leverage. */
    private final double[] gaps;

    private final double[] weights;
    private final double[] leverages;

    private double[][] inverse;
    private double variance;
    private double used;

    private RobustRegression(double[][] columns, double[] outputs, double degrees) {
        this.columns = columns;
        this.outputs = outputs;
        this.both = new double[columns.length + 1][];
        both[0] = outputs;
        System.arraycopy(columns, 0, both, 1, columns.length);
        this.degrees = degrees;
        this.coefficients = new double[columns.length];
        this.gaps = new double[outputs.length];
        this.weights = new double[outputs.length];
        this.leverages = new double[outputs.length];
        this.inverse = new double[0][];
    }

    /**
     * Fits.
     *
     * @param columns the inputs by columns {@code [p x n]}, the first column 1
     * @param outputs {@code [n]}
     * @param begin centre and scale of the outputs, from which the fit begins
     * @param penalty on the squares of all coefficients but the first, in observations
     * @param degrees degrees of freedom of the errors
     * @param least the prior scale of the errors, positive
     */
    static RobustRegression of(
            double[][] columns, double[] outputs, Robust begin, double penalty, double degrees, double least) {
        RobustRegression fit = new RobustRegression(columns, outputs, degrees);
        fit.coefficients[0] = begin.centre();
        fit.variance = begin.scale() * begin.scale() + least * least;
        fit.look();
        for (int round = 0; round < ROUNDS; round++) {
            fit.improve(penalty, least);
        }
        fit.lever();
        return fit;
    }

    private void improve(double penalty, double least) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(gaps[i]);
        }
        solve(penalty);
        look();
        double squares = least * least;
        for (int i = 0; i < weights.length; i++) {
            squares += weights[i] * gaps[i] * gaps[i];
        }
        used = used(penalty);
        variance = squares / (Math.max(0, outputs.length - used) + 1);
    }

    /** The coefficients that count, the sum of weights times leverages: the trace of {@code (N + D)^-1 N}, {@code N} being the normal matrix and {@code D} the penalty. */
    private double used(double penalty) {
        double free = columns.length;
        for (int j = 1; j < columns.length; j++) {
            free -= penalty * inverse[j][j];
        }
        return free;
    }

    /** The coefficients that the weights ask for. */
    private void solve(double penalty) {
        int p = columns.length;
        double[][] normal = new double[p][p];
        double[] right = new double[p];
        double[] weighted = new double[weights.length];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < weighted.length; i++) {
                weighted[i] = weights[i] * columns[j][i];
            }
            double[] products = products(weighted, j + 2);
            right[j] = products[0];
            System.arraycopy(products, 1, normal[j], 0, j + 1);
            normal[j][j] += j == 0 ? 0 : penalty;
        }
        inverse = SmallMatrix.inverse(normal);
        for (int j = 0; j < p; j++) {
            coefficients[j] = 0;
            for (int k = 0; k < p; k++) {
                coefficients[j] += inverse[j][k] * right[k];
            }
        }
    }

    /** The sums of the products with the outputs and the first columns, so many in all; four at a time, whose additions do not wait for each other. */
    private double[] products(double[] weighted, int count) {
        double[] sums = new double[count];
        for (int from = 0; from < count; from += 4) {
            int second = Math.min(from + 1, count - 1);
            int third = Math.min(from + 2, count - 1);
            int fourth = Math.min(from + 3, count - 1);
            double[] a = both[from];
            double[] b = both[second];
            double[] c = both[third];
            double[] d = both[fourth];
            double sumA = 0;
            double sumB = 0;
            double sumC = 0;
            double sumD = 0;
            for (int i = 0; i < weighted.length; i++) {
                sumA += weighted[i] * a[i];
                sumB += weighted[i] * b[i];
                sumC += weighted[i] * c[i];
                sumD += weighted[i] * d[i];
            }
            sums[from] = sumA;
            sums[second] = sumB;
            sums[third] = sumC;
            sums[fourth] = sumD;
        }
        return sums;
    }

    /** What is left of the outputs. */
    private void look() {
        double[] fitted = new double[outputs.length];
        for (int j = 0; j < columns.length; j++) {
            add(fitted, columns[j], coefficients[j]);
        }
        for (int i = 0; i < fitted.length; i++) {
            gaps[i] = outputs[i] - fitted[i];
        }
    }

    private static void add(double[] sums, double[] column, double factor) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += column[i] * factor;
        }
    }

    private void lever() {
        Arrays.fill(leverages, 0);
        for (int j = 0; j < columns.length; j++) {
            for (int k = 0; k < columns.length; k++) {
                add(leverages, columns[j], inverse[j][k], columns[k]);
            }
        }
    }

    private static void add(double[] sums, double[] some, double factor, double[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += some[i] * factor * others[i];
        }
    }

    private double weight(double gap) {
        return (degrees + 1) / (degrees + gap * gap / variance);
    }

    private double leverage(double[] input) {
        double sum = 0;
        for (int j = 0; j < input.length; j++) {
            for (int k = 0; k < input.length; k++) {
                sum += input[j] * inverse[j][k] * input[k];
            }
        }
        return sum;
    }

    /** The centre of what is predicted. */
    double at(double[] input) {
        double sum = 0;
        for (int j = 0; j < input.length; j++) {
            sum += input[j] * coefficients[j];
        }
        return sum;
    }

    /** The scale of what is predicted: that of the errors and that of the fit. */
    double scale(double[] input) {
        return Math.sqrt(variance * (1 + leverage(input)));
    }

    /** Degrees of freedom of what is predicted: fewer than those of the errors, since their scale is not known but estimated. */
    double degrees() {
        return 1 / (1 / degrees + 1 / (Math.max(0, outputs.length - used) + 1));
    }

    /** The mean logarithm of the density of each output under the fit without it. */
    double evidence() {
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            double[] leftOut = leftOut(i);
            sum -= StudentT.logFall(leftOut[0] / leftOut[1], degrees) + Math.log(leftOut[1]);
        }
        return sum / outputs.length + StudentT.logHeight(degrees);
    }

    /**
     * By how much scales must be larger for the 95 % intervals of fits that leave each output out to hold as many outputs as they ought to: between 1 and 3. Settings that are
     * chosen to predict well promise more than they keep.
     */
    double calibration() {
        int n = outputs.length;
        double[] gaps = new double[n];
        for (int i = 0; i < n; i++) {
            double[] leftOut = leftOut(i);
            gaps[i] = Math.abs(leftOut[0]) / leftOut[1];
        }
        Arrays.sort(gaps);
        double reached = gaps[Math.min(n - 1, (int) Math.ceil(COVERED * (n + 1)) - 1)];
        double wanted = StudentT.quantile(0.5 + 0.5 * COVERED, degrees());
        return Math.min(MOST_CALIBRATION, Math.max(1, reached / wanted));
    }

    /** What is left of an output under the fit without it, and its scale (Sherman and Morrison's formula). */
    private double[] leftOut(int i) {
        double own = leverages[i];
        double left = 1 - Math.min(MOST_LEVERAGE, weight(gaps[i]) * own);
        return new double[] {gaps[i] / left, Math.sqrt(variance * (1 + own / left))};
    }
}
