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
     * The 95 % interval of an estimated final value: 1.96 standard deviations to both sides, but not beyond what a cumulative metric has reached already.
     *
     * @param quantity what is measured
     * @param trial the trial
     * @return the interval, or empty where {@link #of} is
     */
    public Optional<Interval> interval(Quantity quantity, Trial trial) {
        return of(quantity, trial).flatMap(Marks::interval).map(whole -> {
            double low = 0;
            double high = 0;
            for (Map.Entry<String, Double> term :
                    quantity.expression().weights().entrySet()) {
                double weight = term.getValue();
                double least = weight * least(term.getKey(), trial);
                low += weight > 0 ? least : Double.NEGATIVE_INFINITY;
                high += weight < 0 ? least : Double.POSITIVE_INFINITY;
            }
            return new Interval(Math.max(low, whole.low()), Math.min(high, whole.high()));
        });
    }

    private double least(String metric, Trial trial) {
        return trial.curve(metric)
                .finalReading()
                .map(Reading::mean)
                .or(() -> curves(metric).estimate(trial, metric).map(Estimate::least))
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
