package org.ax4j.benchmarks.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.ax4j.Client;
import org.ax4j.benchmarks.regret.BenchmarkProblem;
import org.ax4j.benchmarks.regret.Problems;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.strategy.GenerationMethod;

/** Experiments of each kind that a report has to serve; always the same. */
final class Experiments {
    private static final SearchSpace TREES = SearchSpace.of(
            ChoiceParameter.of("model", "forest", "boosting", "linear")
                    .activates("forest", "trees", "depth")
                    .activates("boosting", "depth", "rate")
                    .activates("linear", "penalty"),
            RangeParameter.integer("trees", 10, 500).log(),
            RangeParameter.integer("depth", 1, 12),
            RangeParameter.real("rate", 1e-3, 1).log(),
            RangeParameter.real("penalty", 1e-4, 100).log());

    private Experiments() {}

    /** The experiments by their names, each made when it is asked for. */
    static Map<String, Supplier<Client>> all() {
        Map<String, Supplier<Client>> all = new LinkedHashMap<>();
        all.put("tutorial", () -> DigitsTuning.of(11, 30));
        all.put("single", Experiments::single);
        all.put("constrained", () -> searched("Welded beam", Problems.named("welded"), 40));
        all.put("hierarchical", Experiments::hierarchical);
        all.put("three-goals", () -> searched("Three goals", Problems.named("dtlz2_3"), 30));
        return all;
    }

    /** One goal in two parameters. */
    static Client single() {
        return searched("Branin's function", Problems.named("branin"), 25);
    }

    private static Client searched(String name, BenchmarkProblem problem, int trials) {
        Client client = client(name, problem, 7);
        for (int i = 0; i < trials; i++) {
            client.getNextTrials(1).forEach((index, point) -> complete(client, index, problem, point));
        }
        return client;
    }

    private static Client client(String name, BenchmarkProblem problem, long seed) {
        Client client = Client.builder().seed(seed).build();
        client.configureExperiment(name, problem.space());
        client.configureOptimization(
                problem.wanted().objective(), problem.wanted().constraints().toArray(String[]::new));
        return client;
    }

    private static void complete(Client client, int index, BenchmarkProblem problem, Point point) {
        client.completeTrial(index, Outcomes.of(problem.outcomes().at(point)));
    }

    /** Many trials that were spread by random search, and one ask of the model. */
    static Client large(int trials, int parameters) {
        BenchmarkProblem problem = Problems.levy(parameters);
        Client client = client("levy", problem, 1);
        try (Client other = client("spread", problem, 2)) {
            other.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
            other.getNextTrials(trials)
                    .values()
                    .forEach(point -> complete(client, client.attachTrial(point), problem, point));
        }
        client.configureGenerationStrategy(GenerationMethod.FAST);
        client.getNextTrials(1);
        return client;
    }

    private static Client hierarchical() {
        Client client = Client.builder().seed(5).build();
        client.configureExperiment("Which model, and how it is set", TREES);
        client.configureOptimization("accuracy");
        SplittableRandom noise = new SplittableRandom(3);
        for (int i = 0; i < 36; i++) {
            client.getNextTrials(1)
                    .forEach((index, point) -> client.completeTrial(
                            index, Outcomes.of("accuracy", accuracy(point) + 0.004 * (noise.nextDouble() - 0.5))));
        }
        return client;
    }

    /** A made-up accuracy, the best of which boosting reaches at a depth of 5 and a rate of 0.08. */
    private static double accuracy(Point point) {
        return switch (point.asString("model")) {
            case "forest" ->
                0.9 + 0.012 * Math.log10(point.asInt("trees")) - 0.0012 * Math.pow(point.asInt("depth") - 9, 2);
            case "boosting" ->
                0.955
                        - 0.002 * Math.pow(point.asInt("depth") - 5, 2)
                        - 0.03 * Math.pow(Math.log10(point.asDouble("rate")) + 1.1, 2);
            default -> 0.86 - 0.01 * Math.pow(Math.log10(point.asDouble("penalty")), 2);
        };
    }
}
