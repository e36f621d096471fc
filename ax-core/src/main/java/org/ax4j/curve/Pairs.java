package org.ax4j.curve;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What is learnt from full curves at a step, in plain values or in their logarithms: from traits (the value, how far it is from the mean of the last quarter of the way, how far
 * that is from the mean about a third of the way) follows the rise to the end. Traits are centred, scaled and bent by {@code 3 tanh(z / 3)}, all by robust figures, so that none is
 * far out.
 */
final class Pairs {
    private static final double FARTHEST = 3;
    /** The prior scale of errors, as a share of the spread of final values and the rise. */
    private static final double PRIOR = 0.05;
    /** The same for metrics that only grow, which go their way more steadily. */
    private static final double PRIOR_CUMULATIVE = 0.01;

    private static final double ROUNDING = 1e-9;

    private final boolean logarithmic;
    /** Traits of all curves by columns {@code [4 x n]}, the first column 1. */
    private final double[][] columns;

    private final double[] rises;
    private final Robust begin;
    private final double[] input;
    private final double least;
    private final double meanEnd;
    /** Nothing is predicted that is far beyond what was seen. */
    private final double lowest;

    private final double highest;

    private Pairs(double[][] traits, double[] ends, double[] own, boolean logarithmic, double prior) {
        this.logarithmic = logarithmic;
        this.meanEnd = Arrays.stream(ends).average().orElseThrow();
        this.rises = new double[ends.length];
        Arrays.setAll(rises, i -> ends[i] - traits[i][0]);
        this.begin = Robust.of(rises);
        this.lowest = Arrays.stream(rises).min().orElseThrow();
        this.highest = Arrays.stream(rises).max().orElseThrow();
        this.columns = new double[own.length + 1][ends.length];
        this.input = new double[own.length + 1];
        bend(traits, own);
        double largest = Arrays.stream(ends).map(Math::abs).max().orElseThrow();
        double spread = Robust.scale(ends, Robust.median(ends)) + Math.abs(begin.centre());
        this.least = prior * spread + ROUNDING * largest + Double.MIN_NORMAL;
    }

    /**
     * In plain values or logarithms.
     *
     * @param seen value, mean of the last quarter and mean about a third of the way, of each curve {@code [n x 3]}
     * @param ends final values {@code [n]}
     * @param own the same of the unfinished curve
     */
    static Pairs of(double[][] seen, double[] ends, double[] own, boolean logarithmic, boolean cumulative) {
        return new Pairs(
                Arrays.stream(seen).map(one -> traits(one, logarithmic)).toArray(double[][]::new),
                logarithmic ? Arrays.stream(ends).map(Math::log).toArray() : ends,
                traits(own, logarithmic),
                logarithmic,
                cumulative ? PRIOR_CUMULATIVE : PRIOR);
    }

    /** Whether all values have logarithms. */
    static boolean arePositive(double[][] seen, double[] ends, double[] own) {
        return Stream.concat(Arrays.stream(seen), Stream.of(ends, own))
                .flatMapToDouble(Arrays::stream)
                .allMatch(value -> value > 0);
    }

    private static double[] traits(double[] seen, boolean logarithmic) {
        double[] values = logarithmic ? Arrays.stream(seen).map(Math::log).toArray() : seen;
        return new double[] {values[0], values[0] - values[1], values[1] - values[2]};
    }

    private void bend(double[][] traits, double[] own) {
        input[0] = 1;
        Arrays.fill(columns[0], 1);
        for (int j = 0; j < own.length; j++) {
            int column = j;
            double[] values =
                    Arrays.stream(traits).mapToDouble(row -> row[column]).toArray();
            double centre = Robust.median(values);
            double scale = Robust.scale(values, centre);
            Arrays.setAll(columns[j + 1], i -> bent(values[i] - centre, scale));
            input[j + 1] = bent(own[j] - centre, scale);
        }
    }

    private static double bent(double gap, double scale) {
        return scale > 0 ? FARTHEST * StrictMath.tanh(gap / scale / FARTHEST) : 0;
    }

    int size() {
        return rises.length;
    }

    RobustRegression fit(double penalty, double degrees) {
        return RobustRegression.of(columns, rises, begin, penalty, degrees, least);
    }

    /** The evidence of a fit in plain values, so that both can be compared. */
    double evidence(RobustRegression fit) {
        return fit.evidence() - (logarithmic ? meanEnd : 0);
    }

    /** What a fit says of the unfinished curve, whose value is given. Of a logarithm the median is taken, and half the distance of the quantiles at one scale. */
    Estimate estimate(RobustRegression fit, double value, boolean cumulative) {
        double scale = fit.scale(input) * fit.calibration();
        double rise = Math.max(lowest - scale, Math.min(highest + scale, fit.at(input)));
        double mean = logarithmic ? value * Math.exp(cumulative ? Math.max(0, rise) : rise) : value + rise;
        return Estimate.of(
                mean,
                logarithmic ? mean * StrictMath.sinh(Math.min(2, scale)) : scale,
                fit.degrees(),
                cumulative ? value : Double.NEGATIVE_INFINITY);
    }
}
