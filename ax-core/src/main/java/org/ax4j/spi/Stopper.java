package org.ax4j.spi;

import java.util.Optional;
import org.ax4j.experiment.StopAdvice;

/**
 * Says whether trials should end before their end, or the whole experiment.
 *
 * <ul>
 *   <li>S1: the review MUST have one advice for each trial asked about, and no other.
 *   <li>S2: each advice MUST say why, with its figures.
 *   <li>S3: the same request MUST have the same answer, from the same instance and from a fresh one: what it remembers is in the memory of the review.
 *   <li>S4: it MUST answer, not throw, for trials without readings, with one reading, and for curves of different steps.
 *   <li>S5: an instance MUST be safe for use by several threads.
 *   <li>S6: about the whole experiment it MUST answer at any moment, always that it judges it or never, and say why, with its figures; the same request MUST
 *       have the same answer.
 * </ul>
 */
public interface Stopper {
    /**
     * Reviews trials.
     *
     * @param request the history and which trials are asked about
     * @return an advice for each
     */
    Review review(ReviewRequest request);

    /**
     * Says whether the whole experiment should end: no more trials are worth their cost.
     *
     * @param request the history; it asks about no trial
     * @return an advice, or empty from a stopper that judges trials only
     */
    default Optional<StopAdvice> reviewExperiment(ReviewRequest request) {
        return Optional.empty();
    }
}
