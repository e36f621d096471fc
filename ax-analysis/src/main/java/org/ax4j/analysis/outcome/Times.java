package org.ax4j.analysis.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;

/** When the readings of a metric were told, counted from the start of their trials: as the log has it, so far as its clock ran. */
final class Times {
    private static final double MINUTES_FROM = 300;
    private static final double HOURS_FROM = 3 * 3600;

    private final Map<Place, Double> seconds;
    private final double longest;

    private record Place(int trial, double step) {}

    private Times(Map<Place, Double> seconds) {
        this.seconds = seconds;
        this.longest =
                seconds.values().stream().mapToDouble(value -> value).max().orElse(0);
    }

    /** The times of a metric's readings at steps; where a step was told twice, of the later one. */
    static Times of(History history, String metric) {
        Map<Place, Double> seconds = new HashMap<>();
        for (Entry entry : history.entries()) {
            if (entry.event() instanceof Event.DataAttached told
                    && told.step().isPresent()
                    && told.outcomes().readings().containsKey(metric)) {
                Trial trial = history.trial(told.trial());
                trial.life()
                        .started()
                        .ifPresent(start -> seconds.put(
                                new Place(told.trial(), told.step().getAsDouble()), between(start, entry.at())));
            }
        }
        return new Times(seconds);
    }

    private static double between(Instant start, Instant end) {
        return Duration.between(start, end).toNanos() / 1e9;
    }

    /** Whether the clock ran between the start of some trial and its last reading. */
    boolean known() {
        return longest > 0;
    }

    /** The unit that suits the longest time. */
    String unit() {
        return longest < MINUTES_FROM ? "s" : longest < HOURS_FROM ? "min" : "h";
    }

    /** When a reading was told, in that unit. */
    OptionalDouble at(Trial trial, double step) {
        Double found = seconds.get(new Place(trial.index(), step));
        double scale = longest < MINUTES_FROM ? 1 : longest < HOURS_FROM ? 60 : 3600;
        return found == null ? OptionalDouble.empty() : OptionalDouble.of(found / scale);
    }
}
