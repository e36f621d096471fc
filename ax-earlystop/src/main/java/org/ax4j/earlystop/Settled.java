package org.ax4j.earlystop;

import java.util.function.BiFunction;
import org.ax4j.experiment.History;
import org.ax4j.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the completed trials and the problem alone, made again only where one of these has changed: most questions come while other trials run. Safe for threads.
 *
 * @param <T> what follows
 */
final class Settled<T> {
    private record Known<T>(Evidence evidence, T made) {}

    private final BiFunction<History, Problem, T> making;
    private volatile @Nullable Known<T> latest;

    Settled(BiFunction<History, Problem, T> making) {
        this.making = making;
    }

    T of(Evidence evidence) {
        Known<T> before = latest;
        T made = before != null && evidence.isSettledAs(before.evidence())
                ? before.made()
                : making.apply(evidence.history(), evidence.problem());
        latest = new Known<>(evidence, made);
        return made;
    }
}
