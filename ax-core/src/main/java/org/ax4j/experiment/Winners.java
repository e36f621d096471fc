package org.ax4j.experiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ax4j.problem.Problem;

/**
 * The trials that it would have been a pity to stop: those of the feasible frontier, or with one goal the best tenth of the feasible ones, ties included. By
 * the readings of completed trials; where no trial is feasible there is none.
 */
public final class Winners {
    private static final double SHARE = 0.1;

    private Winners() {}

    /**
     * The winners of an experiment as it stands.
     *
     * @param history the experiment
     * @param problem what is wanted
     * @return the indices of their trials, ascending
     */
    public static Set<Integer> of(History history, Problem problem) {
        Set<Integer> winners = new TreeSet<>();
        if (problem.objective().hasSeveral()) {
            Incumbent.observed(history, problem).frontier().forEach(best -> winners.add(best.trialIndex()));
            return Collections.unmodifiableSet(winners);
        }
        List<Trial> feasible = Incumbent.completed(history, problem).stream()
                .filter(trial -> problem.violation(trial::mean) == 0)
                .toList();
        if (feasible.isEmpty()) {
            return Set.of();
        }
        double[] gains =
                feasible.stream().mapToDouble(trial -> gain(problem, trial)).toArray();
        double least = edge(gains);
        feasible.stream().filter(trial -> gain(problem, trial) >= least).forEach(trial -> winners.add(trial.index()));
        return Collections.unmodifiableSet(winners);
    }

    private static double gain(Problem problem, Trial trial) {
        return problem.gains(trial::mean)[0];
    }

    /**
     * The least gain of the best tenth.
     *
     * @param gains the gains, at least one
     * @return the gain of the last one that belongs to the tenth, which is rounded up
     */
    public static double edge(double[] gains) {
        double[] ascending = gains.clone();
        Arrays.sort(ascending);
        return ascending[ascending.length - (int) Math.ceil(SHARE * ascending.length)];
    }
}
