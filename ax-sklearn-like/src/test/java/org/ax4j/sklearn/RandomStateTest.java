package org.ax4j.sklearn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStateTest {
    @Test
    void givesTheTenThousandthNumberThatTheCppStandardDemandsOfMt19937() {
        RandomState random = RandomState.of(5489);
        for (int i = 1; i < 10_000; i++) {
            random.nextBits();
        }

        assertThat(Integer.toUnsignedLong(random.nextBits())).isEqualTo(4123659995L);
    }

    @Test
    void drawsNumpysBoundedIntegers() {
        RandomState zero = RandomState.of(0);
        RandomState fortyTwo = RandomState.of(42);

        assertThat(IntStream.range(0, 10).map(i -> zero.randint(0, 10))).containsExactly(5, 0, 3, 3, 7, 9, 3, 5, 2, 4);
        assertThat(IntStream.range(0, 10).map(i -> fortyTwo.randint(0, 100)))
                .containsExactly(51, 92, 14, 71, 60, 20, 82, 86, 74, 74);
    }

    @Test
    void permutesAsNumpyDoes() {
        assertThat(RandomState.of(0).permutation(10)).containsExactly(2, 8, 4, 9, 1, 6, 7, 3, 0, 5);
        assertThat(RandomState.of(42).permutation(10)).containsExactly(8, 1, 5, 0, 7, 2, 9, 4, 3, 6);
    }

    @Test
    void drawsNothingForARangeOfOne() {
        RandomState random = RandomState.of(1);
        assertThat(random.randint(7, 8)).isEqualTo(7);

        assertThat(random.nextBits()).isEqualTo(RandomState.of(1).nextBits());
    }

    @Test
    void reachesBothEndsOfTheWidestRange() {
        RandomState random = RandomState.of(3);
        int[] drawn = IntStream.range(0, 100_000)
                .map(i -> random.randint(Integer.MIN_VALUE, Integer.MAX_VALUE))
                .toArray();

        assertThat(IntStream.of(drawn).min().getAsInt()).isLessThan(Integer.MIN_VALUE + 200_000);
        assertThat(IntStream.of(drawn).max().getAsInt()).isGreaterThan(Integer.MAX_VALUE - 200_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1L, 4294967296L})
    void refusesSeedsBeyond32Bits(long seed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomState.of(seed))
                .withMessageContaining("randomState must be from 0 to 4294967295 but is " + seed);
    }

    @Test
    void takesTheLargestSeed() {
        assertThat(RandomState.of(4294967295L).permutation(3)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void refusesAnEmptyRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomState.of(0).randint(3, 3))
                .withMessageContaining("high=3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RandomState.of(0).permutation(-2))
                .withMessageContaining("-2");
    }
}
