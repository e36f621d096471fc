package org.ax4j.earlystop;

import java.util.List;
import java.util.function.Predicate;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Direction;
import org.ax4j.problem.OutcomeConstraint;
import org.jspecify.annotations.Nullable;

/** By how much trials violate the outcome constraints on their way; what was found at the latest step is kept, since several measures ask for it. Safe for threads. */
final class Violations {
    /** The violations of all trials of one arm at a step, by index. */
    private static final class Column {
        private final double step;
        private final double[] known;

        Column(double step, double[] known) {
            this.step = step;
            this.known = known;
        }
    }

    private final List<Trial> trials;
    private final List<OutcomeConstraint> constraints;
    private final List<Curves> curves;
    private volatile @Nullable Column latest;

    private Violations(List<Trial> trials, List<OutcomeConstraint> constraints, List<Curves> curves) {
        this.trials = trials;
        this.constraints = constraints;
        this.curves = curves;
    }

    static Violations of(History history, List<OutcomeConstraint> constraints) {
        return new Violations(
                history.trials(),
                constraints,
                constraints.stream()
                        .map(constraint -> Curves.ofEach(
                                history, new Measure("", constraint.expression(), Direction.MAXIMISE, false)))
                        .toList());
    }

    /** As it stands later, with no fewer trials, when some have changed. */
    Violations after(History history, int[] changed) {
        return new Violations(
                history.trials(),
                constraints,
                curves.stream().map(by -> by.after(history, changed)).toList());
    }

    /** Which trials violate the constraints no more at a step than one of them, or than not at all where its own violations are not known. */
    Predicate<Trial> noMoreThan(Trial own, double step) {
        double[] known = at(step);
        double violation = of(own, step, known);
        double allowed = Double.isNaN(violation) ? 0 : violation;
        return trial -> of(trial, step, known) <= allowed;
    }

    private double of(Trial trial, double step, double[] known) {
        return trial.isBatch() ? of(trial, step) : known[trial.index()];
    }

    private double[] at(double step) {
        Column before = latest;
        if (before != null && before.step == step) {
            return before.known;
        }
        double[] known = trials.stream()
                .mapToDouble(trial -> trial.isBatch() ? Double.NaN : of(trial, step))
                .toArray();
        latest = new Column(step, known);
        return known;
    }

    /** The violations of a trial at a step added up, NaN where one is not known; a completed trial that has no reading around the step counts by what it ended with. */
    private double of(Trial trial, double step) {
        double sum = 0;
        for (int i = 0; i < constraints.size(); i++) {
            double value =
                    curves.get(i).of(trial).map(curve -> curve.atOrEnd(step)).orElse(Double.NaN);
            sum += constraints
                    .get(i)
                    .relation()
                    .violation(value, constraints.get(i).bound());
        }
        return sum;
    }

    /** As {@link Curves#changed} of all constraints. */
    double[] changed(Violations before, int trial) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < curves.size(); i++) {
            double[] other = curves.get(i).changed(before.curves.get(i), trial);
            range[0] = Math.min(range[0], other[0]);
            range[1] = Math.max(range[1], other[1]);
        }
        return range;
    }
}
