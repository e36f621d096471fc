package org.ax4j.earlystop;

import java.util.List;
import org.ax4j.problem.Direction;

/**
 * Metrics that only grow while a trial runs, such as time or cost. A small value early is no merit, so that a trial is judged by the best value that it can
 * end with: its value at a step, times the most favourable growth from there to the end among completed trials: the smallest one where less is better, the
 * largest where more is. Where all completed trials end at the same step and grow evenly that is the same as comparing values at equal steps; where they end
 * at different steps, as with steps that count mini-batches of different sizes, it is the value so far, a lower bound.
 */
final class CumulativeBest {
    private CumulativeBest() {}

    /** The best value that a trial can end with, by the growth of the completed trials other than itself; NaN where nothing bounds it. */
    static double best(Curves curves, List<LearningCurve> completed, LearningCurve own, double step) {
        boolean less = curves.measure().direction() == Direction.MINIMISE;
        double factor = less ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (LearningCurve other : completed) {
            double then =
                    other.trial().index() == own.trial().index() ? Double.NaN : other.at(Math.min(step, other.last()));
            if (then > 0) {
                double growth = Math.max(1, other.end() / then);
                factor = less ? Math.min(factor, growth) : Math.max(factor, growth);
            }
        }
        double known = Double.isInfinite(factor) && less ? 1 : factor;
        return Double.isInfinite(known) ? Double.NaN : own.at(step) * known;
    }
}
