package org.ax4j.models.gp;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.models.kernel.LogNormalPrior;
import org.ax4j.models.optimise.Lbfgsb;
import org.ax4j.models.optimise.Minimum;

/**
 * Hyperparameters by maximum a posteriori: the density of natural parameters, optimised in their logarithms (the same
 * maximisers, better scaled) by L-BFGS-B from several starts, the best end of which is kept. The first start is the
 * mode of the prior, or what an earlier fit found where that is given; the others are draws from the prior.
 *
 * @param kernel family of the covariance
 * @param noise prior of the inferred noise variance
 * @param starts how many starts, at least 1
 * @param optimiser settings of the optimiser
 */
public record MapFit(Kernel kernel, LogNormalPrior noise, int starts, Lbfgsb optimiser) {

    /**
     * What a fit found.
     *
     * @param hyperparameters the best ones
     * @param objective {@code F}, log posterior density per observation, see {@link MapObjective}
     * @param evaluations evaluations of {@code F} and its gradient, over all starts
     */
    public record Fitted(Hyperparameters hyperparameters, double objective, int evaluations) {}

    /**
     * Checks the settings.
     *
     * @param kernel family of the covariance
     * @param noise prior of the inferred noise variance
     * @param starts how many starts
     * @param optimiser settings of the optimiser
     * @throws IllegalArgumentException if there is no start
     */
    public MapFit {
        if (starts < 1) {
            throw new IllegalArgumentException("a fit needs at least 1 start but got " + starts);
        }
    }

    /**
     * One kernel, with the optimiser's customary settings.
     *
     * @param kernel family of the covariance
     * @param starts how many starts, at least 1
     * @return the fit
     */
    public static MapFit of(Kernel kernel, int starts) {
        return new MapFit(
                kernel, LogNormalPrior.noise(), starts, Lbfgsb.standard().evaluations(400));
    }

    /**
     * The same with another prior of the noise.
     *
     * @param prior prior of the inferred noise variance
     * @return the fit
     */
    public MapFit noise(LogNormalPrior prior) {
        return new MapFit(kernel, prior, starts, optimiser);
    }

    /**
     * The same with another number of starts.
     *
     * @param count how many starts, at least 1
     * @return the fit
     */
    public MapFit starts(int count) {
        return new MapFit(kernel, noise, count, optimiser);
    }

    /**
     * The same with less work.
     *
     * @param most most evaluations of each start, at least 1
     * @return the fit
     */
    public MapFit evaluations(int most) {
        return new MapFit(kernel, noise, starts, optimiser.evaluations(most));
    }

    /**
     * Fits. Outputs that are all equal say nothing about hyperparameters: these are then the modes of their priors.
     *
     * @param data observations, outputs in units of their own variance
     * @param earlier what an earlier fit of the same kernel and inputs found; empty for none
     * @param random source of the drawn starts
     * @return the best hyperparameters
     */
    public Fitted fit(TrainingData data, List<Hyperparameters> earlier, RandomGenerator random) {
        MapObjective objective = new MapObjective(kernel, noise, data);
        double[] mode =
                objective.priors().stream().mapToDouble(LogNormalPrior::logMode).toArray();
        if (data.constant()) {
            double value = -objective.at(mode, new double[mode.length]);
            return new Fitted(hyperparameters(objective, mode, data.target(0)), value, 1);
        }
        double[] best = mode;
        double least = Double.POSITIVE_INFINITY;
        int evaluations = 0;
        for (double[] start : starts(objective, data, earlier, random)) {
            Minimum end = optimiser.minimise(objective, start, objective.box());
            evaluations += end.evaluations();
            if (end.value() < least) {
                least = end.value();
                best = end.point();
            }
        }
        double value = -objective.at(best, new double[best.length]);
        return new Fitted(hyperparameters(objective, best, objective.mean()), value, evaluations + 1);
    }

    private List<double[]> starts(
            MapObjective objective, TrainingData data, List<Hyperparameters> earlier, RandomGenerator random) {
        List<double[]> all = new ArrayList<>();
        for (Hyperparameters found : earlier) {
            all.add(start(objective, data, found));
        }
        if (all.size() < starts) {
            all.add(objective.priors().stream()
                    .mapToDouble(LogNormalPrior::logMode)
                    .toArray());
        }
        while (all.size() < starts) {
            all.add(objective.priors().stream()
                    .mapToDouble(prior -> prior.drawLog(random))
                    .toArray());
        }
        return all;
    }

    private static double[] start(MapObjective objective, TrainingData data, Hyperparameters found) {
        double[] u = new double[objective.priors().size()];
        double[] theta = found.theta();
        System.arraycopy(theta, 0, u, 0, theta.length);
        if (data.infersNoise()) {
            u[u.length - 1] = Math.log(found.noise());
        }
        return u;
    }

    private static Hyperparameters hyperparameters(MapObjective objective, double[] u, double mean) {
        List<Double> theta = new ArrayList<>();
        int p = objective.infersNoise() ? u.length - 1 : u.length;
        for (int i = 0; i < p; i++) {
            theta.add(u[i]);
        }
        return new Hyperparameters(theta, objective.noiseOf(u), mean);
    }
}
