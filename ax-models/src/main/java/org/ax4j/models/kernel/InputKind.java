package org.ax4j.models.kernel;

/** What a coordinate of a model input means. */
public enum InputKind {

    /** A real number; nearness counts. Integers and ordered choices are coded so too. */
    REAL,

    /** The index of an unordered value, stored as a double; only equality counts, {@link #INACTIVE} being one more value. */
    CATEGORICAL,

    /** A real number in [-1, 2] where a point has it, {@link #INACTIVE} where it does not; nearness counts among those that have it. */
    CONDITIONAL;

    /** The coordinate of a parameter that is not active in a point. */
    public static final double INACTIVE = -2;
}
