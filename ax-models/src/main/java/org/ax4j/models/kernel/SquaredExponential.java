package org.ax4j.models.kernel;

/**
 * Squared exponential correlation {@code f(q) = exp(-q/2)}: functions with derivatives of every order. Rasmussen and
 * Williams, Gaussian Processes for Machine Learning, 2006, equation (4.9).
 */
public record SquaredExponential() implements RadialProfile {

    @Override
    public void evaluate(double[] q, double[] slope, int from, int to) {
        for (int j = from; j < to; j++) {
            double value = Math.exp(-0.5 * q[j]);
            q[j] = value;
            slope[j] = -0.5 * value;
        }
    }
}
