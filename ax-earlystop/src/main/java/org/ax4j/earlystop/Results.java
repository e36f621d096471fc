package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;

/** The gains of completed trials, brought up to date with those that have changed. Immutable. */
final class Results {
    /** The gains of an arm, none where it breaks a bound. */
    private static final class Result {
        private final String arm;
        private final double[] gains;

        private Result(String arm, double[] gains) {
            this.arm = arm;
            this.gains = gains;
        }
    }

    private static final double[] NONE = {};
    private static final Result[] NO_RESULT = {};

    private final Problem problem;
    private final Predicate<Trial> isFinal;
    /** By index; the arms of a batch have the same one. */
    private final Result[][] byTrial;

    private Results(Problem problem, Predicate<Trial> isFinal, Result[][] byTrial) {
        this.problem = problem;
        this.isFinal = isFinal;
        this.byTrial = byTrial;
    }

    static Results of(History history, Problem problem) {
        Results none = new Results(problem, Incumbent.isFinal(problem), new Result[0][]);
        return none.after(history, IntStream.range(0, history.trials().size()).toArray());
    }

    /** As they stand later, with no fewer trials and the same problem, when some have changed; others that are new have no result yet. Cost O(changed) and a copy of pointers. */
    Results after(History history, int[] changed) {
        Result[][] next = Arrays.copyOf(byTrial, history.trials().size());
        Arrays.fill(next, byTrial.length, next.length, NO_RESULT);
        for (int trial : changed) {
            next[trial] = history.trial(trial).members().stream()
                    .filter(isFinal)
                    .map(this::result)
                    .toArray(Result[]::new);
        }
        return new Results(problem, isFinal, next);
    }

    private Result result(Trial arm) {
        boolean keeps = problem.violation(arm::mean) == 0;
        return new Result(arm.armName(), keeps ? problem.gains(arm::mean) : NONE);
    }

    /** Of the latest trial of each point, where it keeps all bounds {@code [n x goals]}. */
    List<double[]> gains() {
        Set<String> known = new HashSet<>(2 * byTrial.length);
        List<double[]> backwards = new ArrayList<>(byTrial.length);
        for (int trial = byTrial.length - 1; trial >= 0; trial--) {
            Result[] results = byTrial[trial];
            for (int arm = results.length - 1; arm >= 0; arm--) {
                if (known.add(results[arm].arm) && results[arm].gains.length > 0) {
                    backwards.add(results[arm].gains);
                }
            }
        }
        Collections.reverse(backwards);
        return Collections.unmodifiableList(backwards);
    }
}
