package org.ax4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.ax4j.experiment.History;

/**
 * Asks the same again in all ways in which the answer must not change. Answers are compared by {@code equals}, hence bit for bit.
 *
 * @param subject the component
 * @param ask asks an instance about a history; its answer is a value
 */
record Repeats<T, A>(Subject<T> subject, BiFunction<T, History, A> ask) {
    private static final int THREADS = 4;

    /** One instance that served others before, fresh ones, and the history as it is after storing and loading; gives the answer. */
    A same(T warm, History history, List<Scenario> others) {
        A answer = ask.apply(warm, history);
        assertEquals(answer, ask.apply(warm, history), "the same instance answers the same request otherwise");
        others.forEach(other -> assertNotNull(ask.apply(warm, other.history())));
        History loaded = Scenarios.loaded(history);
        assertEquals(answer, ask.apply(warm, loaded), "after other requests the same instance answers otherwise");
        assertEquals(answer, ask.apply(subject.fresh(), history), "a fresh instance answers otherwise");
        assertEquals(
                answer, ask.apply(subject.fresh(), loaded), "on a loaded history a fresh instance answers otherwise");
        return answer;
    }

    /** One instance that serves several threads at once answers each as an instance of its own does. */
    void threads(List<Scenario> scenarios) {
        List<A> alone = scenarios.stream()
                .map(scenario -> ask.apply(subject.fresh(), scenario.history()))
                .toList();
        T shared = subject.fresh();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<A>>> runs = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread * scenarios.size() / THREADS;
                runs.add(pool.submit(() -> {
                    start.await(1, TimeUnit.MINUTES);
                    return inTurn(shared, scenarios, first);
                }));
            }
            for (int thread = 0; thread < THREADS; thread++) {
                compare(scenarios, alone, runs.get(thread).get(), thread * scenarios.size() / THREADS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("threw when several threads used it: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private List<A> inTurn(T shared, List<Scenario> scenarios, int first) {
        List<A> answers = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            answers.add(ask.apply(
                    shared, scenarios.get((first + i) % scenarios.size()).history()));
        }
        return answers;
    }

    private void compare(List<Scenario> scenarios, List<A> alone, List<A> together, int first) {
        for (int i = 0; i < scenarios.size(); i++) {
            int place = (first + i) % scenarios.size();
            String where = scenarios.get(place).name() + ": answers otherwise when several threads use it";
            assertEquals(alone.get(place), together.get(i), where);
        }
    }
}
