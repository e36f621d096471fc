package org.ax4j.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Reading;

/** Entries of the rows that {@link RowWriter} wrote, read from the stream one by one. */
final class RowReader {
    private final JsonParser json;
    private final Instant begin;
    private final List<String> metrics;
    private long next;

    private RowReader(JsonParser json, Fields header) {
        this.json = json;
        this.next = header.whole("n");
        this.begin = Moments.parse(header.text("at"));
        this.metrics = header.texts("metrics");
        if (new HashSet<>(metrics).size() < metrics.size()) {
            throw Fields.damaged("the field 'metrics' names one twice");
        }
    }

    /** Reads what stands before the rows; the parser stands at its end. */
    static RowReader of(JsonParser json, Fields header) {
        return Fields.whole(header, fields -> new RowReader(json, fields));
    }

    /** The entry of the row at whose beginning the parser stands. */
    Entry entry() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw Fields.damaged("a row of readings must be an array");
        }
        Instant at = begin.plusNanos(whole("nanoseconds"));
        long trial = whole("a trial's index");
        if (trial != (int) trial) {
            throw Fields.damaged("there is no trial " + trial);
        }
        OptionalDouble step =
                json.nextToken() == JsonToken.VALUE_NULL ? OptionalDouble.empty() : OptionalDouble.of(real());
        Outcomes outcomes = new Outcomes(readings());
        expect(JsonToken.END_ARRAY, "a row has more values than the run has metrics");
        return new Entry(next++, at, new Event.DataAttached((int) trial, step, outcomes));
    }

    private Map<String, Reading> readings() throws IOException {
        if (metrics.size() == 1) {
            return Map.of(metrics.get(0), reading());
        }
        Map<String, Reading> readings = new LinkedHashMap<>();
        for (String metric : metrics) {
            readings.put(metric, reading());
        }
        return readings;
    }

    private Reading reading() throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            return new Reading(real(), Double.NaN);
        }
        json.nextToken();
        double mean = real();
        json.nextToken();
        double sem = real();
        expect(JsonToken.END_ARRAY, "a reading has a mean and a standard error, and nothing else");
        return new Reading(mean, sem);
    }

    private void expect(JsonToken wanted, String otherwise) throws IOException {
        if (json.nextToken() != wanted) {
            throw Fields.damaged(otherwise);
        }
    }

    private long whole(String what) throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, what + " must be a whole number");
        return json.getLongValue();
    }

    /** The number at which the parser stands. */
    private double real() throws IOException {
        JsonToken token = json.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw Fields.damaged("a number belongs where " + json.getText() + " stands");
        }
        double value = json.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw Fields.damaged("a number is too large");
        }
        return value;
    }
}
