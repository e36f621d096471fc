package org.ax4j;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Whose turn it is to ask: one ask after the other; beside them, one at a time, those whose deadline does not let them wait. An ask computes in its turn and
 * writes while no hasty one runs, so that it can look whether one came before it.
 */
final class AskQueue {
    private final ReentrantLock asks = new ReentrantLock(true);
    private final ReentrantLock writing = new ReentrantLock(true);

    /**
     * Asks in turn, or hastily where the turn does not come within half of the time that there is: the other half is for the answer.
     *
     * @param deadline the time that there is; empty for any time
     * @param inTurn the ask, which writes by {@link #writing}
     * @param hastily the ask that does not wait
     */
    <R> R asked(Optional<Duration> deadline, Supplier<R> inTurn, Supplier<R> hastily) {
        if (!hasTurn(deadline)) {
            return writing(hastily);
        }
        try {
            return inTurn.get();
        } finally {
            asks.unlock();
        }
    }

    private boolean hasTurn(Optional<Duration> deadline) {
        if (deadline.isEmpty()) {
            asks.lock();
            return true;
        }
        try {
            return asks.tryLock(TimeUnit.MILLISECONDS.convert(deadline.get()) / 2, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return asks.tryLock();
        }
    }

    /** Does something while nothing else is written for asks. */
    <R> R writing(Supplier<R> what) {
        writing.lock();
        try {
            return what.get();
        } finally {
            writing.unlock();
        }
    }

    /** Does something while no ask runs. */
    void alone(Runnable what) {
        asks.lock();
        try {
            writing(() -> {
                what.run();
                return what;
            });
        } finally {
            asks.unlock();
        }
    }
}
