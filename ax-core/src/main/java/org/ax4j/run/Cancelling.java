package org.ax4j.run;

import org.jspecify.annotations.Nullable;

/** Whether an attempt may begin and go on. Safe for threads; interrupts its thread only while that works for it. */
final class Cancelling {
    private boolean cancelled;
    private boolean begun;
    private @Nullable Thread worker;

    /** Whether the calling thread may begin. */
    synchronized boolean begins() {
        begun = !cancelled;
        worker = begun ? Thread.currentThread() : null;
        return begun;
    }

    synchronized void ends() {
        worker = null;
    }

    /** Cancels, and says whether it was before the beginning, so that nothing else will come of the attempt. */
    synchronized boolean cancel() {
        cancelled = true;
        if (worker != null) {
            worker.interrupt();
        }
        return !begun;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }
}
