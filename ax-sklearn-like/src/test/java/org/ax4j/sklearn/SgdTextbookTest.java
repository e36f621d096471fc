package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The classifier against the textbook, over rows of digits. */
class SgdTextbookTest {
    private static final int ROWS = 150;
    private static final double[][] X = rows();
    private static final int[] Y = Arrays.copyOf(Digits.load().targets(), ROWS);
    private static final long SEED = 11;

    private static double[][] rows() {
        double[][] x = Arrays.copyOf(Digits.load().data(), ROWS);
        for (double[] row : x) {
            Arrays.setAll(row, j -> row[j] / 16.0);
        }
        return x;
    }

    static Stream<Arguments> kinds() {
        List<Arguments> all = new ArrayList<>();
        for (Loss loss : Loss.values()) {
            for (Penalty penalty : Penalty.values()) {
                for (LearningRate rate : LearningRate.values()) {
                    boolean diverges = loss == Loss.SQUARED_HINGE && rate == LearningRate.PA2;
                    if (!diverges) {
                        all.add(Arguments.of(loss, penalty, rate));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneEpochOverTenClasses(Loss loss, Penalty penalty, LearningRate rate) {
        SgdClassifier classifier = SgdClassifier.builder()
                .loss(loss)
                .penalty(penalty)
                .learningRate(rate)
                .alpha(1e-3)
                .eta0(1e-3)
                .l1Ratio(0.4)
                .randomState(SEED)
                .build();
        classifier.partialFit(X, Y, digits());

        List<PlainSgd> problems = problems(loss, penalty, rate);
        RandomState seeds = RandomState.of(SEED);
        for (int c = 0; c < 10; c++) {
            PlainSgd plain = problems.get(c);
            plain.run(X, sides(c), ones(), RandomState.of(seeds.randint(0, Integer.MAX_VALUE)));
            assertNear(classifier.coefficients()[c], plain.w);
            assertNear(new double[] {classifier.intercepts()[c]}, new double[] {plain.b});
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void weightedAveragedEpochsOverTenClasses(Loss loss, Penalty penalty, LearningRate rate) {
        double[] weights = new double[ROWS];
        Arrays.setAll(weights, i -> 0.25 * (i % 7));
        SgdClassifier classifier = SgdClassifier.builder()
                .loss(loss)
                .penalty(penalty)
                .learningRate(rate)
                .alpha(1e-3)
                .eta0(1e-3)
                .l1Ratio(0.4)
                .powerT(0.3)
                .randomState(SEED)
                .average(100)
                .maxIter(3)
                .tol(Double.NEGATIVE_INFINITY)
                .classWeight(Map.of(0, 2.0, 3, 0.5))
                .build();
        classifier.fit(X, Y, weights);

        List<PlainSgd> problems = problems(loss, penalty, rate);
        RandomState seeds = RandomState.of(SEED);
        for (int c = 0; c < 10; c++) {
            PlainSgd plain = problems.get(c);
            plain.powerT = 0.3;
            plain.averageStart = 100;
            plain.maxIter = 3;
            plain.positiveWeight = c == 0 ? 2.0 : c == 3 ? 0.5 : 1.0;
            plain.run(X, sides(c), weights, RandomState.of(seeds.randint(0, Integer.MAX_VALUE)));
            assertNear(classifier.coefficients()[c], plain.averageW, norm(plain.w));
            assertNear(new double[] {classifier.intercepts()[c]}, new double[] {plain.averageB}, norm(plain.w));
        }
        assertThat(classifier.epochs()).isEqualTo(3);
        assertThat(classifier.updates()).isEqualTo(1.0 + 3 * ROWS);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void twoClassesWithoutShuffleAndIntercept(Loss loss, Penalty penalty, LearningRate rate) {
        int[] y = Arrays.stream(Y).map(label -> label < 5 ? -7 : 7).toArray();
        SgdClassifier classifier = SgdClassifier.builder()
                .loss(loss)
                .penalty(penalty)
                .learningRate(rate)
                .alpha(1e-3)
                .eta0(1e-3)
                .l1Ratio(0.4)
                .shuffle(false)
                .fitIntercept(false)
                .classWeight(Map.of(-7, 3.0, 7, 0.5))
                .build();
        classifier.partialFit(X, y, new int[] {7, -7});

        PlainSgd plain = problem(loss, penalty, rate);
        plain.shuffle = false;
        plain.fitIntercept = false;
        plain.positiveWeight = 0.5;
        plain.negativeWeight = 3.0;
        double[] sides = Arrays.stream(y).mapToDouble(label -> label / 7.0).toArray();
        plain.run(X, sides, ones(), RandomState.of(0));
        assertThat(classifier.coefficients()).hasNumberOfRows(1);
        assertThat(classifier.intercepts()).containsExactly(0.0);
        assertThat(classifier.classes()).containsExactly(-7, 7);
        assertNear(classifier.coefficients()[0], plain.w);
    }

    /** Steps that shrink the weights to nothing at once, and by half so that their common factor runs out. */
    @ParameterizedTest
    @CsvSource({
        "l2, 100, 1",
        "l2, 100, 0.005",
        "l2, 100, 0.01",
        "elasticnet, 100, 1",
        "elasticnet, 100, 0.005",
        "l1, 100, 1",
        "l1, 100, 0.005",
        "elasticnet, 1, 0.3",
        "l2, 1, 0.9999999999"
    })
    void strongPenalties(String penalty, double alpha, double eta0) {
        SgdClassifier classifier = SgdClassifier.builder()
                .penalty(Penalty.of(penalty))
                .learningRate(LearningRate.CONSTANT)
                .alpha(alpha)
                .eta0(eta0)
                .randomState(SEED)
                .build();
        classifier.partialFit(X, Y, digits());

        RandomState seeds = RandomState.of(SEED);
        for (int c = 0; c < 10; c++) {
            PlainSgd plain = problem(Loss.HINGE, Penalty.of(penalty), LearningRate.CONSTANT);
            plain.alpha = alpha;
            plain.eta0 = eta0;
            plain.l1Ratio = 0.15;
            plain.run(X, sides(c), ones(), RandomState.of(seeds.randint(0, Integer.MAX_VALUE)));
            assertNear(classifier.coefficients()[c], plain.w);
            assertThat(classifier.intercepts()[c]).isCloseTo(plain.b, within(1e-10 * Math.abs(plain.b)));
        }
    }

    @Test
    void endsWhereTheTextbookLeavesTheFiniteNumbers() {
        SgdClassifier classifier = SgdClassifier.builder()
                .loss(Loss.SQUARED_HINGE)
                .learningRate(LearningRate.PA2)
                .randomState(SEED)
                .build();
        PlainSgd plain = problem(Loss.SQUARED_HINGE, Penalty.L2, LearningRate.PA2);
        plain.run(X, sides(0), ones(), RandomState.of(RandomState.of(SEED).randint(0, Integer.MAX_VALUE)));

        assertThat(Arrays.stream(plain.w).allMatch(Double::isFinite)).isFalse();
        assertThatExceptionOfType(DivergenceException.class)
                .isThrownBy(() -> classifier.partialFit(X, Y, digits()))
                .withMessageContaining("loss=squared_hinge")
                .withMessageContaining("StandardScaler")
                .satisfies(e -> assertThat(e.epoch()).isEqualTo(1));
        assertThat(classifier.updates()).isEqualTo(1.0);
    }

    @Test
    void severalBatchesGoOnFromEachOther() {
        SgdClassifier classifier =
                SgdClassifier.builder().alpha(1e-3).randomState(SEED).build();
        List<PlainSgd> problems = problems(Loss.HINGE, Penalty.L2, LearningRate.OPTIMAL);
        for (int batch = 0; batch < 3; batch++) {
            double[][] x = Arrays.copyOfRange(X, batch * 50, batch * 50 + 50);
            classifier.partialFit(x, Arrays.copyOfRange(Y, batch * 50, batch * 50 + 50), digits());
            RandomState seeds = RandomState.of(SEED);
            for (int c = 0; c < 10; c++) {
                double[] sides = Arrays.copyOfRange(sides(c), batch * 50, batch * 50 + 50);
                problems.get(c).run(x, sides, ones(), RandomState.of(seeds.randint(0, Integer.MAX_VALUE)));
            }
        }
        for (int c = 0; c < 10; c++) {
            assertNear(classifier.coefficients()[c], problems.get(c).w);
        }
        assertThat(classifier.updates()).isEqualTo(151.0);
    }

    private static List<PlainSgd> problems(Loss loss, Penalty penalty, LearningRate rate) {
        List<PlainSgd> problems = new ArrayList<>();
        for (int c = 0; c < 10; c++) {
            problems.add(problem(loss, penalty, rate));
        }
        return problems;
    }

    private static PlainSgd problem(Loss loss, Penalty penalty, LearningRate rate) {
        PlainSgd plain = new PlainSgd();
        plain.loss = loss;
        plain.penalty = penalty;
        plain.learningRate = rate;
        plain.eta0 = 1e-3;
        plain.l1Ratio = 0.4;
        plain.w = new double[64];
        plain.averageW = new double[64];
        return plain;
    }

    private static double[] sides(int c) {
        return Arrays.stream(Y).mapToDouble(label -> label == c ? 1.0 : -1.0).toArray();
    }

    private static double[] ones() {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1.0);
        return ones;
    }

    private static int[] digits() {
        return new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    }

    private static double norm(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
    }

    private static void assertNear(double[] actual, double[] expected) {
        assertNear(actual, expected, norm(expected));
    }

    private static void assertNear(double[] actual, double[] expected, double size) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int j = 0; j < expected.length; j++) {
            assertThat(actual[j]).as("entry %d", j).isCloseTo(expected[j], within(1e-10 * size + 1e-14));
        }
    }
}
