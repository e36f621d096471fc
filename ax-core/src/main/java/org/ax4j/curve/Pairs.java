package org.ax4j.curve;

import java.util.Arrays;
import java.util.List;

/**
 * What is learnt from full curves at a step, in plain values or in their logarithms: from traits (the value, how far it is from the mean of the last quarter of the way, how far
 * that is from the mean of the second quarter) follows the rise to the end. Traits are centred, scaled and bent by {@code 3 tanh(z / 3)}, all by robust figures, so that none is
 * far out. How much faster a curve goes lately widens what is predicted, see {@link Haste}.
 */
final class Pairs {
    private static final double FARTHEST = 3;
    /** The prior scale of errors, as a share of the spread of final values and the rise. */
    private static final double PRIOR = 0.05;
    /** The same for metrics that only grow, which go their way more steadily. */
    private static final double PRIOR_CUMULATIVE = 0.01;

    /** How much of the evidence counts that curves give for one way of predicting them against another: it varies more from curves to curves than their number tells. */
    private static final double TRUST = 0.2;

    private static final double FARTHEST_LEAD = 40;
    /** Of this many curves one is expected beyond each end of a 95 % interval. */
    private static final int FOR_ONE_BEYOND = 40;

    /** How far an interval reaches in logarithms at most; beyond, the outcome is just not known. */
    private static final double MOST_LOG = 3;

    private static final double MOST_BEYOND = 0.1;
    private static final double ROUNDING = 1e-9;
    /** The square of it is still a normal double. */
    private static final double LEAST_SCALE = 1e-150;

    private final boolean logarithmic;
    private final double[][] traits;
    private final double[] own;
    private final List<CurveShape> seen;
    private final CurveShape ownSeen;
    /** Traits of all curves by columns {@code [3 x n]}. */
    private final double[][] columns;

    private final double[] ends;
    private final double[] rises;
    private final Robust begin;
    private final double[] input;
    private final double least;
    private final double meanEnd;
    /** Nothing is predicted that is far beyond what was seen. */
    private final double lowest;

    private final double highest;

    private Pairs(List<CurveShape> seen, double[] ends, CurveShape own, boolean logarithmic, double prior) {
        this.logarithmic = logarithmic;
        this.seen = seen;
        this.ownSeen = own;
        this.traits = seen.stream().map(CurveShape::traits).toArray(double[][]::new);
        this.own = own.traits();
        this.ends = ends;
        this.meanEnd = Arrays.stream(ends).average().orElseThrow();
        this.rises = new double[ends.length];
        Arrays.setAll(rises, i -> ends[i] - traits[i][0]);
        this.begin = Robust.of(rises);
        this.lowest = Arrays.stream(rises).min().orElseThrow();
        this.highest = Arrays.stream(rises).max().orElseThrow();
        this.columns = new double[this.own.length][ends.length];
        this.input = new double[this.own.length];
        bend(traits, this.own);
        double largest = Arrays.stream(ends).map(Math::abs).max().orElseThrow();
        double spread = Robust.scale(ends, Robust.median(ends)) + Math.abs(begin.centre());
        this.least = prior * spread + ROUNDING * largest + LEAST_SCALE;
    }

    /**
     * In plain values or logarithms.
     *
     * @param seen what is looked at of each curve {@code [n]}
     * @param ends final values {@code [n]}
     * @param own the same of the unfinished curve
     */
    static Pairs of(List<CurveShape> seen, double[] ends, CurveShape own, boolean logarithmic, boolean cumulative) {
        double prior = cumulative ? PRIOR_CUMULATIVE : PRIOR;
        return logarithmic
                ? new Pairs(
                        seen.stream().map(one -> one.map(Math::log)).toList(),
                        Arrays.stream(ends).map(Math::log).toArray(),
                        own.map(Math::log),
                        true,
                        prior)
                : new Pairs(seen, ends, own, false, prior);
    }

    /** Whether all values have logarithms. */
    static boolean arePositive(List<CurveShape> seen, double[] ends, CurveShape own) {
        return own.values().allMatch(value -> value > 0)
                && Arrays.stream(ends).allMatch(value -> value > 0)
                && seen.stream().allMatch(one -> one.values().allMatch(value -> value > 0));
    }

    private void bend(double[][] traits, double[] own) {
        for (int j = 0; j < own.length; j++) {
            int column = j;
            double[] values = new double[traits.length];
            Arrays.setAll(values, i -> traits[i][column]);
            double centre = Robust.median(values);
            double scale = Robust.scale(values, centre);
            Arrays.setAll(columns[j], i -> bent(values[i] - centre, scale));
            input[j] = bent(own[j] - centre, scale);
        }
    }

    private static double bent(double gap, double scale) {
        return scale > 0 ? FARTHEST * tanh(gap / scale / FARTHEST) : 0;
    }

    /** To within some 1e-16, at a fifth of the cost of StrictMath's, which is exact near 0 too. */
    private static double tanh(double x) {
        return 1 - 2 / (Math.exp(2 * x) + 1);
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

    /** What a fit and near curves say of the unfinished curve, whose value is given. */
    Estimate estimate(RobustRegression fit, double value, boolean cumulative) {
        if (cumulative) {
            Prediction rise = stretched(fit, fit.calibration(0)).atLeast(0);
            return logarithmic
                    ? ofLogarithm(rise, value * Math.exp(rise.centre()), Double.POSITIVE_INFINITY, value)
                    : plain(rise, value, value);
        }
        Prediction rise = hasty(fit, mixed(fit));
        return logarithmic ? withinSight(rise, value) : plain(rise, value, Double.NEGATIVE_INFINITY);
    }

    private static Estimate plain(Prediction rise, double value, double bound) {
        return Estimate.of(value + rise.centre(), new double[] {rise.below(), rise.above()}, rise.degrees(), bound);
    }

    /** Logarithms of a curve that is far above others may lead anywhere: it ends no more than a tenth of the range of all values above the largest, its interval the whole range. */
    private Estimate withinSight(Prediction rise, double value) {
        double top = Math.max(value, Math.exp(Arrays.stream(ends).max().orElseThrow()));
        double range = top - Math.min(value, Math.exp(Arrays.stream(ends).min().orElseThrow()));
        double median = Math.min(value * Math.exp(rise.centre()), top + MOST_BEYOND * range);
        return ofLogarithm(rise, median, top + range, Double.NEGATIVE_INFINITY);
    }

    /**
     * Of a logarithm the median is taken, and how far the ends of the 95 % interval are from it; the upper one at a limit at most, as far as the prior scale leaves room. Between, the lower side
     * is that of the logarithm. The upper one is one of values: as a side of logarithms it would be of what diverges, of which most full curves know nothing.
     */
    private Estimate ofLogarithm(Prediction rise, double median, double limit, double bound) {
        double upper = rise.upper();
        double down = Math.min(MOST_LOG, upper * rise.below());
        double room = Math.max(Math.log(limit / median), upper * least);
        double up = Math.min(room, Math.min(MOST_LOG, upper * rise.above()));
        return Estimate.of(
                median,
                new double[] {-median * Math.expm1(-down) / upper, median * Math.expm1(up) / upper},
                down / upper,
                rise.degrees(),
                bound);
    }

    /** Wider for a curve in haste, by no more than the range of the rises; of few curves nothing is learnt about that. */
    private Prediction hasty(RobustRegression fit, Prediction rise) {
        return size() < Crowd.LEAST ? rise : rise.wider(Haste.widening(fit, seen, ownSeen, highest - lowest));
    }

    private Prediction stretched(RobustRegression fit, double[] stretch) {
        double scale = fit.scale(input);
        return new Prediction(fit.at(input), stretch[0] * scale, stretch[1] * scale, fit.degrees())
                .within(lowest, highest);
    }

    /**
     * With what near curves say, which widens intervals where both differ; beside it nothing is asked of the fit's own intervals until one curve in forty should lie beyond each end of them. The evidence of the fit is that of
     * the best of several settings, which favours it a little.
     */
    private Prediction mixed(RobustRegression fit) {
        if (size() < Neighbours.LEAST) {
            return stretched(fit, fit.calibration(0));
        }
        int beyond = size() / FOR_ONE_BEYOND;
        Prediction rise = stretched(fit, beyond == 0 ? new double[] {1, 1} : fit.calibration(beyond));
        Neighbours near = new Neighbours(traits, rises, begin, least);
        double lead = TRUST * size() * (fit.evidence() - near.evidence());
        return lead < FARTHEST_LEAD ? rise.mixed(near.predict(own), 1 / (1 + Math.exp(lead))) : rise;
    }
}
