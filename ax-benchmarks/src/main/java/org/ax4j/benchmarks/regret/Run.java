package org.ax4j.benchmarks.regret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;

/**
 * One run of a method on a problem with a seed, one trial at a time.
 *
 * @param problem the problem's name
 * @param method the method's name
 * @param seed the seed
 * @param trace the score after each trial, NaN while nothing feasible is known
 * @param askSeconds how long each ask took
 * @param recommended the score of the point that the client recommends at the end; NaN with several goals
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
        RandomStream noise = new RandomStream(RandomStream.seed(seed, "noise", 0));
        List<Double> trace = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        List<Map<String, Double>> all = new ArrayList<>();
        try (Client client = Client.builder().seed(seed).build()) {
            client.configureExperiment(problem.name(), problem.space());
            client.configureOptimization(
                    problem.wanted().objective(), problem.wanted().constraints().toArray(String[]::new));
            method.configure().accept(client);
            problem.baseline().ifPresent(point -> {
                int index = client.attachBaseline(point);
                tell(client, index, problem, point, noise).ifPresent(all::add);
            });
            while (trace.size() < problem.trials()) {
                long before = System.nanoTime();
                Map<Integer, Point> asked = client.getNextTrials(1);
                seconds.add((System.nanoTime() - before) / 1e9);
                asked.forEach((index, point) ->
                        tell(client, index, problem, point, noise).ifPresent(all::add));
                trace.add(problem.score().of(all));
            }
            return new Run(problem.name(), method.name(), seed, trace, seconds, recommended(client, problem));
        }
    }

    /** The outcomes, or empty where the trial failed. */
    private static Optional<Map<String, Double>> tell(
            Client client, int index, BenchmarkProblem problem, Point point, RandomStream noise) {
        Map<String, Double> outcomes = problem.outcomes().at(point);
        if (outcomes.isEmpty()) {
            client.markTrialFailed(index, "it diverged");
            return Optional.empty();
        }
        Map<String, Double> told = new LinkedHashMap<>(outcomes);
        if (problem.noise() > 0) {
            told.replaceAll((metric, value) -> value + problem.noise() * noise.nextGaussian());
        }
        client.completeTrial(index, Outcomes.of(told));
        return Optional.of(outcomes);
    }

    private static double recommended(Client client, BenchmarkProblem problem) {
        if (Set.of(problem.wanted().objective().split(",")).size() > 1) {
            return Double.NaN;
        }
        Point best = client.getBestParameterization().point();
        return problem.score().of(List.of(problem.outcomes().at(best)));
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
