package org.ax4j.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;

/**
 * Full curves of one metric, from which the final value of an unfinished trial is estimated. At the unfinished trial's
 * last step {@code s}, with value {@code v}, the full curves give pairs (value at {@code s}, final value); the estimate
 * is their least-squares line at {@code v}, its slope kept in [0, 1], with the predictive standard error of that line.
 * Fewer than five pairs give the mean rise instead of a line, fewer than two nothing. A metric that only grows from 0,
 * such as time, rises in proportion: its pairs are the ratios of final value and value at {@code s}.
 */
public final class FinishedCurves {
    private static final int LEAST_PAIRS = 2;
    private static final int LEAST_FOR_LINE = 5;

    private final List<Curve> curves;
    private final boolean proportional;

    private FinishedCurves(List<Curve> curves, boolean proportional) {
        this.curves = curves;
        this.proportional = proportional;
    }

    /**
     * An estimated final value.
     *
     * @param mean the estimate
     * @param sd its standard error, positive
     */
    public record Estimate(double mean, double sd) {}

    /**
     * The full curves of a metric: those of completed trials with readings at steps.
     *
     * @param history what happened so far
     * @param metric the metric's name
     * @param maximised whether larger is better; such a metric is never taken as one that only grows
     * @return the curves
     */
    public static FinishedCurves of(History history, String metric, boolean maximised) {
        List<Curve> curves = history.runs().stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .map(trial -> trial.curve(metric))
                .filter(curve -> curve.size() > 0)
                .toList();
        boolean declared =
                history.metrics().stream().anyMatch(known -> known.name().equals(metric) && known.isCumulative());
        boolean seen =
                !maximised && curves.size() >= LEAST_FOR_LINE && curves.stream().allMatch(FinishedCurves::onlyGrows);
        return new FinishedCurves(curves, declared || seen);
    }

    private static boolean onlyGrows(Curve curve) {
        for (int i = 1; i < curve.size(); i++) {
            if (curve.mean(i) < curve.mean(i - 1)) {
                return false;
            }
        }
        return curve.size() > 1 && curve.mean(0) >= 0;
    }

    /**
     * Estimates the final value of an unfinished trial.
     *
     * @param trial a trial that runs or was stopped early
     * @param metric the metric's name
     * @return the estimate, or empty where the trial has no reading at a step or there are too few full curves
     */
    public Optional<Estimate> estimate(Trial trial, String metric) {
        Curve curve = trial.curve(metric);
        if (curve.size() == 0) {
            return Optional.empty();
        }
        double step = curve.step(curve.size() - 1);
        double value = curve.mean(curve.size() - 1);
        List<double[]> pairs = new ArrayList<>();
        for (Curve full : curves) {
            double then = at(full, step);
            double last = full.current().orElseThrow().mean();
            if (!proportional) {
                pairs.add(new double[] {then, last});
            } else if (then > 0) {
                pairs.add(new double[] {0, last / then});
            }
        }
        if (pairs.size() < LEAST_PAIRS) {
            return Optional.empty();
        }
        Line line = proportional || pairs.size() < LEAST_FOR_LINE ? Line.level(pairs, !proportional) : Line.of(pairs);
        Estimate estimate = line.at(proportional ? 0 : value);
        return Optional.of(
                proportional
                        ? new Estimate(
                                Math.max(value, value * estimate.mean()),
                                Math.max(value * estimate.sd(), Double.MIN_NORMAL))
                        : estimate);
    }

    /** The value of a full curve at a step, linear between steps and level outside. */
    private static double at(Curve curve, double step) {
        int low = 0;
        int high = curve.size() - 1;
        if (step <= curve.step(low)) {
            return curve.mean(low);
        }
        if (step >= curve.step(high)) {
            return curve.mean(high);
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (curve.step(middle) <= step) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double share = (step - curve.step(low)) / (curve.step(high) - curve.step(low));
        return curve.mean(low) + share * (curve.mean(high) - curve.mean(low));
    }
}
