package org.ax4j.sklearn;

import java.util.Arrays;

/** Rows to learn from, their labels as indices of classes, their weights, and which of them are held back. */
final class TrainingSet {
    final double[][] x;
    final int[] labels;
    final double[] weights;
    final boolean[] held;
    final int learned;
    private final int[] heldRows;
    private final double[] squaredLengths;
    private final double heldWeight;

    /** With the squared lengths of the rows where {@code measured}: all classes ask for them. */
    TrainingSet(double[][] x, int[] labels, double[] weights, int[] heldRows, boolean measured) {
        this.x = x;
        this.squaredLengths = measured ? squaredLengths(x) : new double[0];
        this.labels = labels;
        this.weights = weights;
        this.heldRows = heldRows;
        this.held = new boolean[x.length];
        for (int row : heldRows) {
            held[row] = true;
        }
        this.learned = x.length - heldRows.length;
        this.heldWeight = PairwiseSum.of(
                Arrays.stream(heldRows).mapToDouble(row -> weights[row]).toArray());
    }

    private static double[] squaredLengths(double[][] x) {
        double[] lengths = new double[x.length];
        for (int row = 0; row < x.length; row++) {
            double sum = 0.0;
            for (double feature : x[row]) {
                sum += feature * feature;
            }
            lengths[row] = sum;
        }
        return lengths;
    }

    int heldCount() {
        return heldRows.length;
    }

    int size() {
        return x.length;
    }

    /** The sum of a row's squares, from the first feature to the last. */
    double squaredLength(int row) {
        return squaredLengths[row];
    }

    /**
     * The weighted share of held back rows on the right side of a problem's boundary, with the weights as they are
     * stored between rescalings, which is what scikit-learn's callback sees; with room for an entry per row held back.
     */
    double heldScore(BinaryProblem problem, double[] right) {
        for (int i = 0; i < heldRows.length; i++) {
            int row = heldRows[i];
            double score = LinearScores.fused(problem.weights.unscaled, problem.intercept, x[row]);
            right[i] = (score > 0.0) == (labels[row] == problem.label) ? weights[row] : 0.0;
        }
        return PairwiseSum.of(right) / heldWeight;
    }
}
