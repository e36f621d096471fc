package org.ax4j.spi;

/**
 * Makes one finding for people out of an experiment.
 *
 * <ul>
 *   <li>A1: it MUST answer {@link Finding.NotApplicable} with the reason, not throw, where the experiment lacks what it needs.
 *   <li>A2: every number of a card's chart MUST stand in its table too.
 *   <li>A3: the card's id MUST be the component's.
 *   <li>A4: the same request MUST have the same answer.
 *   <li>A5: it MUST cope with names and values of any characters.
 * </ul>
 */
public interface Analysis {
    /**
     * Looks at an experiment.
     *
     * @param request the experiment, and its model where it has one
     * @return a card, or why there is none
     */
    Finding analyse(AnalysisRequest request);
}
