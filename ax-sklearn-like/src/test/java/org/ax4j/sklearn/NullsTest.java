package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is null is told by its name, and changes nothing. */
class NullsTest {
    private static final double[][] X = {{0, 1}, {1, 0}, {0.1, 0.9}, {0.9, 0.2}};
    private static final int[] Y = {0, 1, 0, 1};
    private static final double[] ONES = {1, 1, 1, 1};

    private record Call(String parameter, String name, ThrowingCallable call) {}

    @TestFactory
    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    Stream<DynamicTest> nullsAreNamed() {
        SgdClassifier fitted = SgdClassifier.builder().build();
        fitted.fit(X, Y);
        double[][] before = fitted.coefficients();
        SgdClassifierBuilder builder = SgdClassifier.builder();
        List<Call> calls = List.of(
                new Call("x", "fit", () -> fitted.fit(null, Y)),
                new Call("y", "fit", () -> fitted.fit(X, null)),
                new Call("x", "weighted fit", () -> fitted.fit(null, Y, ONES)),
                new Call("sampleWeights", "weighted fit", () -> fitted.fit(X, Y, null)),
                new Call("x", "partialFit", () -> fitted.partialFit(null, Y)),
                new Call("y", "partialFit", () -> fitted.partialFit(X, null)),
                new Call("classes", "partialFit", () -> fitted.partialFit(X, Y, null)),
                new Call("sampleWeights", "partialFit", () -> fitted.partialFit(X, Y, Y, null)),
                new Call("x", "predict", () -> fitted.predict(null)),
                new Call("x", "decisionFunction", () -> fitted.decisionFunction(null)),
                new Call("x", "score", () -> fitted.score(null, Y)),
                new Call("y", "score", () -> fitted.score(X, null)),
                new Call("loss", "loss", () -> builder.loss(null)),
                new Call("penalty", "penalty", () -> builder.penalty(null)),
                new Call("learningRate", "learningRate", () -> builder.learningRate(null)),
                new Call("weights", "classWeight", () -> builder.classWeight(null)),
                new Call("truth", "accuracy", () -> Accuracy.of(null, Y)),
                new Call("predicted", "accuracy", () -> Accuracy.of(Y, null)),
                new Call("truth", "confusion", () -> ConfusionMatrix.of(null, Y)),
                new Call("predicted", "confusion", () -> ConfusionMatrix.of(Y, null)),
                new Call("x", "min-max", () -> MinMaxScaler.fit(null)),
                new Call("x", "transform", () -> MinMaxScaler.fit(X).transform(null)),
                new Call("x", "standard", () -> StandardScaler.fit(null)),
                new Call("x", "inverse", () -> StandardScaler.fit(X).inverseTransform(null)),
                new Call("x", "split", () -> TrainTestSplit.of(null, Y, 0.5, 0)),
                new Call("y", "split", () -> TrainTestSplit.of(X, null, 0.5, 0)),
                new Call("x", "count", () -> TrainTestSplit.ofCount(null, Y, 2, 0)),
                new Call("y", "stratified", () -> TrainTestSplit.stratified(X, null, 0.5, 0)),
                new Call("y", "stratified count", () -> TrainTestSplit.stratifiedCount(X, null, 2, 0)),
                new Call("values", "shuffle", () -> RandomState.of(0).shuffle(null)));
        return calls.stream()
                .map(call -> DynamicTest.dynamicTest(call.name() + " without " + call.parameter(), () -> {
                    assertThatThrownBy(call.call())
                            .isInstanceOf(NullPointerException.class)
                            .hasMessage(call.parameter() + " must not be null");
                    assertThat(Arrays.deepEquals(fitted.coefficients(), before)).isTrue();
                }));
    }
}
