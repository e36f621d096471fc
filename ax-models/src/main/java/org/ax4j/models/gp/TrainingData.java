package org.ax4j.models.gp;

import java.util.Arrays;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.models.kernel.Points;

/**
 * Observations {@code y_i = f(x_i) + e_i}, {@code e_i ~ N(0, noise_i)}, of {@code n} rows, with exact duplicates merged
 * into {@code m <= n} distinct rows. Noise variances are given per row or left to be inferred as one common
 * {@code sigma^2}.
 *
 * <p>Merging is exact. Rows of one input with inferred noise, {@code r} of them, become their mean with noise
 * {@code sigma^2 / r}; rows with given noise become their precision-weighted mean with noise {@code 1 / sum_i 1/s_i^2}
 * (both kinds at one input stay two rows). What the likelihood loses is {@link #residual}. Immutable.
 */
public final class TrainingData {

    /** Least given noise variance, in units of the outputs' variance; a given standard error of 0 means this. */
    public static final double LEAST_GIVEN_NOISE = 1e-6;

    private final InputKinds kinds;
    private final Points points;
    private final double[] y;
    private final double[] given;
    private final int[] group;
    private final Merged merged;

    private TrainingData(InputKinds kinds, Points rows, double[] y, double[] given) {
        this.kinds = kinds;
        this.y = y;
        this.given = given;
        this.group = Merged.groups(rows, given);
        this.merged = new Merged(rows, y, given, group);
        this.points = merged.points;
    }

    /**
     * Observations whose noise is inferred.
     *
     * @param kinds kinds of the inputs
     * @param x inputs {@code [n x d]}
     * @param y outputs {@code [n]}, in units of their own variance
     * @return the data
     * @throws IllegalArgumentException if there is no row, shapes differ, or a number is not finite
     */
    public static TrainingData of(InputKinds kinds, double[][] x, double[] y) {
        double[] noise = new double[y.length];
        Arrays.fill(noise, Double.NaN);
        return of(kinds, x, y, noise);
    }

    /**
     * Observations with noise given for all or some rows.
     *
     * @param kinds kinds of the inputs
     * @param x inputs {@code [n x d]}
     * @param y outputs {@code [n]}, in units of their own variance
     * @param noise noise variances {@code [n]} in the same units; NaN where it is to be inferred; raised to
     *     {@link #LEAST_GIVEN_NOISE}
     * @return the data
     * @throws IllegalArgumentException if there is no row, shapes differ, or a number is out of its domain
     */
    public static TrainingData of(InputKinds kinds, double[][] x, double[] y, double[] noise) {
        if (x.length == 0 || x.length != y.length || x.length != noise.length) {
            throw new IllegalArgumentException(
                    x.length + " inputs, " + y.length + " outputs, " + noise.length + " noise variances");
        }
        double[] given = noise.clone();
        for (int i = 0; i < y.length; i++) {
            if (!Double.isFinite(y[i]) || given[i] < 0 || Double.isInfinite(given[i])) {
                throw new IllegalArgumentException("row " + i + ": output " + y[i] + ", noise variance " + noise[i]);
            }
            given[i] = Math.max(given[i], LEAST_GIVEN_NOISE); // NaN stays NaN
        }
        return new TrainingData(kinds, Points.of(x, kinds.size()), y.clone(), given);
    }

    /**
     * Kinds of the inputs.
     *
     * @return one kind per coordinate
     */
    public InputKinds kinds() {
        return kinds;
    }

    /**
     * Number of observations before merging.
     *
     * @return {@code n}
     */
    public int rows() {
        return y.length;
    }

    /**
     * Distinct rows.
     *
     * @return inputs {@code [m x d]}, in the order of first appearance
     */
    public Points points() {
        return points;
    }

    /**
     * Output of a distinct row.
     *
     * @param g its index
     * @return the (weighted) mean of its observations
     */
    public double target(int g) {
        return merged.target[g];
    }

    /**
     * Noise variance of a distinct row.
     *
     * @param g its index
     * @param sigma2 inferred noise variance of one observation
     * @return what is given, or {@code sigma2 / r}
     */
    public double noise(int g, double sigma2) {
        return merged.inferred[g] == 0 ? merged.given[g] : sigma2 / merged.inferred[g];
    }

    /**
     * Whether the noise of a distinct row is inferred.
     *
     * @param g its index
     * @return true if it depends on {@code sigma^2}
     */
    public boolean inferred(int g) {
        return merged.inferred[g] > 0;
    }

    /**
     * Whether any noise is inferred.
     *
     * @return true if {@code sigma^2} matters
     */
    public boolean infersNoise() {
        return merged.infersNoise;
    }

    /**
     * Whether rows of inferred noise that are equal have different outputs.
     *
     * @return true if noise is seen
     */
    public boolean showsNoise() {
        return merged.squares > 0;
    }

    /**
     * Log density of the observations given the means of their groups, the part of the likelihood that merging takes
     * out: for inferred noise {@code -(r-1)/2 ln(2 pi sigma^2) - ln(r)/2 - SS / (2 sigma^2)} per group, with {@code SS}
     * the sum of squares about the mean.
     *
     * @param sigma2 inferred noise variance
     * @return the sum over groups, 0 without duplicates
     */
    public double residual(double sigma2) {
        return merged.constant
                - 0.5 * merged.spare * Math.log(2 * Math.PI * sigma2)
                - (merged.squares == 0 ? 0 : 0.5 * merged.squares / sigma2);
    }

    /**
     * Derivative of {@link #residual} with respect to {@code ln sigma^2}.
     *
     * @param sigma2 inferred noise variance
     * @return {@code sum over groups of -(r-1)/2 + SS / (2 sigma^2)}
     */
    public double residualSlope(double sigma2) {
        return -0.5 * merged.spare + 0.5 * merged.squares / sigma2;
    }

    /**
     * Whether all outputs are equal, so that they say nothing about hyperparameters.
     *
     * @return true also for one row
     */
    public boolean constant() {
        for (double value : y) {
            if (value != y[0]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Output of an observation.
     *
     * @param i its index before merging
     * @return {@code y_i}
     */
    public double observation(int i) {
        return y[i];
    }

    /**
     * Noise variance of an observation.
     *
     * @param i its index before merging
     * @param sigma2 inferred noise variance
     * @return what is given, or {@code sigma2}
     */
    public double observationNoise(int i, double sigma2) {
        return Double.isNaN(given[i]) ? sigma2 : given[i];
    }

    /**
     * Distinct row that an observation belongs to.
     *
     * @param i its index before merging
     * @return index of the distinct row
     */
    public int group(int i) {
        return group[i];
    }
}
