package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScalersTest {
    private static final double[][] DIGITS = Digits.load().data();

    @Test
    void standardScalesTheExampleOfScikitLearnsManual() {
        double[][] x = {{0, 0}, {0, 0}, {1, 1}, {1, 1}};
        StandardScaler scaler = StandardScaler.fit(x);

        assertThat(scaler.means()).containsExactly(0.5, 0.5);
        assertThat(scaler.transform(x)).isDeepEqualTo(new double[][] {{-1, -1}, {-1, -1}, {1, 1}, {1, 1}});
        assertThat(scaler.transform(new double[][] {{2, 2}})).isDeepEqualTo(new double[][] {{3, 3}});
    }

    @Test
    void minMaxScalesTheExampleOfScikitLearnsManual() {
        double[][] x = {{-1, 2}, {-0.5, 6}, {0, 10}, {1, 18}};
        MinMaxScaler scaler = MinMaxScaler.fit(x);

        assertThat(scaler.maxima()).containsExactly(1.0, 18.0);
        assertThat(scaler.minima()).containsExactly(-1.0, 2.0);
        assertThat(scaler.transform(x)).isDeepEqualTo(new double[][] {{0, 0}, {0.25, 0.25}, {0.5, 0.5}, {1, 1}});
        assertThat(scaler.transform(new double[][] {{2, 2}})).isDeepEqualTo(new double[][] {{1.5, 0}});
    }

    @Test
    void standardLeavesMeanZeroAndVarianceOne() {
        double[][] scaled = StandardScaler.fit(DIGITS).transform(DIGITS);

        for (int j = 0; j < 64; j++) {
            int column = j;
            double[] values =
                    Arrays.stream(scaled).mapToDouble(row -> row[column]).toArray();
            boolean constant = Arrays.stream(DIGITS).allMatch(row -> row[column] == DIGITS[0][column]);
            double mean = Arrays.stream(values).sum() / values.length;
            double variance = Arrays.stream(values).map(v -> v * v).sum() / values.length;
            assertThat(mean).isCloseTo(0.0, within(1e-12));
            assertThat(variance).isCloseTo(constant ? 0.0 : 1.0, within(1e-12));
        }
    }

    @Test
    void standardTakesAColumnThatIsConstantUpToRoundingAsConstant() {
        double[][] x = new double[100][1];
        Arrays.setAll(x, i -> new double[] {1e8 + (i % 2) * 1e-8});
        StandardScaler scaler = StandardScaler.fit(x);

        assertThat(scaler.scales()).containsExactly(1.0);
        assertThat(StandardScaler.fit(new double[][] {{7.5}}).scales()).containsExactly(1.0);
        assertThat(StandardScaler.fit(new double[][] {{7.5}, {8.5}}).variances())
                .containsExactly(0.25);
    }

    @Test
    void minMaxFillsTheRangeAndLeavesConstantColumnsAtItsLowEnd() {
        double[][] x = {{3, 5}, {9, 5}, {6, 5}};
        MinMaxScaler scaler = MinMaxScaler.fit(x, -2.0, 4.0);

        assertThat(scaler.scales()).containsExactly(1.0, 6.0);
        assertThat(scaler.transform(x)).isDeepEqualTo(new double[][] {{-2, -2}, {4, -2}, {1, -2}});
    }

    @Test
    void takeBackWhatTheyScaled() {
        double[][] standard = StandardScaler.fit(DIGITS).transform(DIGITS);
        double[][] minMax = MinMaxScaler.fit(DIGITS, -1.0, 1.0).transform(DIGITS);
        double[][] fromStandard = StandardScaler.fit(DIGITS).inverseTransform(standard);
        double[][] fromMinMax = MinMaxScaler.fit(DIGITS, -1.0, 1.0).inverseTransform(minMax);

        for (int i = 0; i < DIGITS.length; i++) {
            assertThat(fromStandard[i]).containsExactly(DIGITS[i], within(1e-12));
            assertThat(fromMinMax[i]).containsExactly(DIGITS[i], within(1e-12));
        }
    }

    @Test
    void refuseWhatIsNoMatrix() {
        StandardScaler standard = StandardScaler.fit(DIGITS);
        MinMaxScaler minMax = MinMaxScaler.fit(DIGITS);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardScaler.fit(new double[][] {}))
                .withMessage("x must have at least 1 row but has 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxScaler.fit(new double[][] {{}}))
                .withMessage("x must have at least 1 column but row 0 has 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard.transform(new double[][] {{1.0}}))
                .withMessage("x must have rows of 64 entries but row 0 has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> minMax.inverseTransform(new double[][] {{1.0}}))
                .withMessage("x must have rows of 64 entries but row 0 has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MinMaxScaler.fit(DIGITS, 1.0, 1.0))
                .withMessage("high must be above low, both finite, but low=1.0 and high=1.0");
    }
}
