package org.ax4j.spi;

import org.ax4j.component.Spec;

/** Is told how the analyses of an experiment go on, for example to draw a line in a terminal. What it throws ends the work and reaches the caller. */
public interface AnalysisListener {
    /** Hears nothing. */
    AnalysisListener NONE = new AnalysisListener() {};

    /**
     * An analysis begins.
     *
     * @param analysis which
     * @param number its number, from 1
     * @param of how many there will be
     */
    default void started(Spec<Analysis> analysis, int number, int of) {}

    /**
     * An analysis has ended.
     *
     * @param analysis which
     * @param finding its card, a card on its error where it threw one, or why there is none
     */
    default void ended(Spec<Analysis> analysis, Finding finding) {}
}
