package org.ax4j.models.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LbfgsbTest {

    private static final Lbfgsb TIGHT = Lbfgsb.standard().tolerances(0, 1e-10);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithBobyqaOnBoundedQuadratics(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(5);
        DifferentiableFunction function = TestFunctions.quadratic(positiveDefinite(n, random), gaussian(n, random));
        Box box = cube(n, 0.4);

        Minimum found = TIGHT.minimise(function, new double[n], box);

        assertThat(found.value()).isCloseTo(bobyqa(function, new double[n], box), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithBobyqaOnBoundedRosenbrock(long seed) {
        Random random = new Random(seed);
        double[] lower = {-2, -2};
        double[] upper = {0.2 + random.nextDouble(), 0.2 + random.nextDouble()};
        double[] start = {-1 + random.nextDouble(), -1 + random.nextDouble()};
        Box box = Box.of(lower, upper);

        Minimum found = TIGHT.minimise(TestFunctions::rosenbrock, start, box);

        assertThat(found.value()).isCloseTo(bobyqa(TestFunctions::rosenbrock, start, box), within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void endsAtStationaryPointsOfWavyFunctions(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(30);
        double[] phase = gaussian(n, random);
        DifferentiableFunction wavy = (x, g) -> {
            double coupling = Arrays.stream(x).sum() / x.length;
            double value = coupling * coupling;
            for (int i = 0; i < x.length; i++) {
                value += Math.sin(9 * x[i] + phase[i]);
                g[i] = 9 * Math.cos(9 * x[i] + phase[i]) + 2 * coupling / x.length;
            }
            return value;
        };
        double[] start = random.doubles(n).toArray();
        Box box = Box.unit(n);
        double[] gradient = new double[n];
        double before = wavy.at(start, gradient);

        Minimum found = TIGHT.minimise(wavy, start, box);

        wavy.at(found.point(), gradient);
        assertThat(found.reason()).isIn(StopReason.GRADIENT, StopReason.REDUCTION, StopReason.LINE_SEARCH);
        assertThat(box.projectedGradientNorm(found.point(), gradient)).isLessThan(1e-6);
        assertThat(found.value()).isLessThanOrEqualTo(before);
    }

    @Test
    void staysInTheDomainOfTheFunction() {
        DifferentiableFunction barrier = (x, g) -> {
            g[0] = 1 - 1e-3 / x[0];
            return x[0] - 1e-3 * Math.log(x[0]);
        };

        Minimum found = TIGHT.minimise(barrier, new double[] {5}, Box.unbounded(1));

        assertThat(found.point()[0]).isCloseTo(1e-3, within(1e-12));
    }

    @Test
    void movesTheStartIntoTheBoxAndKeepsFixedVariables() {
        Box box = Box.of(new double[] {-1, 0.3, 0}, new double[] {1, 0.3, 2});

        Minimum found = TIGHT.minimise(TestFunctions::rosenbrock, new double[] {7, 7, 7}, box);

        assertThat(found.point()[1]).isEqualTo(0.3);
        double t = found.point()[0];
        assertThat(400 * t * t * t - 118 * t - 2).isCloseTo(0, within(1e-9));
        assertThat(t).isPositive();
        assertThat(found.point()[2]).isCloseTo(0.09, within(1e-10));
    }

    @Test
    void doesNoMoreEvaluationsThanAllowed() {
        for (int most = 1; most < 20; most++) {
            int[] count = new int[1];
            Minimum found = TIGHT.evaluations(most)
                    .minimise(
                            (x, g) -> {
                                count[0]++;
                                return TestFunctions.rosenbrock(x, g);
                            },
                            new double[] {-1.2, 1},
                            Box.unbounded(2));

            assertThat(count[0]).isEqualTo(found.evaluations()).isEqualTo(most);
            assertThat(found.reason()).isEqualTo(StopReason.EVALUATIONS);
            assertThat(found.value()).isLessThanOrEqualTo(24.2 + 1e-12);
        }
    }

    @Test
    void saysThatTheStartIsNotFinite() {
        Minimum value = TIGHT.minimise((x, g) -> Double.NaN, new double[] {1}, Box.unit(1));
        Minimum slope = TIGHT.minimise(
                (x, g) -> {
                    g[0] = Double.POSITIVE_INFINITY;
                    return 0;
                },
                new double[] {1},
                Box.unit(1));

        assertThat(value.reason()).isEqualTo(StopReason.START_NOT_FINITE);
        assertThat(slope.reason()).isEqualTo(StopReason.START_NOT_FINITE);
        assertThat(slope.reason().converged()).isFalse();
    }

    @Test
    void endsWhereTheGradientIsWrong() {
        Minimum found = TIGHT.minimise(
                (x, g) -> {
                    g[0] = -1;
                    return x[0];
                },
                new double[] {0.5},
                Box.unit(1));

        assertThat(found.reason()).isEqualTo(StopReason.LINE_SEARCH);
        assertThat(found.point()).containsExactly(0.5);
    }

    @Test
    void hasTheSameBitsAgain() {
        Minimum once = Lbfgsb.standard().minimise(TestFunctions::hs38, new double[] {-3, -1, -3, -1}, cube(4, 10));
        Minimum again = Lbfgsb.standard().minimise(TestFunctions::hs38, new double[] {-3, -1, -3, -1}, cube(4, 10));

        assertThat(again.point()).containsExactly(once.point());
        assertThat(again.evaluations()).isEqualTo(once.evaluations());
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new Lbfgsb(0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Box.of(new double[] {1}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("variable 0");
        assertThatThrownBy(() -> Box.of(new double[] {Double.NaN}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TIGHT.minimise(TestFunctions::beale, new double[1], Box.unit(2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double bobyqa(DifferentiableFunction function, double[] start, Box box) {
        int n = start.length;
        double[] lower = new double[n];
        double[] upper = new double[n];
        for (int i = 0; i < n; i++) {
            lower[i] = box.lower(i);
            upper[i] = box.upper(i);
        }
        return new BOBYQAOptimizer(2 * n + 1, 0.1, 1e-9)
                .optimize(
                        new MaxEval(20_000),
                        GoalType.MINIMIZE,
                        new SimpleBounds(lower, upper),
                        new InitialGuess(start),
                        new ObjectiveFunction(x -> function.at(x, new double[n])))
                .getValue();
    }

    private static Box cube(int n, double half) {
        double[] lower = new double[n];
        double[] upper = new double[n];
        Arrays.fill(lower, -half);
        Arrays.fill(upper, half);
        return Box.of(lower, upper);
    }

    private static double[] gaussian(int n, Random random) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }

    private static double[][] positiveDefinite(int n, Random random) {
        double[][] a = new double[n][];
        Arrays.setAll(a, i -> gaussian(n, random));
        double[][] q = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                q[i][j] = i == j ? 0.1 : 0;
                for (int k = 0; k < n; k++) {
                    q[i][j] += a[i][k] * a[j][k];
                }
            }
        }
        return q;
    }
}
