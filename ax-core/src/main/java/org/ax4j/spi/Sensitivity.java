package org.ax4j.spi;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ax4j.experiment.Prediction;

/**
 * How the variance of a predicted mean over the whole space is split among the parameters that cause it. The parameters are taken to be independent, each at
 * equal shares of its domain as {@link org.ax4j.space.SearchSpace#pointAt} gives them; constraints between parameters are not looked at. The mean then is the sum
 * of its average, of one function for each parameter, of one for each pair, and so on, all of them uncorrelated, and an index is the variance of a part divided by
 * that of the whole. Sobol: Sensitivity estimates for nonlinear mathematical models, Mathematical Modelling and Computational Experiments, 1993.
 *
 * @param variance the variance of the mean, in units in which the observed outcomes have variance 1; 0 where the mean is flat, all indices then being 0
 * @param effects what each parameter does, in order of the space
 * @param interactions what each pair of parameters does beyond both, in that order; none where there is one parameter only
 */
public record Sensitivity(double variance, List<Effect> effects, List<Interaction> interactions) {
    /** Copies the lists. */
    public Sensitivity {
        effects = List.copyOf(effects);
        interactions = List.copyOf(interactions);
    }

    /**
     * The share of one parameter.
     *
     * @param parameter its name
     * @param first the share of what it does alone, in [0, 1]; the standard error is 0 where the index is computed, not sampled
     * @param total that share and those of all parts in which it has a hand, in [0, 1]
     * @param trend the correlation of the mean with the parameter's place in its domain, in [-1, 1]: positive where the mean rises with it, its square being
     *     the share of a straight line; empty where the values have no order
     */
    public record Effect(String parameter, Prediction first, Prediction total, OptionalDouble trend) {}

    /**
     * The share of what two parameters do together and not each alone: the second order.
     *
     * @param one the name of one
     * @param other the name of the other
     * @param index the share, in [0, 1]
     */
    public record Interaction(String one, String other, Prediction index) {}

    /**
     * The share of a parameter by its name.
     *
     * @param parameter the name
     * @return the share, or empty where there is no such parameter
     */
    public Optional<Effect> effect(String parameter) {
        return effects.stream()
                .filter(effect -> effect.parameter().equals(parameter))
                .findFirst();
    }
}
