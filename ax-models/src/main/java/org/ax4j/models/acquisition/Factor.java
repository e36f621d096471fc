package org.ax4j.models.acquisition;

/**
 * One factor of an acquisition function, such as an improvement or the probability that a constraint holds: positive,
 * and smooth in the conditional moments. The acquisition function is the logarithm of the mean, over realisations, of
 * the product of its factors. Implementations are immutable and safe for threads.
 */
@FunctionalInterface
public interface Factor {
    /**
     * Adds its logarithm for every realisation, and the slopes of the logarithm where they are wanted.
     *
     * @param at the moments at a candidate
     * @param slopes whether slopes are wanted
     */
    void addTo(Moments at, boolean slopes);
}
