package org.ax4j.benchmarks.stopping;

import java.util.stream.Stream;
import org.ax4j.Client;
import org.ax4j.benchmarks.curves.LearningTask;

/** What is wanted of a learning task beside its own goal. */
enum Aim {
    /** Nothing. */
    ALONE(""),
    /** Little time, as a second goal. */
    AGAINST_TIME(" against time"),
    /** No more than the usual time, as an outcome constraint. */
    WITHIN_TIME(" within time");

    private final String words;

    Aim(String words) {
        this.words = words;
    }

    /** Behind the name of a task. */
    String words() {
        return words;
    }

    void configure(Client client, LearningTask task) {
        String objective = task.wanted().objective();
        Stream<String> bounds = task.wanted().constraints().stream();
        switch (this) {
            case ALONE -> client.configureOptimization(objective, bounds.toArray(String[]::new));
            case AGAINST_TIME ->
                client.configureOptimization(objective + ", -" + LearningTask.TIME, bounds.toArray(String[]::new));
            case WITHIN_TIME ->
                client.configureOptimization(
                        objective,
                        Stream.concat(bounds, Stream.of(LearningTask.TIME + " <= " + task.usualTime()))
                                .toArray(String[]::new));
        }
    }
}
