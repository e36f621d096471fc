package org.ax4j.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.ax4j.experiment.Prediction;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.Sensitivity;
import org.ax4j.spi.Sensitivity.Effect;
import org.ax4j.spi.Sensitivity.Interaction;

/**
 * Sensitivity of any function by two small samples whose coordinates are exchanged: rough, kept to [0, 1], and told with its errors; of pairs nothing
 * is known but that their part is small. The variance is taken to be
 * that of the outcomes.
 */
final class Exchanged {
    private static final int COUNT = 48;

    private final SearchSpace space;
    private final ToDoubleFunction<Point> function;
    private final double[][] a;
    private final double[][] b;
    /** The size of the values, by which they are divided so that squares of huge ones stay finite. */
    private double unit = 1;

    private final double[] atA;
    private final double centre;

    private Exchanged(SearchSpace space, ToDoubleFunction<Point> function) {
        this.space = space;
        this.function = function;
        RandomStream random = new RandomStream(7);
        this.a = shares(random, space.searched().size());
        this.b = shares(random, space.searched().size());
        this.unit = Math.max(Arrays.stream(at(a)).map(Math::abs).max().orElseThrow(), Double.MIN_NORMAL);
        this.atA = at(a);
        this.centre = mean(atA) / 2 + mean(at(b)) / 2;
    }

    static Sensitivity of(SearchSpace space, ToDoubleFunction<Point> function) {
        return new Exchanged(space, function).sensitivity();
    }

    private static double[][] shares(RandomStream random, int d) {
        double[][] shares = new double[COUNT][d];
        for (double[] row : shares) {
            Arrays.setAll(row, k -> random.nextDouble());
        }
        return shares;
    }

    private Sensitivity sensitivity() {
        List<Parameter> searched = space.searched();
        int d = searched.size();
        double variance =
                mean(Arrays.stream(atA).map(y -> (y - centre) * (y - centre)).toArray());
        List<Effect> effects = new ArrayList<>();
        List<Interaction> interactions = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            Prediction first = first(variance, k);
            boolean unordered = searched.get(k) instanceof ChoiceParameter choice && !choice.isOrdered();
            effects.add(new Effect(
                    searched.get(k).name(),
                    first,
                    new Prediction(Math.max(first.mean(), total(variance, k)), first.sem()),
                    unordered ? OptionalDouble.empty() : OptionalDouble.of(trend(variance, k))));
            for (int l = k + 1; l < d; l++) {
                interactions.add(new Interaction(
                        searched.get(k).name(), searched.get(l).name(), new Prediction(0, first.sem())));
            }
        }
        return new Sensitivity(variance > 0 ? 1 : 0, effects, interactions);
    }

    /** The share that one parameter explains. */
    private Prediction first(double variance, int k) {
        double[] values = at(mixed(b, a, k));
        double[] products = new double[COUNT];
        Arrays.setAll(products, i -> (atA[i] - centre) * (values[i] - centre));
        double part = mean(products);
        double error = Math.sqrt(
                mean(Arrays.stream(products).map(p -> (p - part) * (p - part)).toArray()) / COUNT);
        return variance > 0
                ? new Prediction(Math.max(0, Math.min(1, part / variance)), error / variance)
                : new Prediction(0, 0);
    }

    private double total(double variance, int k) {
        double[] values = at(mixed(a, b, k));
        double[] squares = new double[COUNT];
        Arrays.setAll(squares, i -> Math.pow(atA[i] - values[i], 2) / 2);
        return variance > 0 ? Math.min(1, mean(squares) / variance) : 0;
    }

    private double trend(double variance, int k) {
        double middle = mean(Arrays.stream(a).mapToDouble(row -> row[k]).toArray());
        double[] products = new double[COUNT];
        Arrays.setAll(products, i -> (atA[i] - centre) * (a[i][k] - middle));
        return variance > 0 ? Math.max(-1, Math.min(1, mean(products) / Math.sqrt(variance / 12))) : 0;
    }

    private static double[][] mixed(double[][] most, double[][] other, int k) {
        double[][] mixed = new double[COUNT][];
        for (int i = 0; i < COUNT; i++) {
            mixed[i] = most[i].clone();
            mixed[i][k] = other[i][k];
        }
        return mixed;
    }

    private double[] at(double[][] shares) {
        return Arrays.stream(shares)
                .mapToDouble(row -> function.applyAsDouble(space.pointAt(row, Map.of())) / unit)
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
