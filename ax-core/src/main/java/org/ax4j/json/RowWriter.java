package org.ax4j.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Reading;

/**
 * Runs of readings of the same metrics, one row each: {@code [nanoseconds since the run's first, trial, step or null, value, ...]}, where a value is a mean or
 * {@code [mean, standard error]}. An experiment of many trials is nearly all readings, and an object for each would take four times the room.
 */
final class RowWriter {
    /** Shorter runs stay as they are, which is easier on the eye. */
    static final int SHORTEST = 8;

    /** Differences of moments must fit a long of nanoseconds, with room to spare. */
    private static final long LONGEST_SECONDS = 1L << 32;

    private RowWriter() {}

    /** Where a run that begins at an entry ends, which is just behind it where it is no reading. */
    static int end(List<Entry> entries, int begin) {
        Entry first = entries.get(begin);
        int end = begin + 1;
        if (fits(first, first)) {
            while (end < entries.size() && fits(first, entries.get(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean fits(Entry first, Entry entry) {
        return first.event() instanceof Event.DataAttached before
                && entry.event() instanceof Event.DataAttached told
                && told.arm().isEmpty()
                && isFinite(told)
                && Math.abs(entry.at().getEpochSecond() - first.at().getEpochSecond()) < LONGEST_SECONDS
                && areSame(
                        told.outcomes().readings().keySet(),
                        before.outcomes().readings().keySet());
    }

    /** In the same order, too. */
    private static boolean areSame(Set<String> some, Set<String> others) {
        Iterator<String> other = others.iterator();
        for (String name : some) {
            if (!other.hasNext() || !name.equals(other.next())) {
                return false;
            }
        }
        return !other.hasNext();
    }

    private static boolean isFinite(Event.DataAttached told) {
        for (Reading reading : told.outcomes().readings().values()) {
            if (!Double.isFinite(reading.mean()) || Double.isInfinite(reading.sem())) {
                return false;
            }
        }
        return Double.isFinite(told.step().orElse(0));
    }

    /** What stands before the rows of a run: the number and moment of its first entry, and the metrics. */
    static ObjectNode header(Entry first) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("n", first.sequence())
                .put("at", first.at().toString());
        ArrayNode metrics = node.putArray("metrics");
        ((Event.DataAttached) first.event()).outcomes().readings().keySet().forEach(metrics::add);
        return node;
    }

    /** One row of a run that began at a moment. */
    static String row(Instant begin, Entry entry) {
        Event.DataAttached told = (Event.DataAttached) entry.event();
        StringBuilder row = new StringBuilder(64).append('[');
        row.append(nanos(begin, entry.at())).append(',').append(told.trial()).append(',');
        OptionalDouble step = told.step();
        row.append(step.isPresent() ? real(step.getAsDouble()) : "null");
        for (Map.Entry<String, Reading> one : told.outcomes().readings().entrySet()) {
            Reading reading = one.getValue();
            row.append(reading.hasSem() ? ",[" : ",").append(real(reading.mean()));
            if (reading.hasSem()) {
                row.append(',').append(real(reading.sem())).append(']');
            }
        }
        return row.append(']').toString();
    }

    private static long nanos(Instant from, Instant to) {
        return (to.getEpochSecond() - from.getEpochSecond()) * 1_000_000_000L + (to.getNano() - from.getNano());
    }

    /** By the algorithm of all doubles in the file. */
    private static String real(double value) {
        return NumberOutput.toString(value, true);
    }
}
