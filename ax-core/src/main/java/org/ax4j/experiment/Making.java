package org.ax4j.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ax4j.component.Spec;
import org.ax4j.error.Faults;

/**
 * All that is needed to make the same suggestion again.
 *
 * @param component which component with which complete configuration
 * @param seen how many entries of the log it saw
 * @param seed the seed of its randomness
 * @param work what it did, by name: starts, iterations, points looked at; replay repeats the work, not the time
 * @param predicted what it thought of the point then, by metric; empty where it has no model
 */
public record Making(
        Spec<?> component, long seen, long seed, Map<String, Long> work, Map<String, Prediction> predicted) {
    /** Copies the maps, and makes their names ones that can be stored. */
    public Making {
        work = whole(work);
        predicted = whole(predicted);
    }

    private static <V> Map<String, V> whole(Map<String, V> named) {
        Map<String, V> copy = new LinkedHashMap<>();
        named.forEach((name, value) -> copy.put(Faults.whole(name), value));
        return Collections.unmodifiableMap(copy);
    }
}
