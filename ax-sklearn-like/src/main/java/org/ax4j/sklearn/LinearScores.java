package org.ax4j.sklearn;

/**
 * The products of rows and weights.
 *
 * <p>Training sums plainly from the first feature to the last, as scikit-learn's loop does; scoring sums in the same
 * order with fused multiply-adds, as the matrix product under numpy does for several classes and up to some hundred
 * features. Several sums run side by side, each in its
 * own order, because a single one only waits for its last addition.
 */
final class LinearScores {
    private LinearScores() {}

    /** The four products {@code w . x} at positions from {@code at} on. */
    static void plainFour(double[][] w, double[][] x, int at, double[] products) {
        double[] w0 = w[at];
        double[] w1 = w[at + 1];
        double[] w2 = w[at + 2];
        double[] w3 = w[at + 3];
        double[] x0 = x[at];
        double[] x1 = x[at + 1];
        double[] x2 = x[at + 2];
        double[] x3 = x[at + 3];
        double sum0 = 0.0;
        double sum1 = 0.0;
        double sum2 = 0.0;
        double sum3 = 0.0;
        for (int j = 0; j < w0.length; j++) {
            sum0 += w0[j] * x0[j];
            sum1 += w1[j] * x1[j];
            sum2 += w2[j] * x2[j];
            sum3 += w3[j] * x3[j];
        }
        products[at] = sum0;
        products[at + 1] = sum1;
        products[at + 2] = sum2;
        products[at + 3] = sum3;
    }

    /** The four sums {@code w . x + b} of one row with four classes from {@code at} on. */
    static void fusedFour(double[][] w, double[] b, double[] x, int at, double[] scores) {
        double[] w0 = w[at];
        double[] w1 = w[at + 1];
        double[] w2 = w[at + 2];
        double[] w3 = w[at + 3];
        double sum0 = 0.0;
        double sum1 = 0.0;
        double sum2 = 0.0;
        double sum3 = 0.0;
        for (int j = 0; j < x.length; j++) {
            double feature = x[j];
            sum0 = Math.fma(feature, w0[j], sum0);
            sum1 = Math.fma(feature, w1[j], sum1);
            sum2 = Math.fma(feature, w2[j], sum2);
            sum3 = Math.fma(feature, w3[j], sum3);
        }
        scores[at] = sum0 + b[at];
        scores[at + 1] = sum1 + b[at + 1];
        scores[at + 2] = sum2 + b[at + 2];
        scores[at + 3] = sum3 + b[at + 3];
    }

    /** The sum {@code w . x + b}. */
    static double fused(double[] w, double b, double[] x) {
        double sum = 0.0;
        for (int j = 0; j < x.length; j++) {
            sum = Math.fma(x[j], w[j], sum);
        }
        return sum + b;
    }

    /** All classes of one row. */
    static void fusedAll(double[][] w, double[] b, double[] x, double[] scores) {
        int c = 0;
        for (; c + 4 <= w.length; c += 4) {
            fusedFour(w, b, x, c, scores);
        }
        for (; c < w.length; c++) {
            scores[c] = fused(w[c], b[c], x);
        }
    }
}
