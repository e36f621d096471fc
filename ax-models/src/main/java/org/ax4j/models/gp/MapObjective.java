package org.ax4j.models.gp;

import java.util.ArrayList;
import java.util.List;
import org.ax4j.models.kernel.Hyperparameter;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.models.kernel.LogNormalPrior;
import org.ax4j.models.optimise.Box;
import org.ax4j.models.optimise.DifferentiableFunction;

/**
 * The negative of {@code F = (ln p(y | u) + sum_i ln p(v_i)) / n} as a function of {@code u = ln v}, the logarithms of
 * the kernel's hyperparameters and, last, of the noise variance where it is inferred. The constant mean has no prior
 * and is profiled out: the partial derivatives at the best mean are those of the profiled function. For one thread.
 */
final class MapObjective implements DifferentiableFunction {
    /** Upper bounds, in standard deviations of the priors: they only keep exponentials finite. */
    private static final double FAR = 8;

    private final TrainingData data;
    private final LogNormalPrior noise;
    private final Likelihood likelihood;
    private final List<LogNormalPrior> priors = new ArrayList<>();

    private double mean;

    MapObjective(Kernel kernel, LogNormalPrior noise, TrainingData data) {
        this.noise = noise;
        this.data = data;
        this.likelihood = new Likelihood(kernel, data);
        kernel.hyperparameters(data.kinds()).stream().map(Hyperparameter::prior).forEach(priors::add);
        if (data.infersNoise()) {
            priors.add(noise);
        }
    }

    List<LogNormalPrior> priors() {
        return priors;
    }

    Box box() {
        double[] lower =
                priors.stream().mapToDouble(prior -> Math.log(prior.lower())).toArray();
        double[] upper = priors.stream()
                .mapToDouble(prior -> prior.location() + FAR * prior.scale())
                .toArray();
        return Box.of(lower, upper);
    }

    /** The profiled mean of the last evaluation. */
    double mean() {
        return mean;
    }

    boolean infersNoise() {
        return data.infersNoise();
    }

    double noiseOf(double[] u) {
        return Math.exp(data.infersNoise() ? u[u.length - 1] : noise.logMode());
    }

    @Override
    public double at(double[] u, double[] gradient) {
        double sigma2 = noiseOf(u);
        if (!likelihood.factorise(u, sigma2)) {
            return Double.NaN;
        }
        mean = likelihood.bestMean();
        double value = likelihood.value(mean, sigma2);
        likelihood.slopes(sigma2, gradient);
        for (int i = 0; i < u.length; i++) {
            value += priors.get(i).logDensity(u[i]);
            gradient[i] = -(gradient[i] + priors.get(i).slope(u[i])) / data.rows();
        }
        return -value / data.rows();
    }
}
