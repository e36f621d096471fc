package org.ax4j.models.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ax4j.problem.Dominance;

/** The points that shape the dominated region. */
final class Front {
    private Front() {}

    /** Distinct points better than the reference everywhere that no other dominates, the best in the first objective first. */
    static List<double[]> above(double[][] gains, double[] reference) {
        List<double[]> inside = new ArrayList<>();
        for (double[] gain : gains) {
            if (gain.length != reference.length) {
                throw new IllegalArgumentException(
                        "a point has " + gain.length + " objectives but the reference has " + reference.length);
            }
            if (isBetter(gain, reference)) {
                inside.add(gain);
            }
        }
        return reference.length == 2 ? staircase(inside) : distinct(inside);
    }

    /** Whether a point is better everywhere. */
    static boolean isBetter(double[] gain, double[] than) {
        for (int j = 0; j < than.length; j++) {
            if (!(gain[j] > than[j])) {
                return false;
            }
        }
        return true;
    }

    /** By sorting: O(n log n). */
    private static List<double[]> staircase(List<double[]> points) {
        List<double[]> sorted = new ArrayList<>(points);
        sorted.sort((a, b) -> a[0] != b[0] ? Double.compare(b[0], a[0]) : Double.compare(b[1], a[1]));
        List<double[]> front = new ArrayList<>();
        for (double[] point : sorted) {
            if (front.isEmpty() || point[1] > front.get(front.size() - 1)[1]) {
                front.add(point);
            }
        }
        return front;
    }

    /** By comparing all pairs: O(n^2 m). */
    private static List<double[]> distinct(List<double[]> points) {
        List<double[]> front = new ArrayList<>();
        for (int i : Dominance.front(points)) {
            if (front.stream().noneMatch(other -> Arrays.equals(other, points.get(i)))) {
                front.add(points.get(i));
            }
        }
        front.sort((a, b) -> Double.compare(b[0], a[0]));
        return front;
    }
}
