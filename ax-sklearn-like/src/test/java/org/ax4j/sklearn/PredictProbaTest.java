package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PredictProbaTest {
    private static final double[][] X = Arrays.copyOf(Digits.load().data(), 120);
    private static final int[] Y = Arrays.copyOf(Digits.load().targets(), 120);

    private static SgdClassifier trained(Loss loss, double divisor, int[] y) {
        SgdClassifier classifier = SgdClassifier.builder()
                .loss(loss)
                .learningRate(LearningRate.CONSTANT)
                .eta0(0.01)
                .maxIter(5)
                .build();
        classifier.fit(divided(divisor), y);
        return classifier;
    }

    private static double[][] divided(double divisor) {
        return Arrays.stream(X)
                .map(row -> Arrays.stream(row).map(v -> v / divisor).toArray())
                .toArray(double[][]::new);
    }

    @Test
    void ofLogisticRegressionIsTheLogisticFunctionOverItsSum() {
        SgdClassifier classifier = trained(Loss.LOG_LOSS, 16.0, Y);
        double[][] x = divided(16.0);
        double[][] scores = classifier.decisionFunction(x);
        double[][] probabilities = classifier.predictProba(x);

        for (int i = 0; i < x.length; i++) {
            double sum = Arrays.stream(scores[i])
                    .map(s -> 0.5 * (1.0 + StrictMath.tanh(s / 2.0)))
                    .sum();
            for (int c = 0; c < 10; c++) {
                double expected = 0.5 * (1.0 + StrictMath.tanh(scores[i][c] / 2.0)) / sum;
                assertThat(probabilities[i][c]).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void ofModifiedHuberIsTheClippedScoreOverItsSum() {
        SgdClassifier classifier = trained(Loss.MODIFIED_HUBER, 16.0, Y);
        double[][] x = divided(16.0);
        double[][] scores = classifier.decisionFunction(x);
        double[][] probabilities = classifier.predictProba(x);

        int uniform = 0;
        for (int i = 0; i < x.length; i++) {
            double sum = Arrays.stream(scores[i])
                    .map(s -> Math.min(2.0, Math.max(0.0, s + 1.0)))
                    .sum();
            uniform += sum == 0.0 ? 1 : 0;
            for (int c = 0; c < 10; c++) {
                double share = Math.min(2.0, Math.max(0.0, scores[i][c] + 1.0));
                assertThat(probabilities[i][c]).isCloseTo(sum == 0.0 ? 0.1 : share / sum, within(1e-12));
            }
        }
        assertThat(uniform).isLessThan(x.length);
    }

    @Test
    void isUniformWhereNoClassHasAShare() {
        assertThat(Probabilities.of(Loss.MODIFIED_HUBER, new double[] {-3.0, -1.0, -2.0, -1.5}))
                .containsExactly(0.25, 0.25, 0.25, 0.25);
        assertThat(Probabilities.of(Loss.LOG_LOSS, new double[] {-800.0, -900.0, -1000.0, -750.0}))
                .containsExactly(0.25, 0.25, 0.25, 0.25);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOG_LOSS", "MODIFIED_HUBER"})
    void ofTwoClassesAddsUpToOne(Loss loss) {
        int[] y = Arrays.stream(Y).map(label -> label % 2).toArray();
        SgdClassifier classifier = trained(loss, 16.0, y);
        double[][] x = divided(16.0);
        double[][] scores = classifier.decisionFunction(x);
        double[][] probabilities = classifier.predictProba(x);

        for (int i = 0; i < x.length; i++) {
            double s = scores[i][0];
            double expected = loss == Loss.LOG_LOSS
                    ? 0.5 * (1.0 + StrictMath.tanh(s / 2.0))
                    : 0.5 * (1.0 + Math.min(1.0, Math.max(-1.0, s)));
            assertThat(probabilities[i]).hasSize(2);
            assertThat(probabilities[i][1]).isCloseTo(expected, within(1e-12));
            assertThat(probabilities[i][0] + probabilities[i][1]).isCloseTo(1.0, within(1e-15));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HINGE", "SQUARED_HINGE", "PERCEPTRON"})
    void isRefusedForLossesWithout(Loss loss) {
        SgdClassifier classifier = SgdClassifier.builder().loss(loss).maxIter(1).build();
        classifier.fit(divided(16.0), Y);

        assertThatIllegalStateException()
                .isThrownBy(() -> classifier.predictProba(X))
                .withMessageContaining("log_loss")
                .withMessageContaining(loss.label());
    }
}
