package org.ax4j.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

/** Kernels over inputs that only some points have. */
class ConditionalInputsTest {
    private static final InputKinds KINDS = new InputKinds(List.of(
            InputKind.REAL,
            InputKind.CATEGORICAL,
            InputKind.CONDITIONAL,
            InputKind.CATEGORICAL,
            InputKind.CONDITIONAL,
            InputKind.CONDITIONAL));
    private static final List<ArdKernel> KERNELS = List.of(ArdKernel.squaredExponential(), ArdKernel.matern52());

    /** A conditional input is there or not whatever the others are; half of the points repeat earlier ones in part. */
    private static double[][] inputs(RandomStream random, int n) {
        double[][] x = new double[n][];
        for (int i = 0; i < n; i++) {
            x[i] = new double[] {
                random.nextDouble(),
                random.nextInt(3),
                conditional(random, random.nextDouble(-1, 2)),
                conditional(random, random.nextInt(2)),
                conditional(random, random.nextDouble()),
                conditional(random, random.nextInt(3) / 2.0)
            };
            for (int k = 0; i > 0 && i % 2 == 0 && k < 6; k++) {
                x[i][k] = random.nextInt(2) == 0 ? x[i - 1][k] : x[i][k];
            }
        }
        return x;
    }

    private static double conditional(RandomStream random, double value) {
        return random.nextInt(2) == 0 ? InputKind.INACTIVE : value;
    }

    private static double[] theta(RandomStream random) {
        return random.doubles(6, -4, 3).toArray();
    }

    /** The squared distance of two conditional inputs by the law of cosines. */
    private static double squared(double a, double b) {
        if (a == InputKind.INACTIVE || b == InputKind.INACTIVE) {
            return a == b ? 0 : 1;
        }
        return 2 - 2 * Math.cos(a - b);
    }

    private static double expected(boolean matern, double[] x, double[] y, double[] theta) {
        double q = 0;
        double mismatch = 0;
        for (int k = 0; k < x.length; k++) {
            double weight = 1 / (Math.exp(theta[k]) * Math.exp(theta[k]));
            switch (KINDS.kinds().get(k)) {
                case REAL -> q += weight * (x[k] - y[k]) * (x[k] - y[k]);
                case CONDITIONAL -> q += weight * squared(x[k], y[k]);
                case CATEGORICAL -> mismatch += x[k] == y[k] ? 0 : weight;
            }
        }
        double r = Math.sqrt(5 * q);
        return Math.exp(-mismatch) * (matern ? (1 + r + r * r / 3) * Math.exp(-r) : Math.exp(-q / 2));
    }

    @Test
    void valuesFollowTheFormula() {
        RandomStream random = new RandomStream(1);
        for (ArdKernel kernel : KERNELS) {
            boolean matern = kernel.equals(ArdKernel.matern52());
            for (int round = 0; round < 20; round++) {
                double[] theta = theta(random);
                double[][] x = inputs(random, 12);
                Points points = Points.of(x, 6);
                double[][] matrix = kernel.training(KINDS, points).matrix(theta);
                double[] row = new double[12];
                Covariance covariance = kernel.covariance(KINDS, theta);
                for (int i = 0; i < 12; i++) {
                    covariance.row(x[i], points, row, new double[12]);
                    for (int j = i; j < 12; j++) {
                        double expected = expected(matern, x[i], x[j], theta);
                        assertThat(row[j]).isCloseTo(expected, within(1e-12));
                        assertThat(matrix[i][j]).isCloseTo(expected, within(1e-12));
                        assertThat(covariance.value(x[j], x[i])).isCloseTo(expected, within(1e-12));
                    }
                }
            }
        }
    }

    @Test
    void anActiveInputIsAsFarFromAnInactiveOneWhereverItIs() {
        Covariance covariance = KERNELS.get(1).covariance(KINDS, new double[6]);
        double[] without = {0.5, 0, InputKind.INACTIVE, 0, 0.5, 0.5};
        double[] values = new double[11];
        Arrays.setAll(values, i -> covariance.value(without, new double[] {0.5, 0, i / 10.0, 0, 0.5, 0.5}));
        assertThat(Arrays.stream(values).max().orElseThrow() - values[0]).isBetween(0.0, 1e-15);
        assertThat(values[0]).isLessThan(covariance.value(without, without) - 0.1);
    }

    @Test
    void matricesArePositiveSemidefinite() {
        RandomStream random = new RandomStream(2);
        for (ArdKernel kernel : KERNELS) {
            for (int round = 0; round < 100; round++) {
                int n = 5 + random.nextInt(40);
                double[][] upper =
                        kernel.training(KINDS, Points.of(inputs(random, n), 6)).matrix(theta(random));
                assertThat(leastPivot(upper, 1e-10)).isPositive();
            }
        }
    }

    /** The least pivot of an elimination of the matrix with a little on its diagonal: positive exactly for a positive definite matrix. */
    private static double leastPivot(double[][] upper, double jitter) {
        int n = upper.length;
        double[][] rest = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                rest[i][j] = upper[i][j] + (i == j ? jitter : 0);
            }
        }
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < n; p++) {
            least = Math.min(least, rest[p][p]);
            for (int i = p + 1; i < n; i++) {
                for (int j = i; j < n; j++) {
                    rest[i][j] -= rest[p][i] * rest[p][j] / rest[p][p];
                }
            }
        }
        return least;
    }
}
