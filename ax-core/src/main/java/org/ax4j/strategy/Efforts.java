package org.ax4j.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.ax4j.experiment.Making;

/**
 * How much work an ask may do: of each component a share of its usual work, in thousandths, and of work of which nobody knows beforehand how much is needed so
 * many units. What is less than all of it, and a limit that ended work, is stored with the work of each suggestion of the ask, so that a replay can ask for the
 * same; likewise that an ask was answered {@link #hastily}.
 */
@FunctionalInterface
public interface Efforts {
    /** All of the work. */
    long ALL = 1000;

    /** The name under which is stored, with the work, that an ask did not wait for one that ran. */
    String HASTY_KEY = "answered while another ask ran";

    /** The name under which is stored, with the work, after how many units an ask was ended. */
    String UNITS_KEY = "most units of work";

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
     * How much work the whole ask may do that is counted by {@link org.ax4j.spi.SuggestRequest#meter}.
     *
     * @param count how many points are asked for
     * @return units of a {@link org.ax4j.space.Meter}; {@link Long#MAX_VALUE} where there is no limit
     */
    default long units(int count) {
        return Long.MAX_VALUE;
    }

    /**
     * Whether only the strategy's fallback is asked: another ask ran for as long as the deadline let wait.
     *
     * @return true where it is
     */
    default boolean isHasty() {
        return false;
    }

    /**
     * The same efforts, asked of the strategy's fallback only.
     *
     * @param efforts how much work
     * @return the efforts of an ask that does not wait
     */
    static Efforts hastily(Efforts efforts) {
        return limited(efforts, efforts::units, true);
    }

    private static Efforts limited(Efforts shares, IntToLongFunction units, boolean isHasty) {
        return new Efforts() {
            @Override
            public long of(String component, int count) {
                return shares.of(component, count);
            }

            @Override
            public long units(int count) {
                return units.applyAsLong(count);
            }

            @Override
            public boolean isHasty() {
                return isHasty;
            }
        };
    }

    /**
     * The efforts of an ask that was stored.
     *
     * @param makings how its suggestions were made
     * @return the same efforts
     */
    static Efforts of(List<Making> makings) {
        Map<String, Long> stored = new HashMap<>();
        makings.forEach(making -> stored.putAll(making.work()));
        long units = stored.getOrDefault(UNITS_KEY, Long.MAX_VALUE);
        return limited(
                (component, count) -> stored.getOrDefault(key(component), ALL),
                count -> units,
                stored.containsKey(HASTY_KEY));
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
