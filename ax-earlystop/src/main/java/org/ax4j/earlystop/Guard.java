package org.ax4j.earlystop;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Trial;

/**
 * When a trial may be judged at all.
 *
 * @param span from where to where on its way
 * @param minCurves this many completed trials must have curves, and this many curves must reach a step, that of the trial included, at least 0
 * @param patience over how long a way back the trial must be bad, in the unit of the span, from 0 for the last step only to the span's begin
 * @param interval how far a trial must go between two judgements, in the unit of the span; 0 for each reading
 */
public record Guard(Span span, int minCurves, double patience, double interval) {
    /** From a fifth to nine tenths of a full run, once five curves are there, at each reading. */
    public Guard() {
        this(Span.fractions(0.2, 0.9), 5, 0, 0);
    }

    /** Checks the numbers. */
    public Guard {
        new Faults()
                .unless(
                        minCurves >= 0,
                        Code.CONFIG,
                        "minCurves must be >= 0 but is " + minCurves,
                        "Use 0 or more; 5 is the default of most stoppers.")
                .unless(
                        patience >= 0 && patience <= span.from(),
                        Code.CONFIG,
                        "patience must be 0 to the begin of the span, " + Figures.of(span.from()) + ", but is "
                                + Figures.of(patience),
                        "Begin later, or look back less far.")
                .unless(
                        interval >= 0 && Double.isFinite(interval),
                        Code.CONFIG,
                        "the interval must be finite and >= 0 but is " + Figures.of(interval),
                        "Use 0 to judge at each reading.")
                .check();
    }

    /**
     * A copy with another span.
     *
     * @param other from where to where trials may be stopped
     * @return the copy
     */
    public Guard span(Span other) {
        return new Guard(other, minCurves, patience, interval);
    }

    /**
     * A copy that needs another number of curves.
     *
     * @param count how many
     * @return the copy
     */
    public Guard minCurves(int count) {
        return new Guard(span, count, patience, interval);
    }

    /**
     * A copy with another patience.
     *
     * @param way over how long a way back a trial must be bad
     * @return the copy
     */
    public Guard patience(double way) {
        return new Guard(span, minCurves, way, interval);
    }

    /**
     * A copy with another interval.
     *
     * @param way how far a trial must go between two judgements
     * @return the copy
     */
    public Guard interval(double way) {
        return new Guard(span, minCurves, patience, way);
    }

    /**
     * What a stopper with an interval remembers.
     *
     * @param judged the step at which each running trial was last judged, by index
     */
    public record Memory(Map<String, Double> judged) {
        /** Copies the map in order of keys. */
        public Memory {
            judged = Collections.unmodifiableMap(new TreeMap<>(judged));
        }
    }

    /** How many steps the unit of the span has; NaN where that is not known. */
    double unit(Evidence evidence) {
        boolean steps = span.unit() == Span.Unit.STEPS;
        return steps ? 1 : evidence.completed() == 0 ? Double.NaN : evidence.full();
    }

    /** Why a trial is not judged, judged last at the given step if at all; notes the figures. */
    Optional<String> objection(Evidence evidence, Trial trial, Optional<Double> judged, Ruling ruling) {
        ruling.figure("completed_curves", evidence.completed()).figure("min_curves", minCurves);
        if (evidence.completed() < minCurves) {
            return Optional.of(evidence.completed() + " of the " + minCurves
                    + " completed trials with curves that it takes are there");
        }
        double last = evidence.last(trial);
        if (Double.isNaN(last)) {
            return Optional.of("it has no reading at a step of "
                    + String.join(
                            ", ",
                            evidence.curves().stream()
                                    .map(by -> by.measure().name())
                                    .toList()));
        }
        double unit = unit(evidence);
        ruling.figure("step", last)
                .figure("from_step", Span.step(span.from(), unit))
                .figure("to_step", capped(unit));
        if (Double.isNaN(unit)) {
            return Optional.of("no completed trial has a curve that says how long a full run is");
        }
        if (!(unit > 0)) {
            return Optional.of("a full run ends at step " + Figures.of(unit) + ", and shares of it are taken from 0");
        }
        return outside(last, unit).or(() -> judged.flatMap(before -> early(last, before, unit)));
    }

    private double capped(double unit) {
        return Math.min(Double.MAX_VALUE, Span.step(span.to(), unit));
    }

    private Optional<String> outside(double last, double unit) {
        if (last < Span.step(span.from(), unit)) {
            return Optional.of("step " + Figures.of(last) + " is before " + Figures.of(Span.step(span.from(), unit))
                    + ", where judging begins");
        }
        return last > capped(unit)
                ? Optional.of(
                        "step " + Figures.of(last) + " is after " + Figures.of(capped(unit)) + ", where judging ends")
                : Optional.empty();
    }

    /** Judging comes once in each interval, counted from the begin of the span; asked again at one step it is repeated. */
    private Optional<String> early(double last, double before, double unit) {
        double way = interval * unit;
        double begin = Span.step(span.from(), unit);
        boolean due = interval == 0
                || last == before
                || Math.floor((last - begin) / way) > Math.floor((before - begin) / way);
        return due
                ? Optional.empty()
                : Optional.of("it was judged at step " + Figures.of(before) + "; the next time comes after step "
                        + Figures.of(begin + way * (Math.floor((before - begin) / way) + 1)));
    }
}
