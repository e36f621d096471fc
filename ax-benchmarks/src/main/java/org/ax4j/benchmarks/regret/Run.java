package org.ax4j.benchmarks.regret;

import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.space.Point;

/**
 * One run of a method on a problem with a seed.
 *
 * @param problem the problem's name
 * @param method the method's name
 * @param seed the seed
 * @param trace the score after each trial that ended, in the order in which they ended, NaN while nothing feasible is known
 * @param askSeconds how long each ask took
 * @param recommended the score of the point that the client recommends at the end; NaN with several goals, and where no trial completed
 */
public record Run(
        String problem, String method, int seed, List<Double> trace, List<Double> askSeconds, double recommended) {
    /** Copies the lists. */
    public Run {
        trace = List.copyOf(trace);
        askSeconds = List.copyOf(askSeconds);
    }

    /**
     * Runs.
     *
     * @param problem the problem
     * @param method the method
     * @param seed from which everything random comes
     * @return what happened
     */
    public static Run of(BenchmarkProblem problem, Method method, int seed) {
        try (Client client = Client.builder().seed(seed).build()) {
            client.configureExperiment(problem.name(), problem.space());
            client.configureOptimization(
                    problem.wanted().objective(), problem.wanted().constraints().toArray(String[]::new));
            method.configure().accept(client);
            return new Workers(client, problem, seed).run(method.name());
        }
    }

    static double recommended(Client client, BenchmarkProblem problem) {
        boolean several = problem.wanted().objective().contains(",");
        boolean completed = client.history().runs().stream().anyMatch(trial -> trial.status() == TrialStatus.COMPLETED);
        if (several || !completed) {
            return Double.NaN;
        }
        Point best = client.getBestParameterization().point();
        Map<String, Double> outcomes = problem.outcomes().at(best);
        return outcomes.isEmpty() ? Double.NaN : problem.score().of(List.of(outcomes));
    }

    /**
     * The last score.
     *
     * @return the score after all trials
     */
    public double last() {
        return trace.get(trace.size() - 1);
    }
}
