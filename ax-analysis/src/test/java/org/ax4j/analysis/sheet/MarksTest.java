package org.ax4j.analysis.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ax4j.experiment.Prediction;
import org.junit.jupiter.api.Test;

/** Which values are shown by their logarithms. */
class MarksTest {
    @Test
    void valuesOverTwoDecadesAre() {
        assertThat(wide(1, 30, 60, 99)).isFalse();
        assertThat(wide(1, 30, 60, 100)).isTrue();
    }

    @Test
    void valuesOverOneDecadeAreWhereFewAreLarge() {
        double[] times = IntStream.range(0, 20)
                .mapToDouble(i -> i < 15 ? 0.006 + 0.0005 * i : 0.1 + 0.04 * (i - 15))
                .toArray();
        assertThat(wide(times)).isTrue();
        assertThat(wide(IntStream.range(0, 20)
                        .mapToDouble(i -> 0.006 + 0.0128 * i)
                        .toArray()))
                .as("evenly spread")
                .isFalse();
        assertThat(wide(DoubleStream.of(times).map(time -> 0.267 - time).toArray()))
                .as("crowded at the upper end")
                .isFalse();
        assertThat(wide(DoubleStream.of(times).map(time -> time + 0.03).toArray()))
                .as("less than a decade")
                .isFalse();
    }

    @Test
    void valuesThatMayBeZeroAreNot() {
        assertThat(wide(0, 1, 1000)).isFalse();
        assertThat(wide(-1, 1, 1000)).isFalse();
        assertThat(Marks.wide(List.of(new Prediction(1, 0.6), new Prediction(1000, 1))))
                .isFalse();
        assertThat(Marks.wide(List.of(new Prediction(1, 0.4), new Prediction(1000, 1))))
                .isTrue();
        assertThat(Marks.wide(List.of(new Prediction(1, Double.NaN), new Prediction(1000, Double.NaN))))
                .isTrue();
    }

    @Test
    void zerosThatWereRoundedDoNotCount() {
        assertThat(wide(1e-13, 1)).isFalse();
        assertThat(Marks.wide(List.of())).isFalse();
    }

    private static boolean wide(double... values) {
        return Marks.wide(DoubleStream.of(values)
                .mapToObj(value -> new Prediction(value, 0))
                .toList());
    }
}
