package org.ax4j.sklearn;

import java.util.Arrays;

/**
 * Rows divided so that each class has its share in both parts, with scikit-learn's draws.
 *
 * <p>The counts are the mode of the multivariate hypergeometric distribution, approximately: the expected counts
 * rounded down, and what is missing given to the largest remainders, ties by lot.
 */
final class StratifiedRows {
    final int[] train;
    final int[] test;

    StratifiedRows(int[] labels, int classes, int trainCount, int testCount, RandomState random) {
        int[] counts = Labels.counts(labels, classes);
        int[] trainCounts = shares(counts, trainCount, random);
        int[] left = new int[classes];
        Arrays.setAll(left, c -> counts[c] - trainCounts[c]);
        int[] testCounts = shares(left, testCount, random);
        train = new int[trainCount];
        test = new int[testCount];
        int trainAt = 0;
        int testAt = 0;
        int[][] rows = rowsByClass(labels, counts);
        for (int c = 0; c < classes; c++) {
            int[] order = random.permutation(counts[c]);
            for (int i = 0; i < trainCounts[c]; i++) {
                train[trainAt++] = rows[c][order[i]];
            }
            for (int i = 0; i < testCounts[c]; i++) {
                test[testAt++] = rows[c][order[trainCounts[c] + i]];
            }
        }
        random.shuffle(train);
        random.shuffle(test);
    }

    private static int[][] rowsByClass(int[] labels, int[] counts) {
        int[][] rows = new int[counts.length][];
        Arrays.setAll(rows, c -> new int[counts[c]]);
        int[] filled = new int[counts.length];
        for (int i = 0; i < labels.length; i++) {
            rows[labels[i]][filled[labels[i]]++] = i;
        }
        return rows;
    }

    private static int[] shares(int[] counts, int draws, RandomState random) {
        double total = Arrays.stream(counts).sum();
        int[] floors = new int[counts.length];
        double[] remainders = new double[counts.length];
        for (int c = 0; c < counts.length; c++) {
            double expected = counts[c] / total * draws;
            floors[c] = (int) Math.floor(expected);
            remainders[c] = expected - floors[c];
        }
        int missing = draws - Arrays.stream(floors).sum();
        double[] descending = Arrays.stream(remainders)
                .sorted()
                .distinct()
                .map(r -> -r)
                .sorted()
                .toArray();
        for (int i = 0; missing > 0; i++) {
            missing -= raise(floors, remainders, -descending[i], missing, random);
        }
        return floors;
    }

    private static int raise(int[] floors, double[] remainders, double value, int missing, RandomState random) {
        int[] tied = new int[remainders.length];
        int count = 0;
        for (int c = 0; c < remainders.length; c++) {
            if (remainders[c] == value) {
                tied[count++] = c;
            }
        }
        int[] order = random.permutation(count);
        int raised = Math.min(count, missing);
        for (int i = 0; i < raised; i++) {
            floors[tied[order[i]]]++;
        }
        return raised;
    }
}
