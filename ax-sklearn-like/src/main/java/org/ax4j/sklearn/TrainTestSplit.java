package org.ax4j.sklearn;

import java.util.Arrays;

/**
 * Divides rows at random into a training and a test part: for the same random state the rows that scikit-learn's
 * {@code train_test_split} takes, in the same order.
 *
 * <p>A share of the rows is rounded up to whole test rows. A stratified split keeps the share of each class.
 */
public final class TrainTestSplit {
    private TrainTestSplit() {}

    /**
     * A split by share.
     *
     * @param x the features, {@code [n x d]}
     * @param y the labels, {@code [n]}
     * @param testShare the share of rows to test on, above 0 and below 1
     * @param randomState the seed, from 0 to {@code 2^32 - 1}
     * @return the two parts
     * @throws IllegalArgumentException if x and y differ in length, the share or the seed is out of range, or a part
     *     would be empty
     */
    public static Split of(double[][] x, int[] y, double testShare, long randomState) {
        return ofCount(x, y, count(Rows.given("y", y).length, testShare), randomState);
    }

    /**
     * A split by count.
     *
     * @param x the features, {@code [n x d]}
     * @param y the labels, {@code [n]}
     * @param testRows how many rows to test on, from 1 to n - 1
     * @param randomState the seed, from 0 to {@code 2^32 - 1}
     * @return the two parts
     * @throws IllegalArgumentException if x and y differ in length, or the count or the seed is out of range
     */
    public static Split ofCount(double[][] x, int[] y, int testRows, long randomState) {
        int n = checkedRows(x, y, testRows);
        int[] order = RandomState.of(randomState).permutation(n);
        return new Split(x, y, Arrays.copyOfRange(order, testRows, n), Arrays.copyOf(order, testRows));
    }

    /**
     * A stratified split by share.
     *
     * @param x the features, {@code [n x d]}
     * @param y the labels, {@code [n]}
     * @param testShare the share of rows to test on, above 0 and below 1
     * @param randomState the seed, from 0 to {@code 2^32 - 1}
     * @return the two parts
     * @throws IllegalArgumentException if x and y differ in length, the share or the seed is out of range, a class has
     *     a single row, or a part would have fewer rows than there are classes
     */
    public static Split stratified(double[][] x, int[] y, double testShare, long randomState) {
        return stratifiedCount(x, y, count(Rows.given("y", y).length, testShare), randomState);
    }

    /**
     * A stratified split by count.
     *
     * @param x the features, {@code [n x d]}
     * @param y the labels, {@code [n]}
     * @param testRows how many rows to test on, from 1 to n - 1
     * @param randomState the seed, from 0 to {@code 2^32 - 1}
     * @return the two parts
     * @throws IllegalArgumentException if x and y differ in length, the count or the seed is out of range, a class has
     *     a single row, or a part would have fewer rows than there are classes
     */
    public static Split stratifiedCount(double[][] x, int[] y, int testRows, long randomState) {
        checkedRows(x, y, testRows);
        StratifiedRows rows = stratify(y, testRows, randomState, "testRows=" + testRows);
        return new Split(x, y, rows.train, rows.test);
    }

    /** The rows of both parts; {@code asked} says which parameter, of which value, asks for such a split. */
    static StratifiedRows stratify(int[] y, int testRows, long randomState, String asked) {
        int trainRows = y.length - testRows;
        int[] classes = Arrays.stream(y).sorted().distinct().toArray();
        int[] labels = Labels.encode(y, classes);
        int[] counts = Labels.counts(labels, classes.length);
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] < 2) {
                throw new IllegalArgumentException("y must have at least 2 rows of each class to be stratified, as "
                        + asked + " asks, but has 1 of " + classes[c]);
            }
        }
        if (Math.min(trainRows, testRows) < classes.length) {
            throw new IllegalArgumentException("both parts must have at least one row for each of " + classes.length
                    + " classes but have " + trainRows + " and " + testRows + " with " + asked);
        }
        return new StratifiedRows(labels, classes.length, trainRows, testRows, RandomState.of(randomState));
    }

    static int count(int rows, double testShare) {
        if (!(testShare > 0.0 && testShare < 1.0)) {
            throw new IllegalArgumentException("testShare must be above 0 and below 1 but is " + testShare
                    + ": for a number of rows use ofCount or stratifiedCount");
        }
        return (int) Math.ceil(testShare * rows);
    }

    private static int checkedRows(double[][] x, int[] y, int testRows) {
        Rows.sameLength("y", Rows.given("y", y).length, Rows.given("x", x).length);
        if (testRows < 1 || testRows >= x.length) {
            throw new IllegalArgumentException("testRows must be from 1 to " + (x.length - 1) + " but is " + testRows
                    + " of " + x.length + " rows");
        }
        return x.length;
    }
}
