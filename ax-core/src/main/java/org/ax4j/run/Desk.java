package org.ax4j.run;

import java.time.InstantSource;
import java.util.Map;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.space.Point;

/** Where a run asks for trials and tells what became of them. Safe for threads; the methods are those of the client. */
public interface Desk {
    /**
     * Asks for trials.
     *
     * @param count how many, at least 1
     * @return the points by trial index, at least one
     * @throws org.ax4j.error.ExhaustedException AX-EXHAUSTED where there is none
     * @throws org.ax4j.error.DataRequiredException AX-DATA-REQUIRED where running trials must be completed first
     */
    Map<Integer, Point> next(int count);

    /**
     * Tells readings of a trial at a step.
     *
     * @param trial its index
     * @param step how far it is
     * @param outcomes the readings
     */
    void attach(int trial, double step, Outcomes outcomes);

    /**
     * Ends a trial with its final readings.
     *
     * @param trial its index
     * @param outcomes the readings
     */
    void complete(int trial, Outcomes outcomes);

    /**
     * Ends a trial that broke.
     *
     * @param trial its index
     * @param reason why
     */
    void fail(int trial, String reason);

    /**
     * Ends a trial that promises little.
     *
     * @param trial its index
     */
    void stop(int trial);

    /**
     * Whether there is a stopper.
     *
     * @return true where {@link #advice} has an answer
     */
    boolean advises();

    /**
     * Asks whether a trial should end now.
     *
     * @param trial its index
     * @return whether, and why
     */
    StopAdvice advice(int trial);

    /**
     * Asks whether the whole experiment should end now.
     *
     * @return whether, and why
     */
    StopAdvice advice();

    /**
     * The experiment as it stands now.
     *
     * @return the history
     */
    History history();

    /**
     * What time it is.
     *
     * @return the clock that a run's time is measured by
     */
    InstantSource clock();
}
