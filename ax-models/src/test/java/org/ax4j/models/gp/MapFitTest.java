package org.ax4j.models.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.models.kernel.LogNormalPrior;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapFitTest {
    private static final ArdKernel KERNEL = ArdKernel.squaredExponential();

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(Golden.file().get("gp").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isNotBelowTheReferenceOptimum(JsonNode golden) {
        TrainingData data = Golden.data(golden);
        double reference = golden.get("map_fit").get("objective_per_n").asDouble();
        for (int starts : new int[] {1, 4}) {
            MapFit.Fitted fitted = MapFit.of(KERNEL, starts).fit(data, List.of(), new RandomStream(1));
            assertThat(fitted.objective()).as(golden.get("name").asText()).isGreaterThan(reference - 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void objectiveAtTheReferenceOptimumEqualsTheReference(JsonNode golden) {
        TrainingData data = Golden.data(golden);
        Hyperparameters found = Golden.hyperparameters(golden.get("map_fit"));
        MapObjective objective = new MapObjective(KERNEL, LogNormalPrior.noise(), data);
        double[] u = new double[objective.priors().size()];
        System.arraycopy(found.theta(), 0, u, 0, found.theta().length);
        if (objective.infersNoise()) {
            u[u.length - 1] = Math.log(found.noise());
        }
        double value = -objective.at(u, new double[u.length]);
        double reference = golden.get("map_fit").get("objective_per_n").asDouble();
        // The reference's mean is where its optimiser stopped; the profiled one is better, by the square of the gap.
        assertThat(value).isBetween(reference - 1e-9, reference + 1e-7);
        assertThat(objective.mean()).isCloseTo(found.mean(), within(2e-3));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientEqualsCentralDifferences(JsonNode golden) {
        TrainingData data = Golden.data(golden);
        MapObjective objective = new MapObjective(KERNEL, LogNormalPrior.noise(), data);
        RandomStream random = new RandomStream(7);
        for (int trial = 0; trial < 5; trial++) {
            double[] u = objective.priors().stream()
                    .mapToDouble(prior -> prior.logMode() + random.nextGaussian())
                    .toArray();
            objective.box().project(u);
            double[] gradient = new double[u.length];
            objective.at(u, gradient);
            for (int i = 0; i < u.length; i++) {
                assertThat(gradient[i])
                        .isCloseTo(central(objective, u, i), within(1e-7 + 1e-6 * Math.abs(gradient[i])));
            }
        }
    }

    @Test
    void gradientHoldsForMixedInputsDuplicatesPartlyGivenNoiseAndOutputScale() {
        RandomStream random = new RandomStream(3);
        double[][] x = new double[12][];
        double[] y = new double[12];
        double[] noise = new double[12];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % 4 == 3
                    ? x[i - 1].clone()
                    : new double[] {
                        random.nextDouble(),
                        random.nextInt(3),
                        random.nextDouble(),
                        i % 5 < 2 ? InputKind.INACTIVE : random.nextDouble()
                    };
            y[i] = random.nextGaussian();
            noise[i] = i % 3 == 0 ? 0.01 * (1 + i) : Double.NaN;
        }
        InputKinds kinds =
                new InputKinds(List.of(InputKind.REAL, InputKind.CATEGORICAL, InputKind.REAL, InputKind.CONDITIONAL));
        for (ArdKernel kernel :
                List.of(KERNEL.withOutputScale(), ArdKernel.matern52().withOutputScale())) {
            MapObjective objective =
                    new MapObjective(kernel, LogNormalPrior.wideNoise(), TrainingData.of(kinds, x, y, noise));
            double[] u = {-1, 0.3, -0.5, -0.2, 0.2, -3};
            double[] gradient = new double[u.length];
            objective.at(u, gradient);
            for (int i = 0; i < u.length; i++) {
                assertThat(gradient[i]).isCloseTo(central(objective, u, i), within(1e-7));
            }
        }
    }

    @Test
    void anEarlierFitIsAStart() {
        JsonNode golden = Golden.file().get("gp").get(0);
        TrainingData data = Golden.data(golden);
        MapFit.Fitted first = MapFit.of(KERNEL, 3).fit(data, List.of(), new RandomStream(1));
        MapFit.Fitted again = MapFit.of(KERNEL, 1).fit(data, List.of(first.hyperparameters()), new RandomStream(2));
        assertThat(again.objective()).isGreaterThanOrEqualTo(first.objective() - 1e-12);
        assertThat(again.evaluations()).isLessThan(first.evaluations() / 3);
    }

    @Test
    void equalOutputsGiveThePriorModes() {
        TrainingData data = TrainingData.of(InputKinds.reals(1), new double[][] {{0.1}, {0.7}}, new double[] {2, 2});
        Hyperparameters found =
                MapFit.of(KERNEL, 2).fit(data, List.of(), new RandomStream(1)).hyperparameters();
        assertThat(Math.exp(found.theta()[0])).isCloseTo(Math.exp(Math.sqrt(2) - 3), withinPercentage(1e-10));
        assertThat(found.noise()).isCloseTo(Math.exp(-5), withinPercentage(1e-10));
        assertThat(found.mean()).isEqualTo(2);
    }

    private static double central(MapObjective objective, double[] u, int i) {
        double step = 1e-5;
        double[] up = u.clone();
        double[] down = u.clone();
        up[i] += step;
        down[i] -= step;
        double[] ignored = new double[u.length];
        return (objective.at(up, ignored) - objective.at(down, ignored)) / (2 * step);
    }
}
