package org.ax4j.earlystop;

import java.util.function.BiFunction;
import org.ax4j.experiment.History;
import org.ax4j.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the completed trials and the problem alone, brought up to date only where one of these has changed: most questions come while other trials run. Safe for threads.
 *
 * @param <T> what follows
 */
final class Settled<T> {
    private record Known<T>(Evidence evidence, T made) {}

    /** Brings up to date what was made of the same problem and no more trials. */
    interface Updating<T> {
        /** As it stands now that some trials have changed. */
        T update(T made, History now, int[] changed);
    }

    private final BiFunction<History, Problem, T> making;
    private final Updating<T> updating;
    private volatile @Nullable Known<T> latest;

    /** Made anew wherever something has changed. */
    Settled(BiFunction<History, Problem, T> making) {
        this(making, (made, now, changed) -> making.apply(now, now.problem().orElseThrow()));
    }

    Settled(BiFunction<History, Problem, T> making, Updating<T> updating) {
        this.making = making;
        this.updating = updating;
    }

    T of(Evidence evidence) {
        Known<T> before = latest;
        T made = before == null ? making.apply(evidence.history(), evidence.problem()) : of(evidence, before);
        latest = new Known<>(evidence, made);
        return made;
    }

    private T of(Evidence now, Known<T> before) {
        if (now.isSettledAs(before.evidence())) {
            return before.made();
        }
        return now.isGrownFrom(before.evidence())
                ? updating.update(
                        before.made(),
                        now.history(),
                        now.history().changedSince(before.evidence().history()))
                : making.apply(now.history(), now.problem());
    }
}
