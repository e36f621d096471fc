package org.ax4j.sklearn;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How often each true label was predicted as each label. */
public final class ConfusionMatrix {
    private final int[] labels;
    private final int[][] counts;

    private ConfusionMatrix(int[] labels, int[][] counts) {
        this.labels = labels;
        this.counts = counts;
    }

    /**
     * Counts pairs of labels.
     *
     * @param truth the true labels, {@code [n]}
     * @param predicted the predicted labels, {@code [n]}
     * @return the counts, for all labels that occur in either
     * @throws IllegalArgumentException if the two differ in length
     */
    public static ConfusionMatrix of(int[] truth, int[] predicted) {
        Rows.sameLength("truth", Rows.given("truth", truth).length, Rows.given("predicted", predicted).length);
        int[] labels = IntStream.concat(Arrays.stream(truth), Arrays.stream(predicted))
                .sorted()
                .distinct()
                .toArray();
        int[][] counts = new int[labels.length][labels.length];
        for (int i = 0; i < truth.length; i++) {
            counts[Arrays.binarySearch(labels, truth[i])][Arrays.binarySearch(labels, predicted[i])]++;
        }
        return new ConfusionMatrix(labels, counts);
    }

    /**
     * The labels that occur.
     *
     * @return {@code [k]}, in ascending order; a copy
     */
    public int[] labels() {
        return labels.clone();
    }

    /**
     * All counts.
     *
     * @return {@code [k x k]}, a row for each true and a column for each predicted label, in the order of
     *     {@link #labels}; a copy
     */
    public int[][] counts() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    /**
     * One count.
     *
     * @param truth a true label
     * @param predicted a predicted label
     * @return how often the one was predicted as the other; 0 for labels that do not occur
     */
    public int count(int truth, int predicted) {
        int row = Arrays.binarySearch(labels, truth);
        int column = Arrays.binarySearch(labels, predicted);
        return row < 0 || column < 0 ? 0 : counts[row][column];
    }

    /** The counts as a table for reading, a row for each true label. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("true\\predicted");
        for (int label : labels) {
            table.append('\t').append(label);
        }
        for (int i = 0; i < labels.length; i++) {
            table.append('\n').append(labels[i]);
            for (int count : counts[i]) {
                table.append('\t').append(count);
            }
        }
        return table.toString();
    }
}
