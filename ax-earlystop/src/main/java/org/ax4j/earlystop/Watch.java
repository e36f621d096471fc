package org.ax4j.earlystop;

import java.util.List;
import java.util.function.BiFunction;
import org.ax4j.experiment.History;
import org.ax4j.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what the latest question was judged by, and brings it up to date for the next one with the trials that have changed since: most questions come after one
 * more reading of one of many trials. Answers are those of a fresh one, whatever histories it has seen. Safe for threads.
 */
final class Watch {
    private final BiFunction<History, Problem, List<Measure>> measuring;
    private volatile @Nullable Evidence latest;

    /** By measures that follow from the problem and the completed trials. */
    Watch(BiFunction<History, Problem, List<Measure>> measuring) {
        this.measuring = measuring;
    }

    /** By the goals of the problem, or by the metrics named. */
    static Watch of(List<String> metrics) {
        return new Watch((history, problem) -> Measure.of(history, problem, metrics));
    }

    /** What is known now. Cost O(changed trials) and a copy of pointers to all; more where completed trials or the problem have changed. */
    Evidence of(History history, Problem problem) {
        Evidence before = latest;
        Evidence now = before == null
                ? Evidence.by(history, problem, measuring.apply(history, problem))
                : before.after(history, problem, measuring);
        latest = now;
        return now;
    }
}
