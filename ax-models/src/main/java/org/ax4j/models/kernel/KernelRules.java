package org.ax4j.models.kernel;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.ax4j.component.Component;
import org.ax4j.component.Components;
import org.ax4j.models.linalg.SymmetricEigen;
import org.ax4j.plugin.AxModule;
import org.ax4j.spi.RandomStream;

/**
 * The rules of {@link Kernel} as a check, for the tests of this project and of plugins: on random inputs of every kind,
 * with hyperparameters around the modes of their priors.
 */
public final class KernelRules {
    private static final List<InputKinds> INPUTS = List.of(
            InputKinds.reals(1),
            InputKinds.reals(4),
            new InputKinds(
                    List.of(InputKind.REAL, InputKind.CATEGORICAL, InputKind.CONDITIONAL, InputKind.CATEGORICAL)));

    private static final int SEEDS = 10;
    private static final int POINTS = 9;
    private static final double STEP = 1e-5;

    private final Kernel kernel;
    private final InputKinds kinds;
    private final double[][] x;
    private final double[] theta;
    private final RandomStream random;
    private final Set<String> broken;

    private KernelRules(Kernel kernel, InputKinds kinds, RandomStream random, Set<String> broken) {
        this.kernel = kernel;
        this.kinds = kinds;
        this.random = random;
        this.broken = broken;
        this.x = new double[POINTS][kinds.size()];
        for (double[] point : x) {
            Arrays.setAll(point, k -> coordinate(kinds.kinds().get(k)));
        }
        x[POINTS - 1] = x[0].clone();
        this.theta = kernel.hyperparameters(kinds).stream()
                .mapToDouble(one -> one.prior().logMode() + 0.5 * random.nextGaussian())
                .toArray();
    }

    /**
     * The rules that a kernel breaks.
     *
     * @param component how it is defined; its default configuration is checked. It may be made of others that plugins of the class path bring
     * @return one sentence for each, beginning with the rule's number; empty where all are kept
     */
    public static List<String> broken(Component<Kernel, ?> component) {
        Components known = AxModule.components(List.of(), List.of()).with(component);
        Set<String> broken = new LinkedHashSet<>();
        for (InputKinds kinds : INPUTS) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Kernel kernel = known.create(Kernel.class, component.spec());
                KernelRules rules = new KernelRules(kernel, kinds, new RandomStream(seed), broken);
                try {
                    rules.check();
                } catch (RuntimeException e) {
                    broken.add("K1: it threw " + e);
                }
            }
        }
        return List.copyOf(broken);
    }

    private double coordinate(InputKind kind) {
        return switch (kind) {
            case REAL -> random.nextDouble();
            case CATEGORICAL -> random.nextInt(3);
            case CONDITIONAL -> random.nextInt(3) == 0 ? InputKind.INACTIVE : random.nextDouble();
        };
    }

    private void check() {
        Covariance covariance = kernel.covariance(kinds, theta.clone());
        double[][] matrix = new double[POINTS][POINTS];
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < POINTS; j++) {
                matrix[i][j] = covariance.value(x[i], x[j]);
            }
        }
        if (!Arrays.stream(matrix).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
            unless(false, "K1: k(x, x') is not a number");
            return;
        }
        values(covariance, matrix);
        double least = Arrays.stream(SymmetricEigen.of(matrix).values()).min().orElseThrow();
        unless(least >= -1e-9 * covariance.variance(), "K2: the matrix of 9 points has an eigenvalue of " + least);
        rows(covariance, matrix);
        training(matrix);
        inputs(covariance);
        hyperparameters();
    }

    private void values(Covariance covariance, double[][] matrix) {
        for (int i = 0; i < POINTS; i++) {
            unless(near(matrix[i][i], covariance.variance(), 1e-12), "K1: k(x, x) is not the variance");
            for (int j = 0; j < POINTS; j++) {
                unless(Double.isFinite(matrix[i][j]), "K1: a value is " + matrix[i][j]);
                unless(near(matrix[i][j], matrix[j][i], 1e-12), "K1: k(x, y) is not k(y, x)");
                unless(matrix[i][j] == covariance.value(x[i], x[j]), "K6: a value is not the same again");
            }
        }
    }

    private void rows(Covariance covariance, double[][] matrix) {
        Points points = Points.of(x, kinds.size());
        for (int i = 0; i < POINTS; i++) {
            double[] row = new double[POINTS];
            double[] point = x[i].clone();
            covariance.row(point, points, row, new double[POINTS]);
            unless(Arrays.equals(point, x[i]), "K6: a point was changed");
            for (int j = 0; j < POINTS; j++) {
                unless(near(row[j], matrix[i][j], 1e-12), "K3: a row differs from single values");
            }
        }
    }

    private void training(double[][] matrix) {
        double[][] own = kernel.training(kinds, Points.of(x, kinds.size())).matrix(theta.clone());
        for (int i = 0; i < POINTS; i++) {
            for (int j = i; j < POINTS; j++) {
                unless(near(own[i][j], matrix[i][j], 1e-12), "K3: the training matrix differs from single values");
            }
        }
    }

    private void inputs(Covariance covariance) {
        double[] weights = random.doubles(POINTS, -1, 1).toArray();
        double[] at = new double[kinds.size()];
        Arrays.setAll(at, k -> coordinate(kinds.kinds().get(k)));
        double[] note = new double[POINTS];
        double[] gradient = new double[kinds.size()];
        Points points = Points.of(x, kinds.size());
        covariance.row(at, points, new double[POINTS], note);
        covariance.gradient(at, points, note, weights, gradient);
        for (int k = 0; k < at.length; k++) {
            InputKind kind = kinds.kinds().get(k);
            boolean free = kind != InputKind.CATEGORICAL && at[k] != InputKind.INACTIVE;
            int input = k;
            double slope = free ? slope(step -> sum(covariance, weights, moved(at, input, step))) : 0;
            unless(
                    near(gradient[k], slope, 1e-6),
                    "K4: the gradient in an input of kind " + kind + " is not that of the values");
        }
    }

    private double sum(Covariance covariance, double[] weights, double[] at) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += weights[i] * covariance.value(at, x[i]);
        }
        return sum;
    }

    private void hyperparameters() {
        TrainingCovariance training = kernel.training(kinds, Points.of(x, kinds.size()));
        double[][] weights = new double[POINTS][POINTS];
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j <= i; j++) {
                weights[i][j] = random.nextGaussian();
                weights[j][i] = weights[i][j];
            }
        }
        double[] slopes = new double[theta.length];
        for (int p = 0; p < slopes.length; p++) {
            int parameter = p;
            slopes[p] = slope(step -> sum(training.matrix(moved(theta, parameter, step)), weights));
        }
        training.matrix(theta);
        double[] gradient = new double[theta.length];
        training.contract(weights, gradient);
        for (int p = 0; p < slopes.length; p++) {
            unless(
                    near(gradient[p], slopes[p], 1e-6),
                    "K5: the gradient in a hyperparameter is not that of the training matrix");
        }
    }

    private static double sum(double[][] matrix, double[][] weights) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += weights[i][i] * matrix[i][i];
            for (int j = i + 1; j < POINTS; j++) {
                sum += 2 * weights[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    /** By four differences, whose errors of the third order cancel: bends are steep near the ends of a range. */
    private static double slope(DoubleUnaryOperator f) {
        double near = f.applyAsDouble(STEP) - f.applyAsDouble(-STEP);
        double far = f.applyAsDouble(2 * STEP) - f.applyAsDouble(-2 * STEP);
        return (8 * near - far) / (12 * STEP);
    }

    private static double[] moved(double[] from, int k, double step) {
        double[] moved = from.clone();
        moved[k] += step;
        return moved;
    }

    private static boolean near(double one, double other, double tolerance) {
        return Math.abs(one - other) <= tolerance * (1 + Math.abs(other));
    }

    private void unless(boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
