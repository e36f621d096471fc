package org.ax4j.analysis.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ax4j.analysis.sheet.Bound;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Goal;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;

/** Whether constraints and thresholds can be kept: each is judged by the completed trials that keep it. */
final class Feasibility implements Check {
    private static final int ENOUGH = 5;
    private static final double FEW = 0.1;

    @Override
    public List<Verdict> verdicts(History history, Problem problem) {
        List<Verdict> verdicts = new ArrayList<>(waiting(problem));
        List<Trial> completed = Incumbent.completed(history, problem);
        Map<String, Predicate<Trial>> bounds = bounds(problem);
        if (completed.size() < ENOUGH || bounds.isEmpty()) {
            return verdicts;
        }
        bounds.forEach((text, kept) -> {
            long count = completed.stream().filter(kept).count();
            verdicts.add(Verdict.of(
                    "feasibility",
                    count > FEW * completed.size(),
                    count + " of " + Words.count(completed.size(), "completed trial") + " keep " + text,
                    "Relax the bound, or widen the space: the search has next to nothing to choose from."));
        });
        return verdicts;
    }

    private static List<Verdict> waiting(Problem problem) {
        return problem.relative().stream()
                .filter(bound -> bound.resolved().isEmpty())
                .map(bound -> Verdict.of(
                        "feasibility",
                        false,
                        bound.toString(),
                        "Attach the baseline with attachBaseline and tell its readings."))
                .toList();
    }

    private static Map<String, Predicate<Trial>> bounds(Problem problem) {
        Map<String, Predicate<Trial>> bounds = new LinkedHashMap<>();
        for (Goal goal : problem.objective().goals()) {
            if (goal.threshold().isPresent()) {
                String text =
                        Bound.of(Quantity.of(goal, problem), problem).get(0).text();
                bounds.put(
                        text,
                        trial -> goal.expression().value(trial::mean)
                                >= goal.threshold().getAsDouble());
            }
        }
        for (OutcomeConstraint constraint : problem.constraints()) {
            bounds.put(Bound.of(constraint).text(), trial -> constraint.violation(trial::mean) == 0);
        }
        return bounds;
    }
}
