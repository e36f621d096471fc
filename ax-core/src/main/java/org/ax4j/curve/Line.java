package org.ax4j.curve;

import java.util.List;

/**
 * A line through pairs, and what it predicts. The standard error of a prediction at {@code x} is
 * {@code s sqrt(1 + 1/n + (x - mean x)^2 / Sxx)}, where {@code s^2} is the residual variance.
 */
record Line(int n, double meanX, double meanY, double slope, double spread, double residual) {
    /** Residuals that vanish say little with few pairs: a hundredth of the spread is always left. */
    private static final double LEAST = 0.01;

    /** The least-squares line, its slope kept in [0, 1]. */
    static Line of(List<double[]> pairs) {
        double meanX = mean(pairs, 0);
        double meanY = mean(pairs, 1);
        double xx = 0;
        double xy = 0;
        for (double[] pair : pairs) {
            xx += (pair[0] - meanX) * (pair[0] - meanX);
            xy += (pair[0] - meanX) * (pair[1] - meanY);
        }
        double slope = xx > 0 ? Math.max(0, Math.min(1, xy / xx)) : 1;
        return fitted(pairs, slope, xx, 2);
    }

    /** The line of slope 1 or 0 through the means. */
    static Line level(List<double[]> pairs, boolean rising) {
        return fitted(pairs, rising ? 1 : 0, 0, 1);
    }

    private static Line fitted(List<double[]> pairs, double slope, double spread, int parameters) {
        double meanX = mean(pairs, 0);
        double meanY = mean(pairs, 1);
        double squares = 0;
        double total = 0;
        for (double[] pair : pairs) {
            double gap = pair[1] - meanY - slope * (pair[0] - meanX);
            squares += gap * gap;
            total += (pair[1] - meanY) * (pair[1] - meanY);
        }
        int n = pairs.size();
        double least = LEAST * LEAST * total / n + 1e-16 * meanY * meanY + Double.MIN_NORMAL;
        return new Line(n, meanX, meanY, slope, spread, Math.max(squares / (n - parameters), least));
    }

    Estimate at(double x) {
        double leverage = spread > 0 ? (x - meanX) * (x - meanX) / spread : 0;
        return new Estimate(
                meanY + slope * (x - meanX), Math.sqrt(residual * (1 + 1.0 / n + leverage)), n + 1, Double.NEGATIVE_INFINITY);
    }

    private static double mean(List<double[]> pairs, int column) {
        return pairs.stream().mapToDouble(pair -> pair[column]).average().orElseThrow();
    }
}
