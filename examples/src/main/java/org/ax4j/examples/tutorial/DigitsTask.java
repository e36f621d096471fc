package org.ax4j.examples.tutorial;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ax4j.experiment.Outcomes;
import org.ax4j.sklearn.Digits;
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

/** What is tuned: a linear classifier of handwritten digits, trained once over the training rows in mini-batches. */
final class DigitsTask {
    private static final List<String> LOSSES =
            List.of("hinge", "log_loss", "squared_hinge", "modified_huber", "perceptron");
    private static final List<String> PENALTIES = List.of("l1", "l2", "elasticnet");

    static final SearchSpace SPACE = SearchSpace.of(
            ChoiceParameter.of("loss", LOSSES.toArray()),
            ChoiceParameter.of("penalty", PENALTIES.toArray()),
            ChoiceParameter.of("learning_rate", "constant", "optimal", "invscaling", "adaptive"),
            RangeParameter.real("alpha", 1e-8, 100).log(),
            RangeParameter.real("eta0", 1e-8, 1).log(),
            RangeParameter.integer("batch_size", 5, 500));

    /** What scikit-learn does by itself, in ten mini-batches. */
    static final Point DEFAULTS = point("hinge", "l2");

    private static final int[] CLASSES = IntStream.rangeClosed(0, 9).toArray();
    private static final double VALIDATION_SHARE = 0.20;

    private final double[][] images;
    private final int[] labels;
    private final TrainingClock clock;

    /** Sees a trial after each mini-batch, and says whether it is to go on. */
    @FunctionalInterface
    interface Watcher {
        boolean saw(Step step);
    }

    /**
     * Where a trial stands after a mini-batch.
     *
     * @param rows how many rows it has learned from
     * @param total how many rows it will have learned from in the end
     * @param outcomes score on the validation rows, and seconds since training began
     */
    record Step(int rows, int total, Outcomes outcomes) {
        boolean isLast() {
            return rows == total;
        }
    }

    DigitsTask(Digits digits, TrainingClock clock) {
        this.images = digits.data();
        this.labels = digits.targets();
        this.clock = clock;
    }

    /** Runs each loss and penalty once, so that the first trials do not pay for the just-in-time compiler. */
    void warmUp() {
        for (String loss : LOSSES) {
            PENALTIES.forEach(penalty -> train(point(loss, penalty), 0, step -> true));
        }
    }

    /**
     * Trains and scores, mini-batch by mini-batch.
     *
     * @param point the classifier's settings and the size of mini-batches
     * @param randomState the seed of split and classifier
     * @param watcher told after each mini-batch
     * @return whether training went on to its end
     * @throws org.ax4j.sklearn.DivergenceException where the settings lead out of the finite numbers
     */
    boolean train(Point point, long randomState, Watcher watcher) {
        Split split = TrainTestSplit.of(images, labels, VALIDATION_SHARE, randomState);
        double[][] x = split.trainX();
        int[] y = split.trainY();
        double[][] validationX = split.testX();
        int[] validationY = split.testY();
        SgdClassifier classifier = classifier(point, randomState);
        int batch = point.asInt("batch_size");
        int total = x.length / batch * batch;
        long begin = clock.nanos();
        boolean wanted = true;
        for (int from = 0; from < total && wanted; from += batch) {
            int to = from + batch;
            classifier.partialFit(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to), CLASSES);
            double score = classifier.score(validationX, validationY);
            clock.learned(batch);
            double seconds = (clock.nanos() - begin) / 1e9;
            wanted = watcher.saw(new Step(to, total, Outcomes.of("score", score).and("training_time", seconds)));
        }
        return wanted;
    }

    private static SgdClassifier classifier(Point point, long randomState) {
        return SgdClassifier.builder()
                .loss(Loss.of(point.asString("loss")))
                .penalty(Penalty.of(point.asString("penalty")))
                .alpha(point.asDouble("alpha"))
                .learningRate(LearningRate.of(point.asString("learning_rate")))
                .eta0(point.asDouble("eta0"))
                .randomState(randomState)
                .build();
    }

    private static Point point(String loss, String penalty) {
        return Point.of(Map.of(
                "loss",
                loss,
                "penalty",
                penalty,
                "learning_rate",
                "optimal",
                "alpha",
                1e-4,
                "eta0",
                1e-8,
                "batch_size",
                143));
    }
}
