package org.ax4j.models.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ax4j.models.gp.ConditionalPosterior;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.models.pareto.Cells;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients of acquisition functions against central differences, over seeds. */
class GradientTest {
    private static final InputKinds KINDS =
            new InputKinds(List.of(InputKind.REAL, InputKind.CATEGORICAL, InputKind.REAL, InputKind.CONDITIONAL));
    private static final int SAMPLES = 16;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void constrainedNoisyImprovement(long seed) {
        RandomStream random = new RandomStream(seed);
        double[] best = random.doubles(SAMPLES).toArray();
        check(random, 3, List.of(new ExpectedImprovement(0, best), new Feasibility(1, 0.2), new Feasibility(2, -0.5)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void hypervolumeImprovementNearAndFarBelowTheFront(long seed) {
        RandomStream random = new RandomStream(seed);
        for (double shift : new double[] {0, 3, 60, 500}) {
            List<Cells> cells = new ArrayList<>();
            double[] reference = {shift - 1, shift - 1, shift - 1};
            for (int s = 0; s < SAMPLES; s++) {
                double[][] front = new double[4][];
                Arrays.setAll(
                        front, i -> random.doubles(3, shift - 0.9, shift + 1).toArray());
                cells.add(Cells.above(front, reference));
            }
            Factor volume = HypervolumeImprovement.of(3, cells);
            check(random, 3, List.of(volume));
            SharedErrors shared = new SharedErrors(new double[] {0.8, -0.6, 0.95});
            check(random, 4, List.of(shared.in(volume, SAMPLES, random.split()), new Feasibility(3, 0.1)));
        }
    }

    /** Far above a corner in one goal and far below in the other: what is summed in logarithms must not divide by a density of 0. */
    @org.junit.jupiter.api.Test
    void slopesOfAVeryGoodGoalAreFinite() {
        HypervolumeImprovement volume =
                HypervolumeImprovement.of(2, List.of(Cells.above(new double[0][], new double[] {0, 0})));
        for (double mean : new double[] {0.36, 0.385, 0.39, 5}) {
            double[] slopes = new double[2];
            for (int side = 0; side < 3; side++) {
                Moments at = new Moments(2, 1);
                double h = 1e-7;
                at.mean[0][0] = mean + (side == 1 ? h : side == 2 ? -h : 0);
                at.mean[1][0] = -1;
                at.sd[0] = 0.01;
                at.sd[1] = 0.01;
                volume.addTo(at, side == 0);
                if (side == 0) {
                    slopes[0] = at.onMean[0][0];
                } else {
                    slopes[1] += (side == 1 ? 1 : -1) * at.log[0] / (2 * h);
                }
            }
            assertThat(slopes[0]).isCloseTo(slopes[1], within(1e-3 * Math.abs(slopes[1])));
        }
    }

    private static void check(RandomStream random, int outputs, List<Factor> factors) {
        double[][] baseline = inputs(random, 3);
        List<ConditionalPosterior> posteriors = new ArrayList<>();
        double[][][] z = new double[outputs][3][SAMPLES];
        for (int j = 0; j < outputs; j++) {
            posteriors.add(process(random).given(baseline));
            for (double[] row : z[j]) {
                Arrays.setAll(row, s -> random.nextGaussian());
            }
        }
        AcquisitionFunction function = new FactorProduct(posteriors, z, SAMPLES, factors);
        AcquisitionFunction.Evaluation at = function.evaluation();
        double[][] points = inputs(random, 6);
        double[] values = function.values(points);
        for (int i = 0; i < points.length; i++) {
            double[] gradient = new double[KINDS.size()];
            double value = at.value(points[i], gradient);
            assertThat(value).isFinite().isCloseTo(values[i], within(1e-9 * (1 + Math.abs(value))));
            for (int k = 0; k < gradient.length; k++) {
                double expected = k == 1 || points[i][k] == InputKind.INACTIVE ? 0 : central(at, points[i], k);
                assertThat(gradient[k])
                        .isCloseTo(expected, within(2e-5 * (1 + Math.abs(expected) + 1e-4 * Math.abs(value))));
            }
        }
    }

    private static double central(AcquisitionFunction.Evaluation at, double[] x, int k) {
        double step = 1e-6;
        double[] up = x.clone();
        double[] down = x.clone();
        up[k] += step;
        down[k] -= step;
        return (at.value(up) - at.value(down)) / (2 * step);
    }

    private static GaussianProcess process(RandomStream random) {
        double[] y = random.doubles(7, -1.5, 1.5).toArray();
        List<Double> theta = List.of(-0.5, 0.2, -0.8, 0.4);
        return GaussianProcess.of(
                ArdKernel.matern52(),
                TrainingData.of(KINDS, inputs(random, 7), y),
                new Hyperparameters(theta, 0.05, 0.1));
    }

    private static double[][] inputs(RandomStream random, int n) {
        double[][] x = new double[n][];
        Arrays.setAll(x, i -> new double[] {
            random.nextDouble(),
            random.nextInt(3),
            random.nextDouble(),
            random.nextInt(3) == 0 ? InputKind.INACTIVE : random.nextDouble()
        });
        return x;
    }
}
