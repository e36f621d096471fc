package org.ax4j.benchmarks.stopping;

import java.util.List;
import org.ax4j.Client;
import org.ax4j.benchmarks.curves.LearningTask;
import org.ax4j.benchmarks.curves.LearningTask.Step;
import org.ax4j.experiment.History;
import org.ax4j.problem.Metric;
import org.ax4j.space.Point;
import org.ax4j.strategy.GenerationMethod;

/** An experiment of space-filling trials that all ran to their end, one after the other. */
record TaskRun(History history) {
    /** Trials report so often, evenly spread; a stopper is asked after each report. */
    private static final int READINGS = 20;

    static TaskRun of(LearningTask task, Aim aim, int trials, long seed) {
        try (Client client = Client.builder().seed(seed).build()) {
            client.configureExperiment(task.name(), task.space());
            client.configureMetrics(Metric.named(LearningTask.TIME).cumulative());
            aim.configure(client, task);
            client.configureGenerationStrategy(GenerationMethod.RANDOM_SEARCH);
            for (int i = 0; i < trials; i++) {
                client.getNextTrials(1).forEach((index, point) -> train(client, index, task, point, seed));
            }
            return new TaskRun(client.history());
        }
    }

    private static void train(Client client, int index, LearningTask task, Point point, long seed) {
        List<Step> steps = task.trainer().train(point, seed);
        if (steps.isEmpty()) {
            client.markTrialFailed(index, "training diverged");
            return;
        }
        for (int i = 1; i <= READINGS; i++) {
            Step step = steps.get((int) Math.ceil((double) i * steps.size() / READINGS) - 1);
            client.attachData(index, step.outcomes(), step.step());
        }
        client.completeTrial(index);
    }
}
