package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowShuffleTest {
    /** Marsaglia's paper gives 723471715 as the first number after the seed 2463534242. */
    @Test
    void exchangesTheFirstRowByTheFirstNumberOfMarsagliasExample() {
        int n = 1000;
        int[] rows = IntStream.range(0, n).toArray();

        RowShuffle.shuffle(rows, (int) 2463534242L);

        assertThat(rows[0]).isEqualTo(723471715 % n);
        assertThat(rows).containsExactlyInAnyOrder(IntStream.range(0, n).toArray());
    }

    @Test
    void treatsTheSeedZeroAsOne() {
        int[] zero = IntStream.range(0, 50).toArray();
        int[] one = zero.clone();

        RowShuffle.shuffle(zero, 0);
        RowShuffle.shuffle(one, 1);

        assertThat(zero).containsExactly(one);
    }

    @Test
    void leavesASingleRow() {
        int[] rows = {0};
        RowShuffle.shuffle(rows, 9);

        assertThat(rows).containsExactly(0);
    }
}
