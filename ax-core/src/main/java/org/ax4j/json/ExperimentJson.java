package org.ax4j.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import org.ax4j.error.AxException;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.Experiment;
import org.ax4j.experiment.History;

/**
 * Experiments as JSON: {@code {"format", "version", "seed", "entries"}}, one log entry a line. The same history gives the same bytes on every JDK: doubles are
 * written by Jackson's own Schubfach (Giulietti: The Schubfach way to render doubles, 2020), not by the JDK.
 */
public final class ExperimentJson {
    private static final String FORMAT = "ax4j-experiment";
    private static final int VERSION = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private ExperimentJson() {}

    /**
     * Writes an experiment.
     *
     * @param history the experiment
     * @param out where to; not closed
     * @throws IOException where the stream cannot be written
     */
    public static void write(History history, OutputStream out) throws IOException {
        JsonGenerator json = MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeRaw("{\"format\":\"" + FORMAT + "\",\"version\":" + VERSION + ",\"seed\":" + history.seed()
                + ",\"entries\":[");
        EventWriter writer = new EventWriter();
        String separator = "\n";
        for (Entry entry : history.entries()) {
            json.writeRaw(separator);
            separator = ",\n";
            ObjectNode node = MAPPER.createObjectNode()
                    .put("n", entry.sequence())
                    .put("at", entry.at().toString());
            node.setAll(entry.event().match(writer));
            json.writeRaw(MAPPER.writeValueAsString(node));
        }
        json.writeRaw("\n]}\n");
        json.flush();
    }

    /**
     * Reads an experiment.
     *
     * @param in what {@link #write} wrote; not closed
     * @return the experiment
     * @throws IOException where the stream cannot be read
     * @throws SnapshotException AX-SNAPSHOT where it is not an experiment, of a newer format, or its log contradicts itself
     */
    public static History read(InputStream in) throws IOException {
        try (JsonParser json = MAPPER.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            return history(json);
        } catch (SnapshotException e) {
            throw e;
        } catch (AxException
                | com.fasterxml.jackson.core.JacksonException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            throw new SnapshotException(
                    Code.SNAPSHOT,
                    "this is not a stored experiment: " + e.getMessage(),
                    "Restore the file from a copy.",
                    e);
        }
    }

    private static History history(JsonParser json) throws IOException {
        expect(json.nextToken(), JsonToken.START_OBJECT);
        History history = History.empty(0);
        boolean known = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "format" -> known = FORMAT.equals(json.getText());
                case "version" -> version(json.getIntValue());
                case "seed" -> history = History.empty(json.getLongValue());
                case "entries" -> history = entries(json, history);
                default -> json.skipChildren();
            }
        }
        if (!known) {
            throw new SnapshotException(
                    Code.SNAPSHOT,
                    "this is not a stored experiment: it has no format \"" + FORMAT + "\"",
                    "Give a file that saveToJson wrote.");
        }
        return history;
    }

    private static void version(int version) {
        if (version > VERSION) {
            throw new SnapshotException(
                    Code.SNAPSHOT,
                    "the experiment was written in format " + version + " and this release reads up to " + VERSION,
                    "Load it with a newer release.");
        }
    }

    private static History entries(JsonParser json, History empty) throws IOException {
        expect(json.currentToken(), JsonToken.START_ARRAY);
        History history = empty;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            JsonNode node = MAPPER.readTree(json);
            Entry entry = new Entry(
                    node.get("n").longValue(), Instant.parse(node.get("at").textValue()), EventReader.event(node));
            history = Experiment.replayed(history, entry);
        }
        return history;
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new SnapshotException(
                    Code.SNAPSHOT, "expected " + wanted + " but found " + found, "Restore the file from a copy.");
        }
    }
}
