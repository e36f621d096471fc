package org.ax4j.sklearn;

import java.util.Arrays;

/** Rows, labels and sample weights as a caller gave them. */
final class Batch {
    private final double[][] x;
    private final int[] y;
    private final double[] sampleWeights;

    Batch(double[][] x, int[] y, double[] sampleWeights) {
        Rows.sameLength("y", Rows.given("y", y).length, x.length);
        Rows.sameLength("sampleWeights", Rows.given("sampleWeights", sampleWeights).length, x.length);
        Rows.finite("sampleWeights", sampleWeights);
        this.x = x;
        this.y = y;
        this.sampleWeights = sampleWeights;
    }

    /** The rows to learn from, and those held back where early stopping asks for it. */
    TrainingSet trainingSet(int[] classes, SgdSettings settings) {
        int[] labels = Labels.encode(y, classes);
        int[] held = settings.stopping().validated() ? held(settings) : new int[0];
        return new TrainingSet(
                x, labels, sampleWeights, held, settings.learningRate().isPassiveAggressive());
    }

    private int[] held(SgdSettings settings) {
        double fraction = settings.stopping().validationFraction();
        int count = TrainTestSplit.count(y.length, fraction);
        String asked = "earlyStopping with validationFraction=" + fraction;
        int[] held = TrainTestSplit.stratify(y, count, settings.randomState(), asked).test;
        Arrays.sort(held);
        for (int row : held) {
            if (sampleWeights[row] > 0.0) {
                return held;
            }
        }
        throw new IllegalArgumentException("sampleWeights must be above 0 for a row held back by early stopping but are"
                + " not for any of " + held.length + ": take another randomState than " + settings.randomState());
    }
}
