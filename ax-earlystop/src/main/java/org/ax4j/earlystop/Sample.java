package org.ax4j.earlystop;

/** The two sides of a comparison, in the unit of the measure. */
final class Sample {
    private final double own;
    private final double[] pool;
    private final String what;
    private final String whose;

    /**
     * Two sides.
     *
     * @param own the trial's own figure, NaN where there is none
     * @param pool what it is compared with, without NaN; whoever makes it says whether its own figure is in it
     * @param what how texts name the trial's figure, before the step
     * @param whose how texts name the pool
     */
    Sample(double own, double[] pool, String what, String whose) {
        this.own = own;
        this.pool = pool;
        this.what = what;
        this.whose = whose;
    }

    double own() {
        return own;
    }

    /** The pool itself, not a copy. */
    double[] pool() {
        return pool;
    }

    String what() {
        return what;
    }

    String whose() {
        return whose;
    }
}
