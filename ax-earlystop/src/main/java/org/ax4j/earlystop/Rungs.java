package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;

/**
 * The rungs of successive halving: the begin of the span times 1, eta, eta², ... up to its end.
 *
 * @param span from where to where
 * @param eta the factor between two rungs; of those at a rung the best 1/eta go on
 */
record Rungs(Span span, double eta) {
    /** More rungs than any span of doubles and sensible factor have. */
    private static final int MOST = 64;

    Rungs {
        new Faults()
                .unless(
                        eta >= 1.1 && Double.isFinite(eta),
                        Code.CONFIG,
                        "eta must be finite and at least 1.1 but is " + Figures.of(eta),
                        "Use 2 to 4; 3 is the default.")
                .unless(
                        span.from() > 0,
                        Code.CONFIG,
                        "the first rung must be > 0 but is " + Figures.of(span.from()),
                        "Begin the span later.")
                .check();
    }

    /** The rungs in the unit of the span, ascending; at least one. */
    double[] all() {
        List<Double> rungs = new ArrayList<>();
        for (double rung = span.from(); rung <= span.to() && rungs.size() < MOST; rung *= eta) {
            rungs.add(rung);
        }
        return rungs.stream().mapToDouble(rung -> rung).toArray();
    }

    /** The advice for a trial that climbs some of the rungs against rivals, taken from the evidence where it comes to one. */
    StopAdvice advise(
            Evidence evidence, UnaryOperator<Evidence> rivals, double[] climbed, Trial trial, Optional<Double> judged) {
        Ruling ruling = new Ruling().figure("eta", eta).figure("completed_curves", evidence.completed());
        double last = evidence.last(trial);
        double unit = new Guard().span(span).patience(0).unit(evidence);
        if (Double.isNaN(last) || !(unit > 0)) {
            return ruling.keep(
                    Double.isNaN(last)
                            ? "it has no reading at a step by every measure"
                            : "no completed trial has a curve that says how long a full run is");
        }
        double rung = Arrays.stream(climbed)
                .map(share -> Span.step(share, unit))
                .filter(step -> step <= last)
                .max()
                .orElse(Double.NaN);
        double end = Span.step(span.to(), unit);
        ruling.figure("step", last).figure("rung", rung).figure("to_step", end);
        if (last > end) {
            return ruling.keep("step " + Figures.of(last) + " is after " + Figures.of(end) + ", where judging ends");
        }
        if (Double.isNaN(rung)) {
            return ruling.keep("at step " + Figures.of(last) + " it has reached no rung");
        }
        if (judged.isPresent() && judged.get() >= rung && judged.get() != last) {
            return ruling.keep("it was judged at rung " + Figures.of(rung) + " when it came there, and went on");
        }
        return advise(rivals.apply(evidence), trial, rung, ruling);
    }

    private StopAdvice advise(Evidence evidence, Trial trial, double rung, Ruling ruling) {
        List<String> lost = new ArrayList<>();
        for (Curves curves : evidence.curves()) {
            Measure measure = curves.measure();
            LearningCurve own = curves.of(trial).orElseThrow();
            Sample sample = Yardstick.values(evidence, curves, own, rung);
            if (Double.isNaN(sample.own())) {
                return ruling.keep("its " + measure.name() + " at rung " + Figures.of(rung) + " is not known");
            }
            int size = sample.pool().length;
            int better = (int) Arrays.stream(sample.pool())
                    .filter(value -> measure.gain(value) > measure.gain(sample.own()))
                    .count();
            int going = (int) (size / eta);
            ruling.figure(measure.name() + ".value", sample.own())
                    .figure(measure.name() + ".curves", size)
                    .figure(measure.name() + ".better", better)
                    .figure(measure.name() + ".going", going);
            String text = "by " + measure.name() + " " + Figures.of(sample.own()) + " at rung " + Figures.of(rung)
                    + ": " + better + " of " + size + " are better, and " + going + " go on";
            if (going == 0 || better < going) {
                return ruling.figure(Reviews.JUDGED_AT, evidence.last(trial)).keep(text);
            }
            lost.add(text);
        }
        return ruling.figure(Reviews.JUDGED_AT, evidence.last(trial)).stop(String.join("; ", lost));
    }
}
