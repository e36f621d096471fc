package org.ax4j.benchmarks.sklearn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.ax4j.benchmarks.Golden;
import org.ax4j.benchmarks.golden.GoldenLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenSgdTest {
    private ObjectNode file = new ObjectMapper().createObjectNode();

    @BeforeEach
    void read() throws IOException {
        try (InputStream stream = GoldenSgdTest.class.getResourceAsStream("sklearn-sgd-part.json")) {
            file = (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(stream));
        }
    }

    private List<String> failing() {
        return Golden.check(file).stream()
                .filter(line -> !line.passes())
                .map(GoldenLine::figure)
                .toList();
    }

    @Test
    void recomputesEveryFigure() {
        List<GoldenLine> lines = Golden.check(file);

        assertThat(lines).allMatch(GoldenLine::passes);
        assertThat(lines)
                .extracting(GoldenLine::figure)
                .containsExactly(
                        "splits.train",
                        "splits.test",
                        "sgd.scores",
                        "sgd.coef_norm",
                        "sgd.coef_sum",
                        "sgd.coef_row3",
                        "sgd.intercept",
                        "sgd.t",
                        "sgd.decision_first");
        assertThat(lines).extracting(GoldenLine::recomputed).containsExactly(1437, 360, 20, 2, 2, 128, 20, 2, 20);
        assertThat(lines).extracting(GoldenLine::largestDeviation).allMatch(deviation -> deviation < 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "0, coef_norm, 1e-8",
        "0, coef_sum, 1e-8",
        "0, coef_row3, 1e-8",
        "0, intercept, 1e-8",
        "0, decision_first, 1e-8",
        "0, scores, 1e-15",
        "0, t, 1e-15",
        "1, coef_norm, 1e-6",
        "1, coef_sum, 1e-6",
        "1, coef_row3, 1e-6",
        "1, intercept, 1e-6",
        "1, decision_first, 1e-6",
        "1, scores, 1e-15",
        "1, t, 1e-15"
    })
    void seesAFigureOfARunChangedByTenTolerances(int run, String figure, double relative) {
        ObjectNode golden = (ObjectNode) file.get("sgd").get(run);
        JsonNode value = golden.get(figure);
        if (value.isArray()) {
            int last = value.size() - 1;
            ((ArrayNode) value).set(last, change(value.get(last).doubleValue(), relative));
        } else {
            golden.set(figure, change(value.doubleValue(), relative));
        }

        assertThat(failing()).containsExactly("sgd." + figure);
    }

    private static JsonNode change(double value, double relative) {
        assertThat(value).isNotZero();
        double changed = value + Math.max(Math.abs(value) * relative, Math.ulp(value));
        return new ObjectMapper().getNodeFactory().numberNode(changed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "test"})
    void seesARowOfASplitChanged(String part) {
        ArrayNode rows = (ArrayNode) file.get("splits").get(0).get(part);
        rows.set(5, rows.get(6));

        assertThat(failing()).containsExactly("splits." + part);
    }

    @Test
    void looseToleranceIsOnlyForLargeWeights() {
        ObjectNode large = (ObjectNode) file.get("sgd").get(1);
        large.put("coef_norm", large.get("coef_norm").doubleValue() * (1.0 + 1e-8));

        assertThat(failing()).isEmpty();
    }

    @Test
    void failsOnAnUnknownGroup() {
        file.set("forest", file.get("splits"));

        assertThat(failing()).containsExactly("forest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"splits", "sgd"})
    void failsOnAnEmptyGroup(String group) {
        file.putArray(group);

        assertThat(failing()).isNotEmpty().allMatch(figure -> figure.startsWith(group + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"scores", "coef_norm", "coef_sum", "coef_row3", "intercept", "t", "decision_first"})
    void failsOnAFigureThatIsMissingOrCutShort(String figure) {
        ((ObjectNode) file.get("sgd").get(1)).remove(figure);

        assertThat(failing()).containsExactly("sgd." + figure);
    }

    @Test
    void failsOnAFigureThatNobodyRecomputes() {
        ((ObjectNode) file.get("sgd").get(0)).put("loss_curve", 1.0);
        ((ObjectNode) file.get("splits").get(0)).put("shuffle", false);

        assertThat(failing()).containsExactly("splits.train", "sgd.scores");
    }

    @Test
    void failsOnACaseThatTheLearnersRefuse() {
        ((ObjectNode) file.get("sgd").get(0)).put("loss", "squared_error");
        ((ObjectNode) file.get("sgd").get(1)).put("alpha", 0.0);
        ((ObjectNode) file.get("splits").get(0)).put("test_size", 1.5);

        List<GoldenLine> lines = Golden.check(file);
        assertThat(lines.get(0).faults()).singleElement().asString().contains("splits[0]", "testShare", "1.5");
        assertThat(lines.get(2).faults()).hasSize(2).anyMatch(fault -> fault.contains("squared_error"));
    }

    @Test
    void failsOnAFileWithoutGroups() {
        file.removeAll();

        assertThat(failing()).containsExactly("file");
    }

    @Test
    void failsOnAGroupThatIsNoArray() {
        file.put("sgd", 1);

        assertThat(failing()).containsExactly("sgd");
    }

    @Test
    void printsALineForEachFigure() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((ObjectNode) file.get("sgd").get(0)).put("coef_sum", 1.0);
        boolean passes = Golden.report(file, new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(passes).isFalse();
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize(9)
                .anyMatch(line -> line.startsWith("splits.train") && line.contains("ok") && line.contains("1437"))
                .anyMatch(
                        line -> line.startsWith("sgd.coef_sum") && line.contains("FAILED") && line.contains("sgd[0]"));
    }
}
