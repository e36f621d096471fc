package org.ax4j.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RobustRegressionTest {
    private static final double NORMAL = 1e9;

    private static double[][] inputs(int n, Random random) {
        double[][] inputs = new double[n][];
        for (int i = 0; i < n; i++) {
            inputs[i] = new double[] {1, random.nextGaussian(), random.nextGaussian()};
        }
        return inputs;
    }

    private static double[] outputs(double[][] inputs, double noise, Random random) {
        double[] outputs = new double[inputs.length];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = 2 + 3 * inputs[i][1] - inputs[i][2] + noise * random.nextGaussian();
        }
        return outputs;
    }

    /** With normal errors it is ridge regression: the gradient of its sum of squares vanishes, and leverages add up to the parameters. */
    @Test
    void withNormalErrorsItIsRidgeRegression() {
        Random random = new Random(1);
        double[][] inputs = inputs(12, random);
        double[] outputs = outputs(inputs, 0.5, random);
        double penalty = 0.7;
        RobustRegression fit = RobustRegression.of(columns(inputs), outputs, Robust.of(outputs), penalty, NORMAL, 1e-6);
        double[] origin = {0, 0, 0};
        double intercept = fit.at(new double[] {1, 0, 0});
        double[] slopes = {fit.at(new double[] {0, 1, 0}), fit.at(new double[] {0, 0, 1})};
        assertThat(fit.at(origin)).isZero();
        for (int j = 0; j < 3; j++) {
            double gradient = j == 0 ? 0 : penalty * slopes[j - 1];
            for (int i = 0; i < outputs.length; i++) {
                gradient -= inputs[i][j] * (outputs[i] - fit.at(inputs[i]));
            }
            assertThat(gradient).isCloseTo(0, within(1e-6));
        }
        assertThat(intercept).isCloseTo(2, within(0.5));
    }

    /** Three outliers of thirty move a least-squares fit by far, this one hardly. */
    @Test
    void outliersDoNotMoveIt() {
        Random random = new Random(2);
        double[][] inputs = inputs(30, random);
        double[] outputs = outputs(inputs, 0.1, random);
        IntStream.of(3, 11, 20).forEach(i -> outputs[i] = 1000);
        double[] probe = {1, 0.5, 0.5};
        assertThat(RobustRegression.of(columns(inputs), outputs, Robust.of(outputs), 0.1, 2.5, 1e-3)
                        .at(probe))
                .isCloseTo(3, within(0.2));
        assertThat(RobustRegression.of(columns(inputs), outputs, Robust.of(outputs), 0.1, NORMAL, 1e-3)
                        .at(probe))
                .isGreaterThan(30);
    }

    /** With normal errors each left-out residual is that of the fit to the others, which the evidence is made of. */
    @Test
    void theEvidenceIsThatOfFitsWithoutEach() {
        Random random = new Random(3);
        double[][] inputs = inputs(10, random);
        double[] outputs = outputs(inputs, 0.5, random);
        RobustRegression fit = RobustRegression.of(columns(inputs), outputs, Robust.of(outputs), 0.3, NORMAL, 1e-6);
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            int out = i;
            double[][] others = IntStream.range(0, 10)
                    .filter(j -> j != out)
                    .mapToObj(j -> inputs[j])
                    .toArray(double[][]::new);
            double[] values = IntStream.range(0, 10)
                    .filter(j -> j != out)
                    .mapToDouble(j -> outputs[j])
                    .toArray();
            RobustRegression without =
                    RobustRegression.of(columns(others), values, Robust.of(values), 0.3, NORMAL, 1e-6);
            double scale = without.scale(inputs[i]) * fit.scale(new double[3]) / without.scale(new double[3]);
            double gap = (outputs[i] - without.at(inputs[i])) / scale;
            sum += -0.5 * Math.log(2 * Math.PI) - Math.log(scale) - 0.5 * gap * gap;
        }
        assertThat(fit.evidence()).isCloseTo(sum / 10, within(1e-4));
    }

    @Test
    void theInverseIsOne() {
        double[][] matrix = {{4, 1, 0.5}, {1, 3, -0.2}, {0.5, -0.2, 2}};
        double[][] inverse = SmallMatrix.inverse(matrix);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += matrix[i][k] * inverse[k][j];
                }
                assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-14));
            }
        }
    }

    private static double[][] columns(double[][] rows) {
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
