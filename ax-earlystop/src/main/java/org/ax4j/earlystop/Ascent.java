package org.ax4j.earlystop;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ax4j.curve.Estimate;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.Reading;
import org.ax4j.problem.Direction;

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

    /**
     * When one metric is seen to rise ever faster, whatever trial is asked about.
     *
     * @param sign 1 where the metric is to be large, -1 where it is to be small
     * @param margin see {@link Ascent}
     * @param end where full curves end, the median of their last steps
     */
    record Rule(int sign, double margin, double end) {
        /** By the direction and the full curves of a metric, of which there is at least one. */
        static Rule of(Direction direction, List<Curve> full) {
            double[] ends = full.stream()
                    .mapToDouble(one -> one.current().map(Reading::mean).orElse(Double.NaN))
                    .toArray();
            double largest = Arrays.stream(ends).map(Math::abs).max().orElseThrow();
            double range = Quantile.of(ends, 0.75) - Quantile.of(ends, 0.25);
            double[] lasts = full.stream()
                    .mapToDouble(one -> one.lastStep().orElse(Double.NaN))
                    .toArray();
            int sign = direction == Direction.MAXIMISE ? 1 : -1;
            return new Rule(sign, SHARE * range + ROUNDING * largest, Quantile.of(lasts, 0.5));
        }

        /** The ascent of an unfinished curve by all of its readings, or empty where there is none; its way begins at the first of them. Cost O(log n). */
        Optional<Ascent> see(Curve curve) {
            double last = curve.step(curve.size() - 1);
            double third = THIRD * (last - curve.step(0));
            double lately = sign * rise(curve, last - third, last);
            double before = sign * rise(curve, last - 2 * third, last - third);
            if (!(lately > Math.max(0, before) + margin) || last >= end) {
                return Optional.empty();
            }
            double reached = curve.mean(curve.size() - 1) + sign * lately * (end - last) / third;
            return Optional.of(new Ascent(lately, before, margin, reached));
        }
    }

    private static double rise(Curve curve, double from, double to) {
        return LearningCurve.at(curve, to) - LearningCurve.at(curve, from);
    }

    /** An estimate by full curves whose error reaches to where the curve is led by its last pace. */
    Estimate widening(Estimate estimate) {
        return estimate.reaching(reached);
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
