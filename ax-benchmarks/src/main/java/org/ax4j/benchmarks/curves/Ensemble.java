package org.ax4j.benchmarks.curves;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ax4j.Client;
import org.ax4j.benchmarks.curves.LearningTask.Step;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;

/**
 * Curves of a task at points drawn at random.
 *
 * @param history an experiment with all of them, each completed
 */
record Ensemble(History history) {
    static Ensemble of(LearningTask task, int points, int seed) {
        RandomStream random = new RandomStream(RandomStream.seed(seed, task.name(), 0));
        try (Client client = Client.builder()
                .seed(seed)
                .clock(InstantSource.fixed(Instant.EPOCH))
                .build()) {
            client.configureExperiment(task.name(), task.space());
            int dimensions = task.space().searched().size();
            int told = 0;
            while (told < points) {
                Point point = task.space().evenlyAt(random.doubles(dimensions).toArray(), Map.of());
                List<Step> steps = task.trainer().train(point, random.nextLong());
                if (!steps.isEmpty()) {
                    int index = client.attachTrial(point);
                    steps.forEach(step -> client.attachData(index, step.outcomes(), step.step()));
                    client.completeTrial(index);
                    told++;
                }
            }
            return new Ensemble(client.history());
        }
    }

    /** The curves of a metric from one place to another. */
    List<Curve> curves(String metric, int from, int to) {
        List<Curve> curves = new ArrayList<>();
        history.runs().subList(from, to).forEach(trial -> curves.add(trial.curve(metric)));
        return curves;
    }
}
