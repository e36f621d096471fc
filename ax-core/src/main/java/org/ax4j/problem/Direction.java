package org.ax4j.problem;

/** Which way a metric is better. */
public enum Direction {
    /** More is better. */
    MAXIMISE,
    /** Less is better. */
    MINIMISE
}
