package org.ax4j.models.encode;

/** How normal outcomes are after a scaling. */
final class Normality {
    private Normality() {}

    /** Log likelihood, per outcome and but for a constant, of the best normal distribution of scaled outcomes, on the scale of the outcomes themselves. */
    static double of(double[] outcomes, OutcomeScaling scaling) {
        int n = outcomes.length;
        double mean = 0;
        double slopes = 0;
        double[] scaled = new double[n];
        for (int i = 0; i < n; i++) {
            scaled[i] = scaling.forward(outcomes[i]);
            mean += scaled[i] / n;
            slopes += Math.log(scaling.slope(outcomes[i])) / n;
        }
        double variance = 0;
        for (double value : scaled) {
            variance += (value - mean) * (value - mean) / n;
        }
        return slopes - 0.5 * Math.log(Math.max(variance, Double.MIN_NORMAL));
    }
}
