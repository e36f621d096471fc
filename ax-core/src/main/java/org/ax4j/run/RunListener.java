package org.ax4j.run;

import org.ax4j.experiment.Trial;

/** Is told how a run goes on, for example to draw a line in a terminal. Never called by two threads at once; what it throws is logged and changes nothing. */
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * A trial is about to be evaluated.
     *
     * @param trial the trial, running
     */
    default void started(Trial trial) {}

    /**
     * A trial told readings. Called by the thread that evaluates it.
     *
     * @param trial the trial with its readings
     * @param step how far it is
     */
    default void reported(Trial trial, double step) {}

    /**
     * A trial's life ended.
     *
     * @param trial the trial with its status and reason
     * @param soFar the run up to now
     */
    default void ended(Trial trial, RunSummary soFar) {}
}
