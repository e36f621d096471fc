package org.ax4j.curve;

import java.util.Arrays;

/**
 * Linear regression on three inputs with Student t errors and a ridge penalty, which a few outliers do not move: expectation-maximisation gives each observation the weight
 * {@code (nu + 1) / (nu + e^2 / s^2)}, {@code e} being its residual and {@code s} the scale (Lange, Little and Taylor: Robust statistical modeling using the t distribution,
 * Journal of the American Statistical Association, 1989). The scale has a prior worth one observation, which keeps it away from 0 where there are few. How
 * well a setting predicts is told by the mean logarithm of the density of each observation under a fit without it, its weights and scale held fixed, which the
 * hat matrix gives in closed form. Cost {@code O(n)}: each round goes over the observations twice.
 */
final class RobustRegression {
    /** The constant and the inputs. */
    static final int COLUMNS = 4;

    private static final int ROUNDS = 8;
    /** Where another setting ended is near. */
    private static final int ROUNDS_FROM_NEAR = 4;
    /** An observation that a fit follows wholly says nothing about it. */
    private static final double MOST_LEVERAGE = 0.95;

    /** Products up to here may be multiplied by another that is not larger. */
    private static final double LARGE = 0x1p500;

    private static final double MOST_CALIBRATION = 3;

    /** The inputs, one array each, so that a pass over all observations reads them in order. */
    private final double[] first;

    private final double[] second;
    private final double[] third;
    private final double[] outputs;
    private final double degrees;
    private final double penalty;
    private final double least;
    private final double[] coefficients = new double[COLUMNS];
    /** Of each output what is left under the latest coefficients, how much it counts, and its leverage. */
    private final double[] gaps;

    private final double[] weights;
    private final double[] leverages;

    private double[][] inverse;
    private double variance;
    private double used;
    /** Not a number until it is asked for. */
    private double evidence = Double.NaN;

    private RobustRegression(double[][] inputs, double[] outputs, double penalty, double degrees, double least) {
        this.first = inputs[0];
        this.second = inputs[1];
        this.third = inputs[2];
        this.outputs = outputs;
        this.penalty = penalty;
        this.degrees = degrees;
        this.least = least;
        this.gaps = new double[outputs.length];
        this.weights = new double[outputs.length];
        this.leverages = new double[outputs.length];
        this.inverse = new double[0][];
    }

    /**
     * Fits.
     *
     * @param inputs the inputs by columns {@code [3 x n]}
     * @param outputs {@code [n]}
     * @param begin centre and scale of the outputs, from which the fit begins
     * @param penalty on the squares of all coefficients but that of the constant, in observations
     * @param degrees degrees of freedom of the errors
     * @param least the prior scale of the errors, positive
     */
    static RobustRegression of(
            double[][] inputs, double[] outputs, Robust begin, double penalty, double degrees, double least) {
        RobustRegression fit = new RobustRegression(inputs, outputs, penalty, degrees, least);
        fit.begin(begin);
        fit.run(ROUNDS);
        return fit;
    }

    /** A fit of the same outputs with another setting, which begins where this one ended. */
    RobustRegression with(double otherPenalty, double otherDegrees) {
        RobustRegression fit =
                new RobustRegression(new double[][] {first, second, third}, outputs, otherPenalty, otherDegrees, least);
        fit.variance = variance;
        System.arraycopy(gaps, 0, fit.gaps, 0, gaps.length);
        fit.run(ROUNDS_FROM_NEAR);
        return fit;
    }

    private void run(int rounds) {
        for (int round = 0; round < rounds; round++) {
            solve();
            look();
        }
        lever();
    }

    private void begin(Robust begin) {
        coefficients[0] = begin.centre();
        variance = begin.scale() * begin.scale() + least * least;
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = outputs[i] - begin.centre();
        }
    }

    /** Weights by what is left, and the coefficients that they ask for: all sums in one pass, whose additions do not wait for each other. */
    private void solve() {
        double constant = 0;
        double a = 0;
        double b = 0;
        double c = 0;
        double aa = penalty;
        double ab = 0;
        double ac = 0;
        double bb = penalty;
        double bc = 0;
        double cc = penalty;
        double output = 0;
        double outputA = 0;
        double outputB = 0;
        double outputC = 0;
        for (int i = 0; i < weights.length; i++) {
            double weight = weight(gaps[i]);
            double weightA = weight * first[i];
            double weightB = weight * second[i];
            double weightC = weight * third[i];
            weights[i] = weight;
            constant += weight;
            a += weightA;
            b += weightB;
            c += weightC;
            aa += weightA * first[i];
            ab += weightA * second[i];
            ac += weightA * third[i];
            bb += weightB * second[i];
            bc += weightB * third[i];
            cc += weightC * third[i];
            output += weight * outputs[i];
            outputA += weightA * outputs[i];
            outputB += weightB * outputs[i];
            outputC += weightC * outputs[i];
        }
        inverse = SmallMatrix.inverse(new double[][] {{constant}, {a, aa}, {b, ab, bb}, {c, ac, bc, cc}});
        for (int j = 0; j < COLUMNS; j++) {
            double[] row = inverse[j];
            coefficients[j] = row[0] * output + row[1] * outputA + row[2] * outputB + row[3] * outputC;
        }
    }

    /** What is left of the outputs, and its scale. */
    private void look() {
        double squares = least * least;
        double constant = coefficients[0];
        double a = coefficients[1];
        double b = coefficients[2];
        double c = coefficients[3];
        for (int i = 0; i < gaps.length; i++) {
            double gap = outputs[i] - (constant + first[i] * a + second[i] * b + third[i] * c);
            gaps[i] = gap;
            squares += weights[i] * gap * gap;
        }
        used = used();
        variance = squares / (Math.max(0, outputs.length - used) + 1);
    }

    /** The coefficients that count, the sum of weights times leverages: the trace of {@code (N + D)^-1 N}, {@code N} being the normal matrix and {@code D} the penalty. */
    private double used() {
        return COLUMNS - penalty * (inverse[1][1] + inverse[2][2] + inverse[3][3]);
    }

    private void lever() {
        for (int i = 0; i < leverages.length; i++) {
            leverages[i] = leverage(first[i], second[i], third[i]);
        }
    }

    private double leverage(double a, double b, double c) {
        double[][] n = inverse;
        double constant = n[0][0] + 2 * (n[1][0] * a + n[2][0] * b + n[3][0] * c);
        double mixed = 2 * (n[2][1] * a * b + n[3][1] * a * c + n[3][2] * b * c);
        return constant + mixed + n[1][1] * a * a + n[2][2] * b * b + n[3][3] * c * c;
    }

    private double weight(double gap) {
        return (degrees + 1) / (degrees + gap * gap / variance);
    }

    /** The centre of what is predicted from inputs {@code [3]}. */
    double at(double[] input) {
        return coefficients[0] + input[0] * coefficients[1] + input[1] * coefficients[2] + input[2] * coefficients[3];
    }

    /** The scale of what is predicted: that of the errors and that of the fit. */
    double scale(double[] input) {
        return Math.sqrt(variance * (1 + leverage(input[0], input[1], input[2])));
    }

    /** Degrees of freedom of what is predicted: fewer than those of the errors, since their scale is not known but estimated. */
    double degrees() {
        return 1 / (1 / degrees + 1 / (Math.max(0, outputs.length - used) + 1));
    }

    /** The mean logarithm of the density of each output under the fit without it: of the product of several at a time, as far as it is a number, since logarithms cost most. */
    double evidence() {
        if (Double.isNaN(evidence)) {
            evidence = leftOutDensity();
        }
        return evidence;
    }

    private double leftOutDensity() {
        double falls = 0;
        double scales = 0;
        double fall = 1;
        double scale = 1;
        for (int i = 0; i < outputs.length; i++) {
            double left = left(i);
            double gap = gaps[i] / left;
            double spread = 1 + leverages[i] / left;
            double here = 1 + gap * gap / (variance * spread * degrees);
            if (fall * here > LARGE || scale * spread > LARGE) {
                falls += Math.log(fall);
                scales += Math.log(scale);
                fall = 1;
                scale = 1;
            }
            fall *= here;
            scale *= spread;
        }
        falls += Math.log(fall);
        scales += Math.log(scale);
        double n = outputs.length;
        return StudentT.logHeight(degrees) - 0.5 * ((degrees + 1) * falls / n + scales / n + Math.log(variance));
    }

    /**
     * The logarithm of the likelihood of all outputs, each under the fit without it, where scales are larger for what is in haste.
     *
     * @param haste of each output {@code [n]}
     * @param factor this many scales for each unit of it
     */
    double likelihood(Haste[] haste, double factor) {
        double nu = degrees();
        double sum = gaps.length * StudentT.logHeight(nu);
        for (int i = 0; i < gaps.length; i++) {
            double left = left(i);
            double gap = gaps[i] / left;
            double scale = Math.sqrt(variance * (1 + leverages[i] / left))
                    + factor * (gap < 0 ? haste[i].below() : haste[i].above());
            sum -= StudentT.logFall(gap / scale, nu) + Math.log(scale);
        }
        return sum;
    }

    /**
     * By how much the scales below and above what is predicted must be larger for all outputs but some to lie in the 95 % intervals of fits that leave each of them out: between 1 and 3. Settings
     * that are chosen to predict well promise more than they keep; and outliers on one side only, such as trials that diverge, say nothing about the other.
     *
     * @param beyond this many outputs may lie beyond each end
     * @return both {@code [2]}
     */
    double[] calibration(int beyond) {
        double[] ratios = new double[gaps.length];
        for (int i = 0; i < gaps.length; i++) {
            double left = left(i);
            ratios[i] = gaps[i] / left / Math.sqrt(variance * (1 + leverages[i] / left));
        }
        Arrays.sort(ratios);
        double wanted = StudentT.quantile(StudentT.UPPER, degrees());
        return new double[] {stretch(-ratios[beyond] / wanted), stretch(ratios[ratios.length - 1 - beyond] / wanted)};
    }

    private static double stretch(double wanted) {
        return Math.min(MOST_CALIBRATION, Math.max(1, wanted));
    }

    /** What an output's gap is, as a share of that under the fit without it (Sherman and Morrison's formula). */
    private double left(int i) {
        return 1 - Math.min(MOST_LEVERAGE, weight(gaps[i]) * leverages[i]);
    }
}
