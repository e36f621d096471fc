package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ax4j.component.Spec;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One client, many threads. */
@Timeout(
        value = 60,
        threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // only so that a deadlock fails instead of hanging
class ThreadsTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 25;

    private final ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void ends() throws InterruptedException {
        pool.shutdownNow();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void asksAndTellsOfManyThreadsAreAllThere() throws Exception {
        Client client = Client.builder().seed(42).build();
        // 8 * 25 asks of 2 from 400 points: all of them must come, each once
        client.configureExperiment(
                "all",
                SearchSpace.of(
                        ChoiceParameter.of("a", IntStream.range(0, 20).boxed().toArray()),
                        ChoiceParameter.of("b", IntStream.range(0, 20).boxed().toArray())));
        client.configureOptimization("score");
        CyclicBarrier together = new CyclicBarrier(THREADS);
        Map<Integer, Point> given = new ConcurrentHashMap<>();
        List<Future<?>> done = IntStream.range(0, THREADS)
                .<Future<?>>mapToObj(thread -> pool.submit(() -> {
                    together.await();
                    for (int round = 0; round < ROUNDS; round++) {
                        Map<Integer, Point> points = client.getNextTrials(2);
                        points.forEach((index, point) -> {
                            assertThat(given.put(index, point))
                                    .as("trial %d given once", index)
                                    .isNull();
                            client.attachData(index, Outcomes.of("score", index), 1);
                            client.attachData(index, Outcomes.of("score", index + 1), 2);
                            client.completeTrial(index, Outcomes.of("score", index * 10.0));
                        });
                    }
                    return null;
                }))
                .toList();
        for (Future<?> one : done) {
            one.get();
        }
        assertThat(client.history().trials()).hasSize(400).allSatisfy(trial -> {
            assertThat(trial.point()).isEqualTo(given.get(trial.index()));
            assertThat(trial.status()).isEqualTo(TrialStatus.COMPLETED);
            assertThat(trial.curve("score").size()).isEqualTo(2);
            assertThat(trial.mean("score")).isEqualTo(trial.index() * 10.0);
        });
        assertThat(new HashSet<>(given.values())).as("no duplicates").hasSize(400);
        long next = 0;
        for (var entry : client.history().entries()) {
            assertThat(entry.sequence()).isEqualTo(next++);
        }
        // 4 to configure, the strategy among them; 200 asks; per trial: added, running, two readings, the last one,
        // completed
        assertThat(next).isEqualTo(3 + 200 + 400 * 6);
    }

    /** A generator that waits in its second call until it is let go. */
    private static final class Waiting {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private final Set<List<Point>> pending = ConcurrentHashMap.newKeySet();

        private Suggestions suggest(SuggestRequest request) {
            pending.add(request.pending());
            if (!request.history().trials().isEmpty()) {
                reached.countDown();
                awaited(go);
            }
            var random = request.random();
            return Suggestions.of(
                    List.of(Suggestion.of(Fixtures.point(random.nextDouble(), random.nextDouble()), "after waiting")));
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Client waiting(Waiting generator) {
        Client client = Fixtures.client(Fixtures.generator("test/waiting", generator::suggest));
        client.configureGenerationStrategy(new GenerationStrategy(
                "waiting",
                List.of(new Stage("waiting", Spec.of(Generator.class, "test/waiting"), Stage.Exit.NEVER)),
                Spec.of(Generator.class, "ax/uniform")));
        return client;
    }

    @Test
    void aTellDoesNotWaitForAnAsk() throws Exception {
        Waiting generator = new Waiting();
        Client client = waiting(generator);
        client.getNextTrials(1);
        CompletableFuture<Map<Integer, Point>> ask = CompletableFuture.supplyAsync(() -> client.getNextTrials(1), pool);
        awaited(generator.reached);

        long seen = client.history().length();
        client.attachData(0, Outcomes.of("score", 1), 1);
        client.completeTrial(0, Outcomes.of("score", 2));
        int own = client.attachTrial(Fixtures.point(0.9, 0.9));
        int batch = client.attachBatch(Map.of(Fixtures.point(0.1, 0.9), 1.0, Fixtures.point(0.2, 0.9), 2.0));
        client.attachData(batch, client.trial(batch).members().get(1).armName(), Outcomes.of("score", 3), 1);
        client.markTrialFailed(batch, "broke");
        client.markTrialAbandoned(own, "by hand");
        int stopped = client.attachTrial(Fixtures.point(0.3, 0.9));
        client.attachData(stopped, Outcomes.of("score", 1), 1);
        client.markTrialEarlyStopped(stopped);
        assertThat(client.trial(0).status()).isEqualTo(TrialStatus.COMPLETED);
        assertThat(client.getBestParameterization().trialIndex()).isZero();
        assertThat(ask).isNotDone();

        generator.go.countDown();
        assertThat(ask.get()).containsOnlyKeys(4);
        assertThat(own).as("attached while the ask ran").isEqualTo(1);
        Event.Asked asked = client.lastAsk().orElseThrow();
        assertThat(asked.seen()).as("the ask saw the log before the tells").isEqualTo(seen);
    }

    @Test
    void asksQueueAndEachSeesThePointsOfTheOneBefore() throws Exception {
        Waiting generator = new Waiting();
        Client client = waiting(generator);
        client.getNextTrials(1);
        List<CompletableFuture<Map<Integer, Point>>> asks = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> client.getNextTrials(1), pool))
                .toList();
        awaited(generator.reached);
        assertThat(client.history().trials()).hasSize(1);
        generator.go.countDown();
        for (CompletableFuture<?> ask : asks) {
            ask.get();
        }
        List<Point> points =
                client.history().trials().stream().map(trial -> trial.point()).toList();
        assertThat(generator.pending)
                .containsExactlyInAnyOrder(List.of(), points.subList(0, 1), points.subList(0, 2), points.subList(0, 3));
    }
}
