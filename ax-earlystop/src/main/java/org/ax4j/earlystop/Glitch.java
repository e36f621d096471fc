package org.ax4j.earlystop;

import java.util.List;
import org.ax4j.experiment.Curve;

/**
 * A last reading that may be a glitch: it lies on the worse side of the line through the two before it, and much farther off than readings of full curves usually do at that step. Single
 * readings go wrong where noise is heavy-tailed; a trial that has become worse shows it in its next reading too.
 */
final class Glitch {
    /** In standard deviations of a normal distribution with the median of what is usual: beyond, a reading is not explained by noise. */
    private static final double FAR = 4;

    /** The standard deviation of a normal distribution, in medians of distances from its mean. */
    private static final double NORMAL = 1.4826;

    private Glitch() {}

    /**
     * Whether the last reading may be one. Cost: that of finding a step in each full curve.
     *
     * @param curve an unfinished curve; of fewer than three readings nothing is known
     * @param sign 1 where the metric is to be large, -1 where it is to be small
     * @param full the full curves
     */
    static boolean isLast(Curve curve, int sign, List<Curve> full) {
        int last = curve.size() - 1;
        if (last < 2) {
            return false;
        }
        double own = sign * departure(curve, last);
        if (!(own < 0)) {
            return false;
        }
        double step = curve.step(last);
        double[] usual = full.stream()
                .mapToDouble(one -> departure(one, one.lastAt(step)))
                .map(Math::abs)
                .filter(Double::isFinite)
                .toArray();
        return usual.length > 0 && -own > FAR * NORMAL * Quantile.of(usual, 0.5);
    }

    /** How far a reading lies above the line through the two before it; NaN where there are not two. */
    private static double departure(Curve curve, int i) {
        if (i < 2) {
            return Double.NaN;
        }
        double slope = (curve.mean(i - 1) - curve.mean(i - 2)) / (curve.step(i - 1) - curve.step(i - 2));
        return curve.mean(i) - curve.mean(i - 1) - slope * (curve.step(i) - curve.step(i - 1));
    }
}
