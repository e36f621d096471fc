package org.ax4j.experiment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The arrays behind logs, which several of them share; only the longest one may write behind its end. Readings stand in columns, some 50 bytes each, since a log
 * may hold millions of them; other events stand as they are.
 */
final class LogColumns {
    /** For readings the names of their metrics, shared with the entry before where they are the same; else the event. */
    private final Object[] what;

    private final long[] seconds;
    private final int[] nanos;
    private final int[] trials;
    /** NaN where readings have none. */
    private final double[] steps;
    /** Where the values of an entry begin, which is where those of the entries before it end. */
    private final int[] starts;
    /** Mean and standard error of each metric in turn. */
    private final double[] values;

    private int used;

    /** Names of metrics, in order. */
    private static final class Metrics {
        private final String[] names;

        private Metrics(Map<String, Reading> readings) {
            names = readings.keySet().toArray(String[]::new);
        }

        /** Asked for each reading, of which most have one metric. */
        private boolean areOf(Map<String, Reading> readings) {
            if (names.length != readings.size() || names.length == 1) {
                return names.length == readings.size() && readings.containsKey(names[0]);
            }
            int at = 0;
            for (String name : readings.keySet()) {
                if (!names[at++].equals(name)) {
                    return false;
                }
            }
            return true;
        }
    }

    LogColumns(int entries, int values) {
        this.what = new Object[entries];
        this.seconds = new long[entries];
        this.nanos = new int[entries];
        this.trials = new int[entries];
        this.steps = new double[entries];
        this.starts = new int[entries];
        this.values = new double[values];
    }

    /** How many values an event has in columns. */
    static int width(Event event) {
        return event instanceof Event.DataAttached told && isPlain(told)
                ? 2 * told.outcomes().readings().size()
                : 0;
    }

    /** A step that is not a number would look like none, and there is no column for arms of batches. */
    private static boolean isPlain(Event.DataAttached told) {
        return told.arm().isEmpty() && !Double.isNaN(told.step().orElse(0));
    }

    /** Whether the place behind a log's end is free, which it then is no more. */
    synchronized boolean claims(int end, int valuesEnd) {
        boolean free = used == end && end < what.length && valuesEnd <= values.length;
        used += free ? 1 : 0;
        return free;
    }

    /** A copy of the beginning with room for more, in which the place behind it is taken. */
    LogColumns longer(int end, int start, int width) {
        LogColumns copy = new LogColumns(grown(end + 1), grown(start + width));
        System.arraycopy(what, 0, copy.what, 0, end);
        System.arraycopy(seconds, 0, copy.seconds, 0, end);
        System.arraycopy(nanos, 0, copy.nanos, 0, end);
        System.arraycopy(trials, 0, copy.trials, 0, end);
        System.arraycopy(steps, 0, copy.steps, 0, end);
        System.arraycopy(starts, 0, copy.starts, 0, end);
        System.arraycopy(values, 0, copy.values, 0, start);
        copy.used = end + 1;
        return copy;
    }

    private static int grown(int size) {
        return Math.max(16, Math.addExact(size, size >> 1));
    }

    void set(int index, int start, Entry entry) {
        Instant at = entry.at();
        seconds[index] = at.getEpochSecond();
        nanos[index] = at.getNano();
        starts[index] = start;
        if (entry.event() instanceof Event.DataAttached told && isPlain(told)) {
            set(index, start, told);
        } else {
            what[index] = entry.event();
        }
    }

    private void set(int index, int start, Event.DataAttached told) {
        trials[index] = told.trial();
        steps[index] = told.step().orElse(Double.NaN);
        Map<String, Reading> readings = told.outcomes().readings();
        what[index] = metrics(index, readings);
        int at = start;
        for (Reading reading : readings.values()) {
            values[at++] = reading.mean();
            values[at++] = reading.sem();
        }
    }

    private Metrics metrics(int index, Map<String, Reading> readings) {
        return index > 0 && what[index - 1] instanceof Metrics before && before.areOf(readings)
                ? before
                : new Metrics(readings);
    }

    Entry get(int index) {
        Instant at = Instant.ofEpochSecond(seconds[index], nanos[index]);
        return new Entry(index, at, event(index));
    }

    private Event event(int index) {
        if (what[index] instanceof Event event) {
            return event;
        }
        OptionalDouble step = Double.isNaN(steps[index]) ? OptionalDouble.empty() : OptionalDouble.of(steps[index]);
        return new Event.DataAttached(
                trials[index], step, new Outcomes(readings((Metrics) what[index], starts[index])));
    }

    private Map<String, Reading> readings(Metrics metrics, int start) {
        if (metrics.names.length == 1) {
            return Map.of(metrics.names[0], new Reading(values[start], values[start + 1]));
        }
        Map<String, Reading> readings = new LinkedHashMap<>();
        int at = start;
        for (String name : metrics.names) {
            readings.put(name, new Reading(values[at], values[at + 1]));
            at += 2;
        }
        return readings;
    }

    /** Where the values of an entry begin. */
    int start(int index) {
        return starts[index];
    }
}
