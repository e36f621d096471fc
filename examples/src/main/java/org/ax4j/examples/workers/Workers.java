package org.ax4j.examples.workers;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ax4j.Client;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.json.FileStore;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/**
 * Four workers share one client: each asks for a trial, runs it, and tells. The experiment is kept on disk after each call; whoever starts the program again
 * goes on where it was left.
 */
public final class Workers {
    private static final String NAME = "six humps";
    private static final int WORKERS = 4;
    private static final int TRIALS_EACH = 5;

    private final FileStore store;

    Workers(Path folder) {
        this.store = new FileStore(folder);
    }

    /**
     * Runs the example.
     *
     * @param arguments the folder of the experiment; {@code out} where it is left out
     */
    public static void main(String... arguments) {
        Workers workers = new Workers(Path.of(arguments.length > 0 ? arguments[0] : "out"));
        try (Client client = workers.client()) {
            workers.work(client);
            System.out.println(client.history().trials().size() + " trials, the best is "
                    + client.getBestParameterization().point());
        }
    }

    /** The client of the experiment that is kept, or of a new one. */
    Client client() {
        if (store.names().contains(NAME)) {
            Client client = Client.loadFromStorage(store, NAME);
            failLost(client);
            return client;
        }
        Client client = Client.builder().storage(store).seed(42).build();
        client.configureExperiment(
                NAME, SearchSpace.of(RangeParameter.real("x", -3, 3), RangeParameter.real("y", -2, 2)));
        client.configureOptimization("-height");
        return client;
    }

    /** Trials that ran when the program was last ended have no worker any more: they may be suggested again. */
    private static void failLost(Client client) {
        client.history().trials().stream()
                .filter(trial -> trial.status() == TrialStatus.RUNNING)
                .forEach(trial -> client.markTrialFailed(trial.index(), "lost when the program ended"));
    }

    void work(Client client) {
        ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
        try {
            CompletableFuture<?>[] workers = IntStream.range(0, WORKERS)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> trials(client), pool))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(workers).join();
        } finally {
            pool.shutdown();
        }
    }

    private static void trials(Client client) {
        for (int i = 0; i < TRIALS_EACH; i++) {
            client.getNextTrials(1)
                    .forEach((index, point) -> client.completeTrial(index, Outcomes.of("height", height(point))));
        }
    }

    /** The camel with six humps: L. C. W. Dixon and G. P. Szego, "Towards Global Optimisation 2", 1978; its lowest points are at -1.0316. */
    private static double height(Point point) {
        double x = point.asDouble("x");
        double y = point.asDouble("y");
        return (4 - 2.1 * x * x + x * x * x * x / 3) * x * x + x * y + (4 * y * y - 4) * y * y;
    }
}
