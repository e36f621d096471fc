package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, with parameter and value in the text, and that the classifier stays as it was. */
class BadInputTest {
    private static final double[][] X = {{0, 1}, {1, 0}, {2, 1}, {1, 3}};
    private static final int[] Y = {0, 1, 2, 1};
    private static final int[] CLASSES = {0, 1, 2};
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** A row that a careless caller left out. */
    @SuppressWarnings("NullAway")
    private static double[] absent() {
        return null;
    }

    private static Arguments row(String text, Consumer<SgdClassifier> call) {
        return Arguments.of(text, call);
    }

    static Stream<Arguments> badCalls() {
        return Stream.of(
                row(
                        "x must have rows of 2 entries but row 1 has 3",
                        c -> c.partialFit(new double[][] {{1, 2}, {1, 2, 3}}, new int[2], CLASSES)),
                row(
                        "x[1] must be a row of numbers but is null",
                        c -> c.partialFit(new double[][] {{1, 2}, absent()}, new int[2], CLASSES)),
                row("x[0] must be a row of numbers but is null", c -> c.predict(new double[][] {absent()})),
                row("x must have at least 1 row but has 0", c -> c.partialFit(new double[0][], new int[0], CLASSES)),
                row(
                        "x must have at least 1 column but row 0 has 0",
                        c -> c.partialFit(new double[][] {{}}, new int[1], CLASSES)),
                row(
                        "x must have 2 columns, as before, but has 3",
                        c -> c.partialFit(new double[][] {{1, 2, 3}}, new int[1], CLASSES)),
                row(
                        "x[1][0] must be finite but is NaN",
                        c -> c.partialFit(new double[][] {{1, 2}, {NAN, 3}}, new int[2], CLASSES)),
                row(
                        "x[0][1] must be finite but is Infinity",
                        c -> c.partialFit(new double[][] {{1, INFINITY}}, new int[1])),
                row("y must have one entry per row, 4, but has 3", c -> c.partialFit(X, new int[3], CLASSES)),
                row("y[2] must be one of the classes [0, 1, 2] but is 5", c -> c.partialFit(X, new int[] {0, 1, 5, 0})),
                row(
                        "classes must be [0, 1, 2], as before, but are [0, 1, 2, 3]",
                        c -> c.partialFit(X, Y, new int[] {3, 2, 1, 0})),
                row(
                        "classes must have at least 2 different labels but has [1]",
                        c -> c.partialFit(X, Y, new int[] {1, 1})),
                row(
                        "sampleWeights must have one entry per row, 4, but has 1",
                        c -> c.partialFit(X, Y, CLASSES, new double[1])),
                row(
                        "sampleWeights[3] must be finite but is NaN",
                        c -> c.partialFit(X, Y, CLASSES, new double[] {1, 1, 1, NAN})),
                row("y must have at least 2 different labels but has [7]", c -> c.fit(X, new int[] {7, 7, 7, 7})),
                row(
                        "x[3][1] must be finite but is -Infinity",
                        c -> c.fit(new double[][] {{0, 1}, {1, 1}, {1, 0}, {0, -INFINITY}}, Y)),
                row(
                        "x must have rows of 2 entries but row 2 has 1",
                        c -> c.fit(new double[][] {{0, 1}, {1, 1}, {1}, {0, 0}}, Y)),
                row("y must have one entry per row, 4, but has 2", c -> c.fit(X, new int[] {0, 1})),
                row("x must have rows of 2 entries but row 0 has 1", c -> c.predict(new double[][] {{1}})),
                row("x[0][0] must be finite but is NaN", c -> c.decisionFunction(new double[][] {{NAN, 1}})),
                row("y must have one entry per row, 4, but has 2", c -> c.score(X, new int[2])),
                row("x must have at least 1 row to be scored but has 0", c -> c.score(new double[0][], new int[0])));
    }

    @ParameterizedTest
    @MethodSource("badCalls")
    void leavesATrainedClassifierAsItWas(String text, Consumer<SgdClassifier> call) {
        SgdClassifier classifier = SgdClassifier.builder().build();
        classifier.partialFit(X, Y, CLASSES);
        double[][] before = classifier.coefficients();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> call.accept(classifier))
                .withMessageContaining(text);

        assertThat(classifier.coefficients()).isDeepEqualTo(before);
        assertThat(classifier.updates()).isEqualTo(5.0);
        assertThat(classifier.epochs()).isEqualTo(1);
    }

    static Stream<Arguments> badParameters() {
        SgdClassifierBuilder constant = SgdClassifier.builder().learningRate(LearningRate.CONSTANT);
        return Stream.of(
                Arguments.of("eta0 must be above 0 with learningRate=constant but is 0.0", constant),
                Arguments.of(
                        "eta0 must be above 0 with learningRate=invscaling but is 0.0",
                        SgdClassifier.builder().learningRate(LearningRate.INVSCALING)),
                Arguments.of(
                        "eta0 must be above 0 with learningRate=adaptive but is 0.0",
                        SgdClassifier.builder().learningRate(LearningRate.ADAPTIVE)),
                Arguments.of(
                        "eta0 must be 0 or more and finite but is -1.0",
                        SgdClassifier.builder().eta0(-1)),
                Arguments.of(
                        "alpha must be above 0 with learningRate=optimal but is 0.0: raise it",
                        SgdClassifier.builder().alpha(0)),
                Arguments.of(
                        "alpha must be 0 or more and finite but is -0.1",
                        SgdClassifier.builder().alpha(-0.1)),
                Arguments.of(
                        "alpha must be 0 or more and finite but is NaN",
                        SgdClassifier.builder().alpha(NAN)),
                Arguments.of(
                        "l1Ratio must be from 0 to 1 but is 1.5",
                        SgdClassifier.builder().l1Ratio(1.5)),
                Arguments.of(
                        "powerT must be finite but is Infinity",
                        SgdClassifier.builder().powerT(INFINITY)),
                Arguments.of(
                        "average must be 0 or more but is -1",
                        SgdClassifier.builder().average(-1)),
                Arguments.of(
                        "maxIter must be 1 or more but is 0",
                        SgdClassifier.builder().maxIter(0)),
                Arguments.of(
                        "tol must be 0 or more and finite, or negative infinity but is -0.5",
                        SgdClassifier.builder().tol(-0.5)),
                Arguments.of(
                        "nIterNoChange must be 1 or more but is 0",
                        SgdClassifier.builder().nIterNoChange(0)),
                Arguments.of(
                        "validationFraction must be above 0 and below 1 but is 1.0",
                        SgdClassifier.builder().validationFraction(1)),
                Arguments.of(
                        "classWeight of 3 must be finite but is NaN",
                        SgdClassifier.builder().classWeight(Map.of(3, NAN))),
                Arguments.of(
                        "threads must be 1 or more but is 0",
                        SgdClassifier.builder().threads(0)),
                Arguments.of(
                        "randomState must be from 0 to 4294967295 but is -1",
                        SgdClassifier.builder().randomState(-1)));
    }

    @ParameterizedTest
    @MethodSource("badParameters")
    void refusesParametersOutOfRange(String text, SgdClassifierBuilder builder) {
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(text);
    }

    @Test
    void tellsAllFaultsOfABuilderAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SgdClassifier.builder()
                        .alpha(-1)
                        .maxIter(-2)
                        .threads(0)
                        .randomState(-3)
                        .build())
                .withMessageContainingAll("alpha", "-1.0", "maxIter", "-2", "threads", "0", "randomState", "-3");
    }

    @Test
    void refusesUnknownNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Loss.of("huber"))
                .withMessage("loss must be one of hinge, log_loss, modified_huber, squared_hinge, perceptron but is"
                        + " 'huber'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Penalty.of("L2"))
                .withMessage("penalty must be one of none, l2, l1, elasticnet but is 'L2'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LearningRate.of("cosine"))
                .withMessage("learningRate must be one of constant, optimal, invscaling, adaptive, pa1, pa2 but is"
                        + " 'cosine'");
    }

    @Test
    void findsTheNamesOfScikitLearn() {
        assertThat(Stream.of(Loss.values()).map(Loss::label).map(Loss::of)).containsExactly(Loss.values());
        assertThat(Stream.of(Penalty.values()).map(Penalty::label).map(Penalty::of))
                .containsExactly(Penalty.values());
        assertThat(Stream.of(LearningRate.values()).map(LearningRate::label).map(LearningRate::of))
                .containsExactly(LearningRate.values());
    }

    @Test
    void asksForTrainingFirst() {
        SgdClassifier classifier = SgdClassifier.builder().loss(Loss.LOG_LOSS).build();

        assertThatIllegalStateException()
                .isThrownBy(() -> classifier.partialFit(X, Y))
                .withMessageContaining("classes");
        assertThatIllegalStateException()
                .isThrownBy(() -> classifier.predict(X))
                .withMessageContaining("predict");
        assertThatIllegalStateException()
                .isThrownBy(() -> classifier.predictProba(X))
                .withMessageContaining("fit");
        assertThatIllegalStateException().isThrownBy(classifier::coefficients).withMessageContaining("fit");
        assertThatIllegalStateException().isThrownBy(classifier::intercepts).withMessageContaining("fit");
        assertThatIllegalStateException().isThrownBy(classifier::classes).withMessageContaining("fit");
        assertThat(classifier.updates()).isEqualTo(1.0);
        assertThat(classifier.epochs()).isZero();
    }

    @Test
    void refusesInBatchesWhatNeedsAllRows() {
        SgdClassifier stopping = SgdClassifier.builder().earlyStopping(true).build();
        SgdClassifier balanced = SgdClassifier.builder().balancedClassWeight().build();

        assertThatIllegalStateException()
                .isThrownBy(() -> stopping.partialFit(X, Y, CLASSES))
                .withMessageContaining("earlyStopping must be false with partialFit but is true");
        assertThatIllegalStateException()
                .isThrownBy(() -> balanced.partialFit(X, Y, CLASSES))
                .withMessageContaining("classWeight must not be balanced");
    }

    @Test
    void refusesAWarmStartWithOtherClassesOrColumns() {
        SgdClassifier classifier = SgdClassifier.builder().warmStart(true).build();
        classifier.fit(X, Y);
        double[][] before = classifier.coefficients();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier.fit(X, new int[] {0, 1, 0, 1}))
                .withMessageContaining("classes must be [0, 1, 2], as before, but are [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier.fit(new double[][] {{1}, {2}, {3}, {4}}, Y))
                .withMessageContaining("x must have 2 columns, as before, but has 1");
        assertThat(classifier.coefficients()).isDeepEqualTo(before);
    }

    @Test
    void refusesToHoldBackTooFewRows() {
        SgdClassifier classifier = SgdClassifier.builder().earlyStopping(true).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier.fit(X, Y))
                .withMessageContaining(
                        "at least 2 rows of each class to be stratified, as earlyStopping with validationFraction=0.1 asks, but has 1 of 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> classifier.fit(X, new int[] {0, 1, 0, 1}))
                .withMessageContaining("2 classes but have 3 and 1 with earlyStopping with validationFraction=0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SgdClassifier.builder()
                        .earlyStopping(true)
                        .validationFraction(0.5)
                        .build()
                        .fit(X, new int[] {0, 1, 0, 1}, new double[4]))
                .withMessageContaining("sampleWeights");
    }

    @Test
    void refusesWeightsOfLabelsThatAreNoClasses() {
        SgdClassifier wrong =
                SgdClassifier.builder().classWeight(Map.of(0, 2.0, 9, 2.0)).build();
        SgdClassifier more = SgdClassifier.builder()
                .classWeight(Map.of(0, 2.0, 1, 1.0, 2, 1.0, 9, 2.0))
                .build();
        more.fit(X, Y);

        assertThat(more.classes()).containsExactly(0, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wrong.fit(X, Y))
                .withMessageContaining("classWeight must name labels among [0, 1, 2]");
    }

    @Test
    void aDivergingBatchLeavesTheClassifierAsItWas() {
        SgdClassifier classifier = SgdClassifier.builder()
                .loss(Loss.HINGE)
                .learningRate(LearningRate.CONSTANT)
                .eta0(1e300)
                .build();
        double[][] tame = {{1e-9, 0}, {0, 1e-9}};
        double[][] wild = {{1e300, 1}, {-1e300, 2}};
        classifier.partialFit(tame, new int[] {0, 1}, new int[] {0, 1});
        double[][] before = classifier.coefficients();

        assertThatExceptionOfType(DivergenceException.class)
                .isThrownBy(() -> classifier.partialFit(wild, new int[] {0, 1}))
                .withMessageContainingAll("not finite", "eta0=1.0E300", "alpha=1.0E-4", "MinMaxScaler")
                .satisfies(e -> assertThat(e.epoch()).isEqualTo(1));
        assertThat(classifier.coefficients()).isDeepEqualTo(before);
        assertThat(classifier.updates()).isEqualTo(3.0);
    }
}
