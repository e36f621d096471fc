package org.ax4j.models.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

/** Kernels of bent inputs; that they keep the rules is seen in {@link KernelRulesTest}. */
class WarpedKernelTest {
    private static final InputKinds KINDS =
            new InputKinds(List.of(InputKind.REAL, InputKind.CATEGORICAL, InputKind.CONDITIONAL, InputKind.REAL));
    /** Inputs are drawn in by a millionth on each side, which steep bends magnify. */
    private static final double DRAWN_IN = 2e-5;

    private static InputWarp warp(double a, double b) {
        return new InputWarp(new int[] {0}, new double[] {Math.log(a), Math.log(b)}, 0);
    }

    @Test
    void theBendIsTheDistributionFunctionOfKumaraswamysDensity() {
        assertThat(warp(2, 3).coordinate(0, 0.5)).isCloseTo(1 - Math.pow(0.75, 3), within(DRAWN_IN));
        for (double a : new double[] {2, 5}) {
            for (double b : new double[] {1.5, 4}) {
                for (double x : new double[] {0.1, 0.5, 0.93}) {
                    double integral = new SimpsonIntegrator(1e-7, 1e-9, 3, 40)
                            .integrate(
                                    100_000,
                                    u -> a * b * Math.pow(u, a - 1) * Math.pow(1 - Math.pow(u, a), b - 1),
                                    0,
                                    x);
                    assertThat(warp(a, b).coordinate(0, x)).isCloseTo(integral, within(DRAWN_IN));
                }
            }
        }
    }

    @Test
    void beyondItsRangeAnInputGoesOnInALine() {
        InputWarp warp = warp(0.4, 2.5);
        assertThat(warp.coordinate(0, 1)).isCloseTo(1, within(DRAWN_IN));
        assertThat(warp.coordinate(0, 1.7)).isEqualTo(warp.coordinate(0, 1) + 0.7, within(1e-15));
        assertThat(warp.coordinate(0, -0.3)).isEqualTo(warp.coordinate(0, 0) - 0.3, within(1e-15));
        double[] gradient = {2};
        warp.unbend(new double[] {1.7}, gradient);
        assertThat(gradient).containsExactly(2);
    }

    @Test
    void withoutABendItIsTheOtherKernel() {
        RandomStream random = new RandomStream(1);
        double[] theta = Arrays.copyOf(random.doubles(5, -1, 1).toArray(), 9);
        Kernel plain = ArdKernel.matern52().withOutputScale();
        Covariance warped = new WarpedKernel(plain).covariance(KINDS, theta);
        Covariance other = plain.covariance(KINDS, theta);
        for (int i = 0; i < 20; i++) {
            double[] x = point(random);
            double[] y = point(random);
            assertThat(warped.value(x, y)).isCloseTo(other.value(x, y), within(DRAWN_IN));
        }
    }

    @Test
    void onlyRealInputsAreBentAndProductsAreThoseOfBentOnes() {
        RandomStream random = new RandomStream(2);
        InputKinds flat = new InputKinds(List.of(InputKind.REAL, InputKind.CATEGORICAL, InputKind.REAL));
        double[] theta = random.doubles(7, -0.7, 0.7).toArray();
        Covariance warped = new WarpedKernel(ArdKernel.squaredExponential()).covariance(flat, theta);
        Covariance other = ArdKernel.squaredExponential().covariance(flat, theta);
        Products products = warped.products().orElseThrow();
        InputWarp warp = new InputWarp(new int[] {0, 2}, theta, 3);
        for (int i = 0; i < 20; i++) {
            double[] x = {random.nextDouble(), random.nextInt(2), random.nextDouble()};
            double[] y = {random.nextDouble(), random.nextInt(2), random.nextDouble()};
            double[] bentX = {warp.coordinate(0, x[0]), x[1], warp.coordinate(2, x[2])};
            double[] bentY = {warp.coordinate(0, y[0]), y[1], warp.coordinate(2, y[2])};
            assertThat(warped.value(x, y)).isEqualTo(other.value(bentX, bentY));
            double product = products.weight(0);
            for (int k = 0; k < 3; k++) {
                product *= products.factor(0, k, x[k], y[k]);
            }
            assertThat(product).isCloseTo(warped.value(x, y), within(1e-14));
        }
    }

    /** Where a bend makes a coordinate steep, quadratures along it must be as fine as there. */
    @Test
    void stretchedCoordinatesReachLessFar() {
        InputKinds one = InputKinds.reals(1);
        Products plain = ArdKernel.squaredExponential()
                .covariance(one, new double[1])
                .products()
                .orElseThrow();
        Products steep = new WarpedKernel(ArdKernel.squaredExponential())
                .covariance(one, new double[] {0, Math.log(4), 0})
                .products()
                .orElseThrow();
        // The slope of x^4 is 4 at 1.
        assertThat(plain.reach(0) / steep.reach(0)).isBetween(3.8, 4.0);
    }

    private static double[] point(RandomStream random) {
        return new double[] {
            random.nextDouble(),
            random.nextInt(3),
            random.nextInt(2) == 0 ? InputKind.INACTIVE : random.nextDouble(),
            random.nextDouble()
        };
    }
}
