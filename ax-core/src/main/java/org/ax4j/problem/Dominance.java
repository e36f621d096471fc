package org.ax4j.problem;

import java.util.ArrayList;
import java.util.List;

/** Pareto dominance between gains, all of which are maximised. */
public final class Dominance {
    private Dominance() {}

    /**
     * Whether one point is at least as good everywhere and better somewhere.
     *
     * @param a gains [goals]
     * @param b gains [goals]
     * @return whether a dominates b
     */
    public static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int i = 0; i < a.length; i++) {
            if (a[i] < b[i]) {
                return false;
            }
            better |= a[i] > b[i];
        }
        return better;
    }

    /**
     * The points that no other dominates; equal points are all kept. Cost O(n^2 m).
     *
     * @param gains points [n x goals]
     * @return their indices, ascending
     */
    public static List<Integer> front(List<double[]> gains) {
        List<Integer> front = new ArrayList<>();
        for (int i = 0; i < gains.size(); i++) {
            double[] candidate = gains.get(i);
            if (gains.stream().noneMatch(other -> dominates(other, candidate))) {
                front.add(i);
            }
        }
        return front;
    }
}
