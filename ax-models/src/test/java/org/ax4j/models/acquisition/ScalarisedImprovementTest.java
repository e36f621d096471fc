package org.ax4j.models.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ax4j.models.pareto.Cells;
import org.ax4j.models.pareto.Hypervolume;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarisedImprovementTest {
    /** Of one goal the only direction is 1, and the volume is the improvement. */
    @Test
    void ofOneGoalItIsExpectedImprovement() {
        for (double mean : new double[] {-300, -4, 0.4, 1.1, 2, 9, 500}) {
            for (double sd : new double[] {1e-3, 0.3, 1, 40}) {
                Moments one = moments(new double[] {mean}, sd, 1);
                new ScalarisedImprovement(new double[][] {{1}}, new double[] {0.1}, new double[] {0.7})
                        .addTo(one, true);
                Moments exact = moments(new double[] {mean}, sd, 1);
                new ExpectedImprovement(0, new double[] {0.8}).addTo(exact, true);
                assertThat(one.log[0]).isCloseTo(exact.log[0], within(1e-6 * (1 + Math.abs(exact.log[0]))));
                assertThat(one.onMean[0][0])
                        .isCloseTo(exact.onMean[0][0], within(1e-6 * (1 + Math.abs(exact.onMean[0][0]))));
                assertThat(one.onSd[0][0]).isCloseTo(exact.onSd[0][0], within(1e-6 * (1 + Math.abs(exact.onSd[0][0]))));
            }
        }
    }

    /** The mean over many directions is the expected improvement of the hypervolume, which cells give exactly. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void overManyDirectionsItIsHypervolumeImprovement(int goals) {
        RandomStream random = new RandomStream(goals);
        double[] reference = new double[goals];
        double[][] front = new double[5][];
        Arrays.setAll(front, i -> random.doubles(goals, 0.1, 1).toArray());
        int count = 1 << 14;
        double[][] rays = LogScalarisedHypervolume.rays(count, goals, random);
        double[] longest = Arrays.stream(rays)
                .mapToDouble(ray -> ScalarisedImprovement.longest(front, ray, reference))
                .toArray();
        double[] mean = random.doubles(goals, 0.3, 1).toArray();
        for (double sd : new double[] {0.02, 0.3}) {
            Moments at = moments(mean, sd, count);
            new ScalarisedImprovement(rays, reference, longest).addTo(at, false);
            double value = Arrays.stream(at.log).map(Math::exp).average().orElseThrow();
            Moments exact = moments(mean, sd, 1);
            HypervolumeImprovement.of(goals, List.of(Cells.above(front, reference)))
                    .addTo(exact, false);
            assertThat(value).isCloseTo(Math.exp(exact.log[0]), within(0.01 * Math.exp(exact.log[0])));
        }
    }

    /** Against samples of the candidate's own values, whose hypervolume is measured. */
    @Test
    void ofSixGoalsItIsTheMeanOverSamples() {
        int goals = 6;
        RandomStream random = new RandomStream(7);
        double[] reference = new double[goals];
        double[][] front = new double[4][];
        Arrays.setAll(front, i -> random.doubles(goals, 0.3, 1).toArray());
        double[] mean = random.doubles(goals, 0.6, 1).toArray();
        double before = Hypervolume.of(front, reference);
        int samples = 20_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < samples; i++) {
            double[][] more = Arrays.copyOf(front, 5);
            more[4] = Arrays.stream(mean)
                    .map(m -> m + 0.2 * random.nextGaussian())
                    .toArray();
            double gain = Hypervolume.of(more, reference) - before;
            sum += gain / samples;
            squares += gain * gain / samples;
        }
        double error = Math.sqrt((squares - sum * sum) / samples);
        int count = 1 << 13;
        double[][] rays = LogScalarisedHypervolume.rays(count, goals, random);
        double[] longest = Arrays.stream(rays)
                .mapToDouble(ray -> ScalarisedImprovement.longest(front, ray, reference))
                .toArray();
        Moments at = moments(mean, 0.2, count);
        new ScalarisedImprovement(rays, reference, longest).addTo(at, false);
        assertThat(Arrays.stream(at.log).map(Math::exp).average().orElseThrow())
                .isCloseTo(sum, within(4 * error + 0.03 * sum));
    }

    @Test
    void farBelowTheFrontItStaysFinite() {
        Moments at = moments(new double[] {-1e6, -2, -1e3, -5e4, 0}, 1e-3, 1);
        double[][] ray = {{0.5, 0.5, 0.5, 0.499, Math.sqrt(1 - 3 * 0.25 - 0.499 * 0.499)}};
        new ScalarisedImprovement(ray, new double[5], new double[1]).addTo(at, true);
        assertThat(at.log[0]).isFinite().isLessThan(-1e15);
        assertThat(at.onMean[0][0]).isFinite().isPositive();
    }

    private static Moments moments(double[] mean, double sd, int samples) {
        Moments at = new Moments(mean.length, samples);
        for (int j = 0; j < mean.length; j++) {
            Arrays.fill(at.mean[j], mean[j]);
            at.sd[j] = sd;
        }
        return at;
    }
}
