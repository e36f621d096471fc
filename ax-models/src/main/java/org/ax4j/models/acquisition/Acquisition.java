package org.ax4j.models.acquisition;

import java.util.Optional;
import org.ax4j.problem.Problem;

/**
 * Says what is maximised to find the next point. An extension point: a plugin brings one as a component of this kind,
 * and the configuration of {@code ax/gaussian-process} names it.
 *
 * <ul>
 *   <li>F1: values MUST be finite, also far from all that was measured and at measured points.
 *   <li>F2: gradients MUST be those of the values; coordinates of unordered values receive 0.
 *   <li>F3: many candidates at once MUST have the values that they have one by one.
 *   <li>F4: the same request MUST have the same answer, whichever instance is asked.
 *   <li>F5: what is given MUST NOT be changed.
 * </ul>
 */
public interface Acquisition {
    /**
     * The function whose largest value is wanted.
     *
     * @param request what is known
     * @return the function, and how reasons call it
     */
    Appraisal appraise(AcquisitionRequest request);

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
