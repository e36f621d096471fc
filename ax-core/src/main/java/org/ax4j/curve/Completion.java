package org.ax4j.curve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.ax4j.experiment.Curve;

/** Completes one curve by those that are full: chooses among settings and scales by how well each full curve is predicted from the others. */
final class Completion {
    private static final double[] PENALTIES = {0.5, 5, 1e4};
    private static final double[] DEGREES = {2.5, 5, 50};
    private static final double[] HEAVY_TAILS = {2.5, 5};
    private static final double FEW_PENALTY = 30;
    private static final double FEW_DEGREES = 4;
    private static final int LEAST = 2;
    private static final int LEAST_FOR_NORMAL = 16;
    /** Logarithms are taken where they predict better by so much of the logarithm of the density, for each curve. */
    private static final double MARGIN = 0.1;
    /** Values whose largest one is within these are taken as they are. */
    private static final double SMALL = 1e-100;

    private static final double LARGE = 1e100;

    private final boolean cumulative;
    private final double value;
    private final double unit;
    private final CurveShape own;
    private final List<CurveShape> seen;
    private final double[] ends;

    private Completion(List<Curve> full, Curve curve, int last, boolean cumulative) {
        this.cumulative = cumulative;
        double step = curve.step(last);
        CurveShape ownSeen = CurveShape.of(curve, step, cumulative);
        List<CurveShape> allSeen =
                full.stream().map(one -> CurveShape.of(one, step, cumulative)).toList();
        double[] allEnds = full.stream()
                .mapToDouble(one -> one.current().orElseThrow().mean())
                .toArray();
        this.unit = unit(ownSeen, allSeen, allEnds);
        this.own = ownSeen.map(this::scaled);
        this.seen = allSeen.stream().map(one -> one.map(this::scaled)).toList();
        this.ends = Arrays.stream(allEnds).map(this::scaled).toArray();
        this.value = scaled(curve.mean(last));
    }

    private double scaled(double value) {
        return value * unit;
    }

    /** A power of two that brings values whose squares over- or underflow near 1. */
    private static double unit(CurveShape own, List<CurveShape> seen, double[] ends) {
        double largest = DoubleStream.concat(
                        DoubleStream.concat(own.values(), Arrays.stream(ends)),
                        seen.stream().flatMapToDouble(CurveShape::values))
                .map(Math::abs)
                .max()
                .orElse(0);
        return largest == 0 || (largest >= SMALL && largest <= LARGE)
                ? 1
                : Math.scalb(1.0, -Math.max(-1000, Math.min(1000, Math.getExponent(largest))));
    }

    /**
     * Completes a curve.
     *
     * @param crowd full curves
     * @param curve the unfinished one
     * @param last the index of the last reading that is looked at
     * @return the estimate, or empty where there are too few full curves
     */
    static Optional<Estimate> of(Crowd crowd, Curve curve, int last) {
        List<Curve> full = crowd.nearest(curve, last);
        return full.size() < LEAST
                ? Optional.empty()
                : Optional.of(new Completion(full, curve, last, crowd.isCumulative()).estimate());
    }

    private Estimate estimate() {
        boolean positive = Pairs.arePositive(seen, ends, own);
        if (cumulative && positive) {
            return estimate(List.of(true));
        }
        return estimate(positive ? List.of(false, true) : List.of(false));
    }

    private Estimate estimate(List<Boolean> scales) {
        Pairs best = pairs(scales.get(0));
        RobustRegression first = first(best);
        for (boolean logarithmic : scales.subList(1, scales.size())) {
            Pairs pairs = pairs(logarithmic);
            RobustRegression fit = first(pairs);
            if (pairs.evidence(fit) > best.evidence(first) + MARGIN) {
                best = pairs;
                first = fit;
            }
        }
        Estimate scaled = best.estimate(chosen(best, first), value, cumulative);
        return unit == 1 ? scaled : scaled.divided(unit);
    }

    private Pairs pairs(boolean logarithmic) {
        return Pairs.of(seen, ends, own, logarithmic, cumulative);
    }

    /** By which scales are compared; where there are few curves one that follows them little. */
    private static RobustRegression first(Pairs pairs) {
        return pairs.size() < Crowd.LEAST ? pairs.fit(FEW_PENALTY, FEW_DEGREES) : pairs.fit(PENALTIES[0], DEGREES[0]);
    }

    /** The setting of the largest evidence. Each begins where one with the same penalty or the same tails ended, and never where outliers were taken for a large scale, from which four rounds do not come back. */
    static RobustRegression chosen(Pairs pairs, RobustRegression first) {
        if (pairs.size() < Crowd.LEAST) {
            return first;
        }
        double[] tails = pairs.size() < LEAST_FOR_NORMAL ? HEAVY_TAILS : DEGREES;
        RobustRegression best = first;
        RobustRegression heavy = first;
        for (double penalty : PENALTIES) {
            heavy = penalty == PENALTIES[0] ? first : heavy.with(penalty, tails[0]);
            RobustRegression last = heavy;
            best = better(best, last);
            for (int i = 1; i < tails.length; i++) {
                last = last.with(penalty, tails[i]);
                best = better(best, last);
            }
        }
        return best;
    }

    private static RobustRegression better(RobustRegression best, RobustRegression other) {
        return other.evidence() > best.evidence() ? other : best;
    }
}
