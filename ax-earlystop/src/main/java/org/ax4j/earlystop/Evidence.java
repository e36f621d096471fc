package org.ax4j.earlystop;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;

/**
 * What one review judges by: the curves of all measures, and how well trials keep the outcome constraints on their way. A trial is only compared with those
 * that violate the constraints no more than it does at the same step: being beaten by a trial that is not allowed is no reason to end. Immutable; {@link Watch} has it brought up to
 * date.
 */
final class Evidence {
    private final History history;
    private final Problem problem;
    private final List<Curves> curves;
    private final Violations violations;
    private final double[] ends;
    /** The same object as long as neither the problem nor a completed trial has changed. */
    private final Object settled;

    private Evidence(
            History history,
            Problem problem,
            List<Curves> curves,
            Violations violations,
            double[] ends,
            Object settled) {
        this.history = history;
        this.problem = problem;
        this.curves = curves;
        this.violations = violations;
        this.ends = ends;
        this.settled = settled;
    }

    /** By measures. */
    static Evidence by(History history, Problem problem, List<Measure> measures) {
        List<Curves> curves =
                measures.stream().map(measure -> Curves.of(history, measure)).toList();
        return new Evidence(
                history, problem, curves, Violations.of(history, problem.constraints()), ends(curves), new Object());
    }

    /** What is known in another history, with measures that follow from the problem and the completed trials. */
    Evidence after(History now, Problem wanted, BiFunction<History, Problem, List<Measure>> measuring) {
        int[] changed = now.changedSince(history);
        boolean grown = isGrown(history, problem, now, wanted);
        boolean same = grown && Arrays.stream(changed).noneMatch(trial -> isCompleted(now, trial));
        List<Measure> measures = same ? curves.stream().map(Curves::measure).toList() : measuring.apply(now, wanted);
        if (!grown || !measures.equals(curves.stream().map(Curves::measure).toList())) {
            return by(now, wanted, measures);
        }
        List<Curves> next = curves.stream().map(by -> by.after(now, changed)).toList();
        Violations kept = violations.after(now, changed);
        return new Evidence(now, wanted, next, kept, same ? ends : ends(next), same ? settled : new Object());
    }

    /** Whether a trial is completed now or was before. */
    private boolean isCompleted(History now, int trial) {
        return now.trial(trial).status() == TrialStatus.COMPLETED
                || (trial < history.trials().size() && history.trial(trial).status() == TrialStatus.COMPLETED);
    }

    private static double[] ends(List<Curves> curves) {
        if (curves.isEmpty()) {
            return new double[0];
        }
        List<LearningCurve> first = curves.get(0).completed();
        List<Curves> others = curves.subList(1, curves.size());
        double[] ends = new double[first.size()];
        int known = 0;
        for (LearningCurve curve : first) {
            double last = Math.min(curve.last(), last(others, curve.trial()));
            if (!Double.isNaN(last)) {
                ends[known++] = last;
            }
        }
        double[] sorted = Arrays.copyOf(ends, known);
        Arrays.sort(sorted);
        return sorted;
    }

    /** With the curves of some trials only; what a full run is stays as it is. */
    Evidence only(Predicate<Trial> kept) {
        return new Evidence(
                history, problem, curves.stream().map(by -> by.only(kept)).toList(), violations, ends, settled);
    }

    /** Whether this and another one stand on the same problem and completed trials; false may be said of equal ones. */
    @SuppressWarnings("ReferenceEquality") // the object has no content but that it is the same
    boolean isSettledAs(Evidence other) {
        return settled == other.settled;
    }

    /** Whether this one has the same problem as another one, and no fewer trials, so that the other can be brought up to date. */
    boolean isGrownFrom(Evidence other) {
        return isGrown(other.history, other.problem, history, problem);
    }

    private static boolean isGrown(History before, Problem problem, History now, Problem wanted) {
        return now.trials().size() >= before.trials().size() && problem.equals(wanted);
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
        return last(curves, trial);
    }

    private static double last(List<Curves> curves, Trial trial) {
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
        return violations.noMoreThan(own, step);
    }

    /** The steps, the first one excluded, between which what is known of a trial may differ from an earlier evidence that is settled the same {@code [2]}. */
    double[] changed(Evidence before, int trial) {
        double[] range = violations.changed(before.violations, trial);
        for (int i = 0; i < curves.size(); i++) {
            double[] other = curves.get(i).changed(before.curves.get(i), trial);
            range[0] = Math.min(range[0], other[0]);
            range[1] = Math.max(range[1], other[1]);
        }
        return range;
    }
}
