package org.ax4j.models.acquisition;

/**
 * Improvement of one output on the best value of the baseline, expected over the candidate's own value:
 *
 * <pre>
 * a_s(x) = E max(f(x) - best_s, 0) = sd h((mean_s - best_s) / sd),   h(z) = phi(z) + z Phi(z)
 * </pre>
 *
 * With one realisation and a given best value this is expected improvement (Jones, Schonlau, Welch: Efficient Global
 * Optimization of Expensive Black-Box Functions, Journal of Global Optimization, 1998); with {@code best_s} the best of
 * a realisation of the baseline, noisy expected improvement (Letham, Karrer, Ottoni, Bakshy: Constrained Bayesian
 * Optimization with Noisy Experiments, Bayesian Analysis, 2019) with the candidate integrated exactly. Slopes:
 * {@code d ln a / d mean = Phi / (sd h)}, {@code d ln a / d sd = phi / (sd h)}.
 */
public final class ExpectedImprovement implements Factor {
    private final int output;
    private final double[] best;

    /**
     * Improvement on values that differ from realisation to realisation.
     *
     * @param output which output improves
     * @param best the value to improve on, for each realisation {@code [S]}
     */
    public ExpectedImprovement(int output, double[] best) {
        this.output = output;
        this.best = best.clone();
    }

    /**
     * {@code ln h(z)} of a standard normal variable.
     *
     * @param z how far the mean is above the best value, in standard deviations
     * @return the logarithm, finite for every finite {@code z} down to -1e150
     */
    public static double logStandard(double z) {
        return Improvement.logValue(z);
    }

    @Override
    public void addTo(Moments at, boolean slopes) {
        double[] mean = at.mean[output];
        double sd = at.sd[output];
        double logSd = Math.log(sd);
        for (int s = 0; s < best.length; s++) {
            double z = (mean[s] - best[s]) / sd;
            if (z > -1) {
                double density = Improvement.density(z);
                double probability = Improvement.probability(z);
                double h = density + z * probability;
                at.log[s] += logSd + Math.log(h);
                if (slopes) {
                    at.onMean[output][s] += probability / (sd * h);
                    at.onSd[output][s] += density / (sd * h);
                }
            } else {
                double mills = Improvement.mills(z);
                double tail = Improvement.tail(z, mills);
                at.log[s] += logSd + Math.log(tail) - 0.5 * z * z - Improvement.LOG_ROOT_TWO_PI;
                if (slopes) {
                    at.onMean[output][s] += mills / (sd * tail);
                    at.onSd[output][s] += 1 / (sd * tail);
                }
            }
        }
    }
}
