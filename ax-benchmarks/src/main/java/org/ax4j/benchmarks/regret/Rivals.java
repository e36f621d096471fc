package org.ax4j.benchmarks.regret;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs of rival optimisers on the same problems, {@code rivals.json}, whose field {@code what} names their versions. */
final class Rivals {
    private final JsonNode problems;

    private Rivals(JsonNode problems) {
        this.problems = problems;
    }

    static Rivals load() {
        try (InputStream in = Optional.ofNullable(Rivals.class.getResourceAsStream("rivals.json"))
                .orElseThrow()) {
            return new Rivals(new ObjectMapper().readTree(in).get("problems"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The runs of a rival on a problem, none where it was not run there. */
    List<Run> of(String problem, String rival) {
        List<Run> runs = new ArrayList<>();
        for (JsonNode run : problems.path(problem).path(rival)) {
            runs.add(RunLines.of(problem, rival, run));
        }
        return runs;
    }
}
