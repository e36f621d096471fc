package org.ax4j.run;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.TrialStatus;

/**
 * What a run did.
 *
 * @param trials the indices of the trials that it started, in order
 * @param counts how many of them have which status; statuses that none has are left out
 * @param ending what ended it, and why
 * @param best the best trial of the whole experiment by its readings, or the frontier where there are several goals; empty where no trial is completed
 * @param took how long it took by the client's clock
 */
public record RunSummary(
        List<Integer> trials, Map<TrialStatus, Integer> counts, Ending ending, List<BestTrial> best, Duration took) {
    /** What ended a run. */
    public enum End {
        /** Nothing yet: it goes on. */
        NOTHING,
        /** All of its trials were started and ended. */
        TRIALS,
        /** Its time was over. */
        TIME,
        /** No point was left. */
        EXHAUSTED,
        /** Too many trials failed. */
        FAILURES,
        /** The strategy waits for data, and no trial runs that could bring it. */
        DATA_REQUIRED,
        /** A stopper advised to end the experiment. */
        ADVICE,
        /** The caller's thread was interrupted; it still is. */
        INTERRUPTED
    }

    /**
     * What ended a run, and why.
     *
     * @param by what
     * @param reason why, with figures
     */
    public record Ending(End by, String reason) {}

    /** Copies lists and map. */
    public RunSummary {
        trials = List.copyOf(trials);
        Map<TrialStatus, Integer> ordered = new EnumMap<>(TrialStatus.class);
        ordered.putAll(counts);
        counts = Collections.unmodifiableMap(ordered);
        best = List.copyOf(best);
    }

    /**
     * How many trials have a status.
     *
     * @param status the status
     * @return the count, 0 where none has it
     */
    public int count(TrialStatus status) {
        return counts.getOrDefault(status, 0);
    }

    /** {@code 30 trials: 27 completed, 3 early stopped; ended: all 30 trials were run} */
    @Override
    public String toString() {
        String told = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().text())
                .collect(Collectors.joining(", "));
        return trials.size() + " trials" + (told.isEmpty() ? "" : ": " + told) + "; "
                + (ending.by() == End.NOTHING ? "going on" : "ended: " + ending.reason());
    }
}
