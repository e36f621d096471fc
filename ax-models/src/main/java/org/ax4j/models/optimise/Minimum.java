package org.ax4j.models.optimise;

/** The end of a minimisation. Immutable. */
public final class Minimum {

    private final double[] point;
    private final double value;
    private final int iterations;
    private final int evaluations;
    private final StopReason reason;

    Minimum(double[] point, double value, int iterations, int evaluations, StopReason reason) {
        this.point = point.clone();
        this.value = value;
        this.iterations = iterations;
        this.evaluations = evaluations;
        this.reason = reason;
    }

    /**
     * The best point found, within the bounds.
     *
     * @return point {@code [n]}, a copy
     */
    public double[] point() {
        return point.clone();
    }

    /**
     * The value there.
     *
     * @return at most the value at the start
     */
    public double value() {
        return value;
    }

    /**
     * Steps taken.
     *
     * @return number of line searches that succeeded
     */
    public int iterations() {
        return iterations;
    }

    /**
     * Work done.
     *
     * @return number of evaluations of value and gradient
     */
    public int evaluations() {
        return evaluations;
    }

    /**
     * Why it ended.
     *
     * @return the reason
     */
    public StopReason reason() {
        return reason;
    }
}
