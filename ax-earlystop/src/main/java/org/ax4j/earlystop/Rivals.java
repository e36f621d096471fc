package org.ax4j.earlystop;

import java.util.List;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;

/**
 * The best of the completed trials, as {@link org.ax4j.experiment.Incumbent} names them by their readings, brought up to date with those that have changed. Immutable.
 *
 * @param results of all
 * @param best the frontier where there are several goals
 */
record Rivals(Results results, List<Trial> best) {
    static Rivals of(History history, Problem problem) {
        return of(Results.of(history, problem));
    }

    /** As they stand later, with no fewer trials and the same problem, when some have changed. */
    Rivals after(History history, int[] changed) {
        return of(results.after(history, changed));
    }

    private static Rivals of(Results results) {
        return new Rivals(results, results.best());
    }
}
