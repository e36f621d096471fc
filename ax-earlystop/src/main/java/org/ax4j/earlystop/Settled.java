package org.ax4j.earlystop;

import java.util.List;
import java.util.function.BiFunction;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the completed trials and the problem alone, made again only where one of these has changed: most questions come while other trials run.
 * Trials are compared by identity, which costs no more than looking at them. Safe for threads.
 *
 * @param <T> what follows
 */
final class Settled<T> {
    private record Known<T>(Problem problem, List<Trial> completed, T made) {
        boolean isOf(Problem other, List<Trial> trials) {
            return problem.equals(other) && same(completed, trials);
        }

        @SuppressWarnings(
                "ReferenceEquality") // a trial's content never changes, and comparing it would cost more than it saves
        private static boolean same(List<Trial> some, List<Trial> others) {
            boolean same = some.size() == others.size();
            for (int i = 0; same && i < some.size(); i++) {
                same = some.get(i) == others.get(i);
            }
            return same;
        }
    }

    private final BiFunction<History, Problem, T> making;
    private volatile @Nullable Known<T> latest;

    Settled(BiFunction<History, Problem, T> making) {
        this.making = making;
    }

    T of(History history, Problem problem) {
        List<Trial> completed = history.runs().stream()
                .filter(trial -> trial.status() == TrialStatus.COMPLETED)
                .toList();
        Known<T> before = latest;
        if (before != null && before.isOf(problem, completed)) {
            return before.made();
        }
        T made = making.apply(history, problem);
        latest = new Known<>(problem, completed, made);
        return made;
    }
}
