package org.ax4j.models.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.models.sampling.Sobol;
import org.ax4j.spi.RandomStream;

/**
 * Parts of the variance of a mean by two independent samples {@code A} and {@code B} whose coordinates are exchanged one at a time. With {@code A_k} for {@code A}
 * with coordinate {@code k} of {@code B}, and {@code B_k} the other way round,
 *
 * <pre>
 * first_k = E[f(B) (f(A_k) - f(A))],    total_k = E[(f(A) - f(A_k))^2] / 2,    first_k + first_l + second_kl = E[f(A_k) f(B_l)] - E[f]^2.
 * </pre>
 *
 * Saltelli: Making best use of model evaluations to compute sensitivity indices, Computer Physics Communications, 2002; Saltelli and others: Variance based
 * sensitivity analysis of model output, Computer Physics Communications, 2010; Jansen: Analysis of variance designs for model output, Computer Physics
 * Communications, 1999. Each of several replicates is a scrambled Sobol sequence of its own, by whose differences errors are told.
 */
final class Sampled {
    private static final int REPLICATES = 16;
    private static final int MOST_POINTS = 512;
    private static final int FEWEST_POINTS = 32;
    /** Values of the covariance function that take about half a second. */
    private static final double MOST_WORK = 3e7;

    private final double centre;
    private final List<Replicate> replicates;

    private Sampled(List<Replicate> replicates) {
        this.replicates = replicates;
        this.centre = replicates.stream()
                        .mapToDouble(one -> Arrays.stream(one.a()).sum()
                                + Arrays.stream(one.b()).sum())
                        .sum()
                / (2.0 * replicates.size() * replicates.get(0).a().length);
    }

    /** Places in the domains of the first sample, and values of the mean: at both samples, at {@code A_k} for each k, and at {@code B_k}, empty where only totals are wanted. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Replicate(double[][] places, double[] a, double[] b, double[][] ak, double[][] bk) {}

    /**
     * Samples a mean.
     *
     * @param all whether first and second orders are wanted, not only the whole and totals
     */
    static Sampled of(Mean mean, Inputs inputs, boolean all, long seed) {
        double rows = all ? 2.0 * inputs.size() + 2 : inputs.size() + 2.0;
        double affordable = MOST_WORK / (REPLICATES * rows * mean.size());
        int points = Integer.highestOneBit((int) Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, affordable)));
        return new Sampled(IntStream.range(0, REPLICATES)
                .parallel()
                .mapToObj(r -> replicate(mean, inputs, all, points, RandomStream.seed(seed, "sensitivity", r)))
                .toList());
    }

    private static Replicate replicate(Mean mean, Inputs inputs, boolean all, int points, long seed) {
        int d = inputs.size();
        Sobol sobol = Sobol.scrambled(2 * d, new RandomStream(seed));
        double[][] a = new double[points][];
        double[][] b = new double[points][];
        for (int i = 0; i < points; i++) {
            double[] both = sobol.next();
            a[i] = Arrays.copyOf(both, d);
            b[i] = Arrays.copyOfRange(both, d, 2 * d);
        }
        double[][] ak = new double[d][];
        double[][] bk = new double[all ? d : 0][];
        Arrays.setAll(ak, k -> mean.at(inputs(inputs, a, b, k)));
        Arrays.setAll(bk, k -> mean.at(inputs(inputs, b, a, k)));
        double[][] places = Arrays.stream(a).map(inputs::places).toArray(double[][]::new);
        return new Replicate(places, mean.at(inputs(inputs, a, a, 0)), mean.at(inputs(inputs, b, b, 0)), ak, bk);
    }

    /** Inputs at the shares of one sample, with one coordinate of the other. */
    private static double[][] inputs(Inputs inputs, double[][] shares, double[][] other, int k) {
        double[][] x = new double[shares.length][];
        for (int i = 0; i < x.length; i++) {
            double[] exchanged = shares[i].clone();
            exchanged[k] = other[i][k];
            x[i] = inputs.at(exchanged);
        }
        return x;
    }

    Whole whole() {
        return new Whole(each((r, i) -> (square(r.a()[i] - centre) + square(r.b()[i] - centre)) / 2));
    }

    double[] total(int k) {
        return each((r, i) -> square(r.a()[i] - r.ak()[k][i]) / 2);
    }

    double[] first(int k) {
        return each((r, i) ->
                ((r.b()[i] - centre) * (r.ak()[k][i] - r.a()[i]) + (r.a()[i] - centre) * (r.bk()[k][i] - r.b()[i]))
                        / 2);
    }

    double[] second(int k, int l) {
        double[] both = each((r, i) ->
                ((r.ak()[k][i] - centre) * (r.bk()[l][i] - centre) + (r.ak()[l][i] - centre) * (r.bk()[k][i] - centre))
                        / 2);
        double[] one = first(k);
        double[] other = first(l);
        Arrays.setAll(both, r -> both[r] - one[r] - other[r]);
        return both;
    }

    /** The correlation of the mean with the place in a domain; 0 where either does not vary. */
    double trend(int k) {
        double mean = average(each((r, i) -> r.places()[i][k]));
        double variance = average(each((r, i) -> square(r.places()[i][k] - mean)));
        double covariance = average(each((r, i) -> (r.a()[i] - centre) * (r.places()[i][k] - mean)));
        double own = average(each((r, i) -> square(r.a()[i] - centre)));
        return variance > 0 && own > 0 ? covariance / Math.sqrt(variance * own) : 0;
    }

    private static double square(double x) {
        return x * x;
    }

    private static double average(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    /** A figure of one point of a replicate. */
    @FunctionalInterface
    private interface Figure {
        double of(Replicate replicate, int i);
    }

    /** The mean of a figure, for each replicate. */
    private double[] each(Figure figure) {
        return replicates.stream()
                .mapToDouble(replicate -> {
                    double sum = 0;
                    for (int i = 0; i < replicate.a().length; i++) {
                        sum += figure.of(replicate, i);
                    }
                    return sum / replicate.a().length;
                })
                .toArray();
    }
}
