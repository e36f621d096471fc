package org.ax4j.earlystop;

import java.util.Arrays;
import java.util.List;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Hypervolume;
import org.ax4j.problem.Problem;
import org.ax4j.problem.ReferencePoint;

/**
 * How good the result of an experiment is: with one goal the best gain of a feasible trial, with several the hypervolume above one corner for all of its
 * results; and what a difference is measured by: the range of the middle half of the gains, or the hypervolume itself. By what is completed.
 */
final class Standard {
    private final List<double[]> gains;
    private final double[] corner;

    private Standard(List<double[]> gains, double[] corner) {
        this.gains = gains;
        this.corner = corner;
    }

    /** Of the feasible trials, in order of index; empty ones have no result. */
    static Standard of(History history, Problem problem) {
        List<double[]> gains = Results.of(history, problem).gains();
        boolean several = problem.objective().hasSeveral() && !gains.isEmpty();
        return new Standard(
                gains, several ? ReferencePoint.observed(problem.objective().goals(), gains) : new double[0]);
    }

    /** The completed trials that keep all bounds. */
    static List<Trial> feasible(History history, Problem problem) {
        return Incumbent.completed(history, problem).stream()
                .filter(trial -> problem.violation(trial::mean) == 0)
                .toList();
    }

    /** The gains of all feasible trials {@code [n x goals]}. */
    List<double[]> gains() {
        return gains;
    }

    /** The result of some trials, of which there is at least one. */
    double of(List<double[]> some) {
        return corner.length == 0
                ? some.stream().mapToDouble(gain -> gain[0]).max().orElse(Double.NaN)
                : Hypervolume.of(Summit.front(some), corner);
    }

    /** What a difference is measured by; 0 where it cannot be. */
    double scale() {
        if (gains.isEmpty() || corner.length > 0) {
            return gains.isEmpty() ? 0 : of(gains);
        }
        double[] first = gains.stream().mapToDouble(gain -> gain[0]).toArray();
        Arrays.sort(first);
        return Quantile.of(first, 0.75) - Quantile.of(first, 0.25);
    }

    /** What it is called. */
    String name() {
        return corner.length == 0 ? "the best gain" : "the hypervolume";
    }

    /** What a difference is measured by, in words. */
    String scaleName() {
        return corner.length == 0 ? "the middle half of all gains" : "it";
    }
}
