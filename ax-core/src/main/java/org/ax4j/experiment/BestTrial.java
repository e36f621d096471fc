package org.ax4j.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ax4j.space.Point;

/**
 * A trial that stands out, and what is thought of its point.
 *
 * @param trialIndex the latest trial of the point
 * @param arm the point and its name
 * @param metrics mean and standard error of each metric
 * @param modelled whether the metrics are a model's predictions, not readings
 * @param feasible whether the means keep all constraints and thresholds, and no reading that is exact or that the means do not explain breaks one; false while one that is relative to the baseline waits for its data
 * @param reason why the metrics are predictions, or why they are readings
 */
public record BestTrial(
        int trialIndex, Arm arm, Map<String, Prediction> metrics, boolean modelled, boolean feasible, String reason) {
    /** Copies the metrics. */
    public BestTrial {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /**
     * The point.
     *
     * @return its values
     */
    public Point point() {
        return arm.point();
    }

    /**
     * The name of the point's arm.
     *
     * @return the name
     */
    public String armName() {
        return arm.name();
    }
}
