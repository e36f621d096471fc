package org.ax4j.models.surrogate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.component.Components;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.models.encode.Outliers;
import org.ax4j.models.encode.Warp;
import org.ax4j.models.generator.GaussianProcessGenerator;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.MapFit;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.Kernel;
import org.ax4j.models.kernel.LogNormalPrior;
import org.ax4j.models.kernel.Points;
import org.ax4j.models.surrogate.Surrogates.Memory;
import org.ax4j.plugin.AxModule;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.LeaveOneOut;
import org.ax4j.spi.PredictRequest;
import org.ax4j.strategy.GenerationMethod;
import org.junit.jupiter.api.Test;

/** The closed form of leaving a trial out, against conditioning anew on all other trials by plain elimination. */
class LeaveOneOutTest {
    private static final GaussianProcessGenerator.Config PLAIN =
            GaussianProcessGenerator.Config.standard().warps(List.of(Warp.NONE)).outliers(Outliers.CLIPPED);
    private static final Components COMPONENTS = AxModule.components(List.of(), List.of());
    /** As the generator of that configuration models. */
    private static final Modelling MODELLING = new Modelling(
            PLAIN.model().kernels().stream()
                    .map(kernel -> COMPONENTS.create(Kernel.class, kernel))
                    .map(kernel -> MapFit.of(kernel, PLAIN.work().fitStarts()).noise(LogNormalPrior.wideNoise()))
                    .toList(),
            PLAIN.model().warps(),
            PLAIN.model().outliers(),
            0);

    private static final SearchSpace MIXED = SearchSpace.of(
            RangeParameter.real("rate", 1e-3, 1).log(),
            RangeParameter.integer("width", 1, 9),
            ChoiceParameter.of("loss", "hinge", "log", "huber"));

    /** Readings of known and of unknown noise; one point is tried twice. */
    private static History history(boolean repeated) {
        try (Client client = Client.builder().seed(8).build()) {
            client.configureExperiment("left out", MIXED);
            client.configureOptimization("score");
            client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
            client.getNextTrials(14).forEach((trial, point) -> complete(client, trial, point));
            if (repeated) {
                Point again = client.trial(3).point();
                complete(client, client.attachTrial(again), again);
            }
            return client.history();
        }
    }

    private static void complete(Client client, int trial, Point point) {
        double score = Math.log(point.asDouble("rate")) * point.asInt("width") / 10
                + (point.asString("loss").equals("huber") ? 0.5 : 0)
                + 0.1 * (trial % 3);
        client.completeTrial(
                trial, trial % 2 == 0 ? Outcomes.of("score", score, 0.05 + 0.01 * trial) : Outcomes.of("score", score));
    }

    /** Mean and variance at an observation's input, from all other observations. */
    private static double[] refitted(GaussianProcess process, int left) {
        TrainingData data = process.data();
        Points points = data.points();
        int n = data.rows() - 1;
        int[] rest = IntStream.range(0, n + 1).filter(i -> i != left).toArray();
        double[][] prior = new double[points.size()][points.size()];
        for (int i = 0; i < points.size(); i++) {
            process.covariance().row(points.row(i), points, prior[i], new double[points.size()]);
        }
        int own = data.group(left);
        double centre = process.hyperparameters().mean();
        double[][] system = new double[n][n + 2];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system[i][j] = prior[data.group(rest[i])][data.group(rest[j])];
            }
            system[i][i] +=
                    data.observationNoise(rest[i], process.hyperparameters().noise());
            system[i][n] = data.observation(rest[i]) - centre;
            system[i][n + 1] = prior[own][data.group(rest[i])];
        }
        eliminate(system);
        double mean = centre;
        double variance = prior[own][own];
        for (int i = 0; i < n; i++) {
            double near = prior[own][data.group(rest[i])];
            mean += near * system[i][n];
            variance -= near * system[i][n + 1];
        }
        return new double[] {mean, variance};
    }

    /** Gauss and Jordan, with the largest pivot of each column. */
    private static void eliminate(double[][] system) {
        for (int k = 0; k < system.length; k++) {
            int column = k;
            int largest = IntStream.range(k, system.length)
                    .reduce((a, b) -> Math.abs(system[b][column]) > Math.abs(system[a][column]) ? b : a)
                    .orElseThrow();
            double[] pivot = system[largest];
            system[largest] = system[k];
            system[k] = pivot;
            for (int i = 0; i < system.length; i++) {
                double factor = i == k ? 0 : system[i][k] / pivot[k];
                for (int j = 0; j < pivot.length; j++) {
                    system[i][j] -= factor * pivot[j];
                }
            }
        }
        for (int k = 0; k < system.length; k++) {
            double pivot = system[k][k];
            for (int j = 0; j < system[k].length; j++) {
                system[k][j] /= pivot;
            }
        }
    }

    @Test
    void theClosedFormIsThatOfConditioningAnewWithoutEachTrial() {
        for (boolean repeated : new boolean[] {false, true}) {
            History history = history(repeated);
            Surrogate surrogate = Surrogates.ofTargets(
                            new ModellingRules(MODELLING, MODELLING, MODELLING),
                            history,
                            history.problem().orElseThrow(),
                            Memory.NONE)
                    .targets()
                    .get(0);
            GaussianProcess process = surrogate.process();
            assertThat(process.jitter()).isZero();
            Map<Integer, Map<String, Prediction>> told = leftOut(history);
            double[] line = line(surrogate);
            int trials = history.trials().size();
            assertThat(told).hasSize(trials);
            for (int i = 0; i < trials; i++) {
                double[] expected = refitted(process, i);
                Prediction found =
                        told.get(surrogate.observations().trials()[i]).get("score");
                assertThat(found.mean()).isCloseTo(line[0] + line[1] * expected[0], within(1e-9));
                assertThat(found.sem()).isCloseTo(line[1] * Math.sqrt(expected[1]), within(1e-9));
            }
        }
    }

    /** By the generator, as analyses ask it. */
    private static Map<Integer, Map<String, Prediction>> leftOut(History history) {
        LeaveOneOut able = (LeaveOneOut) COMPONENTS.create(Generator.class, GaussianProcessGenerator.spec(PLAIN));
        return able.leaveOneOut(PredictRequest.of(GaussianProcessGenerator.COMPONENT.id(), history, List.of()));
    }

    /** Offset and slope of the metric's own unit, which are the same wherever one looks. */
    private static double[] line(Surrogate surrogate) {
        Points points = surrogate.process().data().points();
        double[][] inputs =
                IntStream.range(0, points.size()).mapToObj(points::row).toArray(double[][]::new);
        double[] means = new double[inputs.length];
        surrogate.process().predict(inputs, means, new double[inputs.length]);
        double[] own =
                surrogate.predict(inputs).stream().mapToDouble(Prediction::mean).toArray();
        double slope = (own[1] - own[0]) / (means[1] - means[0]);
        double offset = own[0] - slope * means[0];
        for (int i = 0; i < own.length; i++) {
            assertThat(own[i]).isCloseTo(offset + slope * means[i], within(1e-10));
        }
        return new double[] {offset, slope};
    }
}
