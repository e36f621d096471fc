package org.ax4j.earlystop;

import java.util.Arrays;
import org.ax4j.error.Figures;
import org.ax4j.problem.Direction;

/**
 * How a trial stands among others by one measure at one step.
 *
 * @param measure by what
 * @param step where
 * @param sample what was compared
 * @param bound the quantile of the pool, NaN for an empty one
 * @param rank 1 plus the number of different better figures in the pool
 */
record Standing(Measure measure, double step, Sample sample, double bound, int rank) {
    /** Among a pool, of whose figures the given share is worse than the bound. */
    static Standing of(Measure measure, double step, Sample sample, double share) {
        double[] gains =
                Arrays.stream(sample.pool()).map(measure::gain).sorted().toArray();
        double bound = gains.length == 0 ? Double.NaN : measure.gain(Quantile.of(gains, share));
        double own = measure.gain(sample.own());
        return new Standing(measure, step, sample, bound, 1 + better(gains, own));
    }

    /** How many different values of an ascending array are larger than one; 0 and -0 differ. */
    private static int better(double[] ascending, double own) {
        int count = 0;
        for (int i = ascending.length - 1; i >= 0 && ascending[i] > own; i--) {
            boolean again = i + 1 < ascending.length && Double.compare(ascending[i], ascending[i + 1]) == 0;
            count += again ? 0 : 1;
        }
        return count;
    }

    /** How many figures the pool has. */
    int size() {
        return sample.pool().length;
    }

    /** Whether the trial has a figure to be compared: its curve may begin later, or nothing may say how far it can still grow. */
    boolean isKnown() {
        return !Double.isNaN(sample.own());
    }

    /** What is missing, in words. */
    String unknown() {
        return "its " + measure.name() + " " + sample.what() + " " + Figures.of(step) + " is not known";
    }

    /** By how much the trial is better than the bound; NaN where it is not known. */
    double margin() {
        return measure.gain(sample.own()) - measure.gain(bound);
    }

    /** Whether the trial is strictly worse than the bound. */
    boolean isWorse() {
        return measure.gain(sample.own()) < measure.gain(bound);
    }

    void note(Ruling ruling) {
        String name = measure.name();
        ruling.figure(name + ".step", step)
                .figure(name + ".value", sample.own())
                .figure(name + ".bound", bound)
                .figure(name + ".curves", size())
                .figure(name + ".rank", rank);
    }

    /** The comparison in words. */
    String text(double percentile) {
        return measure.name() + " " + Figures.of(sample.own()) + " " + sample.what() + " " + Figures.of(step) + " is "
                + (isWorse() ? "" : "not ") + measure.badSide() + " " + Figures.of(bound) + ", the "
                + Figures.of(measure.direction() == Direction.MAXIMISE ? percentile : 100 - percentile)
                + "th percentile of " + size() + " " + sample.whose();
    }
}
