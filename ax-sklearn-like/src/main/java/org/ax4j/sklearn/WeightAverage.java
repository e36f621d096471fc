package org.ax4j.sklearn;

/**
 * The mean of the weights over the updates, kept as {@code (vector + a * unscaled weights) / b}, so that an update
 * touches only what the row touches.
 *
 * <p>W. Xu, "Towards Optimal One Pass Large Scale Learning with Averaged Stochastic Gradient Descent",
 * arXiv:1107.2490, 2011; L. Bottou, "Stochastic Gradient Descent Tricks", 2012, section 5.2.
 */
final class WeightAverage {
    final double[] vector;
    double intercept;
    private final int start;
    private double a;
    private double b = 1.0;

    /** An average that begins with the update of number {@code start}; with 0 there is none. */
    WeightAverage(int start, double[] vector, double intercept) {
        this.start = start;
        this.vector = vector.clone();
        this.intercept = intercept;
    }

    /** Whether all its weights are; true where there is no average. */
    boolean isFinite() {
        for (double w : vector) {
            if (!Double.isFinite(w)) {
                return false;
            }
        }
        return Double.isFinite(intercept);
    }

    /** Takes the weights after update t in, which moved by {@code c} times the row. */
    void take(double[] row, double c, double t, double scale, double currentIntercept) {
        if (start == 0 || start > t) {
            return;
        }
        double count = t - start + 1.0;
        double moved = -c / scale;
        for (int j = 0; j < vector.length; j++) {
            vector[j] += a * row[j] * moved;
        }
        double share = 1.0 / count;
        if (count > 1.0) {
            b /= 1.0 - share;
        }
        a += share * b * scale;
        intercept += (currentIntercept - intercept) / count;
    }

    /**
     * Multiplies the scalars out, the weights of the time given. The two terms nearly cancel; the product is fused, as in
     * the linear algebra under scikit-learn.
     */
    void settle(double[] unscaled) {
        if (start == 0) {
            return;
        }
        double shrink = 1.0 / b;
        for (int j = 0; j < vector.length; j++) {
            vector[j] = Math.fma(a, unscaled[j], vector[j]) * shrink;
        }
        a = 0.0;
        b = 1.0;
    }
}
