package org.ax4j.analysis.outcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ax4j.analysis.sheet.Finals;
import org.ax4j.analysis.sheet.Quantity;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.Reading;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Dominance;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Problem;
import org.ax4j.space.LinearExpression;

/** Trials that did not run to their end, but whose curves are estimated to lead to where no completed feasible trial is better. Estimates, never measurements. */
final class Contenders {
    private final Finals finals;
    private final Problem problem;
    private final List<double[]> front;
    private final List<Trial> trials;

    private Contenders(History history, Problem problem) {
        this.finals = Finals.of(history);
        this.problem = problem;
        this.front = Incumbent.completed(history, problem).stream()
                .filter(trial -> problem.violation(trial::mean) == 0)
                .map(trial -> problem.gains(trial::mean))
                .toList();
        this.trials = history.runs().stream().filter(this::contends).toList();
    }

    static Contenders of(History history, Problem problem) {
        return new Contenders(history, problem);
    }

    private double mean(Trial trial, String metric) {
        Quantity quantity = new Quantity(metric, "", LinearExpression.of(metric), Optional.empty());
        return finals.of(quantity, trial)
                .map(Prediction::mean)
                .orElseGet(() ->
                        trial.curve(metric).finalReading().map(Reading::mean).orElse(Double.NaN));
    }

    private boolean contends(Trial trial) {
        boolean estimated = problem.objective().goals().stream()
                .anyMatch(goal -> finals.of(Quantity.of(goal, problem), trial).isPresent());
        boolean known = problem.optimisedMetrics().stream().noneMatch(metric -> Double.isNaN(mean(trial, metric)));
        if (!estimated || !known || problem.violation(metric -> mean(trial, metric)) > 0) {
            return false;
        }
        double[] gains = problem.gains(metric -> mean(trial, metric));
        List<double[]> all = Stream.concat(front.stream(), Stream.of(gains)).toList();
        return Dominance.front(all).contains(all.size() - 1);
    }

    /** Names them with their estimates; empty where there are none. */
    String text() {
        return trials.isEmpty()
                ? ""
                : "Not measured to their end, but estimated by their curves to end where no completed trial is better: "
                        + trials.stream().map(this::text).collect(Collectors.joining("; ")) + ".";
    }

    private String text(Trial trial) {
        return Words.name(trial) + ", " + trial.status().text() + " ("
                + problem.objective().goals().stream()
                        .flatMap(goal -> text(goal, trial).stream())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private Optional<String> text(Goal goal, Trial trial) {
        Quantity quantity = Quantity.of(goal, problem);
        return finals.of(quantity, trial).map(end -> quantity.name() + " " + quantity.text(end));
    }
}
