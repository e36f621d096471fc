package org.ax4j.earlystop;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/**
 * The signed-rank test of Wilcoxon (Individual comparisons by ranking methods, Biometrics Bulletin, 1945), one-sided. Zero differences are left out; equal
 * absolute differences share their mean rank. The probability is that of all 2^n signs being equally likely, exact also with ties, up to 100 differences; for
 * more it is the normal approximation with correction for continuity and ties.
 */
final class SignedRanks {
    private static final int EXACT = 100;

    private SignedRanks() {}

    /** How likely a sum of positive ranks as small as that of the differences is by chance; 1 for no difference that is not 0. */
    static double lower(double[] differences) {
        double[] given = Arrays.stream(differences).filter(d -> d != 0).toArray();
        int[] doubled = doubledRanks(given);
        int positive = 0;
        for (int i = 0; i < given.length; i++) {
            positive += given[i] > 0 ? doubled[i] : 0;
        }
        if (given.length == 0) {
            return 1;
        }
        return given.length <= EXACT ? exact(doubled, positive) : normal(doubled, positive);
    }

    /** Twice the mean ranks of the absolute values, which are whole numbers. */
    private static int[] doubledRanks(double[] values) {
        double[] sorted = Arrays.stream(values).map(Math::abs).sorted().toArray();
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            double size = Math.abs(values[i]);
            int below = count(sorted, other -> other < size);
            int equal = count(sorted, other -> other <= size) - below;
            ranks[i] = 2 * below + equal + 1;
        }
        return ranks;
    }

    /** How many values of an ascending array are small enough, which are the first ones. */
    private static int count(double[] ascending, DoublePredicate isSmall) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isSmall.test(ascending[middle])) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** By the distribution of the sum, one rank after the other. */
    private static double exact(int[] ranks, int positive) {
        double[] chance = new double[Arrays.stream(ranks).sum() + 1];
        chance[0] = 1;
        for (int rank : ranks) {
            for (int sum = chance.length - 1; sum >= 0; sum--) {
                chance[sum] = (chance[sum] + (sum >= rank ? chance[sum - rank] : 0)) / 2;
            }
        }
        return Math.min(1, Arrays.stream(chance, 0, positive + 1).sum());
    }

    private static double normal(int[] ranks, int positive) {
        double mean = Arrays.stream(ranks).sum() / 4.0;
        double variance =
                Arrays.stream(ranks).mapToDouble(rank -> rank * (double) rank).sum() / 16;
        return normal((positive / 2.0 - mean + 0.5) / Math.sqrt(variance));
    }

    /** The standard normal distribution function: formula 26.2.17 of Abramowitz and Stegun, 1964; error below 7.5e-8. */
    private static double normal(double z) {
        double t = 1 / (1 + 0.2316419 * Math.abs(z));
        double series =
                t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
        return z < 0 ? tail : 1 - tail;
    }
}
