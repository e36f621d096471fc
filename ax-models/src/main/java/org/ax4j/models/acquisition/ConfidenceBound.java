package org.ax4j.models.acquisition;

/**
 * The exponential of a bound above the mean of one output, {@code ln a_s(x) = mean_s + deviations sd}.
 *
 * @param output which output
 * @param deviations how many standard deviations above the mean
 */
public record ConfidenceBound(int output, double deviations) implements Factor {
    @Override
    public void addTo(Moments at, boolean slopes) {
        double[] mean = at.mean[output];
        double above = deviations * at.sd[output];
        for (int s = 0; s < mean.length; s++) {
            at.log[s] += mean[s] + above;
            if (slopes) {
                at.onMean[output][s] += 1;
                at.onSd[output][s] += deviations;
            }
        }
    }
}
