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
import org.ax4j.spi.Chart.Interval;

/** Where the curves of trials that run or were stopped early are estimated to end. Estimates, never measurements. Not safe for threads. */
public final class Finals {
    /** What a 95 % interval leaves out on each side. */
    private static final double TAIL = 0.025;

    private final History history;
    private final Map<String, FinishedCurves> curves = new HashMap<>();

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
                    .or(() -> curves(metric)
                            .estimate(trial, metric)
                            .map(estimate -> new Prediction(estimate.median(), estimate.sd())))
                    .ifPresent(end -> ends.put(metric, end));
        }
        return estimated ? quantity.of(ends) : Optional.empty();
    }

    /**
     * The 95 % interval of an estimated final value, which may reach further to one side than to the other. What several metrics may lie off is taken as independent.
     *
     * @param quantity what is measured
     * @param trial the trial
     * @return the interval, never beyond what cumulative metrics have reached already; empty where {@link #of} is
     */
    public Optional<Interval> interval(Quantity quantity, Trial trial) {
        return of(quantity, trial).map(Prediction::mean).map(middle -> {
            double below = 0;
            double above = 0;
            double least = 0;
            double most = 0;
            for (Map.Entry<String, Double> term :
                    quantity.expression().weights().entrySet()) {
                double weight = term.getValue();
                End end = end(term.getKey(), trial);
                below = Math.hypot(below, weight * (weight > 0 ? end.below() : end.above()));
                above = Math.hypot(above, weight * (weight > 0 ? end.above() : end.below()));
                least += weight > 0 ? weight * end.least() : Double.NEGATIVE_INFINITY;
                most += weight < 0 ? weight * end.least() : Double.POSITIVE_INFINITY;
            }
            return new Interval(Math.max(least, middle - below), Math.min(most, middle + above));
        });
    }

    /** How far the final value of a metric may lie below and above what is told or estimated, and the least it can be. */
    private record End(double below, double above, double least) {
        static End of(Reading told) {
            double half = told.sem() > 0 ? Marks.HALF * told.sem() : 0;
            return new End(half, half, told.mean() - half);
        }

        static End of(Estimate estimate) {
            double low = estimate.quantile(TAIL);
            double high = estimate.quantile(1 - TAIL);
            return new End(estimate.median() - low, high - estimate.median(), estimate.least());
        }
    }

    private End end(String metric, Trial trial) {
        return trial.curve(metric)
                .finalReading()
                .map(End::of)
                .or(() -> curves(metric).estimate(trial, metric).map(End::of))
                .orElseThrow();
    }
}
