package org.ax4j.models.acquisition;

/**
 * The chance of success where a latent output {@code f} gives it as {@code Phi(f)}, averaged over the output's own
 * uncertainty: {@code a_s(x) = Phi(mean_s / sqrt(1 + sd^2))}. Rasmussen and Williams, Gaussian Processes for Machine
 * Learning, 2006, equation (3.82). With {@code z} the argument, slopes are {@code phi(z) / Phi(z)} times
 * {@code 1 / sqrt(1 + sd^2)} for the mean and {@code -z sd / (1 + sd^2)} for the deviation.
 *
 * @param output the latent output
 */
public record SuccessProbability(int output) implements Factor {
    @Override
    public void addTo(Moments at, boolean slopes) {
        double[] mean = at.mean[output];
        double sd = at.sd[output];
        double spread = Math.sqrt(1 + sd * sd);
        for (int s = 0; s < mean.length; s++) {
            double z = mean[s] / spread;
            at.log[s] += Improvement.logProbability(z);
            if (slopes) {
                double ratio = Improvement.inverseMills(z);
                at.onMean[output][s] += ratio / spread;
                at.onSd[output][s] -= ratio * z * sd / (spread * spread);
            }
        }
    }
}
