package org.ax4j.run;

import org.ax4j.experiment.Trial;

/** Tells a listener one thing at a time, and keeps what it throws from the run. */
final class Announcer {
    private static final System.Logger LOG = System.getLogger(Announcer.class.getName());

    private final RunListener listener;

    Announcer(RunListener listener) {
        this.listener = listener;
    }

    /** Whether there is a listener, so that it is worth preparing what it is told. */
    boolean isHeard() {
        return listener != RunListener.NONE;
    }

    void started(Trial trial) {
        tell(() -> listener.started(trial));
    }

    void reported(Trial trial, double step) {
        tell(() -> listener.reported(trial, step));
    }

    void ended(Trial trial, RunSummary soFar) {
        tell(() -> listener.ended(trial, soFar));
    }

    private synchronized void tell(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "a listener of the run failed: " + e, e);
        }
    }
}
