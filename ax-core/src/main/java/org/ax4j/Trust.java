package org.ax4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;

/**
 * Whether a model is trusted to say which trial is best: for each goal it must tell the better half of the trials from the worse half without having seen
 * them, more often than chance would.
 *
 * <p>Trials are counted by whether their reading, and their leave-one-out prediction, lies above the median; the chance of so much agreement without any
 * relation is that of Fisher's exact test, one-sided. R. A. Fisher, "On the interpretation of chi-squared from contingency tables, and the calculation of P",
 * Journal of the Royal Statistical Society 85, 1922. The limit is Ax's.
 *
 * @param holds whether it is trusted
 * @param reason why, with figures
 */
record Trust(boolean holds, String reason) {
    private static final double LIMIT = 0.1;

    /**
     * Tests a model.
     *
     * @param trials trials that ran to their end, with all metrics
     * @param leftOut what the model says of each trial from the others
     */
    static Trust of(Problem problem, List<Trial> trials, Map<Integer, Map<String, Prediction>> leftOut) {
        List<double[]> read = new ArrayList<>();
        List<double[]> predicted = new ArrayList<>();
        for (Trial trial : trials) {
            Map<String, Prediction> own = leftOut.getOrDefault(trial.index(), Map.of());
            double[] gains = problem.gains(name -> mean(own, name));
            if (finite(gains)) {
                predicted.add(gains);
                read.add(problem.gains(name -> trial.value(name).orElseThrow().mean()));
            }
        }
        if (read.isEmpty() && trials.stream().allMatch(Trial::isBatch)) {
            return new Trust(false, "trials of several arms have no leave-one-out predictions to test it by");
        }
        double worst = 0;
        int goal = 0;
        for (int g = 0; g < problem.objective().goals().size(); g++) {
            double p = chance(column(read, g), column(predicted, g));
            if (p > worst) {
                worst = p;
                goal = g;
            }
        }
        boolean holds = worst <= LIMIT;
        String what = problem.objective().goals().get(goal).name();
        return new Trust(
                holds,
                "leave-one-out predictions of " + read.size() + " trials tell the better half by '" + what
                        + "' from the worse " + (holds ? "" : "no better than chance would ")
                        + "(Fisher's exact test, p = " + Figures.of(worst) + "; at most " + LIMIT + " is trusted)");
    }

    /** The chance that this many values, or more, are above the medians of both lists if the two had nothing to do with each other. */
    static double chance(double[] first, double[] second) {
        boolean[] a = above(first);
        boolean[] b = above(second);
        int n = a.length;
        int inFirst = 0;
        int inSecond = 0;
        int inBoth = 0;
        for (int i = 0; i < n; i++) {
            inFirst += a[i] ? 1 : 0;
            inSecond += b[i] ? 1 : 0;
            inBoth += a[i] && b[i] ? 1 : 0;
        }
        double sum = 0;
        for (int k = inBoth; k <= Math.min(inFirst, inSecond); k++) {
            if (inSecond - k <= n - inFirst) {
                sum += Math.exp(choose(inFirst, k) + choose(n - inFirst, inSecond - k) - choose(n, inSecond));
            }
        }
        return Math.min(sum, 1);
    }

    private static boolean[] above(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        boolean[] above = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            above[i] = values[i] > sorted[(values.length - 1) / 2];
        }
        return above;
    }

    /** The logarithm of how many ways there are to take k of n. */
    private static double choose(int n, int k) {
        double sum = 0;
        for (int i = 1; i <= k; i++) {
            sum += Math.log((double) (n - k + i) / i);
        }
        return sum;
    }

    private static double[] column(List<double[]> rows, int g) {
        return rows.stream().mapToDouble(row -> row[g]).toArray();
    }

    private static double mean(Map<String, Prediction> metrics, String name) {
        return Optional.ofNullable(metrics.get(name)).map(Prediction::mean).orElse(Double.NaN);
    }

    private static boolean finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
