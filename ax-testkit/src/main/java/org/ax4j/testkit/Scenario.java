package org.ax4j.testkit;

import org.ax4j.experiment.History;

/**
 * A situation in which contracts put a component.
 *
 * @param name what is special about it, in a few words
 * @param history what happened so far
 */
public record Scenario(String name, History history) {
    /**
     * Whether anything was tried.
     *
     * @return true where there is a trial
     */
    public boolean hasTrials() {
        return !history.trials().isEmpty();
    }

    /** The name alone. */
    @Override
    public String toString() {
        return name;
    }
}
