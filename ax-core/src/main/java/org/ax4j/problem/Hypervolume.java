package org.ax4j.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The volume that points dominate above a reference point, all goals being maximised: exact, by slicing along one goal after another. Cost
 * O(n^(m-1) log n) for n points and m goals.
 *
 * <p>L. While, P. Hingston, L. Barone, S. Huband, "A faster algorithm for calculating hypervolume", IEEE Transactions on Evolutionary Computation 10(1),
 * 2006.
 */
public final class Hypervolume {
    private Hypervolume() {}

    /**
     * The volume between a reference point and points; points that are not above the reference in every goal add nothing.
     *
     * @param gains the points {@code [n x m]}, all maximised
     * @param reference the corner {@code [m]}
     * @return the volume, at least 0
     */
    public static double of(List<double[]> gains, double[] reference) {
        List<double[]> above = gains.stream()
                .map(gain -> IntStream.range(0, reference.length)
                        .mapToDouble(i -> gain[i] - reference[i])
                        .toArray())
                .filter(gain -> IntStream.range(0, gain.length).allMatch(i -> gain[i] > 0))
                .toList();
        return volume(above, reference.length);
    }

    private static double volume(List<double[]> points, int goals) {
        if (goals == 1) {
            return points.stream().mapToDouble(point -> point[0]).max().orElse(0);
        }
        List<double[]> falling = new ArrayList<>(points);
        falling.sort(Comparator.comparingDouble(point -> -point[goals - 1]));
        double sum = 0;
        for (int i = 0; i < falling.size(); i++) {
            double below = i + 1 < falling.size() ? falling.get(i + 1)[goals - 1] : 0;
            double depth = falling.get(i)[goals - 1] - below;
            sum += depth == 0 ? 0 : depth * volume(falling.subList(0, i + 1), goals - 1);
        }
        return sum;
    }
}
