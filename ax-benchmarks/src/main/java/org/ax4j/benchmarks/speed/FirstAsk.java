package org.ax4j.benchmarks.speed;

import org.ax4j.Client;
import org.ax4j.benchmarks.process.Clocks;
import org.ax4j.benchmarks.regret.Method;
import org.ax4j.benchmarks.regret.Problems;
import org.ax4j.experiment.Outcomes;

/** The first ask of a process that the model answers, six observations of {@code hartmann6} known. */
final class FirstAsk {
    private FirstAsk() {}

    public static void main(String[] args) {
        var problem = Problems.named("hartmann6");
        try (Client client = Client.builder().seed(1).build()) {
            client.configureExperiment(problem.name(), problem.space());
            client.configureOptimization(problem.wanted().objective());
            Method.named("fast").configure().accept(client);
            client.getNextTrials(5)
                    .forEach((index, point) -> client.completeTrial(
                            index, Outcomes.of(problem.outcomes().at(point))));
            Clocks before = Clocks.now();
            client.getNextTrials(1);
            before.tellSince("ask");
        }
    }
}
