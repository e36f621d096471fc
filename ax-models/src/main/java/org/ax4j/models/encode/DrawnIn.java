package org.ax4j.models.encode;

import java.util.Arrays;
import java.util.Optional;

/**
 * {@code y} where it reaches a value {@code B}, else {@code B - w ln(1 + (B - y) / w)}: good results keep their unit, and how bad the others are is told by orders of magnitude, so that a
 * few terrible ones do not drown differences among good ones. The bad side of {@link Bilog}. The inverse would explode beyond the worst outcome; there it bends towards twice its distance
 * from {@code B + w}.
 *
 * @param bound the value {@code B} below which results are bad
 * @param width the width {@code w} of the neighbourhood in which bad results keep their differences, positive
 * @param worst the least outcome
 */
public record DrawnIn(double bound, double width, double worst) implements OutcomeScaling {
    /** Fewer results beyond a threshold do not tell what differences matter there. */
    private static final int LEAST_BEYOND = 2;
    /** A neighbourhood that is narrower than this share of all outcomes would draw all that is bad into one. */
    private static final double LEAST_WIDTH = 1e-3;

    /**
     * The scaling of gains, all of which are maximised, of which those beyond a goal's threshold alone count for the hypervolume: as wide as the median of what lies beyond it.
     *
     * @param gains outcomes {@code [n]}, at least one
     * @param bound the threshold, NaN for none
     * @return the scaling, empty where too few outcomes are beyond a threshold, or too little
     */
    static Optional<OutcomeScaling> beyondThreshold(double[] gains, double bound) {
        double[] beyond = Arrays.stream(gains)
                .map(y -> y - bound)
                .filter(gain -> gain > 0)
                .sorted()
                .toArray();
        double worst = Arrays.stream(gains).min().orElseThrow();
        double range = Arrays.stream(gains).max().orElseThrow() - worst;
        double width = beyond.length < LEAST_BEYOND ? 0 : beyond[beyond.length / 2];
        return width > 0 && width >= LEAST_WIDTH * range && Double.isFinite(range)
                ? Optional.of(new DrawnIn(bound, width, worst))
                : Optional.empty();
    }

    @Override
    public double forward(double raw) {
        return raw >= bound ? raw : bound - width * logarithm(raw);
    }

    /** {@code ln(1 + (B - y) / w)}, also where the quotient is larger than any number. */
    private double logarithm(double raw) {
        double gap = (bound - raw) / width;
        return gap <= Double.MAX_VALUE
                ? Math.log1p(gap)
                : Math.log(bound / 2 - raw / 2) + Math.log(2) - Math.log(width);
    }

    @Override
    public double inverse(double scaled) {
        if (scaled >= bound) {
            return scaled;
        }
        double end = forward(floor());
        return scaled >= end
                ? Math.max(floor(), bound - width * Math.expm1((bound - scaled) / width))
                : floor() + (width + bound - floor()) * Math.expm1((scaled - end) / width);
    }

    @Override
    public double floor() {
        return Math.min(worst, bound);
    }

    @Override
    public double slope(double raw) {
        return raw >= bound ? 1 : 1 / (1 + (bound - raw) / width);
    }
}
