package org.ax4j.spi;

import java.util.Optional;
import org.ax4j.problem.Problem;

/**
 * Proposes points to try.
 *
 * <ul>
 *   <li>G1: points MUST be in the space, canonical, finite, and keep its constraints.
 *   <li>G2: there MUST be at most {@link SuggestRequest#count()} points; where there are fewer, the answer MUST say why.
 *   <li>G3: points MUST differ from each other and from all that {@link SuggestRequest#isTaken} knows.
 *   <li>G4: points MUST hold the values of {@link SuggestRequest#fixed()}.
 *   <li>G5: the same request MUST have the same answer, from the same instance and from a fresh one: all that carries over from one call to the next is
 *       in the memory that the answer returns.
 *   <li>G6: an instance MUST be safe for use by several threads.
 *   <li>G7: {@link #objectionTo} MUST answer, not throw, for every problem.
 *   <li>G8: the only randomness MUST be {@link SuggestRequest#random()}.
 *   <li>G9: predictions that come with points MUST be numbers: finite means, and standard errors that are finite and not negative, or NaN where not known.
 * </ul>
 *
 * G1 to G4 and G9 are checked at run time, always; the contract test of ax-testkit checks all.
 */
public interface Generator {
    /**
     * Proposes points.
     *
     * @param request what happened so far and what is asked for
     * @return the points, with reasons
     */
    Suggestions suggest(SuggestRequest request);

    /**
     * Why it cannot serve a problem.
     *
     * @param problem what is searched and wanted
     * @return the reason, or empty where it can
     */
    default Optional<String> objectionTo(Problem problem) {
        return Optional.empty();
    }
}
