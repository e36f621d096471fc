package org.ax4j.models.optimise;

import java.util.Arrays;

/** Bounds {@code lower <= x <= upper} per variable, some of which may be infinite. Immutable. */
public final class Box {

    private final double[] lower;
    private final double[] upper;

    private Box(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * Bounds per variable.
     *
     * @param lower lower bounds {@code [n]}, may be negative infinity
     * @param upper upper bounds {@code [n]}, may be positive infinity
     * @return the box
     * @throws IllegalArgumentException if lengths differ or a lower bound is not at most its upper bound
     */
    public static Box of(double[] lower, double[] upper) {
        if (lower.length != upper.length) {
            throw new IllegalArgumentException(lower.length + " lower and " + upper.length + " upper bounds");
        }
        for (int i = 0; i < lower.length; i++) {
            if (!(lower[i] <= upper[i])) {
                throw new IllegalArgumentException("variable " + i + ": bounds " + lower[i] + " and " + upper[i]);
            }
        }
        return new Box(lower.clone(), upper.clone());
    }

    /**
     * The unit cube.
     *
     * @param n number of variables
     * @return {@code 0 <= x <= 1}
     */
    public static Box unit(int n) {
        double[] upper = new double[n];
        Arrays.fill(upper, 1);
        return new Box(new double[n], upper);
    }

    /**
     * No bounds.
     *
     * @param n number of variables
     * @return all of space
     */
    public static Box unbounded(int n) {
        double[] lower = new double[n];
        double[] upper = new double[n];
        Arrays.fill(lower, Double.NEGATIVE_INFINITY);
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        return new Box(lower, upper);
    }

    /**
     * Number of variables.
     *
     * @return {@code n}
     */
    public int size() {
        return lower.length;
    }

    /**
     * Lower bound of a variable.
     *
     * @param i the variable
     * @return its bound, may be negative infinity
     */
    public double lower(int i) {
        return lower[i];
    }

    /**
     * Upper bound of a variable.
     *
     * @param i the variable
     * @return its bound, may be positive infinity
     */
    public double upper(int i) {
        return upper[i];
    }

    /**
     * The nearest value within the bounds of a variable.
     *
     * @param i the variable
     * @param value any number
     * @return the value, or the bound that it passes
     */
    public double clamp(int i, double value) {
        return Math.min(Math.max(value, lower[i]), upper[i]);
    }

    /**
     * Moves a point to the nearest one in the box, in place.
     *
     * @param x point {@code [n]}
     */
    public void project(double[] x) {
        for (int i = 0; i < lower.length; i++) {
            x[i] = clamp(i, x[i]);
        }
    }

    /**
     * Largest absolute component of the projected gradient {@code x - project(x - gradient)}, 0 at a stationary point.
     *
     * @param x point in the box {@code [n]}
     * @param gradient gradient there {@code [n]}
     * @return its maximum norm
     */
    public double projectedGradientNorm(double[] x, double[] gradient) {
        double norm = 0;
        for (int i = 0; i < lower.length; i++) {
            norm = Math.max(norm, Math.abs(x[i] - clamp(i, x[i] - gradient[i])));
        }
        return norm;
    }
}
