package org.ax4j.benchmarks.sklearn;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.ax4j.benchmarks.golden.GoldenLine;
import org.ax4j.benchmarks.golden.GoldenTally;
import org.ax4j.sklearn.Digits;
import org.ax4j.sklearn.LearningRate;
import org.ax4j.sklearn.Loss;
import org.ax4j.sklearn.Penalty;
import org.ax4j.sklearn.SgdClassifier;
import org.ax4j.sklearn.Split;
import org.ax4j.sklearn.TrainTestSplit;

/** Recomputes runs of {@code SGDClassifier.partial_fit} over mini-batches of the digits. */
final class GoldenRun {
    private static final double TOLERANCE = 1e-9;
    private static final double LOOSE_TOLERANCE = 1e-7;
    private static final double LARGE_WEIGHT = 1e9;
    private static final double TEST_SHARE = 0.20;
    private static final int[] CLASSES = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final Set<String> FIELDS = Set.of(
            "loss",
            "penalty",
            "learning_rate",
            "alpha",
            "eta0",
            "random_state",
            "batch_size",
            "split_random_state",
            "feature_scale",
            "scores",
            "coef_norm",
            "coef_sum",
            "coef_row3",
            "intercept",
            "t",
            "decision_first");

    private static final Set<String> NUMBERS =
            Set.of("alpha", "eta0", "random_state", "batch_size", "split_random_state", "feature_scale");

    private final GoldenTally scores = new GoldenTally("sgd.scores");
    private final GoldenTally norm = new GoldenTally("sgd.coef_norm");
    private final GoldenTally sum = new GoldenTally("sgd.coef_sum");
    private final GoldenTally row = new GoldenTally("sgd.coef_row3");
    private final GoldenTally intercept = new GoldenTally("sgd.intercept");
    private final GoldenTally updates = new GoldenTally("sgd.t");
    private final GoldenTally decision = new GoldenTally("sgd.decision_first");
    private final Digits digits;

    GoldenRun(Digits digits) {
        this.digits = digits;
    }

    void add(String where, JsonNode golden) {
        GoldenFields.check(golden, FIELDS, where, scores);
        if (GoldenFields.lacks(golden, NUMBERS, where, scores)) {
            return;
        }
        try {
            recompute(where, golden);
        } catch (IllegalArgumentException | IllegalStateException e) {
            scores.fault(where + ": cannot be recomputed: " + e.getMessage());
        }
    }

    private void recompute(String where, JsonNode golden) {
        double[][] x = scaled(golden.path("feature_scale").asDouble());
        Split split = TrainTestSplit.of(
                x,
                digits.targets(),
                TEST_SHARE,
                golden.path("split_random_state").asLong());
        SgdClassifier classifier = classifier(golden);
        double[] course = train(classifier, split, golden.path("batch_size").asInt());
        compare(where, golden, classifier, split, course);
    }

    private void compare(String where, JsonNode golden, SgdClassifier classifier, Split split, double[] course) {
        double[][] w = classifier.coefficients();
        double[] all = Arrays.stream(w).flatMapToDouble(Arrays::stream).toArray();
        double largest = Arrays.stream(all).map(Math::abs).max().orElse(0.0);
        double tolerance = largest > LARGE_WEIGHT ? LOOSE_TOLERANCE : TOLERANCE;
        double squares = Arrays.stream(all).map(v -> v * v).sum();
        double[][] first = {split.testX()[0]};
        scores.compare(where, course, golden.path("scores"), 0.0);
        norm.compare(where, Math.sqrt(squares), golden.path("coef_norm"), tolerance);
        sum.compare(where, Arrays.stream(all).sum(), golden.path("coef_sum"), tolerance);
        row.compare(where, w[3], golden.path("coef_row3"), tolerance);
        intercept.compare(where, classifier.intercepts(), golden.path("intercept"), tolerance);
        updates.compare(where, classifier.updates(), golden.path("t"), 0.0);
        decision.compare(where, classifier.decisionFunction(first)[0], golden.path("decision_first"), tolerance);
    }

    private static double[] train(SgdClassifier classifier, Split split, int batch) {
        if (batch < 1) {
            throw new IllegalArgumentException("batch_size must be 1 or more but is " + batch);
        }
        double[][] x = split.trainX();
        int[] y = split.trainY();
        double[] course = new double[x.length / batch];
        for (int i = 0; i < course.length; i++) {
            int from = i * batch;
            classifier.partialFit(
                    Arrays.copyOfRange(x, from, from + batch), Arrays.copyOfRange(y, from, from + batch), CLASSES);
            course[i] = classifier.score(split.testX(), split.testY());
        }
        return course;
    }

    private static SgdClassifier classifier(JsonNode golden) {
        return SgdClassifier.builder()
                .loss(Loss.of(golden.path("loss").asText()))
                .penalty(
                        golden.path("penalty").isNull()
                                ? Penalty.NONE
                                : Penalty.of(golden.path("penalty").asText()))
                .learningRate(LearningRate.of(golden.path("learning_rate").asText()))
                .alpha(golden.path("alpha").asDouble())
                .eta0(golden.path("eta0").asDouble())
                .randomState(golden.path("random_state").asLong())
                .build();
    }

    private double[][] scaled(double divisor) {
        double[][] x = digits.data();
        for (double[] features : x) {
            Arrays.setAll(features, j -> features[j] / divisor);
        }
        return x;
    }

    List<GoldenLine> lines() {
        return List.of(
                scores.line(), norm.line(), sum.line(), row.line(), intercept.line(), updates.line(), decision.line());
    }
}
