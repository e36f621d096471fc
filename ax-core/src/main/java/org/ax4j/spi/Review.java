package org.ax4j.spi;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ax4j.error.Faults;
import org.ax4j.experiment.StopAdvice;

/**
 * What a {@link Stopper} answers.
 *
 * @param advice the advice for each trial asked about, by index
 * @param memory what is to be handed back at the next call; empty leaves the last one in place
 */
public record Review(Map<Integer, StopAdvice> advice, Optional<Record> memory) {
    /** Copies the map in order of indices; nothing may be null. */
    public Review {
        advice = Collections.unmodifiableMap(
                new TreeMap<>(Faults.copy(advice, "advice", "Advise on each trial asked about.")));
        Faults.present(memory, "memory", "Give an empty optional for none.");
    }

    /**
     * Advice, and nothing to remember.
     *
     * @param advice the advice for each trial
     * @return the review
     */
    public static Review of(Map<Integer, StopAdvice> advice) {
        return new Review(advice, Optional.empty());
    }
}
