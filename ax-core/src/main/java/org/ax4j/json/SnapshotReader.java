package org.ax4j.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.History;

/** Reads one stored experiment entry by entry: format, version and seed first, then the log, and nothing behind it. */
final class SnapshotReader {
    private final JsonParser json;
    private final Set<String> seen = new HashSet<>();
    private long seed;
    private int version;

    SnapshotReader(JsonParser json) {
        this.json = json;
    }

    History history() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw missing();
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (field.equals("entries")) {
                return entries();
            }
            seen.add(field);
            header(field, value);
        }
        throw missing();
    }

    private void header(String field, JsonToken value) throws IOException {
        switch (field) {
            case "format" -> {
                if (value != JsonToken.VALUE_STRING || !json.getText().equals(ExperimentJson.FORMAT)) {
                    throw missing();
                }
            }
            case "version" -> {
                whole(field, value);
                version = json.getIntValue();
                check(version);
            }
            case "seed" -> {
                whole(field, value);
                seed = json.getLongValue();
            }
            default -> throw Fields.damaged("the stored experiment has the unknown field '" + field + "'");
        }
    }

    private static SnapshotException missing() {
        return new SnapshotException(
                Code.SNAPSHOT,
                "this is not a stored experiment: it does not begin with format \"" + ExperimentJson.FORMAT
                        + "\", version and seed",
                "Give a file that saveToJson wrote.");
    }

    private static void check(int version) {
        if (version < 1) {
            throw Fields.damaged("there is no format " + version);
        }
        if (version > ExperimentJson.VERSION) {
            throw new SnapshotException(
                    Code.SNAPSHOT,
                    "the experiment was written in format " + version + " and this release reads up to "
                            + ExperimentJson.VERSION,
                    "Load it with a newer release.");
        }
    }

    private History entries() throws IOException {
        if (!seen.containsAll(Set.of("format", "version", "seed"))) {
            throw missing();
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw Fields.damaged("the field 'entries' must be an array");
        }
        History history = History.empty(seed);
        JsonToken token = json.nextToken();
        while (token != JsonToken.END_ARRAY) {
            history = token == JsonToken.START_ARRAY && version > 1 ? run(history) : single(history);
            token = json.nextToken();
        }
        if (json.nextToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
            throw Fields.damaged("something stands behind the log");
        }
        return history;
    }

    private History single(History history) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw Fields.damaged("entry " + history.length() + " is no object");
        }
        JsonNode node = json.readValueAsTree();
        return numbered(history, () -> Experiment.replayed(history, EventReader.entry(new Fields(node))));
    }

    /** Readings in rows; the parser stands at the array's begin, and is left at its end. */
    private History run(History before) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw Fields.damaged("entry " + before.length() + " begins no run of readings");
        }
        JsonNode header = json.readValueAsTree();
        RowReader rows = numbered(before, () -> RowReader.of(json, new Fields(header)));
        History history = before;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            History now = history;
            history = numbered(now, () -> Experiment.replayed(now, rows.entry()));
        }
        return history;
    }

    /** Reads a part of a snapshot. */
    private interface Source<T> {
        T read() throws IOException;
    }

    /** Whatever is wrong with an entry is told with its number. */
    private static <T> T numbered(History history, Source<T> source) throws IOException {
        try {
            return source.read();
        } catch (AxException e) {
            String what = e.faults().get(0).what();
            throw new SnapshotException(Code.SNAPSHOT, "entry " + history.length() + ": " + what, hint(e), e);
        } catch (RuntimeException e) {
            throw new SnapshotException(
                    Code.SNAPSHOT,
                    "entry " + history.length() + ": " + e.getMessage(),
                    "Restore the file from a copy.",
                    e);
        }
    }

    private static String hint(AxException e) {
        return e instanceof SnapshotException ? e.hint() : "Restore the file from a copy.";
    }

    private static void whole(String field, JsonToken value) {
        if (value != JsonToken.VALUE_NUMBER_INT) {
            throw Fields.damaged("the field '" + field + "' must be a whole number");
        }
    }
}
