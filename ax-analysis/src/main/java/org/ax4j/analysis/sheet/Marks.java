package org.ax4j.analysis.sheet;

import java.util.Collection;
import java.util.OptionalDouble;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.spi.Chart.Mark;

/** Marks of trials. */
public final class Marks {
    /** Half the 95 % interval of a normal distribution, in standard errors. */
    public static final double HALF = 1.959963984540054;

    private static final double WIDE_RATIO = 100;

    /** Beyond it the smallest values are zeros that were rounded. */
    private static final double SOUND_RATIO = 1e12;

    private Marks() {}

    /**
     * The mark of a trial.
     *
     * @param trial the trial
     * @param x its place on the horizontal axis
     * @param y its place on the vertical axis
     * @return the mark, with error bars where standard errors are known and not 0
     */
    public static Mark of(Trial trial, Prediction x, Prediction y) {
        return new Mark(x.mean(), y.mean(), half(x), half(y), Words.name(trial));
    }

    /**
     * Half the 95 % interval of an estimate.
     *
     * @param estimate mean and standard error
     * @return 1.96 standard errors, empty where that is 0 or not known
     */
    public static OptionalDouble half(Prediction estimate) {
        return estimate.sem() > 0 ? OptionalDouble.of(HALF * estimate.sem()) : OptionalDouble.empty();
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
