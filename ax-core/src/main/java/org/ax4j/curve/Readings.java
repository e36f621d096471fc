package org.ax4j.curve;

import org.ax4j.experiment.Curve;

/** Looks readings up by step. */
final class Readings {
    /** Means look at this many readings at most, evenly spread, so that dense curves cost no more than others. */
    private static final int MOST_AVERAGED = 32;

    private Readings() {}

    /** The index of the last reading at or before a step, -1 where there is none: between two around a guess as if steps were even, whose distance is doubled, then by halving. */
    static int last(Curve curve, double step) {
        int low = -1;
        int high = curve.size();
        int guess = guess(curve, step);
        for (int width = 1; guess - width > low || guess + width < high; width *= 2) {
            int left = guess - width;
            int right = guess + width;
            if ((left <= low || curve.step(left) <= step) && (right >= high || curve.step(right) > step)) {
                low = Math.max(low, left);
                high = Math.min(high, right);
                break;
            }
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (curve.step(middle) <= step) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int guess(Curve curve, double step) {
        int last = curve.size() - 1;
        double share = last < 1 ? 0 : (step - curve.step(0)) / (curve.step(last) - curve.step(0));
        return (int) (Math.max(0, Math.min(1, share)) * last);
    }

    /** The value at a step, linear between steps and level outside; before the first step proportional to it where the metric grows from 0. */
    static double at(Curve curve, double step, boolean cumulative) {
        int low = last(curve, step);
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
        int first = last(curve, after) + 1;
        int end = last(curve, until) + 1;
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
