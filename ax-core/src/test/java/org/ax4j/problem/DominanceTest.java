package org.ax4j.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DominanceTest {
    /** By definition: no other is at least as good everywhere and better somewhere; on a coarse grid, so that there are ties. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void frontIsThatOfTheDefinition(int goals) {
        SplittableRandom random = new SplittableRandom(goals);
        for (int round = 0; round < 50; round++) {
            List<double[]> gains = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                gains.add(random.ints(goals, 0, 5).asDoubleStream().toArray());
            }
            List<Integer> wanted = new ArrayList<>();
            for (int i = 0; i < gains.size(); i++) {
                double[] one = gains.get(i);
                boolean beaten = gains.stream().anyMatch(other -> {
                    boolean nowhereWorse = IntStream.range(0, goals).allMatch(g -> other[g] >= one[g]);
                    boolean somewhereBetter = IntStream.range(0, goals).anyMatch(g -> other[g] > one[g]);
                    return nowhereWorse && somewhereBetter;
                });
                if (!beaten) {
                    wanted.add(i);
                }
            }
            assertThat(Dominance.front(gains)).isEqualTo(wanted);
        }
    }

    @Test
    void equalPointsDoNotDominateEachOther() {
        assertThat(Dominance.dominates(new double[] {1, 2}, new double[] {1, 2}))
                .isFalse();
        assertThat(Dominance.dominates(new double[] {1, 3}, new double[] {1, 2}))
                .isTrue();
        assertThat(Dominance.dominates(new double[] {0, 3}, new double[] {1, 2}))
                .isFalse();
        assertThat(Dominance.front(List.of(new double[] {1, 2}, new double[] {1, 2})))
                .containsExactly(0, 1);
        assertThat(Dominance.front(List.of())).isEmpty();
    }
}
