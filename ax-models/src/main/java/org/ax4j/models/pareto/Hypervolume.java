package org.ax4j.models.pareto;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The volume that points dominate above a reference point, {@code vol( union_i [r, y_i] )}, exact up to rounding. Two objectives: a sweep, O(n log n). Three: a
 * sweep over a staircase, O(n log n) after the points are compared; Beume, Fonseca, Lopez-Ibanez, Paquete, Vahrenhold: On the complexity of computing the
 * hypervolume indicator, IEEE Transactions on Evolutionary Computation, 2009. More: each point's exclusive volume, by the points that limit it, recursively
 * down to three; While, Bradstreet, Barone: A fast way of calculating exact hypervolumes, ibid., 2012; in the worst case exponential in the number of
 * objectives.
 */
public final class Hypervolume {
    private Hypervolume() {}

    /**
     * The dominated volume.
     *
     * @param gains points {@code [n x m]}, all maximised; dominated, double and worse ones than the reference add nothing
     * @param reference the point above which volume counts, finite, {@code [m]}
     * @return the volume, 0 where no point is better than the reference in all objectives
     */
    public static double of(double[][] gains, double[] reference) {
        return volume(Front.above(gains, reference), reference);
    }

    private static double volume(List<double[]> front, double[] reference) {
        if (front.isEmpty()) {
            return 0;
        }
        return switch (reference.length) {
            case 1 -> front.get(0)[0] - reference[0];
            case 2 -> area(front, reference);
            case 3 -> sweep(front, reference);
            default -> exclusive(front, reference);
        };
    }

    /** Strips of a staircase, the best in the first objective first. */
    private static double area(List<double[]> front, double[] reference) {
        double sum = 0;
        double below = reference[1];
        for (double[] point : front) {
            sum += (point[0] - reference[0]) * (point[1] - below);
            below = point[1];
        }
        return sum;
    }

    /** Slices between the levels of the third objective, from above; the staircase of the first two grows on the way. */
    private static double sweep(List<double[]> front, double[] reference) {
        List<double[]> sorted = new ArrayList<>(front);
        sorted.sort(Comparator.comparingDouble((double[] point) -> point[2]).reversed());
        NavigableMap<Double, Double> stairs = new TreeMap<>();
        double area = 0;
        double sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            area += grow(stairs, sorted.get(i), reference);
            double down = i + 1 < sorted.size() ? sorted.get(i + 1)[2] : reference[2];
            sum += area * (sorted.get(i)[2] - down);
        }
        return sum;
    }

    /** Adds a point to a staircase, a map from the first to the second objective, and says by how much its area grew. */
    private static double grow(NavigableMap<Double, Double> stairs, double[] point, double[] reference) {
        Map.Entry<Double, Double> right = stairs.ceilingEntry(point[0]);
        double floor = right == null ? reference[1] : right.getValue();
        if (floor >= point[1]) {
            return 0;
        }
        double grown = 0;
        double edge = point[0];
        Map.Entry<Double, Double> left = stairs.floorEntry(point[0]);
        while (left != null && left.getValue() <= point[1]) {
            grown += (edge - left.getKey()) * (point[1] - floor);
            edge = left.getKey();
            floor = left.getValue();
            stairs.remove(left.getKey());
            left = stairs.lowerEntry(left.getKey());
        }
        stairs.put(point[0], point[1]);
        return grown + (edge - (left == null ? reference[0] : left.getKey())) * (point[1] - floor);
    }

    /** Points from the worst in the last objective on: what each adds to the later ones has its own height there. */
    private static double exclusive(List<double[]> front, double[] reference) {
        int last = reference.length - 1;
        double[] base = Arrays.copyOf(reference, last);
        List<double[]> sorted = new ArrayList<>(front);
        sorted.sort(Comparator.comparingDouble(point -> point[last]));
        double sum = 0;
        for (int i = 0; i < sorted.size(); i++) {
            double[] point = sorted.get(i);
            double[][] limits = limits(point, sorted.subList(i + 1, sorted.size()), last);
            double inclusive = 1;
            for (int j = 0; j < last; j++) {
                inclusive *= point[j] - reference[j];
            }
            sum += (point[last] - reference[last]) * (inclusive - of(limits, base));
        }
        return sum;
    }

    /** The corners of what other points share with one, in the first objectives. */
    private static double[][] limits(double[] point, List<double[]> others, int objectives) {
        double[][] limits = new double[others.size()][objectives];
        for (int i = 0; i < limits.length; i++) {
            for (int j = 0; j < objectives; j++) {
                limits[i][j] = Math.min(point[j], others.get(i)[j]);
            }
        }
        return limits;
    }
}
