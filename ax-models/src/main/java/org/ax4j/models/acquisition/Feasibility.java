package org.ax4j.models.acquisition;

/**
 * Probability that an output is at least a bound, {@code a_s(x) = Phi((mean_s - bound) / sd)}: the factor of an outcome
 * constraint. Gardner, Kusner, Xu, Weinberger, Cunningham: Bayesian Optimization with Inequality Constraints, ICML
 * 2014. Slopes: {@code d ln a / d mean = phi / (sd Phi)}, {@code d ln a / d sd = -z phi / (sd Phi)}.
 *
 * @param output which output is bounded
 * @param bound the least value that is allowed
 */
public record Feasibility(int output, double bound) implements Factor {
    @Override
    public void addTo(Moments at, boolean slopes) {
        double[] mean = at.mean[output];
        double sd = at.sd[output];
        for (int s = 0; s < mean.length; s++) {
            double z = (mean[s] - bound) / sd;
            at.log[s] += Improvement.logProbability(z);
            if (slopes) {
                double ratio = Improvement.inverseMills(z) / sd;
                at.onMean[output][s] += ratio;
                at.onSd[output][s] -= z * ratio;
            }
        }
    }
}
