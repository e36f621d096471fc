package org.ax4j.experiment;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a trial stands in its life. {@link #next()} is the whole table of transitions. Trials of the client run as soon as they are there; {@link #STAGED} and
 * {@link #STALE} are for programs that prepare trials or let them wait, by {@link Experiment#mark}.
 */
public enum TrialStatus {
    /** Suggested, not begun. */
    CANDIDATE,
    /** Being prepared. */
    STAGED,
    /** Being evaluated. */
    RUNNING,
    /** Evaluated to its end. */
    COMPLETED,
    /** Broke; its point may be suggested again. */
    FAILED,
    /** Given up; its point is not suggested again. */
    ABANDONED,
    /** Ended before its end because it promised little; its readings are unfinished. */
    EARLY_STOPPED,
    /** Never begun and no longer wanted. */
    STALE;

    /**
     * The statuses that may follow.
     *
     * @return them, none for an ended trial
     */
    public Set<TrialStatus> next() {
        return switch (this) {
            case CANDIDATE -> EnumSet.of(STAGED, RUNNING, ABANDONED, STALE);
            case STAGED -> EnumSet.of(RUNNING, FAILED, ABANDONED);
            case RUNNING -> EnumSet.of(COMPLETED, FAILED, ABANDONED, EARLY_STOPPED);
            case COMPLETED, FAILED, ABANDONED, EARLY_STOPPED, STALE -> EnumSet.noneOf(TrialStatus.class);
        };
    }

    /**
     * Whether the trial's life is over.
     *
     * @return true where no status may follow
     */
    public boolean isEnded() {
        return next().isEmpty();
    }

    /**
     * Whether its outcome is still to come.
     *
     * @return true before the end
     */
    public boolean isPending() {
        return !isEnded();
    }

    /**
     * The status as tables show it.
     *
     * @return for example {@code early stopped}
     */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
