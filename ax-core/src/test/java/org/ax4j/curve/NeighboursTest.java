package org.ax4j.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    private static final double LEAST = 1e-3;

    private static double[][] traits(int n, Random random) {
        double[][] traits = new double[n][];
        Arrays.setAll(traits, i ->
                new double[] {random.nextDouble(), 0.1 * random.nextGaussian(), 0.1 * random.nextGaussian()});
        return traits;
    }

    private static Neighbours of(double[][] traits, double[] rises) {
        return new Neighbours(traits, rises, Robust.of(rises), LEAST);
    }

    /** A bend that no line has, smoothed by the width of the kernel. */
    @Test
    void theyFollowABend() {
        Random random = new Random(1);
        double[][] traits = traits(60, random);
        double[] rises = Arrays.stream(traits)
                .mapToDouble(trait -> Math.abs(trait[0] - 0.5) + 0.01 * random.nextGaussian())
                .toArray();
        Neighbours near = of(traits, rises);
        double middle = near.predict(new double[] {0.5, 0, 0}).centre();
        assertThat(middle).isLessThan(0.17);
        assertThat(near.predict(new double[] {0.05, 0, 0}).centre()).isGreaterThan(middle + 0.1);
        assertThat(near.predict(new double[] {0.95, 0, 0}).centre()).isGreaterThan(middle + 0.1);
    }

    /** By the definition, of five curves without a change: weights, their mean, the spread with its prior, and the count. */
    @Test
    void theMeanIsWeightedByNearness() {
        double[] values = {0, 1, 2, 4, 8};
        double[] rises = {3, 1, 2, 5, 4};
        double[][] traits = Arrays.stream(values)
                .mapToObj(value -> new double[] {value, 0, 0})
                .toArray(double[][]::new);
        double width = 1.1 * Math.pow(5, -1.0 / 6) * Math.sqrt(10);
        double[] weights = Arrays.stream(values)
                .map(value -> Math.exp(-0.5 * Math.pow((value - 1.5) / width, 2)))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        double mean =
                IntStream.range(0, 5).mapToDouble(i -> weights[i] * rises[i]).sum() / sum;
        double spread = IntStream.range(0, 5)
                        .mapToDouble(i -> weights[i] * Math.pow(rises[i] - mean, 2))
                        .sum()
                / sum;
        double count = sum
                * sum
                / Arrays.stream(weights).map(weight -> weight * weight).sum();
        double prior = Math.pow(1.482602218505602, 2) + LEAST * LEAST;
        Prediction said = of(traits, rises).predict(new double[] {1.5, 0, 0});
        assertThat(said.centre()).isCloseTo(mean, within(1e-14));
        assertThat(said.above()).isCloseTo(Math.sqrt((spread + prior / count) * (1 + 1 / count)), within(1e-14));
        assertThat(said.degrees()).isEqualTo(Math.max(3, count - 1));
    }

    /** Each is predicted by the others: with as wide a spread as without it, the evidence is the mean of their densities. */
    @Test
    void theEvidenceIsThatOfTheOthers() {
        Random random = new Random(2);
        double[][] traits = traits(12, random);
        double[] rises =
                IntStream.range(0, 12).mapToDouble(i -> random.nextGaussian()).toArray();
        double[] first = Arrays.stream(traits).mapToDouble(trait -> trait[0]).toArray();
        double[] second =
                Arrays.stream(traits).mapToDouble(trait -> trait[1] + trait[2]).toArray();
        double a = width(first);
        double b = width(second);
        Robust middle = Robust.of(rises);
        double expected = 0;
        for (int i = 0; i < 12; i++) {
            double sum = 0;
            double squares = 0;
            double mean = 0;
            double square = 0;
            for (int j = 0; j < 12; j++) {
                double d = Math.pow((first[i] - first[j]) / a, 2) + Math.pow((second[i] - second[j]) / b, 2);
                double weight = i == j ? 0 : Math.exp(-d / 2);
                sum += weight;
                squares += weight * weight;
                mean += weight * rises[j];
                square += weight * rises[j] * rises[j];
            }
            double count = sum * sum / squares;
            double spread = square / sum - Math.pow(mean / sum, 2);
            double prior = middle.scale() * middle.scale() + LEAST * LEAST;
            double scale = Math.sqrt((spread + prior / count) * (1 + 1 / count));
            double degrees = Math.max(3, count - 1);
            double t = (rises[i] - mean / sum) / scale;
            expected += StudentT.logHeight(degrees) - StudentT.logFall(t, degrees) - Math.log(scale);
        }
        assertThat(of(traits, rises).evidence()).isCloseTo(expected / 12, within(1e-12));
    }

    private static double width(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares =
                Arrays.stream(values).map(value -> Math.pow(value - mean, 2)).sum();
        double spread = Math.min(
                Math.sqrt(squares / (values.length - 1)), 3 * Robust.of(values).scale());
        return 1.1 * Math.pow(values.length, -1.0 / 6) * spread;
    }

    /** Where no curve is near all count alike; what does not differ is not looked at; one that is far out counts as eight scales. */
    @Test
    void farCurvesCountAlike() {
        double[][] traits = {{1, 0, 0}, {2, 0, 0}, {3, 0, 0}, {4, 0, 0}, {5, 0, 0}, {6, 0, 0}};
        double[] rises = {1, 2, 3, 4, 5, 1e9};
        Prediction far = of(traits, rises).predict(new double[] {-1e6, 77, 0});
        double limit = 3.5 + 8 * 1.482602218505602 * 1.5;
        assertThat(far.centre()).isCloseTo((15 + limit) / 6, within(1e-12));
        assertThat(far.degrees()).isCloseTo(5, within(1e-12));
    }

    /** One curve that is far out does not make all others near; what differs by rounding does not differ. */
    @Test
    void neitherOneFarOutNorRoundingCounts() {
        Random random = new Random(4);
        double[][] traits = new double[21][];
        Arrays.setAll(traits, i -> new double[] {i < 20 ? i / 20.0 : 1000, 1e-17 * random.nextGaussian(), 0});
        double[] rises = IntStream.range(0, 21).mapToDouble(i -> i < 10 ? 1 : 0).toArray();
        Neighbours near = of(traits, rises);
        assertThat(near.predict(new double[] {0.05, 1e-6, 0}).centre()).isGreaterThan(0.55);
        assertThat(near.predict(new double[] {0.95, 0, 0}).centre()).isLessThan(0.4);
    }
}
