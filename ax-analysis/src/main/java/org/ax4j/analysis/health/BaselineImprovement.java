package org.ax4j.analysis.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Problem;

/** Whether some feasible trial is better than the baseline in a goal. */
final class BaselineImprovement implements Check {
    private static final int ENOUGH = 5;

    @Override
    public List<Verdict> verdicts(History history, Problem problem) {
        Optional<Trial> baseline = history.baseline()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED && trial.hasAll(problem.optimisedMetrics()));
        List<Trial> others = Incumbent.completed(history, problem).stream()
                .filter(trial -> problem.violation(trial::mean) == 0)
                .filter(trial -> baseline.map(Trial::index).orElse(-1) != trial.index())
                .toList();
        if (baseline.isEmpty() || others.size() < ENOUGH) {
            return List.of();
        }
        List<String> improved = new ArrayList<>();
        for (Goal goal : problem.objective().goals()) {
            better(goal, baseline.get(), others).ifPresent(trial -> {
                Quantity quantity = Quantity.of(goal, problem);
                improved.add(quantity.name() + " from "
                        + quantity.of(baseline.get()).orElseThrow() + " to "
                        + quantity.text(quantity.of(trial).orElseThrow()) + " (" + "trial " + trial.index() + ")");
            });
        }
        return List.of(Verdict.of(
                "baseline",
                !improved.isEmpty(),
                improved.isEmpty()
                        ? "none of " + Words.count(others.size(), "feasible trial")
                                + " is better than the baseline in any goal"
                        : "better than the baseline: " + Words.list(improved),
                "Run more trials, or look whether the space holds anything better at all."));
    }

    private static Optional<Trial> better(Goal goal, Trial baseline, List<Trial> others) {
        double least = goal.expression().value(baseline::mean);
        Optional<Trial> best = Optional.empty();
        for (Trial trial : others) {
            double gain = goal.expression().value(trial::mean);
            if (gain > least) {
                least = gain;
                best = Optional.of(trial);
            }
        }
        return best;
    }
}
