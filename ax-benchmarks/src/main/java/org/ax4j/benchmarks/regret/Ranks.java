package org.ax4j.benchmarks.regret;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.spi.RandomStream;

/**
 * Compares two methods over the problems of a slice. On each problem all final distances from the optimum, of both methods and all seeds, are put in order; a run's
 * figure is the share of the others' that it beats, ties counting half, so that problems of any unit count alike. The figure of a slice is the mean difference; how sure
 * it is comes from drawing the seeds anew with replacement, the same seeds for both methods (the paired bootstrap; Efron, Tibshirani, "An Introduction to the Bootstrap",
 * 1993), and for several slices the probabilities are corrected as S. Holm did ("A simple sequentially rejective multiple test procedure", 1979).
 */
final class Ranks {
    private static final int DRAWS = 10_000;

    /** By problem: of each seed, how much better the first method was, in [-1, 1]. */
    private final Map<String, double[]> gains = new LinkedHashMap<>();

    /**
     * What a comparison found.
     *
     * @param gain the mean difference, positive where the first method is better
     * @param low the 2.5 % quantile of the drawn means
     * @param high the 97.5 % quantile
     * @param better the share of draws, one added, in which the first method was not better: the p-value of "better"
     * @param worse the same of "worse"
     */
    record Finding(double gain, double low, double high, double better, double worse) {}

    /** Adds a problem: the final distances of both methods by seed, infinite where nothing was found. */
    Ranks add(String problem, double[] first, double[] second) {
        int n = first.length;
        double[] gain = new double[n];
        for (int seed = 0; seed < n; seed++) {
            gain[seed] = beaten(first[seed], first, second) - beaten(second[seed], first, second);
        }
        gains.put(problem, gain);
        return this;
    }

    private static double beaten(double distance, double[] first, double[] second) {
        double count = 0;
        for (double[] runs : List.of(first, second)) {
            for (double other : runs) {
                count += other > distance ? 1 : other == distance ? 0.5 : 0;
            }
        }
        return (count - 0.5) / (first.length + second.length - 1);
    }

    Finding finding(long seed) {
        RandomStream random = new RandomStream(seed);
        double[] means = new double[DRAWS];
        int notBetter = 1;
        int notWorse = 1;
        for (int draw = 0; draw < DRAWS; draw++) {
            double sum = 0;
            for (double[] gain : gains.values()) {
                double of = 0;
                for (int i = 0; i < gain.length; i++) {
                    of += gain[random.nextInt(gain.length)];
                }
                sum += of / gain.length;
            }
            means[draw] = sum / gains.size();
            notBetter += means[draw] <= 0 ? 1 : 0;
            notWorse += means[draw] >= 0 ? 1 : 0;
        }
        double mean = gains.values().stream()
                .mapToDouble(gain -> Arrays.stream(gain).average().orElseThrow())
                .average()
                .orElseThrow();
        return new Finding(
                mean,
                Quantile.of(means, 0.025),
                Quantile.of(means, 0.975),
                Math.min(1, notBetter / (DRAWS + 1.0)),
                Math.min(1, notWorse / (DRAWS + 1.0)));
    }

    /** Holm's correction: of the p-values in ascending order the i-th of m is multiplied by m - i, and none is below an earlier one. */
    static double[] holm(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] corrected = new double[p.length];
        double least = 0;
        for (int place = 0; place < p.length; place++) {
            least = Math.max(least, Math.min(1, p[order[place]] * (p.length - place)));
            corrected[order[place]] = least;
        }
        return corrected;
    }
}
