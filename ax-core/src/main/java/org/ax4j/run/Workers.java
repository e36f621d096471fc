package org.ax4j.run;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs attempts, at most this many at once: on the caller's thread, by an executor that was given, or on threads of its own, which end with it. */
final class Workers implements AutoCloseable {
    private final int parallelism;
    private final Executor executor;
    private final Optional<ExecutorService> own;
    private final Set<Attempt> running = new LinkedHashSet<>();
    private final BlockingQueue<Attempt> ended = new LinkedBlockingQueue<>();

    private Workers(int parallelism, Executor executor, Optional<ExecutorService> own) {
        this.parallelism = parallelism;
        this.executor = executor;
        this.own = own;
    }

    static Workers of(RunOptions options) {
        int parallelism = options.parallelism();
        if (parallelism == 1) {
            return new Workers(1, Runnable::run, Optional.empty());
        }
        Optional<Executor> given = options.surroundings().executor();
        if (given.isPresent()) {
            return new Workers(parallelism, given.get(), Optional.empty());
        }
        ExecutorService pool = pool(parallelism);
        return new Workers(parallelism, pool, Optional.of(pool));
    }

    private static ExecutorService pool(int parallelism) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(parallelism, task -> {
            Thread thread = new Thread(task, "ax-evaluation-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    int free() {
        return parallelism - running.size();
    }

    boolean busy() {
        return !running.isEmpty();
    }

    void start(Attempt attempt) {
        running.add(attempt);
        try {
            executor.execute(() -> run(attempt));
        } catch (RejectedExecutionException e) {
            attempt.rejected(e);
            ended.add(attempt);
        }
    }

    private void run(Attempt attempt) {
        if (attempt.cancelling().begins()) {
            attempt.run();
            attempt.cancelling().ends();
            ended.add(attempt);
        }
    }

    /** The next attempt that ended, waiting for it. */
    Attempt next() throws InterruptedException {
        Attempt attempt = ended.take();
        running.remove(attempt);
        return attempt;
    }

    /** Interrupts what runs; what has not begun ends at once. */
    void cancel() {
        running.stream().filter(attempt -> attempt.cancelling().cancel()).forEach(ended::add);
    }

    /** Ends threads of its own; they are idle, as each attempt was waited for. */
    @Override
    public void close() {
        own.ifPresent(ExecutorService::shutdown);
    }
}
