package org.ax4j.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.experiment.Making;

/**
 * How much of its usual work each component does in an ask, in thousandths. What is less than all of it is stored with the work of each suggestion of the ask, so
 * that a replay can ask for the same; likewise that an ask was answered {@link #HASTY hastily}.
 */
@FunctionalInterface
public interface Efforts {
    /** All of the work. */
    long ALL = 1000;

    /** The name under which is stored, with the work, that an ask did not wait for one that ran. */
    String HASTY_KEY = "answered while another ask ran";

    /** Only the strategy's fallback is asked: another ask ran for as long as the deadline let wait. */
    Efforts HASTY = (component, count) -> ALL;

    /** All components do all of their work, as without a deadline. */
    Efforts UNLIMITED = (component, count) -> ALL;

    /**
     * The effort of one call.
     *
     * @param component the component's id
     * @param count how many points it is asked for
     * @return thousandths of its usual work, 1 to {@link #ALL}
     */
    long of(String component, int count);

    /**
     * The efforts of an ask that was stored.
     *
     * @param makings how its suggestions were made
     * @return the same efforts
     */
    static Efforts of(List<Making> makings) {
        Map<String, Long> stored = new HashMap<>();
        makings.forEach(making -> stored.putAll(making.work()));
        if (stored.containsKey(HASTY_KEY)) {
            return HASTY;
        }
        return (component, count) -> stored.getOrDefault(key(component), ALL);
    }

    /**
     * The name under which an effort is stored with the work.
     *
     * @param component the component's id
     * @return the name
     */
    static String key(String component) {
        return "thousandths of " + component;
    }
}
