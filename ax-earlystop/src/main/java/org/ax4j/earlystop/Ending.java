package org.ax4j.earlystop;

import java.util.Optional;
import org.ax4j.curve.Estimate;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.Reading;

/**
 * Where one metric of an unfinished trial ends: told already, estimated from its curve, or not known at all.
 *
 * @param told its final reading, NaN where there is none
 * @param estimate what completed curves say of it, where it was not told
 * @param ascent why the estimate's error is as large as it is, where the metric gets better ever faster
 */
record Ending(double told, Optional<Estimate> estimate, Optional<Ascent> ascent) {
    Ending(double told, Optional<Estimate> estimate) {
        this(told, estimate, Optional.empty());
    }

    /** By the readings up to a step, where this many curves, the trial's own one included, say something about it; a final reading counts at the last step only. */
    static Ending of(FinishedCurves full, Curve curve, double step, int least) {
        int reading = curve.lastAt(step);
        boolean last = reading == curve.size() - 1;
        double told = last ? curve.finalReading().map(Reading::mean).orElse(Double.NaN) : Double.NaN;
        boolean isExplained = Double.isNaN(told) && reading >= 0 && full.known(curve.step(reading)) + 1 >= least;
        return new Ending(told, isExplained ? full.estimateAt(curve, step) : Optional.empty());
    }

    /** Where the metric gets better ever faster, it may end where its pace leads. */
    Ending widened(Optional<Ascent> known) {
        return new Ending(
                told, estimate.map(one -> known.map(by -> by.widening(one)).orElse(one)), known);
    }

    boolean isKnown() {
        return estimate.isPresent() || !Double.isNaN(told);
    }

    /** The probability of at most a bound, where it is known. */
    double chanceAtMost(double bound) {
        return estimate.map(known -> known.chanceAtMost(bound)).orElse(told <= bound ? 1.0 : 0.0);
    }

    /** The probability of less than a bound, where it is known. */
    double chanceBelow(double bound) {
        return bound == Double.NEGATIVE_INFINITY ? 0 : chanceAtMost(Math.nextDown(bound));
    }

    /** The probability of a value from one bound to another, both included; 1 where it is not known. */
    double chanceWithin(double low, double high) {
        return isKnown() && low <= high ? Math.max(0, chanceAtMost(high) - chanceBelow(low)) : isKnown() ? 0 : 1;
    }

    void note(String metric, Ruling ruling) {
        double exact = Double.isNaN(told) ? Double.NaN : 0;
        ruling.figure(metric + ".final", estimate.map(Estimate::median).orElse(told))
                .figure(metric + ".sd_below", estimate.map(Estimate::below).orElse(exact))
                .figure(metric + ".sd_above", estimate.map(Estimate::above).orElse(exact))
                .figure(metric + ".degrees", estimate.map(Estimate::degrees).orElse(Double.NaN));
        ascent.ifPresent(known -> known.note(metric, ruling));
    }

    String text(String metric) {
        return metric + " "
                + estimate.map(known -> "is expected to end at " + Figures.of(known.median()) + errors(known)
                                + ascent.map(Ascent::text).orElse(""))
                        .orElse(isKnown() ? "ended at " + Figures.of(told) : "is not known yet");
    }

    private static String errors(Estimate known) {
        return known.below() == known.above()
                ? " ± " + Figures.of(known.below())
                : " (-" + Figures.of(known.below()) + ", +" + Figures.of(known.above()) + ")";
    }
}
