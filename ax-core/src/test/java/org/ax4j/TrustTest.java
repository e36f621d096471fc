package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.ax4j.experiment.BestTrial;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Prediction;
import org.ax4j.spi.Generator;
import org.ax4j.spi.LeaveOneOut;
import org.ax4j.spi.PredictRequest;
import org.ax4j.spi.Predictor;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.AutoStrategy;
import org.ax4j.strategy.GenerationMethod;
import org.junit.jupiter.api.Test;

/** When the client answers by a model's predictions, and when by readings. */
class TrustTest {
    @Test
    void theChanceOfFullAgreementIsOneOfAllWaysToChoose() {
        double[] five = {1, 2, 3, 4, 5};
        assertThat(Trust.chance(five, five)).isCloseTo(1.0 / 10, within(1e-15));
        double[] eight = {1, 2, 3, 4, 5, 6, 7, 8};
        assertThat(Trust.chance(eight, eight)).isCloseTo(1.0 / 70, within(1e-15));
        assertThat(Trust.chance(new double[] {3}, new double[] {3})).isEqualTo(1);
        assertThat(Trust.chance(new double[6], new double[] {1, 2, 3, 4, 5, 6})).isEqualTo(1);
    }

    /** Counts, over all orders of the second list, how often as many values or more are above both medians. */
    @Test
    void theChanceIsThatOverAllOrders() {
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            int n = 2 + random.nextInt(6);
            double[] first = random.ints(n, 0, 4).asDoubleStream().toArray();
            double[] second = random.ints(n, 0, 4).asDoubleStream().toArray();
            int[] counts = new int[2];
            int both = both(first, second);
            permute(second.clone(), 0, order -> counts[both(first, order) >= both ? 1 : 0]++);
            assertThat(Trust.chance(first, second))
                    .isCloseTo((double) counts[1] / (counts[0] + counts[1]), within(1e-12));
        }
    }

    private static int both(double[] first, double[] second) {
        return (int) IntStream.range(0, first.length)
                .filter(i -> isAbove(first, i) && isAbove(second, i))
                .count();
    }

    /** At least half of all values are not larger than the median. */
    private static boolean isAbove(double[] values, int i) {
        long smaller = IntStream.range(0, values.length)
                .filter(j -> values[j] < values[i])
                .count();
        return 2 * smaller >= values.length;
    }

    private static void permute(double[] values, int from, Consumer<double[]> each) {
        if (from == values.length) {
            each.accept(values);
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            permute(values, from + 1, each);
            swap(values, from, i);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    /** Predicts x of every point, and of trials that it has not seen x times a sign. */
    private record Line(double sign) implements Generator, Predictor, LeaveOneOut {
        @Override
        public Suggestions suggest(SuggestRequest request) {
            return Suggestions.none("only predicts");
        }

        @Override
        public List<Map<String, Prediction>> predict(PredictRequest request) {
            return request.points().stream()
                    .map(point -> Map.of("score", new Prediction(point.asDouble("x"), 0.1)))
                    .toList();
        }

        @Override
        public Map<Integer, Map<String, Prediction>> leaveOneOut(PredictRequest request) {
            Map<Integer, Map<String, Prediction>> all = new LinkedHashMap<>();
            request.history()
                    .trials()
                    .forEach(trial -> all.put(
                            trial.index(),
                            Map.of("score", new Prediction(sign * trial.point().asDouble("x"), 0.1))));
            return all;
        }
    }

    /** The reading of trial 2 is out of line: readings say it is best, the line says trial 5. */
    private static Client client(Generator generator) {
        Client client = Fixtures.client(Fixtures.generator(AutoStrategy.MODEL, generator));
        client.configureGenerationStrategy(GenerationMethod.FAST);
        double[] x = {0, 0.1, 0.4, 0.5, 0.6, 0.9};
        double[] score = {0, 0.1, 2, 0.5, 0.6, 0.9};
        for (int i = 0; i < x.length; i++) {
            client.completeTrial(client.attachTrial(Fixtures.point(x[i], 0)), Outcomes.of("score", score[i]));
        }
        return client;
    }

    @Test
    void aModelThatDoesNotForeseeTrialsIsNotTrusted() {
        BestTrial best = client(new Line(-1)).getBestParameterization();
        assertThat(best.modelled()).isFalse();
        assertThat(best.trialIndex()).isEqualTo(2);
        assertThat(best.reason())
                .isEqualTo(
                        "by readings: 'ax/gaussian-process' is not trusted: leave-one-out predictions of 6 trials tell the"
                                + " better half by 'score' from the worse no better than chance would (Fisher's exact test, p = 0.95;"
                                + " at most 0.1 is trusted)");
    }

    @Test
    void readingsThatWereForeseenAreReplacedByPredictions() {
        Client client = client(new Line(1));
        // above the medians are trials 2, 4, 5 by readings and 3, 4, 5 by predictions: 10 of 20 choices agree as well
        assertThat(client.getBestParameterization().reason()).contains("p = 0.5;");
        client.completeTrial(client.attachTrial(Fixtures.point(0.95, 0)), Outcomes.of("score", 0.95));
        client.completeTrial(client.attachTrial(Fixtures.point(0.3, 0)), Outcomes.of("score", 0.3));
        client.completeTrial(client.attachTrial(Fixtures.point(0.97, 0)), Outcomes.of("score", 0.97));
        client.completeTrial(client.attachTrial(Fixtures.point(0.2, 0)), Outcomes.of("score", 0.2));
        client.completeTrial(client.attachTrial(Fixtures.point(0.99, 0)), Outcomes.of("score", 0.99));
        client.completeTrial(client.attachTrial(Fixtures.point(0.15, 0)), Outcomes.of("score", 0.15));
        BestTrial best = client.getBestParameterization();
        assertThat(best.modelled()).isTrue();
        assertThat(best.point().asDouble("x")).isEqualTo(0.99);
        assertThat(best.metrics()).containsEntry("score", new Prediction(0.99, 0.1));
        assertThat(best.reason())
                .startsWith(
                        "predicted by 'ax/gaussian-process': leave-one-out predictions of 12 trials tell the better half");
        BestTrial read = client.getBestParameterization(false);
        assertThat(read.trialIndex()).isEqualTo(2);
        assertThat(read.reason()).isEqualTo("by readings, as asked for");
    }

    @Test
    void withoutAModelReadingsAnswerAndSaySo() {
        Client client = Fixtures.client();
        client.completeTrial(client.attachTrial(Fixtures.point(0, 0)), Outcomes.of("score", 1));
        assertThat(client.getBestParameterization().reason())
                .isEqualTo("by readings: no generator of the strategy models outcomes");
    }
}
