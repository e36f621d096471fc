package org.ax4j.models.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.models.linalg.Cholesky;
import org.ax4j.models.pareto.Cells;
import org.ax4j.models.pareto.Hypervolume;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedErrorsTest {
    private static final InputKinds KINDS = InputKinds.reals(2);
    private static final Hyperparameters USUAL = new Hyperparameters(List.of(-1.0, -1.2), 1e-4, 0.3);

    /** Of processes drawn with known loadings, the products of the loadings found are the correlations, which are all that can be known. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void correlationsOfManyObservationsAreFound(long seed) {
        for (double[] loadings :
                new double[][] {{0.9, 0.8}, {0.7, -0.9}, {0, 0}, {0.9, 0.8, 0.6}, {0.8, -0.7, 0.9, 0.5}}) {
            List<Modelled> outputs = drawn(loadings, 300, new RandomStream(seed));
            double[] found = SharedErrors.of(outputs).loadings();
            assertThat(found).hasSameSizeAs(loadings);
            for (int i = 0; i < loadings.length; i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(found[i] * found[j]).isCloseTo(loadings[i] * loadings[j], within(0.18));
                }
            }
        }
    }

    /** Five observations say nothing, as a correlation of theirs may be chance; of thirty independent ones one in twenty seems to. */
    @Test
    void whatMayBeChanceIsNotBelieved() {
        assertThat(believed(0.9, 5)).isLessThan(0.3);
        assertThat(believed(0.9, 30)).isGreaterThan(0.95);
        assertThat(believed(0, 30)).isLessThan(0.1);
    }

    /** The share of 200 pairs of processes of which some correlation is believed. */
    private static double believed(double loading, int observations) {
        return IntStream.range(0, 200)
                        .filter(seed -> {
                            RandomStream random = new RandomStream(seed);
                            double[] found = SharedErrors.of(
                                            drawn(new double[] {loading, loading}, observations, random))
                                    .loadings();
                            return found[0] != 0;
                        })
                        .count()
                / 200.0;
    }

    /** Something of its own is left to each of equal goals, and to opposed ones. */
    @Test
    void equalOutputsAreNotTakenForOne() {
        Modelled one = drawn(new double[] {0, 0}, 400, new RandomStream(1)).get(0);
        assertThat(SharedErrors.of(List.of(one, one)).loadings()).containsExactly(0.95, 0.95);
        assertThat(SharedErrors.of(List.of(one, one, one)).loadings()).containsOnly(0.95);
    }

    /** Observations of one output alone say nothing about what two have in common. */
    @Test
    void onlyInputsWithAllOutputsCount() {
        RandomStream random = new RandomStream(3);
        Modelled here = drawn(new double[] {0.9, 0.9}, 40, random).get(0);
        Modelled there = drawn(new double[] {0.9, 0.9}, 40, random).get(1);
        assertThat(SharedErrors.of(List.of(here, there)).loadings()).containsExactly(0, 0);
    }

    /** Against the mean gain over samples of correlated values, beyond a front and at it. */
    @ParameterizedTest
    @ValueSource(doubles = {-0.8, 0, 0.5, 0.9})
    void theImprovementIsThatOfCorrelatedSamples(double correlation) {
        double[][] front = {{1, 0.2}, {0.7, 0.6}, {0.1, 1}};
        double[] reference = {0, 0};
        double loading = Math.sqrt(Math.abs(correlation));
        SharedErrors shared = new SharedErrors(new double[] {loading, Math.signum(correlation) * loading});
        for (double[] mean : new double[][] {{0.8, 0.8}, {0.2, 0.3}}) {
            double[] sd = {0.3, 0.5};
            int count = 1 << 12;
            Moments at = new Moments(2, count);
            List<Cells> cells = new ArrayList<>();
            for (int s = 0; s < count; s++) {
                cells.add(Cells.above(front, reference));
                at.mean[0][s] = mean[0];
                at.mean[1][s] = mean[1];
            }
            at.sd[0] = sd[0];
            at.sd[1] = sd[1];
            shared.in(HypervolumeImprovement.of(2, cells), count, new RandomStream(1))
                    .addTo(at, false);
            double value = Arrays.stream(at.log).map(Math::exp).average().orElseThrow();
            RandomStream random = new RandomStream(2);
            double before = Hypervolume.of(front, reference);
            int samples = 100_000;
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < samples; i++) {
                double first = random.nextGaussian();
                double second = correlation * first + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
                double[][] more = Arrays.copyOf(front, 4);
                more[3] = new double[] {mean[0] + sd[0] * first, mean[1] + sd[1] * second};
                double gain = Hypervolume.of(more, reference) - before;
                sum += gain / samples;
                squares += gain * gain / samples;
            }
            double error = Math.sqrt((squares - sum * sum) / samples);
            assertThat(value).isCloseTo(sum, within(4 * error + 1e-3 * sum));
        }
    }

    /** Outputs {@code L (a_j w + sqrt(1 - a_j^2) e_j)} of a process with covariance {@code L L^T}. */
    private static List<Modelled> drawn(double[] loadings, int n, RandomStream random) {
        double[][] x = new double[n][];
        Arrays.setAll(x, i -> random.doubles(2).toArray());
        double[] shared = gaussians(n, random);
        List<Modelled> outputs = new ArrayList<>();
        for (double loading : loadings) {
            double[] own = gaussians(n, random);
            double[] normal = new double[n];
            Arrays.setAll(normal, i -> loading * shared[i] + Math.sqrt(1 - loading * loading) * own[i]);
            TrainingData blank = TrainingData.of(KINDS, x, new double[n]);
            GaussianProcess prior = GaussianProcess.of(ArdKernel.matern52(), blank, USUAL);
            outputs.add(new Modelled(
                    GaussianProcess.of(
                            ArdKernel.matern52(), TrainingData.of(KINDS, x, values(prior, x, normal)), USUAL),
                    Double.NaN,
                    true));
        }
        return outputs;
    }

    private static double[] values(GaussianProcess prior, double[][] x, double[] normal) {
        double[][] matrix = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                matrix[i][j] = prior.covariance().value(x[i], x[j]) + (i == j ? USUAL.noise() : 0);
            }
        }
        double[] y = new double[x.length];
        Cholesky.of(matrix).multiply(normal, y);
        return Arrays.stream(y).map(one -> USUAL.mean() + one).toArray();
    }

    private static double[] gaussians(int n, RandomStream random) {
        return DoubleStream.generate(random::nextGaussian).limit(n).toArray();
    }
}
