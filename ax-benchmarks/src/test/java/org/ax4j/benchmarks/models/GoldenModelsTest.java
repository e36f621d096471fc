package org.ax4j.benchmarks.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.ax4j.benchmarks.Golden;
import org.ax4j.benchmarks.golden.GoldenLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file {@code gp.json} names its source in its field {@code source}. */
class GoldenModelsTest {
    private static ObjectNode file() throws IOException {
        try (InputStream in = GoldenModelsTest.class.getResourceAsStream("gp.json")) {
            return (ObjectNode) new ObjectMapper().readTree(in);
        }
    }

    @Test
    void everyFigureOfTheFileIsRecomputed() throws IOException {
        List<GoldenLine> lines = Golden.check(file());
        assertThat(lines).hasSize(14).allMatch(GoldenLine::passes);
    }

    /** Each kind of figure is moved by ten of its tolerances. */
    @ParameterizedTest
    @CsvSource({
        "gp, /gp/0/fixed/log_marginal_likelihood, 1e-8",
        "gp, /gp/0/fixed/gradient/d_lengthscale/0, 1e-7",
        "gp, /gp/0/fixed/gradient/d_noise, 1e-7",
        "gp, /gp/0/fixed/gradient/d_mean, 1e-7",
        "gp, /gp/1/map_fit/posterior_mean/2, 1e-8",
        "gp, /gp/1/map_fit/posterior_variance/0, 1e-8",
        "gp, /gp/3/map_fit/objective_per_n, 1e-4",
        "log_ei, /log_ei/0/value/0, 2e-7",
        "log_ei, /log_ei/1/gradient/0/0, 2e-7",
        "log_h, /log_h/value/3, 1e-11",
        "log_nei, /log_nei/0/value/3, 0.2",
        "multi_objective, /multi_objective/0/ehvi/2, 1e-6",
        "multi_objective, /multi_objective/1/ehvi_gradient/2/0, 1e-6",
        "multi_objective, /multi_objective/0/log_noisy_ehvi/2, 0.5",
        "multi_objective, /multi_objective/0/posterior_mean/0/0, 1e-8",
        "hypervolume, /hypervolume/3/hypervolume, 1e-9",
        "sobol, /sobol/2/points/3/1, 1e-9"
    })
    void aMovedFigureIsFound(String group, String pointer, double share) throws IOException {
        ObjectNode file = file();
        double moved = file.at(pointer).asDouble();
        set(file, pointer, moved + share * Math.max(1e-3, Math.abs(moved)));
        assertThat(GoldenModels.check(group, file)).anyMatch(line -> !line.passes());
    }

    @Test
    void anUnknownGroupFails() throws IOException {
        ObjectNode file = file();
        file.putArray("other").add(1);
        assertThat(Golden.check(file)).anyMatch(line -> !line.passes());
    }

    private static void set(JsonNode file, String pointer, double value) {
        int cut = pointer.lastIndexOf('/');
        JsonNode parent = file.at(pointer.substring(0, cut));
        String last = pointer.substring(cut + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), DoubleNode.valueOf(value));
        } else {
            ((ObjectNode) parent).set(last, DoubleNode.valueOf(value));
        }
    }
}
