package org.ax4j.benchmarks.stopping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ax4j.benchmarks.curves.LearningTask;
import org.ax4j.component.Spec;
import org.ax4j.earlystop.StopReplay;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Rate;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.experiment.Winners;
import org.ax4j.problem.Dominance;
import org.ax4j.problem.Hypervolume;
import org.ax4j.problem.Problem;
import org.ax4j.problem.ReferencePoint;
import org.ax4j.spi.Stopper;

/**
 * What a stopper trades in one experiment: cost for results.
 *
 * @param saved which share of the counted cost it saves over the same number of trials
 * @param lost which share of the result it loses over the same number of trials, at least 0
 * @param falseStops how many of its stops hit winners
 * @param gained by which share the result is better at equal cost, where the saved cost pays for more trials
 */
record Trade(double saved, double lost, Rate falseStops, double gained) {
    /** Of the first trials, where later ones stand by for what is saved. */
    static Trade of(History whole, int trials, Spec<Stopper> stopper) {
        Problem problem = whole.problem().orElseThrow();
        Map<Integer, Double> stops = new HashMap<>();
        StopReplay.of(whole, stopper).stops().forEach(stop -> stops.put(stop.trial(), stop.step()));
        double[] ends = whole.trials().stream().mapToDouble(Trade::cost).toArray();
        double[] costs = IntStream.range(0, ends.length)
                .mapToDouble(i -> stops.containsKey(i) ? cost(whole.trial(i), stops.get(i)) : ends[i])
                .toArray();
        double budget = IntStream.range(0, trials).mapToDouble(i -> ends[i]).sum();
        double spent = IntStream.range(0, trials).mapToDouble(i -> costs[i]).sum();
        int affordable = trials;
        for (double sum = spent; affordable < ends.length && sum + costs[affordable] <= budget; affordable++) {
            sum += costs[affordable];
        }
        double[] corner = corner(whole, problem);
        double without = result(whole, problem, corner, trials, Set.of());
        double same = result(whole, problem, corner, trials, stops.keySet());
        double more = result(whole, problem, corner, affordable, stops.keySet());
        double reached = without == 0 ? Math.abs(more) : Math.abs(without);
        double size = Math.max(reached, Double.MIN_NORMAL);
        return new Trade(
                1 - spent / budget,
                (without - same) / size,
                falseStops(whole, problem, trials, stops.keySet()),
                (more - without) / size);
    }

    private static Rate falseStops(History whole, Problem problem, int trials, Set<Integer> stops) {
        Set<Integer> winners = Winners.of(first(whole, trials), problem);
        int known = 0;
        int wrong = 0;
        for (int stop : stops) {
            known += stop < trials && whole.trial(stop).status() == TrialStatus.COMPLETED ? 1 : 0;
            wrong += winners.contains(stop) ? 1 : 0;
        }
        return new Rate(wrong, known);
    }

    /** The experiment as it stood before the next trial was asked for. */
    private static History first(History whole, int trials) {
        int asked = 0;
        for (var entry : whole.entries()) {
            if (entry.event() instanceof Event.Asked && asked++ == trials) {
                return whole.asOf(entry.sequence());
            }
        }
        return whole;
    }

    private static double cost(Trial trial) {
        return trial.value(LearningTask.TIME).map(reading -> reading.mean()).orElse(0.0);
    }

    private static double cost(Trial trial, double step) {
        Curve curve = trial.curve(LearningTask.TIME);
        int last = 0;
        while (last + 1 < curve.size() && curve.step(last + 1) <= step) {
            last++;
        }
        return curve.mean(last);
    }

    private static double[] corner(History history, Problem problem) {
        List<double[]> all = gains(history, problem, history.trials().size(), Set.of());
        return problem.objective().hasSeveral()
                ? ReferencePoint.observed(problem.objective().goals(), all)
                : new double[0];
    }

    private static double result(History history, Problem problem, double[] corner, int trials, Set<Integer> without) {
        List<double[]> gains = gains(history, problem, trials, without);
        return corner.length == 0
                ? gains.stream().mapToDouble(gain -> gain[0]).max().orElse(Double.NEGATIVE_INFINITY)
                : Hypervolume.of(front(gains), corner);
    }

    private static List<double[]> front(List<double[]> gains) {
        List<double[]> front = new ArrayList<>();
        Dominance.front(gains).forEach(i -> front.add(gains.get(i)));
        return front;
    }

    private static List<double[]> gains(History history, Problem problem, int trials, Set<Integer> without) {
        return Incumbent.completed(history, problem).stream()
                .filter(trial -> trial.index() < trials && !without.contains(trial.index()))
                .filter(trial -> problem.violation(trial::mean) == 0)
                .map(trial -> problem.gains(trial::mean))
                .toList();
    }
}
