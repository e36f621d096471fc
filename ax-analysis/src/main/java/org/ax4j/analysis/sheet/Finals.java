package org.ax4j.analysis.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ax4j.curve.Estimate;
import org.ax4j.curve.FinishedCurves;
import org.ax4j.curve.Growth;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Reading;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.space.LinearExpression;
import org.ax4j.spi.Chart.Interval;

/** Where the curves of trials that run or were stopped early are estimated to end. Estimates, never measurements. Not safe for threads. */
public final class Finals {
    /** What a 95 % interval leaves out on each side. */
    private static final double TAIL = 0.025;

    private final History history;
    private final Map<String, FinishedCurves> curves = new HashMap<>();
    private final Map<Series, Optional<Estimate>> estimates = new HashMap<>();

    /** A metric of a trial. */
    private record Series(String metric, int trial) {}

    private Finals(History history) {
        this.history = history;
    }

    /**
     * The estimates of an experiment.
     *
     * @param history the experiment
     * @return the estimates, made when they are asked for
     */
    public static Finals of(History history) {
        return new Finals(history);
    }

    private FinishedCurves curves(String metric) {
        return curves.computeIfAbsent(metric, name -> FinishedCurves.of(history, name));
    }

    /**
     * How a metric develops.
     *
     * @param metric its name
     * @return whether it only grows, and how that is known
     */
    public Growth growth(String metric) {
        return curves(metric).growth();
    }

    /**
     * The estimated final value of an unfinished trial.
     *
     * @param quantity what is measured
     * @param trial the trial
     * @return the estimate and its standard deviation; empty for trials that ended otherwise, where a metric has no readings at steps, and where too few full curves are known
     */
    public Optional<Prediction> of(Quantity quantity, Trial trial) {
        if (trial.status() != TrialStatus.EARLY_STOPPED && !trial.status().isPending()) {
            return Optional.empty();
        }
        Map<String, Prediction> ends = new LinkedHashMap<>();
        boolean estimated = false;
        for (String metric : quantity.expression().weights().keySet()) {
            Optional<Reading> told = trial.curve(metric).finalReading();
            estimated |= told.isEmpty();
            told.map(Reading::toPrediction)
                    .or(() -> estimate(metric, trial).map(end -> new Prediction(end.median(), end.sd())))
                    .ifPresent(end -> ends.put(metric, end));
        }
        return estimated ? quantity.of(ends) : Optional.empty();
    }

    private Optional<Estimate> estimate(String metric, Trial trial) {
        return estimates.computeIfAbsent(
                new Series(metric, trial.index()), series -> curves(metric).estimate(trial, metric));
    }

    /**
     * The 95 % interval of an estimated final value, which may reach further to one side than to the other. What several metrics may lie off is taken as independent, and is cut off where
     * the sum of what cumulative ones have reached already says so.
     *
     * @param quantity what is measured
     * @param trial the trial
     * @return the interval; empty where {@link #of} is, and where the standard error of a part that was told is not known
     */
    public Optional<Interval> interval(Quantity quantity, Trial trial) {
        return of(quantity, trial)
                .filter(end -> end.sem() > 0)
                .map(end -> interval(end.mean(), quantity.expression(), trial));
    }

    private Interval interval(double middle, LinearExpression sum, Trial trial) {
        double below = 0;
        double above = 0;
        double least = sum.constant();
        double most = sum.constant();
        for (Map.Entry<String, Double> term : sum.weights().entrySet()) {
            double weight = term.getValue();
            End end = end(term.getKey(), trial);
            below = Math.hypot(below, weight * (weight > 0 ? end.below() : end.above()));
            above = Math.hypot(above, weight * (weight > 0 ? end.above() : end.below()));
            least += weight > 0 ? weight * end.least() : Double.NEGATIVE_INFINITY;
            most += weight < 0 ? weight * end.least() : Double.POSITIVE_INFINITY;
        }
        return new Interval(Math.max(least, middle - below), Math.min(most, middle + above));
    }

    /** How far the final value of a metric may lie below and above what is told or estimated, if nothing were impossible, and the least it can be. */
    private record End(double below, double above, double least) {
        static End of(Reading told) {
            double half = Marks.HALF * told.sem();
            return new End(half, half, half > 0 ? Double.NEGATIVE_INFINITY : told.mean());
        }

        static End of(Estimate estimate) {
            return new End(-estimate.deviation(TAIL), estimate.deviation(1 - TAIL), estimate.least());
        }
    }

    private End end(String metric, Trial trial) {
        return trial.curve(metric)
                .finalReading()
                .map(End::of)
                .or(() -> estimate(metric, trial).map(End::of))
                .orElseThrow();
    }
}
