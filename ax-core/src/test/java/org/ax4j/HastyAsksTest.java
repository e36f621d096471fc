package org.ax4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ax4j.component.Spec;
import org.ax4j.error.DataRequiredException;
import org.ax4j.experiment.Origin;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.space.SpaceEdit;
import org.ax4j.spi.AxPlugin;
import org.ax4j.spi.Generator;
import org.ax4j.spi.SuggestRequest;
import org.ax4j.spi.Suggestion;
import org.ax4j.spi.Suggestions;
import org.ax4j.strategy.Efforts;
import org.ax4j.strategy.GenerationStrategy;
import org.ax4j.strategy.Stage;
import org.ax4j.strategy.UniformGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Asks with a deadline do not wait for an ask that takes longer. */
@Timeout(
        value = 60,
        threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // only so that an ask that waits fails instead of hanging
class HastyAsksTest {
    private static final Duration SOON = Duration.ofMillis(40);

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();

    @TempDir
    private Path folder;

    @AfterEach
    void ends() throws InterruptedException {
        go.countDown();
        pool.shutdownNow();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    /** The first of the letters that is not taken; its second call waits until it is let go. */
    private Suggestions first(SuggestRequest request) {
        if (calls.incrementAndGet() == 2) {
            reached.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return List.of("a", "b", "c", "d").stream()
                .map(HastyAsksTest::letter)
                .filter(point -> !request.isTaken(point))
                .findFirst()
                .map(point -> Suggestions.of(List.of(Suggestion.of(point, "the first one"))))
                .orElseGet(() -> Suggestions.none("all are taken"));
    }

    private static Point letter(String value) {
        return Point.of(Map.of("letter", value));
    }

    private AxPlugin plugin() {
        return Fixtures.generator("test/first", this::first);
    }

    /** With one ask answered and one that waits in its generator. */
    private Client client(Stage.Exit exit) {
        Spec<Generator> first = Spec.of(Generator.class, "test/first");
        Client client = Client.builder().seed(42).plugins(plugin()).build();
        client.configureExperiment("letters", SearchSpace.of(ChoiceParameter.of("letter", "a", "b", "c", "d")));
        client.configureOptimization("score");
        client.configureGenerationStrategy(new GenerationStrategy(
                "first",
                List.of(new Stage("first", first, exit), new Stage("later", first, Stage.Exit.NEVER)),
                UniformGenerator.COMPONENT.spec()));
        client.getNextTrials(1);
        return client;
    }

    private CompletableFuture<Map<Integer, Point>> running(Client client) throws InterruptedException {
        CompletableFuture<Map<Integer, Point>> ask = CompletableFuture.supplyAsync(() -> client.getNextTrials(1), pool);
        reached.await();
        return ask;
    }

    @Test
    void itIsFilledInAndTheOtherAskGivesAnotherPoint() throws Exception {
        Client client = client(new Stage.Exit(2, 2, true));
        CompletableFuture<Map<Integer, Point>> slow = running(client);

        Map<Integer, Point> soon = client.getNextTrials(1, Map.of("letter", "b"), SOON);
        assertThat(slow).isNotDone();
        assertThat(soon).isEqualTo(Map.of(1, letter("b")));
        Origin origin = client.trial(1).origin();
        assertThat(origin.reason())
                .startsWith("filled in: another ask ran for as long as the deadline let wait; uniform draw ");
        assertThat(origin.making().orElseThrow().component().id()).isEqualTo("ax/uniform");
        assertThat(origin.making().orElseThrow().work()).containsEntry(Efforts.HASTY_KEY, 1L);

        go.countDown();
        assertThat(slow.get()).as("b, which it had, was given meanwhile").isEqualTo(Map.of(2, letter("c")));
        assertThat(client.getNextTrials(1, SOON)).isEqualTo(Map.of(3, letter("d")));
        assertThat(client.trial(3).origin().reason()).startsWith("stage first: ");
        Path file = folder.resolve("letters.json");
        client.saveToJson(file);
        Verification verification = Client.builder().plugins(plugin()).verify(file);
        assertThat(verification.holds()).as(verification.toString()).isTrue();
        assertThat(verification.asks()).hasSize(4);
    }

    /** Two trials before the first is completed: the hasty ask has the second. */
    @Test
    void strictNumbersOfTrialsAreKept() throws Exception {
        Client client = client(new Stage.Exit(2, 1, true, OptionalInt.of(2)));
        CompletableFuture<Map<Integer, Point>> slow = running(client);
        assertThat(client.getNextTrials(1, SOON)).hasSize(1);
        assertThatThrownBy(() -> client.getNextTrials(1, SOON)).isInstanceOf(DataRequiredException.class);
        go.countDown();
        assertThatThrownBy(slow::get).hasCauseInstanceOf(DataRequiredException.class);
        assertThat(client.history().trials()).hasSize(2);
    }

    @Test
    void editsWaitForTheRunningAskOnly() throws Exception {
        Client client = client(Stage.Exit.NEVER);
        CompletableFuture<Map<Integer, Point>> slow = running(client);
        CompletableFuture<Void> edit =
                CompletableFuture.runAsync(() -> client.editSpace(SpaceEdit.freeze("letter", "d")), pool);
        assertThat(client.getNextTrials(1, Map.of("letter", "c"), SOON)).containsOnlyKeys(1);
        assertThat(edit).isNotDone();
        go.countDown();
        assertThat(slow.get()).isEqualTo(Map.of(2, letter("b")));
        edit.get();
        assertThat(client.getNextTrials(1)).isEqualTo(Map.of(3, letter("d")));
    }

    @Test
    void anInterruptedAskThatNobodyHoldsUpIsAnsweredAsUsual() {
        Client client = client(Stage.Exit.NEVER);
        calls.set(5);
        Thread.currentThread().interrupt();
        client.getNextTrials(1, Duration.ofHours(1));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(client.trial(1).origin().reason()).endsWith("the first one");
    }

    @Test
    void anInterruptedAskDoesNotWaitEither() throws Exception {
        Client client = client(Stage.Exit.NEVER);
        CompletableFuture<Map<Integer, Point>> slow = running(client);
        Thread.currentThread().interrupt();
        assertThat(client.getNextTrials(1, Duration.ofHours(1))).containsOnlyKeys(1);
        assertThat(Thread.interrupted()).as("is told on").isTrue();
        go.countDown();
        assertThat(slow.get()).containsOnlyKeys(2);
    }
}
