package org.ax4j.sklearn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The figures that scikit-learn gave: 1.4.2 those of {@code sklearn-sgd.json}, 1.6.1 those of {@code sklearn-average-and-fit.json}. */
final class GoldenFile {
    private GoldenFile() {}

    static Stream<JsonNode> group(String name) {
        return group("sklearn-sgd.json", name);
    }

    static Stream<JsonNode> group(String file, String name) {
        try (InputStream stream = GoldenFile.class.getResourceAsStream(file)) {
            JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(stream));
            return StreamSupport.stream(root.get(name).spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).doubleValue();
        }
        return values;
    }

    static int[] ints(JsonNode array) {
        int[] values = new int[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).intValue();
        }
        return values;
    }
}
