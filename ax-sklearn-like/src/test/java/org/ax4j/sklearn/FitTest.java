package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitTest {
    private static final int ROWS = 200;
    private static final double[][] X = MinMaxScaler.fit(Digits.load().data())
            .transform(Arrays.copyOf(Digits.load().data(), ROWS));
    private static final int[] Y = Arrays.copyOf(Digits.load().targets(), ROWS);
    private static final int[] ODD = Arrays.stream(Y).map(label -> label % 2).toArray();

    private static SgdClassifierBuilder slow() {
        return SgdClassifier.builder()
                .loss(Loss.LOG_LOSS)
                .learningRate(LearningRate.CONSTANT)
                .eta0(0.01)
                .alpha(1e-3)
                .randomState(4);
    }

    private static PlainSgd plain() {
        PlainSgd plain = new PlainSgd();
        plain.loss = Loss.LOG_LOSS;
        plain.learningRate = LearningRate.CONSTANT;
        plain.eta0 = 0.01;
        plain.w = new double[64];
        plain.averageW = new double[64];
        plain.maxIter = 1000;
        return plain;
    }

    private static void runOdd(PlainSgd plain) {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1.0);
        double[] sides =
                Arrays.stream(ODD).mapToDouble(label -> 2.0 * label - 1.0).toArray();
        plain.run(X, sides, ones, RandomState.of(4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-1, 1e-2, 1e-3})
    void stopsWhenTheLossNoLongerFallsByTheTolerance(double tol) {
        SgdClassifier classifier = slow().tol(tol).build();
        classifier.fit(X, ODD);

        PlainSgd plain = plain();
        plain.tol = tol;
        runOdd(plain);
        assertThat(classifier.epochs()).isEqualTo(plain.epochs).isBetween(2, 999);
        assertThat(classifier.updates()).isEqualTo(1.0 + plain.epochs * ROWS);
        assertNear(classifier.coefficients()[0], plain.w);
    }

    @Test
    void waitsLongerWithMorePatience() {
        SgdClassifier hasty = slow().tol(0.01).nIterNoChange(1).build();
        SgdClassifier patient = slow().tol(0.01).nIterNoChange(9).build();
        hasty.fit(X, ODD);
        patient.fit(X, ODD);

        PlainSgd plain = plain();
        plain.tol = 0.01;
        plain.nIterNoChange = 9;
        runOdd(plain);
        assertThat(patient.epochs()).isEqualTo(plain.epochs).isGreaterThan(hasty.epochs());
    }

    @Test
    void adaptiveStepsAreDividedByFiveUntilTheyAreTiny() {
        SgdClassifier classifier =
                slow().learningRate(LearningRate.ADAPTIVE).tol(0.01).build();
        classifier.fit(X, ODD);

        PlainSgd plain = plain();
        plain.learningRate = LearningRate.ADAPTIVE;
        plain.tol = 0.01;
        runOdd(plain);
        assertThat(classifier.epochs()).isEqualTo(plain.epochs);
        assertNear(classifier.coefficients()[0], plain.w);
    }

    @ParameterizedTest
    @EnumSource
    void stopsByTheScoreOfTheRowsHeldBack(Penalty penalty) {
        SgdClassifier classifier = slow().penalty(penalty)
                .alpha(0.05)
                .earlyStopping(true)
                .validationFraction(0.25)
                .build();
        classifier.fit(X, ODD);

        PlainSgd plain = plain();
        plain.penalty = penalty;
        plain.alpha = 0.05;
        plain.tol = 1e-3;
        plain.held = TrainTestSplit.stratified(X, ODD, 0.25, 4).testRows();
        runOdd(plain);
        assertThat(classifier.epochs()).isEqualTo(plain.epochs).isBetween(6, 200);
        assertThat(classifier.updates()).isEqualTo(1.0 + plain.epochs * ROWS);
        assertNear(classifier.coefficients()[0], plain.w);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 64})
    void givesTheSameOnAnyNumberOfThreads(int threads) {
        SgdClassifierBuilder builder = slow().tol(0.01).earlyStopping(true).validationFraction(0.2);
        SgdClassifier one = builder.threads(1).build();
        SgdClassifier many = builder.threads(threads).build();
        one.fit(X, Y);
        many.fit(X, Y);

        assertThat(many.coefficients()).isDeepEqualTo(one.coefficients());
        assertThat(many.intercepts()).containsExactly(one.intercepts());
        assertThat(many.epochs()).isEqualTo(one.epochs());
    }

    @Test
    void stopsEachClassOnItsOwn() {
        SgdClassifier all = slow().tol(0.01).build();
        all.fit(X, Y);

        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1.0);
        RandomState seeds = RandomState.of(4);
        int longest = 0;
        int shortest = 1000;
        for (int c = 0; c < 10; c++) {
            int digit = c;
            PlainSgd plain = plain();
            plain.tol = 0.01;
            double[] sides = Arrays.stream(Y)
                    .mapToDouble(label -> label == digit ? 1.0 : -1.0)
                    .toArray();
            plain.run(X, sides, ones, RandomState.of(seeds.randint(0, Integer.MAX_VALUE)));
            assertNear(all.coefficients()[c], plain.w);
            longest = Math.max(longest, plain.epochs);
            shortest = Math.min(shortest, plain.epochs);
        }
        assertThat(all.epochs()).isEqualTo(longest).isGreaterThan(shortest);
    }

    @Test
    void forgetsWithoutAWarmStart() {
        SgdClassifier classifier = slow().maxIter(3).build();
        classifier.fit(X, Y);
        double[][] first = classifier.coefficients();
        classifier.fit(X, ODD);
        classifier.fit(X, Y);

        assertThat(classifier.coefficients()).isDeepEqualTo(first);
        assertThat(classifier.updates()).isEqualTo(1.0 + 3 * ROWS);
    }

    @Test
    void goesOnWithAWarmStart() {
        SgdClassifier classifier =
                slow().maxIter(2).tol(Double.NEGATIVE_INFINITY).warmStart(true).build();
        classifier.fit(X, ODD);
        classifier.fit(X, ODD);

        PlainSgd plain = plain();
        plain.maxIter = 2;
        runOdd(plain);
        plain.t = 1.0;
        runOdd(plain);
        assertNear(classifier.coefficients()[0], plain.w);
        assertThat(classifier.updates()).isEqualTo(1.0 + 2 * ROWS);
    }

    @Test
    void partialFitGoesOnFromAFit() {
        SgdClassifier classifier = slow().maxIter(2).build();
        classifier.fit(X, Y);
        classifier.partialFit(X, Y);

        assertThat(classifier.epochs()).isEqualTo(1);
        assertThat(classifier.updates()).isEqualTo(1.0 + 3 * ROWS);
    }

    @Test
    void balancedWeightsAreThoseOfTheirFormula() {
        int[] rare = Arrays.stream(Y).map(label -> label == 3 ? 1 : 0).toArray();
        double ones = Arrays.stream(rare).sum();
        SgdClassifier balanced = slow().maxIter(4).balancedClassWeight().build();
        SgdClassifier given = slow().maxIter(4)
                .classWeight(Map.of(0, ROWS / (2.0 * (ROWS - ones)), 1, ROWS / (2.0 * ones)))
                .build();
        balanced.fit(X, rare);
        given.fit(X, rare);

        assertThat(balanced.coefficients()).isDeepEqualTo(given.coefficients());
    }

    @Test
    void aRowOfWeightZeroMovesNothing() {
        double[] weights = new double[ROWS];
        Arrays.fill(weights, 0, ROWS / 2, 1.0);
        int[] scrambled = ODD.clone();
        for (int i = ROWS / 2; i < ROWS; i++) {
            scrambled[i] = 1 - scrambled[i];
        }
        SgdClassifier right = slow().maxIter(3).tol(Double.NEGATIVE_INFINITY).build();
        SgdClassifier wrong = slow().maxIter(3).tol(Double.NEGATIVE_INFINITY).build();
        right.fit(X, ODD, weights);
        wrong.fit(X, scrambled, weights);

        assertThat(wrong.coefficients()).isDeepEqualTo(right.coefficients());
    }

    @Test
    void learnsTheDigits() {
        Digits digits = Digits.load();
        Split split = TrainTestSplit.stratified(digits.data(), digits.targets(), 0.2, 0);
        StandardScaler scaler = StandardScaler.fit(split.trainX());
        SgdClassifier classifier = SgdClassifier.builder().randomState(0).build();
        classifier.fit(scaler.transform(split.trainX()), split.trainY());

        assertThat(classifier.score(scaler.transform(split.testX()), split.testY()))
                .isGreaterThan(0.92);
        assertThat(classifier.epochs()).isBetween(6, 999);
    }

    private static void assertNear(double[] actual, double[] expected) {
        for (int j = 0; j < expected.length; j++) {
            assertThat(actual[j]).as("entry %d", j).isCloseTo(expected[j], within(1e-10));
        }
    }
}
