package org.ax4j.models.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ax4j.spi.RandomStream;
import org.junit.jupiter.api.Test;

class PolyhedronTest {
    @Test
    void projectionsOntoABoxAreClamped() {
        Polyhedron box = Polyhedron.of(new double[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}, new double[] {0, -1, 0, -1});
        assertThat(box.project(new double[] {2, -3}).orElseThrow()).containsExactly(new double[] {1, 0}, within(1e-12));
        assertThat(box.project(new double[] {0.3, 0.4}).orElseThrow()).containsExactly(0.3, 0.4);
    }

    @Test
    void anEmptyPolyhedronHasNone() {
        assertThat(Polyhedron.of(new double[][] {{1}, {-1}}, new double[] {2, -1})
                        .project(new double[] {0}))
                .isEmpty();
    }

    @Test
    void equalitiesAsTwoHalfSpacesLeaveALine() {
        Polyhedron line = Polyhedron.of(new double[][] {{1, 1}, {-1, -1}}, new double[] {1, -1});
        double[] nearest = line.project(new double[] {3, 1}).orElseThrow();
        assertThat(nearest).containsExactly(new double[] {1.5, -0.5}, within(1e-12));
    }

    /** The nearest point is known by the obtuse angle: (z - y)(w - y) is at most 0 for every w inside. */
    @Test
    void projectionsHaveObtuseAngles() {
        RandomStream random = new RandomStream(1);
        int projected = 0;
        for (int trial = 0; trial < 300; trial++) {
            int n = 1 + random.nextInt(6);
            double[] inside = random.doubles(n).toArray();
            double[][] normals = new double[1 + random.nextInt(10)][];
            double[] bounds = new double[normals.length];
            for (int i = 0; i < normals.length; i++) {
                normals[i] = random.doubles(n, -1, 1).toArray();
                bounds[i] = dot(normals[i], inside) - (random.nextInt(3) == 0 ? 0 : random.nextDouble());
            }
            Polyhedron polyhedron = Polyhedron.of(normals, bounds);
            double[] z = random.doubles(n, -3, 3).toArray();
            double[] y = polyhedron.project(z).orElseThrow();
            assertThat(polyhedron.distance(y)).isLessThan(1e-9);
            double[] gap = difference(z, y);
            assertThat(dot(gap, difference(inside, y))).isLessThan(1e-8);
            for (int probe = 0; probe < 50; probe++) {
                double[] w = random.doubles(n, -3, 3).toArray();
                if (polyhedron.distance(w) == 0) {
                    assertThat(dot(gap, difference(w, y))).isLessThan(1e-8);
                }
            }
            projected += dot(gap, gap) > 0 ? 1 : 0;
        }
        assertThat(projected).isGreaterThan(150);
    }

    @Test
    void spectralGradientFindsTheConstrainedMinimumOfAQuadratic() {
        Polyhedron simplex = Polyhedron.of(
                new double[][] {{1, 1, 1}, {-1, -1, -1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                new double[] {1, -1, 0, 0, 0});
        double[] centre = {0.9, 0.4, -0.6};
        DifferentiableFunction bowl = (x, gradient) -> {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                gradient[i] = 2 * (1 + i) * (x[i] - centre[i]);
                sum += (1 + i) * (x[i] - centre[i]) * (x[i] - centre[i]);
            }
            return sum;
        };
        Minimum end = new SpectralGradient(1e-10, 500)
                .minimise(bowl, new double[] {0, 0, 1}, z -> simplex.project(z).orElseThrow())
                .orElseThrow();
        // On x + y = 1, z = 0: 2 (x - 0.9) = 4 (y - 0.4), so x = 0.7, y = 0.3.
        assertThat(end.point()).containsExactly(new double[] {0.7, 0.3, 0}, within(1e-7));
    }

    private static double[] difference(double[] a, double[] b) {
        double[] d = new double[a.length];
        Arrays.setAll(d, i -> a[i] - b[i]);
        return d;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
