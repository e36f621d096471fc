package org.ax4j.models.surrogate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.ax4j.models.kernel.LogNormalPrior;

/**
 * Whether all targets of a problem are noisy, which is asked of them together: each is fitted with its own prior of the noise and with a firm one that expects some, and the firm ones are taken unless
 * with their own priors the observations are predicted much better from one another.
 *
 * @param own the fits with each target's own prior
 * @param firm those with the firm one; none where nothing is asked
 */
record JointNoise(List<Surrogate> own, List<Surrogate> firm) {
    /**
     * By how much, in the logarithm of the density and for each target, their own priors must predict better: what Kass and Raftery (Bayes Factors, Journal of the American Statistical Association,
     * 1995) call very strong evidence.
     */
    private static final double VERY_STRONG = 5;
    /** As many times as that settles it: firm fits are not remembered then, and not made again before there are a multiple of so many observations. */
    private static final double SETTLED = 2;

    private static final int ASKED_AGAIN = 5;
    /** Before the keys of what is remembered of firm fits. */
    private static final String FIRM = "noisy ";

    /** How all targets are fitted by rules, with what is remembered of earlier fits. */
    interface Fits extends BiFunction<ModellingRules, Map<String, Remembered>, List<Surrogate>> {}

    static JointNoise of(ModellingRules rules, int goals, Map<String, Remembered> memory, Fits fits) {
        List<Surrogate> own = fits.apply(rules, memory);
        int most = own.stream()
                .mapToInt(target -> target.observations().size())
                .max()
                .orElse(0);
        Map<String, Remembered> earlier = memory.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(FIRM))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(FIRM.length()), Map.Entry::getValue));
        boolean settled = !memory.isEmpty() && earlier.isEmpty() && most % ASKED_AGAIN != 0;
        boolean asked = rules.isNoiseJoint(own.size(), goals, most) && !settled;
        return new JointNoise(own, asked ? fits.apply(rules.noise(LogNormalPrior.noise()), earlier) : List.of());
    }

    List<Surrogate> chosen() {
        return isFirm() ? firm : own;
    }

    boolean isFirm() {
        return !firm.isEmpty() && ahead() <= VERY_STRONG * own.size();
    }

    Map<String, Remembered> remembered() {
        Map<String, Remembered> fits = new LinkedHashMap<>();
        own.forEach(one -> fits.put(Surrogates.key(one.target()), one.remembered()));
        if (ahead() <= SETTLED * VERY_STRONG * own.size()) {
            firm.forEach(one -> fits.put(FIRM + Surrogates.key(one.target()), one.remembered()));
        }
        return fits;
    }

    private double ahead() {
        return logDensity(own) - logDensity(firm);
    }

    private static double logDensity(List<Surrogate> surrogates) {
        return surrogates.stream().mapToDouble(Surrogate::logDensity).sum();
    }
}
