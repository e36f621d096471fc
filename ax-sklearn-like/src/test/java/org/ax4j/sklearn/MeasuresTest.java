package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MeasuresTest {
    private static final int[] TRUTH = {2, 0, 2, 2, 0, 1};
    private static final int[] PREDICTED = {0, 0, 2, 2, 0, 2};

    @Test
    void confusionCountsTheExampleOfScikitLearnsManual() {
        ConfusionMatrix matrix = ConfusionMatrix.of(TRUTH, PREDICTED);

        assertThat(matrix.labels()).containsExactly(0, 1, 2);
        assertThat(matrix.counts()).isDeepEqualTo(new int[][] {{2, 0, 0}, {0, 0, 1}, {1, 0, 2}});
        assertThat(matrix.count(1, 2)).isEqualTo(1);
        assertThat(matrix.count(9, 2)).isZero();
        assertThat(matrix.count(2, 9)).isZero();
        assertThat(matrix.toString()).isEqualTo("true\\predicted\t0\t1\t2\n0\t2\t0\t0\n1\t0\t0\t1\n2\t1\t0\t2");
    }

    @Test
    void accuracyIsTheShareOfTheDiagonal() {
        assertThat(Accuracy.of(TRUTH, PREDICTED)).isEqualTo(4.0 / 6.0);
    }

    @Test
    void refuseListsOfDifferentLength() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Accuracy.of(TRUTH, new int[5]))
                .withMessage("truth must have one entry per row, 5, but has 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfusionMatrix.of(TRUTH, new int[7]))
                .withMessage("truth must have one entry per row, 7, but has 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Accuracy.of(new int[0], new int[0]))
                .withMessageContaining("truth must have at least 1 label");
    }

    @Test
    void pairwiseSumLosesLessThanAPlainOne() {
        double[] tenths = DoubleStream.generate(() -> 0.1).limit(100_000).toArray();
        double plain = 0.0;
        for (double value : tenths) {
            plain += value;
        }

        double exact = 10_000.0;
        assertThat(Math.abs(PairwiseSum.of(tenths) - exact)).isLessThan(1e-10).isLessThan(Math.abs(plain - exact));
    }

    @Test
    void pairwiseSumIsExactForWholeNumbersOfAnyCount() {
        for (int n = 0; n < 1100; n++) {
            double[] values = new double[n];
            Arrays.setAll(values, i -> i + 1.0);
            assertThat(PairwiseSum.of(values)).isEqualTo(n * (n + 1.0) / 2.0);
        }
    }
}
