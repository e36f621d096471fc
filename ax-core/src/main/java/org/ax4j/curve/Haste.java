package org.ax4j.curve;

import java.util.List;

/**
 * How much faster a curve goes than it did, and than others do: by how much more it moved over the last third of its way so far than over the third before, and than most full curves over the same
 * last third. A curve in haste is at the beginning of something, as one that begins to learn late or to diverge, and may go much farther its way than curves did that are past theirs. How much
 * farther for each unit of haste is learnt from the full curves: the amount that makes most likely how they went on, each predicted from the others; none where that is hardly better.
 *
 * @param below of a curve that falls, not negative
 * @param above of a curve that rises, not negative
 */
record Haste(double below, double above) {
    /** This many scales for each unit of haste. */
    private static final double[] FACTORS = {1, 2, 4};
    /** By so much must the logarithm of the likelihood be larger. */
    private static final double LEAD = 1;

    private static final Haste NONE = new Haste(0, 0);

    /** Of a curve, where others usually rose by so much over the last third of the way. */
    private static Haste of(CurveShape seen, double usual) {
        double rise = seen.rise();
        double before = seen.riseBefore();
        return Double.isFinite(rise) && Double.isFinite(before)
                ? new Haste(
                        Math.max(0, Math.min(0, Math.min(before, usual)) - rise),
                        Math.max(0, rise - Math.max(0, Math.max(before, usual))))
                : NONE;
    }

    /**
     * By how much the scales of what is predicted of an unfinished curve are to be larger.
     *
     * @param fit predicts how full curves went on
     * @param seen what was looked at of each of these {@code [n]}
     * @param own the same of the unfinished curve
     * @param most no scale is to be larger by more
     * @return below and above
     */
    static Haste widening(RobustRegression fit, List<CurveShape> seen, CurveShape own, double most) {
        double[] rises = seen.stream()
                .mapToDouble(CurveShape::rise)
                .filter(Double::isFinite)
                .toArray();
        double usual = rises.length == 0 ? 0 : Robust.median(rises);
        Haste haste = of(own, usual);
        if (haste.equals(NONE)) {
            return NONE;
        }
        Haste[] others = seen.stream().map(one -> of(one, usual)).toArray(Haste[]::new);
        double best = 0;
        double largest = fit.likelihood(others, 0) + LEAD;
        for (double factor : FACTORS) {
            double likelihood = fit.likelihood(others, factor);
            if (likelihood > largest) {
                best = factor;
                largest = likelihood;
            }
        }
        return new Haste(Math.min(most, best * haste.below), Math.min(most, best * haste.above));
    }
}
