package org.ax4j.models.sensitivity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ax4j.models.linalg.Rows;

/**
 * The variance of a {@link ProductForm}, and of its mean over each coordinate, by the double sums
 *
 * <pre>
 * E[f^2] = sum_rs b_r b_s prod_k I_krs,    E[E[f | all but k]^2] = sum_rs b_r b_s m_kr m_ks prod_(j != k) I_jrs
 * </pre>
 *
 * where {@code I_krs} is the mean of {@code phi_rk phi_sk} and {@code m_kr} that of {@code phi_rk}. Cost {@code R^2 d g / 2} for {@code g} nodes.
 */
final class Totals {
    /** Multiplications up to which it takes some tenths of a second. */
    private static final double MOST_WORK = 4e8;

    /** Sums of absolute weights up to which the double sums lose no more than six digits. */
    private static final double LARGEST_SUM = 1e5;

    private final ProductForm form;

    Totals(ProductForm form) {
        this.form = form;
    }

    /** Whether the sums are quick and exact; else the mean is better sampled. */
    static boolean suit(ProductForm form) {
        double nodes = IntStream.range(0, form.dimension())
                .mapToDouble(k -> form.nodes(k).size())
                .sum();
        double sum = IntStream.range(0, form.size())
                .mapToDouble(r -> Math.abs(form.factor(r)))
                .sum();
        return 0.5 * form.size() * form.size() * nodes <= MOST_WORK && sum <= LARGEST_SUM;
    }

    /**
     * The whole and what of it would remain if all other parameters were known.
     *
     * @param whole the variance
     * @param totals of each parameter the variance of all parts in which it has a hand, as many estimates as of the whole {@code [d][estimates]}
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Split(Whole whole, double[][] totals) {
        static Split of(Sampled sampled, int d) {
            return new Split(
                    sampled.whole(),
                    IntStream.range(0, d).mapToObj(sampled::total).toArray(double[][]::new));
        }
    }

    /** The exact split, for the mean of the function. */
    Split split(double centre) {
        double[] squares = squares();
        double variance = Math.max(0, squares[0] - centre * centre);
        double[][] totals = new double[form.dimension()][];
        Arrays.setAll(totals, k -> new double[] {Math.max(0, squares[0] - squares[k + 1])});
        return new Split(new Whole(variance), totals);
    }

    /** {@code E[f^2]}, then {@code E[E[f | all but k]^2]} for each {@code k}. */
    private double[] squares() {
        double[] sums = new double[form.dimension() + 1];
        IntStream.range(0, form.size())
                .parallel()
                .mapToObj(this::row)
                .toList()
                .forEach(row -> Rows.add(sums, 1, row, 0, sums.length));
        return sums;
    }

    /** The terms of one {@code r} and all {@code s >= r}. */
    private double[] row(int r) {
        int d = form.dimension();
        int from = r;
        int to = form.size();
        double[][] gram = new double[d][to];
        IntStream.range(0, d).forEach(k -> gram(k, r, gram[k]));
        double[] sums = new double[d + 1];
        double[] before = new double[to];
        for (int s = from; s < to; s++) {
            before[s] = form.factor(r) * form.factor(s) * (s == r ? 1 : 2);
        }
        double[][] prefix = new double[d][];
        for (int k = 0; k < d; k++) {
            prefix[k] = before.clone();
            times(before, gram[k], from, to);
        }
        for (int s = from; s < to; s++) {
            sums[0] += before[s];
        }
        double[] after = new double[to];
        Arrays.fill(after, from, to, 1);
        for (int k = d - 1; k >= 0; k--) {
            times(prefix[k], after, from, to);
            sums[k + 1] = form.averages(k)[r] * Rows.dot(prefix[k], form.averages(k), from, to);
            times(after, gram[k], from, to);
        }
        return sums;
    }

    private void gram(int k, int r, double[] gram) {
        for (int g = 0; g < form.nodes(k).size(); g++) {
            double[] row = form.table(k)[g];
            Rows.add(gram, form.nodes(k).share(g) * row[r], row, r, gram.length);
        }
    }

    private static void times(double[] a, double[] b, int from, int to) {
        for (int s = from; s < to; s++) {
            a[s] *= b[s];
        }
    }
}
