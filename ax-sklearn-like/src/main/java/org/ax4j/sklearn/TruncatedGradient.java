package org.ax4j.sklearn;

/**
 * The cumulative penalty on absolute weights: each weight is moved towards 0 by what is still owed to it, and not
 * across.
 *
 * <p>Y. Tsuruoka, J. Tsujii and S. Ananiadou, "Stochastic Gradient Descent Training for L1-regularized Log-linear
 * Models with Cumulative Penalty", ACL-IJCNLP, 2009.
 */
final class TruncatedGradient {
    private final double[] received;
    private double owed;

    TruncatedGradient(int features) {
        this.received = new double[features];
    }

    /** Raises what every weight is owed by {@code amount} and applies it. */
    void apply(WeightVector weights, double amount) {
        owed += amount;
        double[] w = weights.unscaled;
        double scale = weights.scale;
        for (int j = 0; j < w.length; j++) {
            double before = w[j];
            double signed = scale * before;
            if (signed > 0.0) {
                double after = before - (owed + received[j]) / scale;
                w[j] = after > 0.0 ? after : 0.0;
                received[j] += scale * (w[j] - before);
            } else if (signed < 0.0) {
                double after = before + (owed - received[j]) / scale;
                w[j] = after < 0.0 ? after : 0.0;
                received[j] += scale * (w[j] - before);
            }
        }
    }
}
