package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SgdGoldenTest {
    private static final Digits DIGITS = Digits.load();

    static Stream<JsonNode> splits() {
        return GoldenFile.group("splits");
    }

    static Stream<JsonNode> runs() {
        return GoldenFile.group("sgd");
    }

    @ParameterizedTest
    @MethodSource("splits")
    void takesTheRowsOfTrainTestSplit(JsonNode golden) {
        Split split = TrainTestSplit.of(
                DIGITS.data(),
                DIGITS.targets(),
                golden.get("test_size").doubleValue(),
                golden.get("random_state").longValue());

        assertThat(split.trainRows()).containsExactly(GoldenFile.ints(golden.get("train")));
        assertThat(split.testRows()).containsExactly(GoldenFile.ints(golden.get("test")));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void learnsTheFiguresOfScikitLearn(JsonNode golden) {
        double[][] x = scaled(golden.get("feature_scale").doubleValue());
        Split split = TrainTestSplit.of(
                x, DIGITS.targets(), 0.20, golden.get("split_random_state").longValue());
        SgdClassifier classifier = classifier(golden);

        double[] scores = train(classifier, split, golden.get("batch_size").intValue());

        assertThat(scores).containsExactly(GoldenFile.doubles(golden.get("scores")));
        assertThat(classifier.updates()).isEqualTo(golden.get("t").doubleValue());
        double[][] w = classifier.coefficients();
        double norm = golden.get("coef_norm").doubleValue();
        double tolerance = norm > 1e9 ? 1e-7 : 1e-9;
        double[] all = Arrays.stream(w).flatMapToDouble(Arrays::stream).toArray();
        double squares = Arrays.stream(all).map(v -> v * v).sum();
        double absolute = Arrays.stream(all).map(Math::abs).sum();
        assertThat(Math.sqrt(squares)).isCloseTo(norm, within(tolerance * norm));
        assertThat(Arrays.stream(all).sum())
                .isCloseTo(golden.get("coef_sum").doubleValue(), within(tolerance * absolute));
        assertNear(w[3], GoldenFile.doubles(golden.get("coef_row3")), tolerance);
        assertNear(classifier.intercepts(), GoldenFile.doubles(golden.get("intercept")), tolerance);
        double[][] first = {split.testX()[0]};
        assertNear(classifier.decisionFunction(first)[0], GoldenFile.doubles(golden.get("decision_first")), tolerance);
    }

    private static double[] train(SgdClassifier classifier, Split split, int batch) {
        double[][] x = split.trainX();
        int[] y = split.trainY();
        double[][] testX = split.testX();
        int[] testY = split.testY();
        double[] scores = new double[x.length / batch];
        for (int i = 0; i < scores.length; i++) {
            double[][] rows = Arrays.copyOfRange(x, i * batch, (i + 1) * batch);
            int[] labels = Arrays.copyOfRange(y, i * batch, (i + 1) * batch);
            classifier.partialFit(rows, labels, new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
            scores[i] = classifier.score(testX, testY);
        }
        return scores;
    }

    private static SgdClassifier classifier(JsonNode golden) {
        return SgdClassifier.builder()
                .loss(Loss.of(golden.get("loss").textValue()))
                .penalty(Penalty.of(golden.get("penalty").textValue()))
                .learningRate(LearningRate.of(golden.get("learning_rate").textValue()))
                .alpha(golden.get("alpha").doubleValue())
                .eta0(golden.get("eta0").doubleValue())
                .randomState(golden.get("random_state").longValue())
                .build();
    }

    private static double[][] scaled(double divisor) {
        double[][] x = DIGITS.data();
        for (double[] row : x) {
            Arrays.setAll(row, j -> row[j] / divisor);
        }
        return x;
    }

    private static void assertNear(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("entry %d", i).isCloseTo(expected[i], within(tolerance * Math.abs(expected[i])));
        }
    }
}
