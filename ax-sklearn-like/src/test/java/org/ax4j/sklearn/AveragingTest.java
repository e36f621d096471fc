package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What averaging carries from one call to the next, spelled out with the textbook's problems. */
class AveragingTest {
    private static final int BATCH = 40;
    private static final double[][] X = MinMaxScaler.fit(Digits.load().data())
            .transform(Arrays.copyOf(Digits.load().data(), 3 * BATCH));
    private static final int[] Y =
            Arrays.stream(Digits.load().targets()).limit(3 * BATCH).toArray();

    private final double[] ones = new double[BATCH];

    AveragingTest() {
        Arrays.fill(ones, 1.0);
    }

    @Test
    void ofSeveralClassesTakesThePlainInterceptOnceItIsShown() {
        int[] y = Arrays.stream(Y).map(label -> label % 3).toArray();
        SgdClassifier classifier = averaging(60);
        PlainSgd[] problems = {plain(60), plain(60), plain(60)};
        for (int call = 0; call < 3; call++) {
            double[][] x = Arrays.copyOfRange(X, call * BATCH, (call + 1) * BATCH);
            int[] labels = Arrays.copyOfRange(y, call * BATCH, (call + 1) * BATCH);
            classifier.partialFit(x, labels, new int[] {0, 1, 2});

            boolean wasShown = call == 2;
            RandomState seeds = RandomState.of(5);
            for (int c = 0; c < 3; c++) {
                double began = problems[c].b;
                problems[c].run(x, sides(labels, c), ones, RandomState.of(seeds.randint(0, Integer.MAX_VALUE)));
                double plain = problems[c].b;
                if (wasShown) {
                    problems[c].averageB = plain;
                    problems[c].b = began;
                }
                boolean shown = call >= 1;
                assertNear(classifier.coefficients()[c], shown ? problems[c].averageW : problems[c].w);
                assertThat(classifier.intercepts()[c])
                        .isCloseTo(shown ? problems[c].averageB : problems[c].b, within(1e-12));
            }
        }
    }

    @Test
    void ofTwoClassesKeepsThePlainInterceptOnceItIsShown() {
        int[] y = Arrays.stream(Y).map(label -> label % 2).toArray();
        SgdClassifier classifier = averaging(1);
        PlainSgd problem = plain(1);
        for (int call = 0; call < 3; call++) {
            double[][] x = Arrays.copyOfRange(X, call * BATCH, (call + 1) * BATCH);
            int[] labels = Arrays.copyOfRange(y, call * BATCH, (call + 1) * BATCH);
            classifier.partialFit(x, labels, new int[] {0, 1});

            problem.run(x, sides(labels, 1), ones, RandomState.of(5));
            problem.b = 0.0;
            assertNear(classifier.coefficients()[0], problem.averageW);
            assertThat(classifier.intercepts()[0]).isCloseTo(problem.averageB, within(1e-12));
        }
    }

    @Test
    void showsThePlainWeightsBeforeItBegins() {
        int[] y = Arrays.stream(Y).map(label -> label % 2).toArray();
        SgdClassifier later = averaging(1000);
        SgdClassifier never = averaging(0);
        later.partialFit(X, y, new int[] {0, 1});
        never.partialFit(X, y, new int[] {0, 1});

        assertThat(later.coefficients()).isDeepEqualTo(never.coefficients());
        assertThat(later.intercepts()).containsExactly(never.intercepts());
    }

    @Test
    void warmStartGoesOnFromTheAverage() {
        int[] y = Arrays.stream(Y).map(label -> label % 2).toArray();
        SgdClassifier warm = SgdClassifier.builder()
                .alpha(1e-3)
                .learningRate(LearningRate.CONSTANT)
                .eta0(0.01)
                .randomState(5)
                .average(true)
                .warmStart(true)
                .maxIter(1)
                .build();
        double[][] x = Arrays.copyOf(X, BATCH);
        int[] labels = Arrays.copyOf(y, BATCH);
        warm.fit(x, labels);
        warm.fit(x, labels);

        PlainSgd first = plain(1);
        first.run(x, sides(labels, 1), ones, RandomState.of(5));
        PlainSgd second = plain(1);
        second.w = first.averageW.clone();
        second.b = first.averageB;
        second.run(x, sides(labels, 1), ones, RandomState.of(5));
        assertNear(warm.coefficients()[0], second.averageW);
        assertThat(warm.intercepts()[0]).isCloseTo(second.averageB, within(1e-12));
    }

    private static SgdClassifier averaging(int start) {
        return SgdClassifier.builder()
                .alpha(1e-3)
                .learningRate(LearningRate.CONSTANT)
                .eta0(0.01)
                .randomState(5)
                .average(start)
                .build();
    }

    private static PlainSgd plain(int averageStart) {
        PlainSgd plain = new PlainSgd();
        plain.learningRate = LearningRate.CONSTANT;
        plain.eta0 = 0.01;
        plain.averageStart = averageStart;
        plain.w = new double[64];
        plain.averageW = new double[64];
        return plain;
    }

    private static double[] sides(int[] labels, int c) {
        return Arrays.stream(labels)
                .mapToDouble(label -> label == c ? 1.0 : -1.0)
                .toArray();
    }

    private static void assertNear(double[] actual, double[] expected) {
        for (int j = 0; j < expected.length; j++) {
            assertThat(actual[j]).as("entry %d", j).isCloseTo(expected[j], within(1e-12));
        }
    }
}
