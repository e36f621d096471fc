package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainTestSplitTest {
    private static final Digits DIGITS = Digits.load();

    private static double[][] column(int n) {
        return IntStream.range(0, n).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
    }

    @ParameterizedTest
    @CsvSource({"10, 0.2, 2", "10, 0.21, 3", "7, 0.5, 4", "1797, 0.2, 360", "3, 0.01, 1"})
    void roundsTheShareUp(int n, double share, int tested) {
        Split split = TrainTestSplit.of(column(n), new int[n], share, 3);

        assertThat(split.testRows()).hasSize(tested);
        assertThat(split.trainRows()).hasSize(n - tested);
    }

    @Test
    void takesEachRowOnceAndItsLabelWithIt() {
        int n = 50;
        int[] y = IntStream.range(0, n).map(i -> i * i).toArray();
        Split split = TrainTestSplit.ofCount(column(n), y, 20, 9);

        assertThat(IntStream.concat(Arrays.stream(split.trainRows()), Arrays.stream(split.testRows()))
                        .toArray())
                .containsExactlyInAnyOrder(IntStream.range(0, n).toArray());
        for (int i = 0; i < 20; i++) {
            int row = split.testRows()[i];
            assertThat(split.testX()[i]).containsExactly(row);
            assertThat(split.testY()[i]).isEqualTo(row * row);
        }
        for (int i = 0; i < 30; i++) {
            int row = split.trainRows()[i];
            assertThat(split.trainX()[i]).containsExactly(row);
            assertThat(split.trainY()[i]).isEqualTo(row * row);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 17})
    void keepsTheShareOfEachClassWhenStratified(long randomState) {
        Split split = TrainTestSplit.stratified(DIGITS.data(), DIGITS.targets(), 0.2, randomState);

        int[] all = Labels.counts(DIGITS.targets(), 10);
        int[] train = Labels.counts(split.trainY(), 10);
        int[] test = Labels.counts(split.testY(), 10);
        for (int c = 0; c < 10; c++) {
            assertThat(train[c] + test[c]).isEqualTo(all[c]);
            assertThat(train[c] - all[c] * 1437.0 / 1797.0).isBetween(-1.0, 1.0);
            assertThat(test[c] - all[c] * 360.0 / 1797.0).isBetween(-1.0, 1.0);
        }
        assertThat(IntStream.concat(Arrays.stream(split.trainRows()), Arrays.stream(split.testRows()))
                        .toArray())
                .containsExactlyInAnyOrder(IntStream.range(0, 1797).toArray());
    }

    /** The draws of a small case one by one: shares without remainder, then each class, then both parts. */
    @Test
    void drawsOneClassAfterTheOther() {
        int[] y = {5, 8, 5, 8, 5, 8, 5, 8};
        Split split = TrainTestSplit.stratifiedCount(column(8), y, 4, 6);

        RandomState random = RandomState.of(6);
        int[] even = random.permutation(4);
        int[] odd = random.permutation(4);
        int[] train = {2 * even[0], 2 * even[1], 2 * odd[0] + 1, 2 * odd[1] + 1};
        int[] test = {2 * even[2], 2 * even[3], 2 * odd[2] + 1, 2 * odd[3] + 1};
        random.shuffle(train);
        random.shuffle(test);
        assertThat(split.trainRows()).containsExactly(train);
        assertThat(split.testRows()).containsExactly(test);
    }

    /** Three classes of 3 with 5 training rows: remainders tie at 2/3, and two of the three are drawn. */
    @Test
    void drawsLotsBetweenEqualRemainders() {
        int[] y = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        for (long seed = 0; seed < 20; seed++) {
            Split split = TrainTestSplit.stratifiedCount(column(9), y, 4, seed);

            int[] lot = RandomState.of(seed).permutation(3);
            int[] expected = {1, 1, 1};
            expected[lot[0]]++;
            expected[lot[1]]++;
            assertThat(Labels.counts(split.trainY(), 3)).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 1.0, -0.1, 20.0, Double.NaN})
    void refusesSharesOutOfRange(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(column(5), new int[5], share, 0))
                .withMessageContaining("testShare must be above 0 and below 1 but is " + share);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void refusesCountsThatEmptyAPart(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.ofCount(column(5), new int[5], count, 0))
                .withMessageContaining("testRows must be from 1 to 4 but is " + count);
    }

    @Test
    void refusesWhatCannotBeStratified() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.stratifiedCount(column(5), new int[] {1, 1, 1, 1, 7}, 2, 0))
                .withMessageContaining("1 of 7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.stratifiedCount(column(6), new int[] {1, 1, 2, 2, 3, 3}, 2, 0))
                .withMessageContaining("3 classes but have 4 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrainTestSplit.of(column(6), new int[5], 0.5, 0))
                .withMessageContaining("y must have one entry per row, 6, but has 5");
    }
}
