package org.ax4j.models.sensitivity;

import java.util.Arrays;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.ax4j.models.encode.Axis;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;

/** How a parameter's values are spread over its coordinate when it takes each share of its domain alike. Immutable. */
final class Domain {
    private final boolean ordered;
    /** Coordinates of the values, where they are listed, and the share of each; empty for all of [0, 1]. */
    private final double[] levels;

    private final double[] shares;

    private Domain(boolean ordered, double[] levels, double[] shares) {
        this.ordered = ordered;
        this.levels = levels;
        this.shares = shares;
    }

    static Domain of(Axis axis, Parameter parameter) {
        double[] levels = axis.levels();
        double[] shares = new double[levels.length];
        Arrays.fill(shares, 1.0 / levels.length);
        boolean ordered = axis.kind() != InputKind.CATEGORICAL;
        return new Domain(
                ordered,
                levels,
                parameter instanceof RangeParameter range && levels.length > 0 ? shares(range, levels.length) : shares);
    }

    /** The part of the scale that is rounded to each value: half a step to both sides, to the range's very end for the last one. */
    private static double[] shares(RangeParameter range, int count) {
        double step = range.step().orElse(1);
        double[] shares = new double[count];
        double from = range.toUnit(range.low() - step / 2);
        double whole = range.toUnit(range.high() + step / 2) - from;
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            double to = range.toUnit(last ? range.high() + step / 2 : range.low() + (i + 0.5) * step);
            shares[i] = (to - from) / whole;
            from = to;
        }
        return shares;
    }

    /** Whether places along it have an order. */
    boolean isOrdered() {
        return ordered;
    }

    /** The coordinate at a share of the domain in [0, 1). */
    double at(double share) {
        return levels.length == 0 ? share : levels[level(share)];
    }

    /** Which value stands at a share of the domain in [0, 1), where they are listed. */
    int level(double share) {
        int level = 0;
        double above = shares[0];
        while (share >= above && level < levels.length - 1) {
            level++;
            above += shares[level];
        }
        return level;
    }

    /**
     * Places that stand for the domain in integrals of smooth functions: all its values, or Gauss and Legendre's places.
     *
     * @param count how many where the domain is continuous
     */
    Nodes nodes(int count) {
        if (levels.length > 0) {
            return new Nodes(levels, shares);
        }
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(count, 0, 1);
        double[] at = new double[count];
        double[] share = new double[count];
        for (int g = 0; g < count; g++) {
            at[g] = rule.getPoint(g);
            share[g] = rule.getWeight(g);
        }
        return new Nodes(at, share);
    }
}
