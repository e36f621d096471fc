package org.ax4j.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.ax4j.Client;
import org.ax4j.Fixtures;
import org.ax4j.experiment.Outcomes;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.run.RunSummary.End;
import org.ax4j.space.Point;
import org.junit.jupiter.api.Test;

/** The closed loop on several threads. */
class ParallelRunTest {
    @Test
    void runsAsManyAtOnceAsAskedForAndLeavesNoThread() throws Exception {
        Client client = Fixtures.client();
        CyclicBarrier allFour = new CyclicBarrier(4);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        RunSummary summary = client.runTrials(
                (point, progress) -> {
                    threads.add(Thread.currentThread());
                    allFour.await();
                    progress.report(1, Outcomes.of("score", 0));
                    return Outcomes.of("score", point.asDouble("x"));
                },
                RunOptions.trials(40).parallelism(4));
        assertThat(summary.counts()).isEqualTo(Map.of(TrialStatus.COMPLETED, 40));
        assertThat(threads).hasSize(4).doesNotContain(Thread.currentThread());
        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
        Set<Point> points = new HashSet<>();
        client.history().trials().forEach(trial -> points.add(trial.point()));
        assertThat(points).as("no duplicates").hasSize(40);
        for (Trial trial : client.history().trials()) {
            assertThat(trial.mean("score")).isEqualTo(trial.point().asDouble("x"));
        }
    }

    @Test
    void neverMoreThanAskedFor() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Fixtures.client()
                .runTrials(
                        (point, progress) -> {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            running.decrementAndGet();
                            return Outcomes.of("score", 1);
                        },
                        RunOptions.trials(60).parallelism(3));
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void interruptionEndsWhatRunsAndWaitsForIt() {
        Client client = Fixtures.client();
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        RunListener interruptsAtTheThird = new RunListener() {
            @Override
            public void started(Trial trial) {
                if (trial.index() == 2) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        RunSummary summary = client.runTrials(
                (point, progress) -> {
                    try {
                        never.await();
                        return Outcomes.of("score", 1);
                    } finally {
                        ended.incrementAndGet();
                    }
                },
                RunOptions.trials(50).parallelism(3).listener(interruptsAtTheThird));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(summary.ending().by()).isEqualTo(End.INTERRUPTED);
        assertThat(summary.counts()).isEqualTo(Map.of(TrialStatus.FAILED, 3));
        assertThat(client.history().trials())
                .allSatisfy(trial -> assertThat(trial.life().reason()).contains("interrupted"));
        assertThat(ended.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void anExecutorThatIsGivenIsUsed() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Executor own = task -> {
            seen.add("given");
            task.run();
        };
        RunSummary summary = Fixtures.client()
                .runTrials(
                        (point, progress) -> Outcomes.of("score", 1),
                        RunOptions.trials(5).parallelism(2).executor(own));
        assertThat(summary.count(TrialStatus.COMPLETED)).isEqualTo(5);
        assertThat(seen).containsExactly("given");
    }

    @Test
    void anExecutorThatRefusesEndsTheRun() {
        Client client = Fixtures.client();
        Executor closed = task -> {
            throw new RejectedExecutionException("closed");
        };
        assertThatThrownBy(() -> client.runTrials(
                        (point, progress) -> Outcomes.of("score", 1),
                        RunOptions.trials(5).parallelism(2).executor(closed)))
                .isInstanceOf(RejectedExecutionException.class);
        assertThat(client.history().trials())
                .hasSize(2)
                .allSatisfy(trial -> assertThat(trial.life().reason()).contains("closed"));
    }

    @Test
    void failuresOnOtherThreadsEndTheRunToo() {
        Client client = Fixtures.client();
        RunSummary summary = client.runTrials(
                (point, progress) -> {
                    throw new IllegalStateException("trial " + progress.trialIndex());
                },
                RunOptions.trials(100).parallelism(4));
        assertThat(summary.ending().by()).isEqualTo(End.FAILURES);
        assertThat(summary.count(TrialStatus.FAILED)).isBetween(5, 8);
        assertThat(client.trial(3).life().reason()).endsWith("trial 3");
    }
}
