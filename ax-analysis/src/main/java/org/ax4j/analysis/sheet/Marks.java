package org.ax4j.analysis.sheet;

import java.util.Collection;
import java.util.Optional;
import org.ax4j.experiment.Prediction;
import org.ax4j.spi.Chart.Interval;

/** Error bars of marks, and the axes that suit them. */
public final class Marks {
    /** Half the 95 % interval of a normal distribution, in standard errors. */
    public static final double HALF = 1.959963984540054;

    private static final double WIDE_RATIO = 100;

    /** From it on logarithms spread what a linear axis crowds at its lower end. */
    private static final double CROWDED_RATIO = 10;

    /** Of the values and of a linear axis: this many lie in so small a part of it where they are crowded. */
    private static final double MOST = 0.75;

    private static final double SMALL_PART = 0.2;

    /** Beyond it the smallest values are zeros that were rounded. */
    private static final double SOUND_RATIO = 1e12;

    private Marks() {}

    /**
     * The 95 % interval of an estimate.
     *
     * @param estimate mean and standard error
     * @return 1.96 standard errors to both sides, empty where the error is 0 or not known
     */
    public static Optional<Interval> interval(Prediction estimate) {
        return estimate.sem() > 0
                ? Optional.of(Interval.around(estimate.mean(), HALF * estimate.sem()))
                : Optional.empty();
    }

    /**
     * Whether values are best shown by their logarithms.
     *
     * @param values the values
     * @return true where all are positive beyond their errors and the largest is a hundred times the smallest or more, but not more than double precision can tell apart; ten times is
     *     enough where three quarters of them lie in the lowest fifth of their range
     */
    public static boolean wide(Collection<Prediction> values) {
        if (values.isEmpty() || values.stream().anyMatch(value -> value.mean() <= HALF * known(value.sem()))) {
            return false;
        }
        double[] sorted = values.stream().mapToDouble(Prediction::mean).sorted().toArray();
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        boolean crowded = sorted[(int) Math.ceil(MOST * sorted.length) - 1] <= low + SMALL_PART * (high - low);
        return high / low >= (crowded ? CROWDED_RATIO : WIDE_RATIO) && high / low <= SOUND_RATIO;
    }

    private static double known(double error) {
        return error > 0 ? error : 0;
    }
}
