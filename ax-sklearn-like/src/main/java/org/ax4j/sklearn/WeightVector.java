package org.ax4j.sklearn;

/**
 * Weights kept as a vector times a scalar, so that shrinking all of them costs one multiplication.
 *
 * <p>L. Bottou, "Stochastic Gradient Descent Tricks", Neural Networks: Tricks of the Trade, 2012, section 5.1.
 */
final class WeightVector {
    private static final double SMALLEST_SCALE = 1e-9;

    final double[] unscaled;
    double scale = 1.0;
    private final WeightAverage average;

    WeightVector(double[] start, WeightAverage average) {
        this.unscaled = start.clone();
        this.average = average;
    }

    /** Adds {@code c} times the row. */
    void add(double[] row, double c) {
        double step = c / scale;
        double[] w = unscaled;
        for (int j = 0; j < w.length; j++) {
            w[j] += row[j] * step;
        }
    }

    void shrink(double factor) {
        scale *= factor;
        if (scale < SMALLEST_SCALE) {
            settle();
        }
    }

    /** Multiplies the scalar into the vector. */
    void settle() {
        average.settle(unscaled);
        for (int j = 0; j < unscaled.length; j++) {
            unscaled[j] *= scale;
        }
        scale = 1.0;
    }

    boolean isFinite() {
        for (double w : unscaled) {
            if (!Double.isFinite(w)) {
                return false;
            }
        }
        return true;
    }
}
