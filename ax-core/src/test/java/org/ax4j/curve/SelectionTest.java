package org.ax4j.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SelectionTest {
    /** Of sizes 1 to 60, with and without equal numbers and infinite ones: what sorting says. */
    @Test
    void ranksAndMediansAreThoseOfSortedNumbers() {
        Random random = new Random(1);
        for (int n = 1; n <= 60; n++) {
            int different = 1 + random.nextInt(2 * n);
            double[] values = random.ints(n, 0, different).asDoubleStream().toArray();
            values[0] = n % 3 == 0 ? Double.POSITIVE_INFINITY : values[0];
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int rank = 0; rank < n; rank++) {
                assertThat(Selection.of(values.clone(), rank)).isEqualTo(sorted[rank]);
            }
            assertThat(Selection.median(values.clone())).isEqualTo(0.5 * sorted[(n - 1) / 2] + 0.5 * sorted[n / 2]);
        }
    }
}
