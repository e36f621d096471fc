package org.ax4j.models.acquisition;

/**
 * A weighted sum of the outputs' means, {@code ln a_s(x) = sum_j w_j mean_js}. Alone and with one realisation, the
 * acquisition function is that sum: pure exploitation.
 */
public final class PosteriorMean implements Factor {
    private final double[] weights;

    /**
     * A sum of the first outputs.
     *
     * @param weights weight of each {@code [outputs]}
     */
    public PosteriorMean(double... weights) {
        this.weights = weights.clone();
    }

    @Override
    public void addTo(Moments at, boolean slopes) {
        for (int j = 0; j < weights.length; j++) {
            for (int s = 0; s < at.log.length; s++) {
                at.log[s] += weights[j] * at.mean[j][s];
                at.onMean[j][s] += slopes ? weights[j] : 0;
            }
        }
    }
}
