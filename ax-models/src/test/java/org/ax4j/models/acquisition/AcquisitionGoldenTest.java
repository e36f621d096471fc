package org.ax4j.models.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ax4j.models.gp.ConditionalPosterior;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Golden;
import org.ax4j.models.pareto.Cells;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The acquisition functions against the figures of a reference implementation, {@code golden/gp.json}. */
class AcquisitionGoldenTest {
    static Stream<JsonNode> logEi() {
        return all("log_ei");
    }

    static Stream<JsonNode> logNei() {
        return all("log_nei");
    }

    static Stream<JsonNode> multiObjective() {
        return all("multi_objective");
    }

    private static Stream<JsonNode> all(String group) {
        return StreamSupport.stream(Golden.file().get(group).spliterator(), false);
    }

    @Test
    void logHEqualsTheReference() {
        double[] z = Golden.vector(Golden.file().get("log_h").get("z"));
        double[] value = Golden.vector(Golden.file().get("log_h").get("value"));
        for (int i = 0; i < z.length; i++) {
            assertThat(Improvement.logValue(z[i]))
                    .as("z = " + z[i])
                    .isCloseTo(value[i], within(1e-12 * (1 + Math.abs(value[i]))));
        }
    }

    @ParameterizedTest
    @MethodSource("logEi")
    void logExpectedImprovementAndItsGradientEqualTheReference(JsonNode golden) {
        GaussianProcess gp = Golden.process(
                golden.get("case").asText(), golden.get("hyperparameters").asText());
        double[] best = {golden.get("best_f").asDouble()};
        AcquisitionFunction.Evaluation at = new FactorProduct(
                        List.of(gp.given(new double[0][])),
                        new double[1][0][0],
                        1,
                        List.of(new ExpectedImprovement(0, best)))
                .evaluation();
        double[][] x = Golden.matrix(golden.get("X"));
        for (int i = 0; i < x.length; i++) {
            double[] gradient = new double[x[i].length];
            double value = at.value(x[i], gradient);
            double expected = golden.get("value").get(i).asDouble();
            assertThat(value).isCloseTo(expected, within(1e-8 * (1 + Math.abs(expected))));
            double[] slope = Golden.vector(golden.get("gradient").get(i));
            for (int k = 0; k < slope.length; k++) {
                assertThat(gradient[k]).isCloseTo(slope[k], within(1e-8 * (1 + Math.abs(slope[k]))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("logNei")
    void logNoisyExpectedImprovementIsWithinTheReferencesError(JsonNode golden) {
        GaussianProcess gp = Golden.process(
                golden.get("case").asText(), golden.get("hyperparameters").asText());
        double[][] baseline = new double[gp.data().points().size()][];
        Arrays.setAll(baseline, i -> gp.data().points().row(i));
        ConditionalPosterior posterior = gp.given(baseline);
        int samples = 1 << 13;
        double[][] z = normals(baseline.length, samples, 5);
        double[] best = new double[samples];
        double[] values = new double[baseline.length];
        for (int s = 0; s < samples; s++) {
            posterior.baseline(column(z, s), values);
            best[s] = Arrays.stream(values).max().orElseThrow();
        }
        AcquisitionFunction.Evaluation at = new FactorProduct(
                        List.of(posterior), new double[][][] {z}, samples, List.of(new ExpectedImprovement(0, best)))
                .evaluation();
        double[][] x = Golden.matrix(golden.get("X"));
        int compared = 0;
        for (int i = 0; i < x.length; i++) {
            double expected = golden.get("value").get(i).asDouble();
            if (expected > -8) {
                double error = golden.get("standard_error").get(i).asDouble();
                assertThat(at.value(x[i])).isCloseTo(expected, within(0.01 + 4 * error));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @ParameterizedTest
    @MethodSource("multiObjective")
    void expectedHypervolumeImprovementAndItsGradientEqualTheReference(JsonNode golden) {
        List<ConditionalPosterior> outputs = outputs(golden, new double[0][]);
        double[][] y = Golden.matrix(golden.get("Y"));
        HypervolumeImprovement factor =
                HypervolumeImprovement.of(y[0].length, List.of(Cells.above(y, Golden.vector(golden.get("ref_point")))));
        AcquisitionFunction.Evaluation at =
                new FactorProduct(outputs, new double[outputs.size()][0][0], 1, List.of(factor)).evaluation();
        double[][] x = Golden.matrix(golden.get("X_query"));
        for (int i = 0; i < x.length; i++) {
            double[] gradient = new double[x[i].length];
            double value = Math.exp(at.value(x[i], gradient));
            double expected = golden.get("ehvi").get(i).asDouble();
            assertThat(value).isCloseTo(expected, within(1e-8 * (1e-3 + expected)));
            double[] slope = Golden.vector(golden.get("ehvi_gradient").get(i));
            for (int k = 0; k < slope.length; k++) {
                assertThat(value * gradient[k]).isCloseTo(slope[k], within(1e-8 * (1e-2 + Math.abs(slope[k]))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("multiObjective")
    void logNoisyHypervolumeImprovementIsWithinTheReferencesError(JsonNode golden) {
        double[][] baseline = Golden.matrix(golden.get("X"));
        List<ConditionalPosterior> outputs = outputs(golden, baseline);
        double[] reference = Golden.vector(golden.get("ref_point"));
        int samples = 1 << 12;
        double[][][] z = new double[outputs.size()][][];
        double[][][] values = new double[outputs.size()][samples][baseline.length];
        for (int j = 0; j < z.length; j++) {
            z[j] = normals(baseline.length, samples, 5 + j);
            for (int s = 0; s < samples; s++) {
                outputs.get(j).baseline(column(z[j], s), values[j][s]);
            }
        }
        List<Cells> cells = new ArrayList<>();
        for (int s = 0; s < samples; s++) {
            int realisation = s;
            double[][] y = new double[baseline.length][];
            Arrays.setAll(
                    y,
                    i -> Arrays.stream(values)
                            .mapToDouble(of -> of[realisation][i])
                            .toArray());
            cells.add(Cells.above(y, reference));
        }
        AcquisitionFunction.Evaluation at = new FactorProduct(
                        outputs, z, samples, List.of(HypervolumeImprovement.of(outputs.size(), cells)))
                .evaluation();
        double[][] x = Golden.matrix(golden.get("X_query"));
        int compared = 0;
        for (int i = 0; i < x.length; i++) {
            double expected = golden.get("log_noisy_ehvi").get(i).asDouble();
            if (expected > -8) {
                double error =
                        golden.get("log_noisy_ehvi_standard_error").get(i).asDouble();
                assertThat(at.value(x[i])).isCloseTo(expected, within(0.01 + 4 * error));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    private static List<ConditionalPosterior> outputs(JsonNode golden, double[][] baseline) {
        return Golden.processes(golden).stream().map(gp -> gp.given(baseline)).toList();
    }

    private static double[][] normals(int rows, int samples, long seed) {
        RandomStream random = new RandomStream(seed);
        double[][] z = new double[rows][samples];
        for (double[] row : z) {
            for (int s = 0; s < samples; s += 2) {
                row[s] = random.nextGaussian();
                row[s + 1] = -row[s];
            }
        }
        return z;
    }

    private static double[] column(double[][] z, int s) {
        return Arrays.stream(z).mapToDouble(row -> row[s]).toArray();
    }
}
