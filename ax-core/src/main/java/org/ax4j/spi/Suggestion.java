package org.ax4j.spi;

import java.util.Map;
import org.ax4j.error.Faults;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.Point;

/**
 * One proposed point.
 *
 * @param point the point
 * @param reason why this one, with figures
 * @param predicted what is thought of it, by metric; empty where there is no model
 */
public record Suggestion(Point point, String reason, Map<String, Prediction> predicted) {
    /** Copies the predictions; nothing may be null. */
    public Suggestion {
        Faults.present(point, "point", "Give the point, or leave the suggestion out.");
        Faults.present(reason, "reason", "Say why this point, with figures.");
        predicted = Faults.copy(predicted, "predicted", "Leave out what is not predicted.");
    }

    /**
     * A point without predictions.
     *
     * @param point the point
     * @param reason why this one
     * @return the suggestion
     */
    public static Suggestion of(Point point, String reason) {
        return new Suggestion(point, reason, Map.of());
    }
}
