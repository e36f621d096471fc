package org.ax4j.spi;

/**
 * Says whether trials should end before their end.
 *
 * <ul>
 *   <li>S1: the review MUST have one advice for each trial asked about, and no other.
 *   <li>S2: each advice MUST say why, with its figures.
 *   <li>S3: the same request MUST have the same answer, from the same instance and from a fresh one: what it remembers is in the memory of the review.
 *   <li>S4: it MUST answer, not throw, for trials without readings, with one reading, and for curves of different steps.
 *   <li>S5: an instance MUST be safe for use by several threads.
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
}
