package org.ax4j.earlystop;

import java.util.List;
import java.util.Optional;
import org.ax4j.curve.Estimate;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.Reading;

/**
 * A metric that gets better ever faster: over the last third of its way so far by more than over the third before, with a margin. Such a trial is in the
 * middle of its rise, as one that began to learn late; full curves that are past theirs do not tell where it ends. It may go on at its last pace to the end.
 *
 * @param lately how much better it got over the last third of its way, positive
 * @param before how much over the third before
 * @param margin what counts as more: a twentieth of the range of the middle half of final values
 * @param reached where it ends at its last pace
 */
record Ascent(double lately, double before, double margin, double reached) {
    private static final double SHARE = 0.05;
    private static final double ROUNDING = 1e-9;
    private static final double THIRD = 1.0 / 3;

    /** What full curves of one metric say of a rise, whatever trial is asked about. */
    record Scale(double margin, double end) {
        /** Of the full curves; they end at the median of their last steps. */
        static Scale of(FinishedCurves full) {
            List<Curve> curves = full.curves();
            if (curves.isEmpty()) {
                return new Scale(Double.NaN, Double.NaN);
            }
            double[] ends = curves.stream()
                    .mapToDouble(one -> one.current().map(Reading::mean).orElse(Double.NaN))
                    .toArray();
            double range = Quantile.of(ends, 0.75) - Quantile.of(ends, 0.25);
            double largest = Math.max(Math.abs(ends[0]), Math.abs(ends[ends.length - 1]));
            double[] lasts = curves.stream()
                    .mapToDouble(one -> one.lastStep().orElse(Double.NaN))
                    .toArray();
            return new Scale(SHARE * range + ROUNDING * largest, Quantile.of(lasts, 0.5));
        }
    }

    /**
     * By all readings of an unfinished curve; its way begins at the first of them. Cost O(log n).
     *
     * @param curve it
     * @param better which way the metric is better
     * @param scale of full curves
     * @return the ascent, or empty where there is none
     */
    static Optional<Ascent> of(Curve curve, Better better, Scale scale) {
        double end = curve.step(curve.size() - 1);
        double third = THIRD * (end - curve.step(0));
        double lately = better.sign() * rise(curve, end - third, end);
        double before = better.sign() * rise(curve, end - 2 * third, end - third);
        if (!(lately > Math.max(0, before) + scale.margin()) || end >= scale.end()) {
            return Optional.empty();
        }
        double reached = curve.mean(curve.size() - 1) + better.sign() * lately * (scale.end() - end) / third;
        return Optional.of(new Ascent(lately, before, scale.margin(), reached));
    }

    private static double rise(Curve curve, double from, double to) {
        return LearningCurve.at(curve, to) - LearningCurve.at(curve, from);
    }

    /** An estimate by full curves whose error reaches to where the curve is led by its last pace. */
    Estimate widening(Estimate estimate) {
        double away = reached - estimate.median();
        return new Estimate(
                estimate.median(),
                Math.max(estimate.below(), -away),
                Math.max(estimate.above(), away),
                estimate.degrees(),
                estimate.least());
    }

    void note(String metric, Ruling ruling) {
        ruling.figure(metric + ".rise", lately)
                .figure(metric + ".rise_before", before)
                .figure(metric + ".rise_margin", margin)
                .figure(metric + ".reached_at_this_pace", reached);
    }

    /** Why the error is so large. */
    String text() {
        return ", as it gets better ever faster: by " + Figures.of(lately) + " over the last third of its way, by "
                + Figures.of(before) + " over the third before";
    }
}
