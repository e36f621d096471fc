package org.ax4j.benchmarks.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.benchmarks.regret.BenchmarkProblem;
import org.ax4j.benchmarks.regret.Problems;
import org.ax4j.experiment.Outcomes;
import org.ax4j.problem.Metric;
import org.ax4j.sklearn.Digits;
import org.ax4j.sklearn.DivergenceException;
import org.ax4j.sklearn.LearningRate;
import org.ax4j.sklearn.Loss;
import org.ax4j.sklearn.Penalty;
import org.ax4j.sklearn.SgdClassifier;
import org.ax4j.sklearn.Split;
import org.ax4j.sklearn.TrainTestSplit;
import org.ax4j.space.Point;

/** The tutorial's experiment with counted cost: a baseline, then trials that are stopped as soon as they promise little. */
final class DigitsTuning {
    private static final BenchmarkProblem PROBLEM = Problems.named("digits_hpo");
    private static final Digits DIGITS = Digits.load();
    private static final Split SPLIT = TrainTestSplit.of(DIGITS.data(), DIGITS.targets(), 0.20, 0);
    private static final int[] CLASSES = IntStream.rangeClosed(0, 9).toArray();
    private static final long NANOS_PER_BATCH = 1_000_000;
    private static final long NANOS_PER_ROW = 2_000;

    private final Counted clock = new Counted();
    private final Client client;

    /** A clock that stands still but for what is learned. */
    private static final class Counted implements InstantSource {
        private long nanos;

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos(nanos);
        }
    }

    private DigitsTuning(long seed) {
        client = Client.builder().seed(seed).clock(clock).build();
        client.configureExperiment("SGD classifier on handwritten digits", PROBLEM.space());
        client.configureMetrics(Metric.named("training_time").cumulative().unit("s"));
        client.configureOptimization(
                PROBLEM.wanted().objective(), PROBLEM.wanted().constraints().toArray(String[]::new));
    }

    static Client of(long seed, int trials) {
        DigitsTuning tuning = new DigitsTuning(seed);
        Point baseline = PROBLEM.setting().baseline().orElseThrow();
        tuning.train(tuning.client.attachBaseline(baseline), baseline, false);
        for (int i = 0; i < trials; i++) {
            tuning.client.getNextTrials(1).forEach((index, point) -> tuning.train(index, point, true));
        }
        return tuning.client;
    }

    private void train(int index, Point point, boolean mayStop) {
        try {
            if (learned(index, point, mayStop)) {
                client.completeTrial(index);
            } else {
                client.markTrialEarlyStopped(index);
            }
        } catch (DivergenceException e) {
            client.markTrialFailed(index, String.valueOf(e.getMessage()));
        }
    }

    private boolean learned(int index, Point point, boolean mayStop) {
        SgdClassifier classifier = classifier(point);
        int batch = point.asInt("batch_size");
        int total = SPLIT.trainX().length / batch * batch;
        long began = clock.nanos;
        for (int to = batch; to <= total; to += batch) {
            classifier.partialFit(
                    Arrays.copyOfRange(SPLIT.trainX(), to - batch, to),
                    Arrays.copyOfRange(SPLIT.trainY(), to - batch, to),
                    CLASSES);
            clock.nanos += NANOS_PER_BATCH + NANOS_PER_ROW * batch;
            double score = classifier.score(SPLIT.testX(), SPLIT.testY());
            client.attachData(index, Outcomes.of("score", score).and("training_time", (clock.nanos - began) / 1e9), to);
            if (mayStop && to < total && client.shouldStopTrialEarly(index).stop()) {
                return false;
            }
        }
        return true;
    }

    private static SgdClassifier classifier(Point point) {
        return SgdClassifier.builder()
                .loss(Loss.of(point.asString("loss")))
                .penalty(Penalty.of(point.asString("penalty")))
                .alpha(point.asDouble("alpha"))
                .learningRate(LearningRate.of(point.asString("learning_rate")))
                .eta0(point.asDouble("eta0"))
                .randomState(0)
                .build();
    }
}
