package org.ax4j.curve;

import org.ax4j.experiment.Curve;

/** Looks readings up by step. */
final class Readings {
    private Readings() {}

    /** The index of the last reading at or before a step, -1 where there is none; binary search. */
    static int last(Curve curve, double step) {
        int low = -1;
        int high = curve.size();
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

    /** The value at a step, linear between steps and level outside. */
    static double at(Curve curve, double step) {
        int low = last(curve, step);
        if (low < 0 || low == curve.size() - 1) {
            return curve.mean(Math.max(low, 0));
        }
        double share = (step - curve.step(low)) / (curve.step(low + 1) - curve.step(low));
        return (1 - share) * curve.mean(low) + share * curve.mean(low + 1);
    }
}
