package org.ax4j.sklearn;

/** The share of labels that are predicted rightly. */
public final class Accuracy {
    private Accuracy() {}

    /**
     * The accuracy of predictions.
     *
     * @param truth the true labels, {@code [n]}
     * @param predicted the predicted labels, {@code [n]}
     * @return the number of equal entries over n, from 0 to 1
     * @throws IllegalArgumentException if there is no label or the two differ in length
     */
    public static double of(int[] truth, int[] predicted) {
        Rows.sameLength("truth", Rows.given("truth", truth).length, Rows.given("predicted", predicted).length);
        if (truth.length == 0) {
            throw new IllegalArgumentException("truth must have at least 1 label but has 0");
        }
        int hits = 0;
        for (int i = 0; i < truth.length; i++) {
            hits += truth[i] == predicted[i] ? 1 : 0;
        }
        return hits / (double) truth.length;
    }
}
