package org.ax4j.models.acquisition;

/**
 * The chance that a label is positive, where an output and noise give it: {@code a_s(x) = Phi(mean_s / w)} with
 * {@code w = sqrt(sd^2 + noise)}. Slopes, with {@code z} the argument: {@code d ln a / d mean = phi / (w Phi)},
 * {@code d ln a / d sd = -z sd phi / (w^2 Phi)}.
 *
 * @param output which output the label's is
 * @param noise variance of the noise, at least 0
 */
public record SuccessProbability(int output, double noise) implements Factor {
    @Override
    public void addTo(Moments at, boolean slopes) {
        double[] mean = at.mean[output];
        double sd = at.sd[output];
        double width = Math.sqrt(noise + sd * sd);
        for (int s = 0; s < mean.length; s++) {
            double z = mean[s] / width;
            at.log[s] += Improvement.logProbability(z);
            if (slopes) {
                double ratio = Improvement.inverseMills(z) / width;
                at.onMean[output][s] += ratio;
                at.onSd[output][s] -= ratio * z * sd / width;
            }
        }
    }
}
