package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of scikit-learn's user guide, "1.5.1. Classification", which hold for any random state. */
class PublishedFiguresTest {
    private static final double[][] X = {{0.0, 0.0}, {1.0, 1.0}};
    private static final int[] Y = {0, 1};

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 1234567})
    void ofTheSupportVectorMachine(long randomState) {
        SgdClassifier classifier =
                SgdClassifier.builder().maxIter(5).randomState(randomState).build();
        classifier.fit(X, Y);

        assertThat(classifier.predict(new double[][] {{2.0, 2.0}})).containsExactly(1);
        assertThat(classifier.coefficients()[0][0]).isBetween(9.9, 10.0);
        assertThat(classifier.coefficients()[0][1]).isBetween(9.9, 10.0);
        assertThat(classifier.intercepts()[0]).isBetween(-10.0, -9.9);
        assertThat(classifier.decisionFunction(new double[][] {{2.0, 2.0}})[0][0])
                .isBetween(29.6, 29.7);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 1234567})
    void ofLogisticRegression(long randomState) {
        SgdClassifier classifier = SgdClassifier.builder()
                .loss(Loss.LOG_LOSS)
                .maxIter(5)
                .randomState(randomState)
                .build();
        classifier.fit(X, Y);

        double[] probabilities = classifier.predictProba(new double[][] {{1.0, 1.0}})[0];
        assertThat(probabilities[0]).isBetween(0.0, 0.01);
        assertThat(probabilities[1]).isBetween(0.99, 1.0);
    }
}
