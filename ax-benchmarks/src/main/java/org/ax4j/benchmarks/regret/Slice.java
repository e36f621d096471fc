package org.ax4j.benchmarks.regret;

/** Kinds of problems, over which methods are compared. */
public enum Slice {
    /** Two to six real parameters. */
    CONTINUOUS,
    /** Twenty to a hundred real parameters. */
    HIGH_DIMENSIONAL,
    /** The optimum at a corner, at the centre, shifted away from both. */
    PLACED,
    /** Real and whole numbers beside choices. */
    MIXED,
    /** Parameters that only some points have. */
    HIERARCHICAL,
    /** Outcome constraints, and inequalities and equalities of parameters. */
    CONSTRAINED,
    /** Noise, normal or with heavy tails. */
    NOISY,
    /** Two goals. */
    TWO_GOALS,
    /** Three to six goals. */
    MANY_GOALS,
    /** Points at which the trial fails. */
    FAILING,
    /** Four or eight workers that finish when they will. */
    WORKERS,
    /** A learner tuned on the bundled digits. */
    LEARNERS
}
