package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LossTest {
    private static final double[] MARGINS = {
        -40.0, -18.5, -17.5, -3.0, -1.2, -0.7, -0.1, 0.1, 0.6, 0.9, 1.1, 2.5, 17.5, 18.5, 30.0
    };

    @ParameterizedTest
    @EnumSource
    void slopeIsTheDerivativeOfTheValue(Loss loss) {
        double h = 1e-6;
        for (double z : MARGINS) {
            double difference = (loss.value(z + h) - loss.value(z - h)) / (2.0 * h);
            assertThat(loss.slope(z))
                    .as("%s at %s", loss, z)
                    .isCloseTo(difference, within(1e-8 * (1.0 + loss.value(z))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isConvexAndFallingAndNotNegative(Loss loss) {
        double[] values = DoubleStream.of(MARGINS).map(loss::value).toArray();
        double[] slopes = DoubleStream.of(MARGINS).map(loss::slope).toArray();

        assertThat(DoubleStream.of(values).boxed()).allMatch(value -> value >= 0.0);
        assertThat(DoubleStream.of(slopes).boxed()).allMatch(slope -> slope <= 0.0);
        for (int i = 1; i < MARGINS.length; i++) {
            assertThat(slopes[i]).isGreaterThanOrEqualTo(slopes[i - 1] - 1e-7);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hinge, -2, 3, -1",
        "hinge, 1, 0, -1",
        "hinge, 1.5, 0, 0",
        "perceptron, -2, 2, -1",
        "perceptron, 0, 0, -1",
        "perceptron, 0.5, 0, 0",
        "squared_hinge, -2, 9, -6",
        "squared_hinge, 1, 0, 0",
        "modified_huber, -2, 8, -4",
        "modified_huber, -1, 4, -4",
        "modified_huber, 0.5, 0.25, -1",
        "modified_huber, 1, 0, 0",
        "log_loss, 0, 0.6931471805599453, -0.5",
        "log_loss, 20, 2.061153622438558e-9, -2.061153622438558e-9",
        "log_loss, -20, 20, -1"
    })
    void hasTheValuesOfItsDefinition(String name, double z, double value, double slope) {
        assertThat(Loss.of(name).value(z)).isEqualTo(value);
        assertThat(Loss.of(name).slope(z)).isEqualTo(slope);
    }
}
