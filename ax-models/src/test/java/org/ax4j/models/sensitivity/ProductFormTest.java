package org.ax4j.models.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.Erf;
import org.ax4j.models.encode.Encoding;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.gp.Hyperparameters;
import org.ax4j.models.gp.TrainingData;
import org.ax4j.models.kernel.ArdKernel;
import org.ax4j.models.kernel.GaussianMixture;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.models.kernel.Matern52;
import org.ax4j.models.sampling.Sobol;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.junit.jupiter.api.Test;

class ProductFormTest {
    private static final double[] LENGTHS = {0.12, 0.4, 1.7};
    private static final int N = 25;
    private static final Inputs INPUTS = Inputs.of(Encoding.of(SearchSpace.of(
            RangeParameter.real("a", 0, 1), RangeParameter.real("b", 0, 1), RangeParameter.real("c", 0, 1))));

    private static GaussianProcess process(ArdKernel kernel) {
        Sobol sobol = Sobol.plain(3);
        double[][] x = new double[N][];
        double[] y = new double[N];
        double[] noise = new double[N];
        for (int i = 0; i < N; i++) {
            x[i] = sobol.next();
            y[i] = Math.sin(7 * x[i][0]) + x[i][1] * x[i][2];
            noise[i] = 1e-4;
        }
        List<Double> theta =
                java.util.Arrays.stream(LENGTHS).mapToObj(Math::log).toList();
        return GaussianProcess.of(
                kernel, TrainingData.of(InputKinds.reals(3), x, y, noise), new Hyperparameters(theta, 1e-4, 0.3));
    }

    /** {@code integral of exp(-(x - p)^2 / 2l^2) exp(-(x - q)^2 / 2l^2)} over [0, 1]. */
    private static double both(double p, double q, double l) {
        double middle = (p + q) / 2;
        return Math.exp(-(p - q) * (p - q) / (4 * l * l))
                * l
                * Math.sqrt(Math.PI)
                / 2
                * (Erf.value((1 - middle) / l) + Erf.value(middle / l));
    }

    private static double one(double p, double l) {
        double root = l * Math.sqrt(2);
        return l * Math.sqrt(Math.PI / 2) * (Erf.value((1 - p) / root) + Erf.value(p / root));
    }

    /** The variance of the mean given the coordinates of a set, by the closed form. */
    private static double closed(GaussianProcess process, List<Integer> known) {
        double[] weights = process.weights();
        double squares = 0;
        double mean = 0;
        for (int i = 0; i < N; i++) {
            double[] p = process.data().points().row(i);
            mean += weights[i] * product(k -> one(p[k], LENGTHS[k]));
            for (int j = 0; j < N; j++) {
                double[] q = process.data().points().row(j);
                squares += weights[i]
                        * weights[j]
                        * product(k -> known.contains(k)
                                ? both(p[k], q[k], LENGTHS[k])
                                : one(p[k], LENGTHS[k]) * one(q[k], LENGTHS[k]));
            }
        }
        return squares - mean * mean;
    }

    private static double product(java.util.function.IntToDoubleFunction factor) {
        return IntStream.range(0, 3).mapToDouble(factor).reduce(1, (a, b) -> a * b);
    }

    @Test
    void squaredExponentialsHaveTheClosedFormInErrorFunctions() {
        GaussianProcess process = process(ArdKernel.squaredExponential());
        Mean mean = new Mean(process);
        ProductForm form = new ProductForm(mean, mean.covariance().products().orElseThrow(), INPUTS);
        double[][] main = {form.main(0), form.main(1), form.main(2)};
        Totals.Split split = new Totals(form).split(form.nodes(0).mean(main[0]));
        double whole = closed(process, List.of(0, 1, 2));
        assertThat(split.whole().variance()).isCloseTo(whole, within(1e-8 * whole));
        for (int k = 0; k < 3; k++) {
            assertThat(form.nodes(k).covariance(main[k], main[k]))
                    .isCloseTo(closed(process, List.of(k)), within(1e-8 * whole));
            int l = (k + 1) % 3;
            int m = (k + 2) % 3;
            double pair = closed(process, List.of(k, l)) - closed(process, List.of(k)) - closed(process, List.of(l));
            assertThat(form.interaction(k, l, main[k], main[l])).isCloseTo(pair, within(1e-8 * whole));
            assertThat(split.totals()[k][0]).isCloseTo(whole - closed(process, List.of(l, m)), within(1e-8 * whole));
        }
    }

    @Test
    void maternIsAMixtureOfSquaredExponentials() {
        GaussianMixture mixture = new Matern52().mixture().orElseThrow();
        double[] q = IntStream.range(0, 400).mapToDouble(i -> i * i * 1e-3).toArray();
        double[] value = q.clone();
        new Matern52().evaluate(value, new double[400], 0, 400);
        for (int i = 0; i < q.length; i++) {
            double own = q[i];
            double sum = mixture.parts().stream()
                    .mapToDouble(part -> part.weight() * Math.exp(-0.5 * part.rate() * own))
                    .sum();
            assertThat(sum).isCloseTo(value[i], within(1e-8));
        }
    }

    @Test
    void partsOfMaternAddUpToTheWholeOnAGrid() {
        Mean mean = new Mean(process(ArdKernel.matern52()));
        ProductForm form = new ProductForm(mean, mean.covariance().products().orElseThrow(), INPUTS);
        double[][] main = {form.main(0), form.main(1), form.main(2)};
        double centre = form.nodes(0).mean(main[0]);
        Totals.Split split = new Totals(form).split(centre);
        double whole = 0;
        for (int a = 0; a < form.nodes(0).size(); a++) {
            for (int b = 0; b < form.nodes(1).size(); b++) {
                for (int c = 0; c < form.nodes(2).size(); c++) {
                    double[][] x = {
                        {form.nodes(0).at(a), form.nodes(1).at(b), form.nodes(2).at(c)}
                    };
                    double share = form.nodes(0).share(a)
                            * form.nodes(1).share(b)
                            * form.nodes(2).share(c);
                    whole += share * Math.pow(mean.at(x)[0] - centre, 2);
                }
            }
        }
        assertThat(split.whole().variance()).isCloseTo(whole, within(1e-6 * whole));
        double first = form.nodes(0).covariance(main[0], main[0]);
        double rest = IntStream.of(1, 2)
                .mapToDouble(k -> form.interaction(0, k, main[0], main[k]))
                .sum();
        double three = whole
                - IntStream.range(0, 3)
                        .mapToDouble(k -> form.nodes(k).covariance(main[k], main[k])
                                + form.interaction(k, (k + 1) % 3, main[k], main[(k + 1) % 3]))
                        .sum();
        assertThat(split.totals()[0][0]).isCloseTo(first + rest + three, within(1e-6 * whole));
    }
}
