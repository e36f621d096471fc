package org.ax4j.experiment;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a trial, and when.
 *
 * @param status where it stands
 * @param reason why, where one was given; empty otherwise
 * @param created when it was added
 * @param started when it began to run
 * @param ended when its life ended
 */
public record Life(
        TrialStatus status, String reason, Instant created, Optional<Instant> started, Optional<Instant> ended) {
    static Life candidate(Instant at) {
        return new Life(TrialStatus.CANDIDATE, "", at, Optional.empty(), Optional.empty());
    }

    Life became(TrialStatus next, String why, Instant at) {
        return new Life(
                next,
                why,
                created,
                next == TrialStatus.RUNNING ? Optional.of(at) : started,
                next.isEnded() ? Optional.of(at) : ended);
    }
}
