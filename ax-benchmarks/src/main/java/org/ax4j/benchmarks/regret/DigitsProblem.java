package org.ax4j.benchmarks.regret;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.sklearn.Digits;
import org.ax4j.sklearn.DivergenceException;
import org.ax4j.sklearn.LearningRate;
import org.ax4j.sklearn.Loss;
import org.ax4j.sklearn.Penalty;
import org.ax4j.sklearn.SgdClassifier;
import org.ax4j.sklearn.Split;
import org.ax4j.sklearn.TrainTestSplit;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** The tutorial's task with a counted cost: an SGD classifier on the digits, accuracy against training time. */
public final class DigitsProblem {
    /** The default classifier, with which every run begins. */
    public static final Point BASELINE = Point.of(Map.of(
            "loss",
            "hinge",
            "penalty",
            "l2",
            "learning_rate",
            "optimal",
            "alpha",
            1e-4,
            "eta0",
            1e-8,
            "batch_size",
            143));

    /** The reference point of the hypervolume. */
    static final double LEAST_SCORE = 0.85;

    static final double MOST_TIME = 0.30;

    private static final Digits DIGITS = Digits.load();
    private static final Split SPLIT = TrainTestSplit.of(DIGITS.data(), DIGITS.targets(), 0.20, 0);
    private static final int[] CLASSES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    private DigitsProblem() {}

    /**
     * The outcomes after a mini-batch.
     *
     * @param rows how many rows were learnt from so far
     * @param score the share of the validation rows that is classified correctly
     * @param time the counted training time
     */
    public record Progress(int rows, double score, double time) {
        private Map<String, Double> outcomes() {
            return Map.of("score", score, "training_time", time);
        }
    }

    /** Trains one classifier, mini-batch by mini-batch. Not safe for threads. */
    public static final class Training {
        private final SgdClassifier classifier;
        private final int size;
        private final int perPass;
        private final int all;
        private int batches;

        /**
         * A classifier that has learnt nothing yet.
         *
         * @param point a point of the space
         */
        public Training(Point point) {
            this(point, SPLIT.trainX().length, 1);
        }

        /** One that sees the first rows only, several times. */
        Training(Point point, int rows, int passes) {
            classifier = SgdClassifier.builder()
                    .loss(Loss.of(point.asString("loss")))
                    .penalty(Penalty.of(point.asString("penalty")))
                    .learningRate(LearningRate.of(point.asString("learning_rate")))
                    .alpha(point.asDouble("alpha"))
                    .eta0(point.asDouble("eta0"))
                    .randomState(0)
                    .build();
            size = point.asInt("batch_size");
            perPass = rows / size;
            all = passes * perPass;
        }

        /**
         * Whether a mini-batch is left.
         *
         * @return false at the end
         */
        public boolean hasNext() {
            return batches < all;
        }

        /**
         * Learns from the next mini-batch.
         *
         * @return whether it did; false where training diverged
         */
        public boolean next() {
            int from = batches++ % perPass * size;
            try {
                classifier.partialFit(
                        Arrays.copyOfRange(SPLIT.trainX(), from, from + size),
                        Arrays.copyOfRange(SPLIT.trainY(), from, from + size),
                        CLASSES);
                return true;
            } catch (DivergenceException e) {
                return false;
            }
        }

        /**
         * How good the classifier is now.
         *
         * @return score and time so far
         */
        public Progress progress() {
            double score = classifier.score(SPLIT.testX(), SPLIT.testY());
            return new Progress(batches * size, score, 0.001 * batches + 2e-6 * batches * size);
        }
    }

    /**
     * The problem, of which trials run to their end.
     *
     * @return the problem
     */
    public static BenchmarkProblem problem() {
        return new BenchmarkProblem(
                "digits_hpo",
                Slice.LEARNERS,
                space(),
                new BenchmarkProblem.Wanted("score, -training_time", List.of("score >= 0.85", "training_time <= 1")),
                Setting.of(30).baseline(BASELINE),
                DigitsProblem::trained,
                new Volume());
    }

    static SearchSpace space() {
        return SearchSpace.of(
                ChoiceParameter.of("loss", "hinge", "log_loss", "squared_hinge", "modified_huber", "perceptron"),
                ChoiceParameter.of("penalty", "l1", "l2", "elasticnet"),
                ChoiceParameter.of("learning_rate", "constant", "optimal", "invscaling", "adaptive"),
                RangeParameter.real("alpha", 1e-8, 100).log(),
                RangeParameter.real("eta0", 1e-8, 1).log(),
                RangeParameter.integer("batch_size", 5, 500));
    }

    /** Hypervolume above a score of 0.85 and below a time of 0.30. */
    private static final class Volume implements BenchmarkProblem.Score {
        private final BenchmarkProblem.Score minimised =
                Scores.volume(0.03017, List.of("error", "training_time"), -LEAST_SCORE, MOST_TIME);

        @Override
        public double of(List<Map<String, Double>> outcomes) {
            return minimised.of(outcomes.stream()
                    .map(outcome -> Map.of(
                            "error",
                            -Scores.value(outcome, "score"),
                            "training_time",
                            Scores.value(outcome, "training_time")))
                    .toList());
        }

        @Override
        public double optimum() {
            return minimised.optimum();
        }
    }

    private static Map<String, Double> trained(Point point) {
        return end(new Training(point)).map(Progress::outcomes).orElse(Map.of());
    }

    /** How good a classifier is at its end, empty where training diverged. */
    static Optional<Progress> end(Training training) {
        while (training.hasNext()) {
            if (!training.next()) {
                return Optional.empty();
            }
        }
        return Optional.of(training.progress());
    }
}
