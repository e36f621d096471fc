package org.ax4j.models.kernel;

/** What a coordinate of a model input means. */
public enum InputKind {

    /** A real number; nearness counts. Integers and ordered choices are coded so too. */
    REAL,

    /** The index of an unordered value, stored as a double; only equality counts. */
    CATEGORICAL
}
