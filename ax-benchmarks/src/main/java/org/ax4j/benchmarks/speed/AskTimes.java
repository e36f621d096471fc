package org.ax4j.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.benchmarks.process.Clocks;
import org.ax4j.benchmarks.regret.BenchmarkProblem;
import org.ax4j.benchmarks.regret.Method;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.strategy.GenerationMethod;

/** Times of asks, each after a new reading, with about as many trials as wanted: the fit and the check for duplicates are in them. */
final class AskTimes {
    /** Asks of one client that count. */
    private static final int COUNTED = 5;

    private final BenchmarkProblem problem;
    private final Method method;
    private final int trials;

    AskTimes(BenchmarkProblem problem, Method method, int trials) {
        this.problem = problem;
        this.method = method;
        this.trials = trials;
    }

    /** Of several clients; the asks of the first ones only warm the process up. */
    Map<String, double[]> of(int warmUp, int clients) {
        List<Clocks> all = new ArrayList<>();
        for (int seed = 0; seed < warmUp + clients; seed++) {
            List<Clocks> own = of(seed);
            all.addAll(seed < warmUp ? List.of() : own);
        }
        return Map.of(
                "wall", all.stream().mapToDouble(Clocks::wall).toArray(),
                "processor", all.stream().mapToDouble(Clocks::processor).toArray());
    }

    private List<Clocks> of(long seed) {
        List<Clocks> took = new ArrayList<>();
        try (Client client = client(seed)) {
            spread(client, seed, trials - COUNTED / 2 - 1);
            method.configure().accept(client);
            for (int i = 0; i <= COUNTED; i++) {
                Clocks before = Clocks.now();
                Map<Integer, Point> asked = client.getNextTrials(1);
                Clocks spent = before.since();
                asked.forEach((index, point) -> client.completeTrial(index, outcomes(point)));
                if (i > 0) { // the first one fits without what an earlier fit found
                    took.add(spent);
                }
            }
        }
        return took;
    }

    private Client client(long seed) {
        Client client = Client.builder().seed(seed).build();
        client.configureExperiment(problem.name(), problem.space());
        client.configureOptimization(
                problem.wanted().objective(), problem.wanted().constraints().toArray(String[]::new));
        return client;
    }

    private void spread(Client client, long seed, int count) {
        try (Client other = client(seed)) {
            other.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
            other.getNextTrials(count)
                    .values()
                    .forEach(point -> client.completeTrial(client.attachTrial(point), outcomes(point)));
        }
    }

    private Outcomes outcomes(Point point) {
        return Outcomes.of(problem.outcomes().at(point));
    }
}
