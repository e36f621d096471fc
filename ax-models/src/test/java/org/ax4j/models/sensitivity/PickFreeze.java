package org.ax4j.models.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;

/** Indices by the plainest Monte-Carlo: independent uniform points, some of whose coordinates are kept; with errors by the delta method. */
final class PickFreeze {
    private final SearchSpace space;
    private final Learned learned;
    private final double[][] a;
    private final double[][] b;
    private final double[] atA;
    private final double[] atB;

    PickFreeze(SearchSpace space, Learned learned, int count, long seed) {
        RandomStream random = new RandomStream(seed);
        int d = space.searched().size();
        this.space = space;
        this.learned = learned;
        this.a = shares(random, count, d);
        this.b = shares(random, count, d);
        this.atA = at(a);
        this.atB = at(b);
    }

    private static double[][] shares(RandomStream random, int count, int d) {
        double[][] shares = new double[count][d];
        for (double[] row : shares) {
            Arrays.setAll(row, k -> random.nextDouble());
        }
        return shares;
    }

    private double[] at(double[][] shares) {
        List<Point> points = new ArrayList<>();
        for (double[] row : shares) {
            points.add(space.pointAt(row, Map.of()));
        }
        return learned.means(points);
    }

    /** The variance of the mean given some coordinates, as a part of the whole: those of A with the rest of B, against A. */
    Prediction closed(int... kept) {
        double[][] mixed = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            mixed[i] = b[i].clone();
            for (int k : kept) {
                mixed[i][k] = a[i][k];
            }
        }
        double[] values = at(mixed);
        double centre = Arrays.stream(atA).average().orElseThrow() / 2
                + Arrays.stream(values).average().orElseThrow() / 2;
        double[] parts = new double[a.length];
        double[] wholes = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            parts[i] = (atA[i] - centre) * (values[i] - centre);
            wholes[i] = (Math.pow(atA[i] - centre, 2) + Math.pow(values[i] - centre, 2)) / 2;
        }
        double whole = Arrays.stream(wholes).average().orElseThrow();
        double ratio = Arrays.stream(parts).average().orElseThrow() / whole;
        double squares = 0;
        for (int i = 0; i < parts.length; i++) {
            squares += Math.pow(parts[i] - ratio * wholes[i], 2);
        }
        return new Prediction(ratio, Math.sqrt(squares) / parts.length / whole);
    }

    /** One less the part that all other coordinates explain. */
    Prediction total(int k) {
        int[] others = java.util.stream.IntStream.range(0, a[0].length)
                .filter(j -> j != k)
                .toArray();
        Prediction rest = closed(others);
        return new Prediction(1 - rest.mean(), rest.sem());
    }

    /** The variance of all means. */
    double variance() {
        double[] all = java.util.stream.DoubleStream.concat(Arrays.stream(atA), Arrays.stream(atB))
                .toArray();
        double centre = Arrays.stream(all).average().orElseThrow();
        return Arrays.stream(all)
                .map(value -> (value - centre) * (value - centre))
                .average()
                .orElseThrow();
    }
}
