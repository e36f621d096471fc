package org.ax4j.run;

import org.ax4j.experiment.Outcomes;

/** How a running trial tells how far it is. */
public interface Progress {
    /**
     * Tells readings at a step, and asks whether to go on. Where the answer is no the evaluation should return soon; the trial is then marked early stopped.
     *
     * @param step how far the trial is, in any unit that grows
     * @param outcomes the readings
     * @return whether to go on: false once a stopper advised to stop, the trial was ended by another thread, or the run was interrupted
     * @throws org.ax4j.error.AxException AX-READING where a reading or the step is not valid; an evaluation that lets it pass fails
     */
    boolean report(double step, Outcomes outcomes);

    /**
     * The trial.
     *
     * @return its index, from which an evaluation may derive a seed of its own
     */
    int trialIndex();
}
