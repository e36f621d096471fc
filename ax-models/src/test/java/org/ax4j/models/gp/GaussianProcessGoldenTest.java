package org.ax4j.models.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.ax4j.models.kernel.ArdKernel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GaussianProcessGoldenTest {

    private static final double RELATIVE = 1e-9;

    static Stream<Golden.Case> cases() {
        return Golden.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void posteriorEqualsReference(Golden.Case golden) {
        GaussianProcess gp =
                GaussianProcess.of(ArdKernel.squaredExponential(), golden.data(), golden.hyperparameters());
        double[][] queries = Golden.matrix(golden.queries());
        double[] mean = new double[queries.length];
        double[] variance = new double[queries.length];

        gp.predict(queries, mean, variance);

        for (int i = 0; i < queries.length; i++) {
            assertThat(mean[i]).isCloseTo(golden.mean().get(i).asDouble(), withinPercentage(100 * RELATIVE));
            assertThat(variance[i]).isCloseTo(golden.variance().get(i).asDouble(), withinPercentage(100 * RELATIVE));
            assertThat(gp.mean(queries[i])).isCloseTo(mean[i], withinPercentage(1e-10));
            assertThat(gp.variance(queries[i])).isCloseTo(variance[i], withinPercentage(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void logMarginalLikelihoodEqualsReference(Golden.Case golden) {
        GaussianProcess gp =
                GaussianProcess.of(ArdKernel.squaredExponential(), golden.data(), golden.hyperparameters());
        for (JsonNode node : Golden.file().get("gp")) {
            for (String setting : List.of("fixed", "map_fit")) {
                if (golden.name().equals(node.get("name").asText() + " " + setting)) {
                    double expected =
                            node.get(setting).get("log_marginal_likelihood").asDouble();
                    assertThat(gp.logMarginalLikelihood()).isCloseTo(expected, withinPercentage(100 * RELATIVE));
                }
            }
        }
    }
}
