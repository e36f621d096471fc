package org.ax4j.models.optimise;

/** Why a minimisation ended. */
public enum StopReason {

    /** The projected gradient is within its tolerance: a stationary point. */
    GRADIENT,

    /** The last step lowered the value by no more than the tolerance. */
    REDUCTION,

    /** No step along the steepest descent lowers the value: the limit of the arithmetic, or a wrong gradient. */
    LINE_SEARCH,

    /** The evaluations are used up. */
    EVALUATIONS,

    /** The value or the gradient at the start is not finite. */
    START_NOT_FINITE;

    /**
     * Whether the point can be taken for a local minimum.
     *
     * @return true for {@link #GRADIENT} and {@link #REDUCTION}
     */
    public boolean converged() {
        return this == GRADIENT || this == REDUCTION;
    }
}
