package org.ax4j.models.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ax4j.experiment.Prediction;
import org.ax4j.models.encode.Encoding;
import org.ax4j.models.kernel.Products;
import org.ax4j.models.surrogate.Surrogate;
import org.ax4j.models.surrogate.Surrogates;
import org.ax4j.spi.Sensitivity;
import org.ax4j.spi.Sensitivity.Effect;
import org.ax4j.spi.Sensitivity.Interaction;

/**
 * Sobol indices of the posterior means of surrogates, in scaled units, over the box of all parameters. Where the covariance is a sum of products (squared exponential,
 * Matern as a mixture of squared exponentials, equality of categories) integrals over the box are sums of products of integrals over one coordinate: first and second
 * orders are exact always (of warped inputs, which may be infinitely steep at an end, to within some 1e-4, at worst 1e-2), totals and the variance where the double sum over all pairs of products is quick; else these two are sampled, and told with their
 * standard errors. Conditional parameters and other covariances: all is sampled. Oakley, O'Hagan: Probabilistic sensitivity analysis of complex models: a Bayesian
 * approach, Journal of the Royal Statistical Society B, 2004.
 *
 * <p>Cost for {@code n} points, {@code d} coordinates, {@code Q} products (1 or 29) and {@code g} nodes: {@code n Q g^2 d^2 / 2}, and {@code (n Q)^2 g d / 2} for the
 * double sum; at most some 3e7 values of the covariance where samples are drawn.
 */
public final class Sensitivities {
    /** Variances below this, where outcomes have variance 1, count as rounding: the mean is then flat. */
    private static final double FLAT = 1e-10;

    private static final Prediction ZERO = new Prediction(0, 0);

    private Sensitivities() {}

    /**
     * The indices of all metrics that are modelled alone.
     *
     * @param surrogates the models
     * @return the indices by metric
     */
    public static Map<String, Sensitivity> of(Surrogates surrogates) {
        Map<String, Sensitivity> all = new LinkedHashMap<>();
        surrogates.ofMetrics().forEach((metric, surrogate) -> {
            double weight = surrogate.target().expression().weight(metric);
            all.put(metric, of(surrogates.encoding(), surrogate, Math.signum(weight)));
        });
        return Collections.unmodifiableMap(all);
    }

    /** The sign turns trends of gains into those of the metric. */
    private static Sensitivity of(Encoding encoding, Surrogate surrogate, double sign) {
        if (encoding.kinds().size() == 0) {
            return new Sensitivity(0, List.of(), List.of());
        }
        Mean mean = new Mean(surrogate.process());
        Inputs inputs = Inputs.of(encoding);
        long seed = surrogate.observations().content();
        Optional<Products> products = encoding.isFlat() ? mean.covariance().products() : Optional.empty();
        Parts parts = products.map(sum -> exact(mean, sum, inputs, seed)).orElseGet(() -> sampled(mean, inputs, seed));
        return told(encoding, inputs, parts, sign);
    }

    /** What a variance consists of; shares are of the whole. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Parts(
            double variance, Prediction[] first, Prediction[] total, List<Prediction> second, double[] trend) {}

    private static Parts sampled(Mean mean, Inputs inputs, long seed) {
        int d = inputs.size();
        Sampled sampled = Sampled.of(mean, inputs, true, seed);
        Whole whole = sampled.whole();
        List<Prediction> second = pairs(d).parallel()
                .mapToObj(pair -> whole.share(sampled.second(pair / d, pair % d)))
                .toList();
        return new Parts(
                whole.variance(),
                shares(d, k -> whole.share(sampled.first(k))),
                shares(d, k -> whole.share(sampled.total(k))),
                second,
                IntStream.range(0, d).mapToDouble(sampled::trend).toArray());
    }

    private static Parts exact(Mean mean, Products products, Inputs inputs, long seed) {
        int d = inputs.size();
        ProductForm form = new ProductForm(mean, products, inputs);
        double[][] main = new double[d][];
        Arrays.parallelSetAll(main, form::main);
        Totals.Split split = Totals.suit(form)
                ? new Totals(form).split(form.nodes(0).mean(main[0]))
                : Totals.Split.of(Sampled.of(mean, inputs, false, seed), d);
        Whole whole = split.whole();
        List<Prediction> second = pairs(d).parallel()
                .mapToObj(pair -> {
                    int k = pair / d;
                    int l = pair % d;
                    return whole.share(form.interaction(k, l, main[k], main[l]));
                })
                .toList();
        return new Parts(
                whole.variance(),
                shares(d, k -> whole.share(form.nodes(k).covariance(main[k], main[k]))),
                shares(d, k -> whole.share(split.totals()[k])),
                second,
                IntStream.range(0, d)
                        .mapToDouble(k -> form.nodes(k).covarianceWithPlace(main[k])
                                / Math.sqrt(whole.variance())
                                / form.nodes(k).spread())
                        .toArray());
    }

    /** Pairs {@code k < l} as {@code k d + l}, in order. */
    private static IntStream pairs(int d) {
        return IntStream.range(0, d * d).filter(pair -> pair / d < pair % d);
    }

    private static Prediction[] shares(int d, IntFunction<Prediction> share) {
        return IntStream.range(0, d).mapToObj(share).toArray(Prediction[]::new);
    }

    private static Sensitivity told(Encoding encoding, Inputs inputs, Parts parts, double sign) {
        int d = inputs.size();
        boolean flat = !(parts.variance() > FLAT);
        List<String> names = encoding.axes().stream().map(axis -> axis.name()).toList();
        List<Effect> effects = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            effects.add(new Effect(
                    names.get(k),
                    flat ? ZERO : parts.first()[k],
                    flat ? ZERO : parts.total()[k],
                    inputs.domain(k).isOrdered()
                            ? OptionalDouble.of(flat ? 0 : sign * parts.trend()[k] + 0.0)
                            : OptionalDouble.empty()));
        }
        List<Interaction> interactions = new ArrayList<>();
        int[] pairs = pairs(d).toArray();
        for (int i = 0; i < pairs.length; i++) {
            interactions.add(new Interaction(
                    names.get(pairs[i] / d),
                    names.get(pairs[i] % d),
                    flat ? ZERO : parts.second().get(i)));
        }
        return new Sensitivity(flat ? 0 : parts.variance(), effects, interactions);
    }
}
