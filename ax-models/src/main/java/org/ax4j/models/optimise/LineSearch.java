package org.ax4j.models.optimise;

/**
 * Search for a step {@code t} with sufficient decrease {@code f(t) <= f(0) + 1e-3 t f'(0)} and small slope
 * {@code |f'(t)| <= 0.9 |f'(0)|}. More and Thuente: Line Search Algorithms with Guaranteed Sufficient Decrease, ACM
 * Transactions on Mathematical Software 20(3), 1994. The caller evaluates: {@link #start}, then {@link #step} and
 * {@link #accepts} in turn.
 */
final class LineSearch {

    private static final double DECREASE = 1e-3;
    private static final double FLATNESS = 0.9;
    private static final double WIDTH = 0.1;

    private final StepInterval interval = new StepInterval();
    private double startValue;
    private double startSlope;
    private double largest;
    private double low;
    private double high;
    private double width;
    private double widthBefore;
    private boolean auxiliary;
    private boolean last;

    void start(double value, double slope, double first, double most) {
        startValue = value;
        startSlope = slope;
        largest = most;
        low = 0;
        high = 5 * first;
        width = most;
        widthBefore = 2 * most;
        auxiliary = true;
        last = false;
        interval.reset(value, slope, first);
    }

    /** The step to evaluate next. */
    double step() {
        return interval.trial;
    }

    /** Takes the value and slope at {@link #step()}; true if the search ends there, successfully or not. */
    boolean accepts(double value, double slope) {
        double t = interval.trial;
        double required = DECREASE * startSlope;
        boolean decreased = value <= startValue + t * required;
        if (decreased && Math.abs(slope) <= FLATNESS * -startSlope) {
            return true;
        }
        if (last || (t >= largest && decreased && slope <= required)) {
            return true;
        }
        if (auxiliary && decreased && slope >= 0) {
            auxiliary = false;
        }
        boolean tilted = auxiliary && value <= interval.bestValue && !decreased;
        interval.next(value, slope, tilted ? required : 0, low, high);
        narrow();
        return false;
    }

    private void narrow() {
        if (interval.bracketed) {
            double gap = Math.abs(interval.other - interval.best);
            if (gap >= 0.66 * widthBefore) {
                interval.trial = interval.best + 0.5 * (interval.other - interval.best);
            }
            widthBefore = width;
            width = gap;
            low = Math.min(interval.best, interval.other);
            high = Math.max(interval.best, interval.other);
        } else {
            low = interval.trial + 1.1 * (interval.trial - interval.best);
            high = interval.trial + 4 * (interval.trial - interval.best);
        }
        interval.trial = Math.min(Math.max(interval.trial, 0), largest);
        boolean exhausted = interval.trial <= low || interval.trial >= high || high - low <= WIDTH * high;
        if (interval.bracketed && exhausted) {
            interval.trial = interval.best;
            last = true;
        }
    }
}
