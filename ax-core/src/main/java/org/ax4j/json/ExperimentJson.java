package org.ax4j.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.ax4j.error.Code;
import org.ax4j.error.SnapshotException;
import org.ax4j.experiment.Entry;
import org.ax4j.experiment.History;

/**
 * Experiments as JSON: {@code {"format", "version", "seed", "entries"}}, one log entry a line; readings that follow each other stand as rows of an array, see
 * {@link RowWriter}, which format 1 did not know. The same history gives the same bytes on every JDK: doubles are
 * written by Jackson's own Schubfach (Giulietti: The Schubfach way to render doubles, 2020), not by the JDK. Signs beyond ASCII are escaped, so that even half a
 * surrogate pair comes back as it was.
 */
public final class ExperimentJson {
    static final String FORMAT = "ax4j-experiment";
    static final int VERSION = 2;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
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
        List<Entry> entries = history.entries();
        int end = 0;
        for (int begin = 0; begin < entries.size(); begin = end) {
            end = RowWriter.end(entries, begin);
            if (end - begin >= RowWriter.SHORTEST) {
                json.writeRaw(begin == 0 ? "\n" : ",\n");
                rows(entries.subList(begin, end), json);
            } else {
                for (int i = begin; i < end; i++) {
                    json.writeRaw(i == 0 ? "\n" : ",\n");
                    json.writeRaw(MAPPER.writeValueAsString(object(entries.get(i), writer)));
                }
            }
        }
        json.writeRaw("\n]}\n");
        json.flush();
    }

    private static ObjectNode object(Entry entry, EventWriter writer) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("n", entry.sequence())
                .put("at", entry.at().toString());
        node.setAll(entry.event().match(writer));
        return node;
    }

    private static void rows(List<Entry> run, JsonGenerator json) throws IOException {
        Entry first = run.get(0);
        json.writeRaw('[');
        json.writeRaw(MAPPER.writeValueAsString(RowWriter.header(first)));
        for (Entry entry : run) {
            json.writeRaw(",\n");
            json.writeRaw(RowWriter.row(first.at(), entry));
        }
        json.writeRaw(']');
    }

    /**
     * Reads an experiment.
     *
     * @param in what {@link #write} wrote; not closed
     * @return the experiment
     * @throws IOException where the stream cannot be read
     * @throws SnapshotException AX-SNAPSHOT where it is not an experiment, of a newer format, damaged, or its log contradicts itself
     */
    public static History read(InputStream in) throws IOException {
        try (JsonParser json = MAPPER.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            return new SnapshotReader(json).history();
        } catch (JacksonException | CharConversionException e) {
            throw new SnapshotException(
                    Code.SNAPSHOT,
                    "the stored experiment is no complete JSON: " + reason(e),
                    "Restore the file from a copy.",
                    e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof JsonEOFException early) {
            return "it ends too early, in line " + early.getLocation().getLineNr();
        }
        return e instanceof JacksonException known ? known.getOriginalMessage() : String.valueOf(e.getMessage());
    }
}
