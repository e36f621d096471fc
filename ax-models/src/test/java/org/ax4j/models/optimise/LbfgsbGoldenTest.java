package org.ax4j.models.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Minima known from scipy; {@code golden/lbfgsb.py} made the figures. */
class LbfgsbGoldenTest {

    static Stream<Case> cases() throws IOException {
        try (InputStream in = LbfgsbGoldenTest.class.getResourceAsStream("/golden/lbfgsb.json")) {
            List<Case> all = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(in).get("cases")) {
                all.add(new Case(node));
            }
            return all.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsMinimum(Case golden) {
        Minimum found =
                Lbfgsb.standard().tolerances(0, 1e-10).minimise(golden.function(), golden.start(), golden.box());

        assertThat(found.value()).isCloseTo(golden.value(), within(1e-12 * (1 + Math.abs(golden.value()))));
        double[] expected = vector(golden.node.get("minimum"));
        double[] point = found.point();
        for (int i = 0; i < point.length; i++) {
            assertThat(point[i]).isCloseTo(expected[i], within(1e-6));
            assertThat(point[i]).isBetween(golden.box().lower(i), golden.box().upper(i));
        }
        assertThat(golden.function().at(point, new double[point.length])).isEqualTo(found.value());
    }

    @Test
    void needsAboutTheEvaluationsOfScipy() throws IOException {
        int own = 0;
        int scipy = 0;
        for (Case golden : cases().toList()) {
            Minimum found = Lbfgsb.standard().minimise(golden.function(), golden.start(), golden.box());

            assertThat(found.reason().converged()).isTrue();
            assertThat(found.value()).isCloseTo(golden.value(), within(1e-6 * (1 + Math.abs(golden.value()))));
            own += found.evaluations();
            scipy += golden.node.get("evaluations_at_default").asInt();
        }
        assertThat(own).isLessThanOrEqualTo(scipy + scipy / 4);
    }

    private static double[] vector(JsonNode node) {
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).asDouble();
        }
        return values;
    }

    record Case(JsonNode node) {

        DifferentiableFunction function() {
            String name = node.get("function").asText();
            if (!name.equals("quadratic")) {
                return TestFunctions.named(name);
            }
            double[][] q = new double[node.get("matrix").size()][];
            for (int i = 0; i < q.length; i++) {
                q[i] = vector(node.get("matrix").get(i));
            }
            return TestFunctions.quadratic(q, vector(node.get("vector")));
        }

        double[] start() {
            return vector(node.get("start"));
        }

        double value() {
            return node.get("value").asDouble();
        }

        Box box() {
            int n = node.get("start").size();
            double[] lower = new double[n];
            double[] upper = new double[n];
            for (int i = 0; i < n; i++) {
                JsonNode bounds = node.get("bounds").get(i);
                lower[i] = bounds.get(0).isNull()
                        ? Double.NEGATIVE_INFINITY
                        : bounds.get(0).asDouble();
                upper[i] = bounds.get(1).isNull()
                        ? Double.POSITIVE_INFINITY
                        : bounds.get(1).asDouble();
            }
            return Box.of(lower, upper);
        }

        @Override
        public String toString() {
            return node.get("function").asText() + " of " + node.get("start").size();
        }
    }
}
