package org.ax4j.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
    /** Copies the predictions. */
    public Suggestion {
        predicted = Collections.unmodifiableMap(new LinkedHashMap<>(predicted));
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
