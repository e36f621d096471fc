package org.ax4j.analysis.sheet;

import java.util.Optional;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.spi.Chart.Role;

/** How trials look in charts, in the order in which they are drawn. Only completed trials have measurements; the values of all others are unfinished. */
public enum Look {
    /** Broke or was given up. */
    ENDED("failed or abandoned", Role.FAILED),
    /** Stopped early. */
    STOPPED("stopped early, unfinished", Role.STOPPED),
    /** Still to come to its end. */
    RUNNING("running, unfinished", Role.RUNNING),
    /** Ran to its end. */
    COMPLETED("completed", Role.COMPLETED),
    /** The point of comparison, run to its end. */
    BASELINE("baseline", Role.BASELINE);

    private final String text;
    private final Role role;

    Look(String text, Role role) {
        this.text = text;
        this.role = role;
    }

    /**
     * How a trial looks.
     *
     * @param trial the trial
     * @param history its experiment
     * @return its look
     */
    public static Look of(Trial trial, History history) {
        if (trial.status() == TrialStatus.COMPLETED) {
            Optional<Integer> baseline = history.baseline().map(Trial::index);
            return baseline.filter(index -> index == trial.index()).isPresent() ? BASELINE : COMPLETED;
        }
        if (trial.status() == TrialStatus.EARLY_STOPPED) {
            return STOPPED;
        }
        return trial.status().isPending() ? RUNNING : ENDED;
    }

    /**
     * The name in legends.
     *
     * @return for example {@code stopped early, unfinished}
     */
    public String text() {
        return text;
    }

    /**
     * The name in legends of marks that stand where unfinished curves are estimated to end.
     *
     * @return for example {@code stopped early, estimated}
     */
    public String estimatedText() {
        return text.replace("unfinished", "estimated");
    }

    /**
     * What colour and shape say.
     *
     * @return the role
     */
    public Role role() {
        return role;
    }
}
