package org.ax4j.benchmarks.regret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Runs as JSON lines, one a run, in the form of the rivals' traces. What is not known is null. */
final class RunLines {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RunLines() {}

    static void write(List<Run> runs, Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Run run : runs) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("problem", run.problem());
            line.put("method", run.method());
            line.put("seed", run.seed());
            line.put("trace", run.trace().stream().map(RunLines::known).toList());
            line.put("ask_seconds", run.askSeconds());
            line.put("recommended", known(run.recommended()));
            lines.append(MAPPER.writeValueAsString(line)).append('\n');
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    static List<Run> read(Path file) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            JsonNode run = MAPPER.readTree(line);
            runs.add(of(run.get("problem").asText(), run.get("method").asText(), run));
        }
        return runs;
    }

    /** A run of a problem and a method that are known already. */
    static Run of(String problem, String method, JsonNode run) {
        JsonNode recommended = run.path("recommended");
        return new Run(
                problem,
                method,
                run.get("seed").asInt(),
                numbers(run.get("trace")),
                numbers(run.get("ask_seconds")),
                recommended.isNumber() ? recommended.asDouble() : Double.NaN);
    }

    private static Object known(double value) {
        return Double.isNaN(value) ? MAPPER.nullNode() : value;
    }

    private static List<Double> numbers(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(value -> value.isNull() ? Double.NaN : value.asDouble())
                .toList();
    }
}
