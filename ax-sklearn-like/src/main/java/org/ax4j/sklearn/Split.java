package org.ax4j.sklearn;

/**
 * Rows divided into a training and a test part.
 *
 * <p>The features are those of the rows that were given, not copies.
 */
public final class Split {
    private final double[][] x;
    private final int[] y;
    private final int[] train;
    private final int[] test;

    Split(double[][] x, int[] y, int[] train, int[] test) {
        this.x = x.clone();
        this.y = y.clone();
        this.train = train;
        this.test = test;
    }

    /**
     * The features to learn from.
     *
     * @return {@code [n x d]}, in the order of {@link #trainRows}
     */
    public double[][] trainX() {
        return rows(train);
    }

    /**
     * The features to test on.
     *
     * @return {@code [m x d]}, in the order of {@link #testRows}
     */
    public double[][] testX() {
        return rows(test);
    }

    /**
     * The labels to learn from.
     *
     * @return {@code [n]}, in the order of {@link #trainRows}
     */
    public int[] trainY() {
        return labels(train);
    }

    /**
     * The labels to test on.
     *
     * @return {@code [m]}, in the order of {@link #testRows}
     */
    public int[] testY() {
        return labels(test);
    }

    /**
     * Which rows are learned from.
     *
     * @return {@code [n]}, indices of the rows that were split
     */
    public int[] trainRows() {
        return train.clone();
    }

    /**
     * Which rows are tested on.
     *
     * @return {@code [m]}, indices of the rows that were split
     */
    public int[] testRows() {
        return test.clone();
    }

    private double[][] rows(int[] indices) {
        double[][] rows = new double[indices.length][];
        for (int i = 0; i < indices.length; i++) {
            rows[i] = x[indices[i]];
        }
        return rows;
    }

    private int[] labels(int[] indices) {
        int[] labels = new int[indices.length];
        for (int i = 0; i < indices.length; i++) {
            labels[i] = y[indices[i]];
        }
        return labels;
    }
}
