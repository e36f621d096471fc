package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.ax4j.experiment.Winners;
import org.ax4j.problem.Dominance;

/**
 * What a trial must get past: the gains of the completed feasible trials that nothing dominates, or with one goal the least gain of
 * their best tenth, of at least three: while there are few, the best tenth of all that are still to come is larger.
 *
 * @param points gains {@code [n x goals]}, none of them dominated by another; with one goal a single one, and none where no trial is feasible
 */
record Summit(List<double[]> points) {
    private static final int LEAST = 3;

    /** Of the gains of feasible trials. Cost O(n log n + n f) for a front of f. */
    static Summit of(List<double[]> gains) {
        if (gains.isEmpty()) {
            return new Summit(List.of());
        }
        if (gains.get(0).length == 1) {
            double[] rising =
                    gains.stream().mapToDouble(gain -> gain[0]).sorted().toArray();
            double third = rising[Math.max(0, rising.length - LEAST)];
            return new Summit(List.of(new double[] {Math.min(Winners.edge(rising), third)}));
        }
        return new Summit(front(gains));
    }

    /** The gains that nothing dominates, of equal ones one, in falling order. */
    static List<double[]> front(List<double[]> gains) {
        List<double[]> front = new ArrayList<>();
        for (double[] gain : undominated(gains, gain -> gain)) {
            if (front.isEmpty() || !Arrays.equals(front.get(front.size() - 1), gain)) {
                front.add(gain);
            }
        }
        return List.copyOf(front);
    }

    /** What has gains that nothing dominates, in their falling order. Cost O(n log n + n f) for a front of f. */
    static <T> List<T> undominated(List<T> all, Function<T, double[]> gains) {
        List<T> falling = new ArrayList<>(all);
        falling.sort(Comparator.comparing(gains, Arrays::compare).reversed());
        List<T> front = new ArrayList<>();
        for (T one : falling) {
            // Whatever dominates it comes before it.
            if (front.stream().noneMatch(other -> Dominance.dominates(gains.apply(other), gains.apply(one)))) {
                front.add(one);
            }
        }
        return front;
    }

    /** Whether gains are enough: no less than the point with one goal, else not dominated and not equal to a point. */
    boolean isReached(double[] gains) {
        if (gains.length == 1) {
            return points.isEmpty() || gains[0] >= points.get(0)[0];
        }
        return points.stream().noneMatch(point -> Arrays.equals(point, gains) || Dominance.dominates(point, gains));
    }
}
