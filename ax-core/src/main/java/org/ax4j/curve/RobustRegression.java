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

    private final double[][] inputs;
    private final double[] outputs;
    private final double degrees;
    private final double[] coefficients;
    private double[][] inverse;
    private double variance;
    private double used;

    private RobustRegression(double[][] inputs, double[] outputs, double degrees) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.degrees = degrees;
        this.coefficients = new double[inputs[0].length];
        this.inverse = new double[0][];
    }

    /**
     * Fits.
     *
     * @param inputs {@code [n x p]}, the first column 1
     * @param outputs {@code [n]}
     * @param penalty on the squares of all coefficients but the first, in observations
     * @param degrees degrees of freedom of the errors
     * @param least the prior scale of the errors, positive
     */
    static RobustRegression of(double[][] inputs, double[] outputs, double penalty, double degrees, double least) {
        RobustRegression fit = new RobustRegression(inputs, outputs, degrees);
        double centre = Robust.median(outputs);
        double spread = Robust.scale(outputs, centre);
        fit.coefficients[0] = centre;
        fit.variance = spread * spread + least * least;
        for (int round = 0; round < ROUNDS; round++) {
            fit.improve(penalty, least);
        }
        return fit;
    }

    private void improve(double penalty, double least) {
        int p = coefficients.length;
        double[][] normal = new double[p][p];
        double[] right = new double[p];
        for (int i = 0; i < outputs.length; i++) {
            double weight = weight(i);
            for (int j = 0; j < p; j++) {
                double weighted = weight * inputs[i][j];
                right[j] += weighted * outputs[i];
                for (int k = 0; k <= j; k++) {
                    normal[j][k] += weighted * inputs[i][k];
                }
            }
        }
        for (int j = 1; j < p; j++) {
            normal[j][j] += penalty;
        }
        double[] weights = new double[outputs.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(i);
        }
        inverse = SmallMatrix.inverse(normal);
        for (int j = 0; j < p; j++) {
            coefficients[j] = 0;
            for (int k = 0; k < p; k++) {
                coefficients[j] += inverse[j][k] * right[k];
            }
        }
        double squares = least * least;
        used = 0;
        for (int i = 0; i < weights.length; i++) {
            double gap = residual(i);
            squares += weights[i] * gap * gap;
            used += weights[i] * leverage(inputs[i]);
        }
        variance = squares / (Math.max(0, outputs.length - used) + 1);
    }

    private double weight(int i) {
        double gap = residual(i);
        return (degrees + 1) / (degrees + gap * gap / variance);
    }

    private double residual(int i) {
        return outputs[i] - at(inputs[i]);
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

    /** The residual of an output under the fit without it, and its scale (Sherman and Morrison's formula). */
    private double[] leftOut(int i) {
        double own = leverage(inputs[i]);
        double left = 1 - Math.min(MOST_LEVERAGE, weight(i) * own);
        return new double[] {residual(i) / left, Math.sqrt(variance * (1 + own / left))};
    }
}
