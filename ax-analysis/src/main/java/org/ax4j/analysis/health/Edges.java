package org.ax4j.analysis.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ax4j.analysis.sheet.Words;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Problem;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;

/** Whether the best trials crowd at the edge of a range, so that better ones may lie beyond it. */
final class Edges implements Check {
    private static final int ENOUGH = 10;
    private static final int BEST = 5;
    private static final double EDGE = 0.02;
    private static final double COARSE = 20;

    @Override
    public List<Verdict> verdicts(History history, Problem problem) {
        List<Trial> feasible = Incumbent.completed(history, problem).stream()
                .filter(trial -> problem.violation(trial::mean) == 0)
                .toList();
        List<RangeParameter> ranges = ranges(problem);
        if (feasible.size() < ENOUGH || ranges.isEmpty()) {
            return List.of();
        }
        List<Trial> best = best(feasible, problem);
        List<Verdict> crowded = new ArrayList<>();
        for (RangeParameter range : ranges) {
            verdict(range, best, false, crowded);
            verdict(range, best, true, crowded);
        }
        return crowded.isEmpty()
                ? List.of(Verdict.of("edges", true, "the best trials lie inside the ranges of all parameters", ""))
                : crowded;
    }

    /** Ranges of so few values that some must be edges tell nothing. */
    private static List<RangeParameter> ranges(Problem problem) {
        List<RangeParameter> ranges = new ArrayList<>();
        for (Parameter parameter : problem.space().searched()) {
            if (parameter instanceof RangeParameter range && range.cardinality() > COARSE) {
                ranges.add(range);
            }
        }
        return ranges;
    }

    /** The best trials in each goal. */
    private static List<Trial> best(List<Trial> feasible, Problem problem) {
        Set<Trial> best = new LinkedHashSet<>();
        for (Goal goal : problem.objective().goals()) {
            feasible.stream()
                    .sorted(Comparator.comparingDouble(
                            trial -> -goal.expression().value(trial::mean)))
                    .limit(BEST)
                    .forEach(best::add);
        }
        return List.copyOf(best);
    }

    private static void verdict(RangeParameter range, List<Trial> best, boolean upper, List<Verdict> crowded) {
        long there = best.stream().filter(trial -> isAt(range, trial, upper)).count();
        if (2 * there > best.size()) {
            crowded.add(Verdict.of(
                    "edges",
                    false,
                    there + " of the " + Words.count(best.size(), "best trial") + " lie at the "
                            + (upper ? "upper" : "lower") + " edge of " + range.name() + ", " + range.domain(),
                    "Widen its range: better points may lie beyond the edge."));
        }
    }

    private static boolean isAt(RangeParameter range, Trial trial, boolean upper) {
        if (!(trial.point().values().get(range.name()) instanceof Number value)) {
            return false;
        }
        double unit = range.toUnit(value.doubleValue());
        return upper ? unit >= 1 - EDGE : unit <= EDGE;
    }
}
