package org.ax4j.models.sensitivity;

import java.util.Arrays;
import org.ax4j.experiment.Prediction;

/** The variance that is split, as several independent estimates or as one that is exact. Immutable. */
final class Whole {
    private final double[] variances;

    Whole(double... variances) {
        this.variances = variances;
    }

    /** The variance. */
    double variance() {
        return mean(variances);
    }

    /** The share of a part that is known exactly. */
    Prediction share(double part) {
        double[] parts = new double[variances.length];
        Arrays.fill(parts, part);
        return share(parts);
    }

    /**
     * The share of a part.
     *
     * @param parts the estimates of its variance that go with those of the whole
     * @return the ratio of the means, with its standard error to first order; 0 where the estimate is exact
     */
    Prediction share(double[] parts) {
        double whole = variance();
        double share = mean(parts) / whole;
        int n = variances.length;
        double squares = 0;
        for (int r = 0; r < n; r++) {
            double gap = parts[r] - share * variances[r];
            squares += gap * gap;
        }
        return new Prediction(share, n == 1 ? 0 : Math.sqrt(squares / (n - 1) / n) / whole);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
