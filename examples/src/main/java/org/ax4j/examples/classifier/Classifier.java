package org.ax4j.examples.classifier;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ax4j.sklearn.Digits;
import org.ax4j.sklearn.SgdClassifier;
import org.ax4j.sklearn.Split;
import org.ax4j.sklearn.TrainTestSplit;

/** Trains the default classifier on mini-batches of digits and prints its score and time, as the tutorial's first step does. */
public final class Classifier {
    private static final int BATCH = 143;

    private Classifier() {}

    /**
     * Runs the example.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        long start = System.nanoTime();
        double score = score(0);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "score %.4f after %.3f s%n", score, seconds);
    }

    /** The share of held-out digits that the classifier names rightly. */
    static double score(int randomState) {
        Digits digits = Digits.load();
        Split split = TrainTestSplit.of(digits.data(), digits.targets(), 0.20, randomState);
        int[] classes = IntStream.range(0, 10).toArray();
        SgdClassifier classifier =
                SgdClassifier.builder().randomState(randomState).build();
        // ten full batches, as in the tutorial: the last seven rows are left over
        for (int from = 0; from + BATCH <= split.trainX().length; from += BATCH) {
            classifier.partialFit(
                    Arrays.copyOfRange(split.trainX(), from, from + BATCH),
                    Arrays.copyOfRange(split.trainY(), from, from + BATCH),
                    classes);
        }
        return classifier.score(split.testX(), split.testY());
    }
}
