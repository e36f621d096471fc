package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Averaged weights, and fits to their end, as scikit-learn gives them. Averaging and stopping are in 1.6.1 what they were
 * in 1.4; log_loss, which changed, is not among the losses.
 */
class AverageAndFitGoldenTest {
    private static final String FILE = "sklearn-average-and-fit.json";
    private static final int BATCH = 143;
    private static final double RELATIVE = 1e-11;

    private static final Split SPLIT =
            TrainTestSplit.of(Digits.load().data(), Digits.load().targets(), 0.2, 0);

    static Stream<JsonNode> batches() {
        return GoldenFile.group(FILE, "batches");
    }

    static Stream<JsonNode> fits() {
        return GoldenFile.group(FILE, "fits");
    }

    private static SgdClassifierBuilder builder(JsonNode golden) {
        return SgdClassifier.builder()
                .loss(Loss.of(golden.get("loss").asText()))
                .penalty(Penalty.of(golden.get("penalty").asText()))
                .learningRate(LearningRate.of(golden.get("learning_rate").asText()))
                .eta0(golden.get("eta0").doubleValue())
                .alpha(golden.get("alpha").doubleValue())
                .randomState(golden.get("random_state").longValue());
    }

    @ParameterizedTest
    @MethodSource("batches")
    void averages(JsonNode golden) {
        SgdClassifier classifier =
                builder(golden).average(golden.get("average").intValue()).build();
        int[] classes = IntStream.range(0, 10).toArray();
        for (int from = 0; from < 10 * BATCH; from += BATCH) {
            classifier.partialFit(
                    Arrays.copyOfRange(SPLIT.trainX(), from, from + BATCH),
                    Arrays.copyOfRange(SPLIT.trainY(), from, from + BATCH),
                    classes);
        }
        compare(golden, classifier);
    }

    @ParameterizedTest
    @MethodSource("fits")
    void fitsUntilItNoLongerImproves(JsonNode golden) {
        SgdClassifier classifier = builder(golden)
                .earlyStopping(golden.get("early_stopping").booleanValue())
                .validationFraction(golden.get("validation_fraction").doubleValue())
                .nIterNoChange(golden.get("n_iter_no_change").intValue())
                .tol(golden.get("tol").doubleValue())
                .maxIter(golden.get("max_iter").intValue())
                .build();
        classifier.fit(SPLIT.trainX(), SPLIT.trainY());
        assertThat(classifier.epochs()).isEqualTo(golden.get("epochs").intValue());
        compare(golden, classifier);
    }

    private static void compare(JsonNode golden, SgdClassifier classifier) {
        assertThat(classifier.score(SPLIT.testX(), SPLIT.testY()))
                .isEqualTo(golden.get("score").doubleValue());
        assertThat(classifier.updates()).isEqualTo(golden.get("updates").doubleValue());
        assertNear(classifier.coefficients()[3], GoldenFile.doubles(golden.get("coef_row3")));
        assertNear(classifier.intercepts(), GoldenFile.doubles(golden.get("intercept")));
    }

    private static void assertNear(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(RELATIVE * Math.abs(expected[i])));
        }
    }
}
