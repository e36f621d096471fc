package org.ax4j.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ax4j.error.Faults;

/**
 * Whether a trial should end now, and why. Advice never changes a trial.
 *
 * @param stop whether it should end
 * @param reason why, with the figures of the decision
 * @param figures the figures by name, from which the decision can be made again
 */
public record StopAdvice(boolean stop, String reason, Map<String, Double> figures) {
    /** The figure, 1, of an advice that lets a trial go on only to show whether it would have been wrong to stop it. */
    public static final String CONDEMNED = "audit.condemned";

    /** Copies the figures, and makes the reason one that can be stored. */
    public StopAdvice {
        reason = Faults.whole(Faults.present(reason, "reason", "Say why, with the figures of the decision."));
        Map<String, Double> copy = new LinkedHashMap<>();
        Faults.present(figures, "figures", "Give the figures of the decision, or an empty map.")
                .forEach((name, figure) -> copy.put(
                        Faults.whole(Faults.present(name, "a figure's name", "Name each figure.")),
                        Faults.present(figure, "the figure '" + name + "'", "Leave it out.")));
        figures = Collections.unmodifiableMap(copy);
    }

    /**
     * Whether the trial would be stopped, and goes on only to show whether that would have been wrong.
     *
     * @return false for every advice of a stopper that audits nothing
     */
    public boolean isAudit() {
        return !stop && figures.containsKey(CONDEMNED);
    }
}
