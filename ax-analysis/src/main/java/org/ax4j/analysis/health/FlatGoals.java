package org.ax4j.analysis.health;

import java.util.ArrayList;
import java.util.List;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.error.Figures;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Prediction;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Problem;

/** Whether the points make any difference to a goal: its values must vary by more than their own noise. */
final class FlatGoals implements Check {
    private static final int ENOUGH = 5;

    @Override
    public List<Verdict> verdicts(History history, Problem problem) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Goal goal : problem.objective().goals()) {
            Quantity quantity = Quantity.of(goal, problem);
            List<Prediction> values = Incumbent.completed(history, problem).stream()
                    .map(trial -> quantity.of(trial).orElseThrow())
                    .toList();
            if (values.size() >= ENOUGH) {
                verdicts.add(verdict(quantity.name(), values));
            }
        }
        return verdicts;
    }

    private static Verdict verdict(String name, List<Prediction> values) {
        double mean = values.stream().mapToDouble(Prediction::mean).average().orElseThrow();
        double variance = values.stream()
                        .mapToDouble(value -> (value.mean() - mean) * (value.mean() - mean))
                        .sum()
                / (values.size() - 1);
        double noise = values.stream()
                .mapToDouble(value -> value.sem() > 0 ? value.sem() * value.sem() : 0)
                .average()
                .orElse(0);
        double beyondNoise = 2 * noise;
        return Verdict.of(
                "effect",
                variance > beyondNoise,
                "over " + Words.count(values.size(), "completed trial") + ", " + name
                        + " varies by a standard deviation of " + Figures.of(Math.sqrt(variance))
                        + (noise > 0 ? "; its noise is " + Figures.of(Math.sqrt(noise)) : ""),
                "The parameters hardly matter to it, or its noise hides what they do: repeat each evaluation, or search other parameters.");
    }
}
