package org.ax4j.models.failure;

import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;

/** Trials that ended and told nothing of what is optimised: a model learns nothing of them, and would ask for the same again and again. */
public final class Silence {
    private Silence() {}

    /**
     * Whether a trial is one of them: it was abandoned, or completed without a reading of the objective and its constraints.
     *
     * @param trial the trial
     * @param problem what is wanted
     * @return true where it is
     */
    public static boolean of(Trial trial, Problem problem) {
        return trial.status() == TrialStatus.ABANDONED
                || (trial.status() == TrialStatus.COMPLETED
                        && problem.optimisedMetrics().stream()
                                .allMatch(metric -> trial.value(metric).isEmpty()));
    }
}
