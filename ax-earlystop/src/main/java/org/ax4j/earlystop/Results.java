package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
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
    /** What an arm ended with. */
    private static final class Result {
        private final Trial trial;
        private final double[] gains;
        private final double violation;

        private Result(Trial trial, double[] gains, double violation) {
            this.trial = trial;
            this.gains = gains;
            this.violation = violation;
        }

        private boolean isKeeping() {
            return violation == 0;
        }
    }

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
        Arrays.fill(next, Math.min(byTrial.length, next.length), next.length, NO_RESULT);
        for (int trial : changed) {
            next[trial] = history.trial(trial).members().stream()
                    .filter(isFinal)
                    .map(this::result)
                    .toArray(Result[]::new);
        }
        return new Results(problem, isFinal, next);
    }

    private Result result(Trial arm) {
        return new Result(arm, problem.gains(arm::mean), problem.violation(arm::mean));
    }

    /** Those of the latest trial of each point, in order of trials. */
    private List<Result> latest() {
        Set<String> known = new HashSet<>(2 * byTrial.length);
        List<Result> backwards = new ArrayList<>(byTrial.length);
        for (int trial = byTrial.length - 1; trial >= 0; trial--) {
            Result[] results = byTrial[trial];
            for (int arm = results.length - 1; arm >= 0; arm--) {
                if (known.add(results[arm].trial.armName())) {
                    backwards.add(results[arm]);
                }
            }
        }
        Collections.reverse(backwards);
        return backwards;
    }

    /** Of the latest trial of each point, where it keeps all bounds {@code [n x goals]}. */
    List<double[]> gains() {
        return latest().stream()
                .filter(Result::isKeeping)
                .map(result -> result.gains)
                .toList();
    }

    /**
     * The trials that keep all bounds and that nothing dominates, by the first gain from the best down. With one goal the first one of the largest gain, or where none keeps the bounds the one that violates
     * them least. Cost O(n log n + n f) for a front of f.
     */
    List<Trial> best() {
        List<Result> latest = latest();
        List<Result> keeping = latest.stream().filter(Result::isKeeping).toList();
        if (problem.objective().hasSeveral()) {
            return frontier(keeping).stream().map(result -> result.trial).toList();
        }
        return keeping.stream()
                .max(Comparator.comparingDouble(result -> result.gains[0]))
                .or(() -> latest.stream().min(Comparator.comparingDouble(result -> result.violation)))
                .map(result -> result.trial)
                .stream()
                .toList();
    }

    private static List<Result> frontier(List<Result> keeping) {
        Set<Result> front = new HashSet<>(Summit.undominated(keeping, result -> result.gains));
        return keeping.stream()
                .filter(front::contains)
                .sorted(Comparator.comparingDouble((Result result) -> result.gains[0])
                        .reversed())
                .toList();
    }
}
