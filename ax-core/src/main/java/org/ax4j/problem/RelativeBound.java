package org.ax4j.problem;

import java.util.Optional;

/**
 * A constraint relative to the baseline, and what it amounts to at one moment of an experiment.
 *
 * @param written the constraint as it was written
 * @param resolved the constraint with its bound in figures, or empty as long as the baseline has no data
 */
public record RelativeBound(OutcomeConstraint written, Optional<OutcomeConstraint> resolved) {
    /** What it amounts to, as a sentence without a full stop. */
    @Override
    public String toString() {
        return resolved.map(absolute -> written + " now means " + absolute)
                .orElseGet(() -> written + " is not held yet: the baseline has no data");
    }
}
