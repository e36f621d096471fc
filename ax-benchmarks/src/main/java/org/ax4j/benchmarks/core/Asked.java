package org.ax4j.benchmarks.core;

import java.util.Map;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.benchmarks.process.Clocks;
import org.ax4j.experiment.Outcomes;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.strategy.GenerationMethod;

/** What a client with many trials takes for an answer: medians of several calls in one process, the first ones left out. */
final class Asked {
    private static final int REPEATS = 30;

    private Asked() {}

    public static void main(String[] args) {
        int trials = Integer.parseInt(args[0]);
        try (Client client = Client.builder().seed(1).build()) {
            fill(client, trials);
            int running = client.attachTrial(Point.of(Map.of("x", 0.5, "y", 0.5)));
            client.attachData(running, Outcomes.of("score", 0.1), 3);
            tell("summarize", client::summarize);
            tell("best", () -> client.getBestParameterization(false));
            tell("trial", () -> client.trial(trials / 2));
            tell("stop", () -> client.shouldStopTrialEarly(running));
            tell("ask", () -> client.getNextTrials(1));
        }
    }

    private static void fill(Client client, int trials) {
        client.configureExperiment(
                "answers", SearchSpace.of(RangeParameter.real("x", 0, 1), RangeParameter.real("y", 0, 1)));
        client.configureOptimization("score");
        client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
        for (int i = 0; i < trials; i++) {
            int index = client.attachTrial(Point.of(Map.of("x", i / (double) trials, "y", 0.5)));
            for (int step = 0; step < 10; step++) {
                client.attachData(index, Outcomes.of("score", Math.sin(i + step)), step);
            }
            client.completeTrial(index);
        }
    }

    private static void tell(String name, Runnable call) {
        double[] took = IntStream.range(0, 2 * REPEATS)
                .mapToDouble(i -> {
                    long start = System.nanoTime();
                    call.run();
                    return (System.nanoTime() - start) / 1e9;
                })
                .skip(REPEATS)
                .sorted()
                .toArray();
        Clocks.tell(name + " wall", took[REPEATS / 2]);
    }
}
