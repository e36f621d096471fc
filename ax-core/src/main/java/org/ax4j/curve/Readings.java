package org.ax4j.curve;

import org.ax4j.experiment.Curve;

/** Looks readings up by step. */
final class Readings {
    /** Means look at this many readings at most, evenly spread, so that dense curves cost no more than others. */
    private static final int MOST_AVERAGED = 32;

    private Readings() {}

    /** The value at a step, linear between steps and level outside; before the first step proportional to it where the metric grows from 0. */
    static double at(Curve curve, double step, boolean cumulative) {
        int low = curve.lastAt(step);
        if (low < 0) {
            boolean grows = cumulative && curve.step(0) > 0;
            return curve.mean(0) * (grows ? Math.max(0, step) / curve.step(0) : 1);
        }
        if (low == curve.size() - 1) {
            return curve.mean(low);
        }
        double share = (step - curve.step(low)) / (curve.step(low + 1) - curve.step(low));
        return (1 - share) * curve.mean(low) + share * curve.mean(low + 1);
    }

    /** The mean of the readings behind one step and up to another, the value there where there is none. */
    static double mean(Curve curve, double after, double until, boolean cumulative) {
        int first = curve.lastAt(after) + 1;
        int end = curve.lastAt(until) + 1;
        if (first >= end) {
            return at(curve, until, cumulative);
        }
        int count = Math.min(MOST_AVERAGED, end - first);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += curve.mean((int) (first + (long) (end - first) * (i + 1) / count - 1)) / count;
        }
        return sum;
    }
}
