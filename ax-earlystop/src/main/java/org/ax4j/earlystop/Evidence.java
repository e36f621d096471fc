package org.ax4j.earlystop;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;

/**
 * What one review judges by: the curves of all measures, and how well trials keep the outcome constraints on their way. A trial is only compared with those
 * that violate the constraints no more than it does at the same step: being beaten by a trial that is not allowed is no reason to end.
 */
final class Evidence {
    private final History history;
    private final Problem problem;
    private final List<Curves> curves;
    private final double[] ends;

    private Evidence(History history, Problem problem, List<Curves> curves) {
        this.history = history;
        this.problem = problem;
        this.curves = curves;
        this.ends = curves.isEmpty()
                ? new double[0]
                : curves.get(0).completed().stream()
                        .mapToDouble(curve -> curves.size() == 1 ? curve.last() : last(curve.trial()))
                        .filter(last -> !Double.isNaN(last))
                        .sorted()
                        .toArray();
    }

    private Evidence(Evidence other, List<Curves> curves) {
        this.history = other.history;
        this.problem = other.problem;
        this.curves = curves;
        this.ends = other.ends;
    }

    /** By the goals of the problem, or by the metrics named. */
    static Evidence of(History history, Problem problem, List<String> metrics) {
        return by(history, problem, Measure.of(history, problem, metrics));
    }

    /** By measures. */
    static Evidence by(History history, Problem problem, List<Measure> measures) {
        List<Curves> curves =
                measures.stream().map(measure -> Curves.of(history, measure)).toList();
        return new Evidence(history, problem, curves);
    }

    /** With the curves of some trials only; what a full run is stays as it is. */
    Evidence only(Predicate<Trial> kept) {
        return new Evidence(this, curves.stream().map(by -> by.only(kept)).toList());
    }

    History history() {
        return history;
    }

    Problem problem() {
        return problem;
    }

    /** The curves of each measure. */
    List<Curves> curves() {
        return curves;
    }

    /** The last step at which a trial is known by all measures, NaN where there is none. */
    double last(Trial trial) {
        double last = Double.POSITIVE_INFINITY;
        for (Curves by : curves) {
            last = Math.min(last, by.of(trial).map(LearningCurve::last).orElse(Double.NaN));
        }
        return last;
    }

    /** The steps of a trial's readings by any measure from one step to another; at most 200 of them, evenly spread. */
    double[] steps(Trial trial, double from, double to) {
        return Comparison.spread(curves.stream()
                .flatMap(by -> by.of(trial).stream())
                .flatMapToDouble(own -> Arrays.stream(own.steps(from, to)))
                .sorted()
                .distinct()
                .toArray());
    }

    /** How many completed trials have a curve for each measure. */
    int completed() {
        return ends.length;
    }

    /** The median of the last steps of completed trials, of which there must be one: a full run. */
    double full() {
        return Quantile.of(ends.clone(), 0.5);
    }

    /** Which trials may be compared with one at a step. */
    Predicate<Trial> comparable(Trial own, double step) {
        if (problem.constraints().isEmpty()) {
            return trial -> true;
        }
        double violation = violation(own, step);
        double allowed = Double.isNaN(violation) ? 0 : violation;
        return trial -> violation(trial, step) <= allowed;
    }

    /** By how much a trial violates the constraints at a step, NaN where that is not known. */
    private double violation(Trial trial, double step) {
        double sum = 0;
        for (OutcomeConstraint constraint : problem.constraints()) {
            sum += constraint.violation(metric -> value(trial, metric, step));
        }
        return sum;
    }

    private static double value(Trial trial, String metric, double step) {
        Curve curve = trial.curve(metric);
        double value = LearningCurve.at(curve, step);
        return Double.isNaN(value) && trial.status() == TrialStatus.COMPLETED ? trial.mean(metric) : value;
    }
}
