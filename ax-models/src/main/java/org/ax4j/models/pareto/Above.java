package org.ax4j.models.pareto;

import java.util.Arrays;
import java.util.List;
import org.ax4j.problem.Dominance;

/** The points of a set that count above a reference point. */
final class Above {
    private Above() {}

    /** The non-dominated points that are better than the reference in every objective, without doubles. */
    static List<double[]> front(double[][] gains, double[] reference) {
        List<double[]> better =
                Arrays.stream(gains).filter(gain -> exceeds(gain, reference)).toList();
        List<double[]> front = Dominance.front(better).stream().map(better::get).toList();
        return front.stream()
                .filter(point -> front.stream()
                                .filter(other -> Arrays.equals(other, point))
                                .findFirst()
                                .orElseThrow()
                        == point)
                .toList();
    }

    private static boolean exceeds(double[] gain, double[] reference) {
        for (int j = 0; j < reference.length; j++) {
            if (!(gain[j] > reference[j])) {
                return false;
            }
        }
        return true;
    }
}
