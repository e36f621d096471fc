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
     * @return true where all are positive beyond their errors and the largest is a hundred times the smallest or more, but not more than double precision can tell apart
     */
    public static boolean wide(Collection<Prediction> values) {
        boolean positive = values.stream().allMatch(value -> value.mean() > HALF * (value.sem() > 0 ? value.sem() : 0));
        double low = values.stream().mapToDouble(Prediction::mean).min().orElse(0);
        double high = values.stream().mapToDouble(Prediction::mean).max().orElse(0);
        return positive && high / low >= WIDE_RATIO && high / low <= SOUND_RATIO;
    }
}
