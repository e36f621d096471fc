package org.ax4j.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ax4j.experiment.Prediction;
import org.junit.jupiter.api.Test;

/** Shapley values, against all orders of play and against closed forms. */
class ShapleyTest {
    private static List<Prediction> parts(int players, ToDoubleFunction<BitSet> worth) {
        return Shapley.of(players, sets -> sets.stream().mapToDouble(worth).toArray());
    }

    private static void orders(List<Integer> played, int players, List<List<Integer>> all) {
        if (played.size() == players) {
            all.add(List.copyOf(played));
        }
        for (int next = 0; next < players; next++) {
            if (!played.contains(next)) {
                played.add(next);
                orders(played, players, all);
                played.remove(played.size() - 1);
            }
        }
    }

    @Test
    void exactPartsAreTheMeansOverAllOrders() {
        for (int players = 1; players <= 6; players++) {
            double[] worths =
                    new SplittableRandom(players).doubles(1 << players).toArray();
            ToDoubleFunction<BitSet> worth = set -> worths[set.isEmpty() ? 0 : (int) set.toLongArray()[0]];
            List<List<Integer>> orders = new ArrayList<>();
            orders(new ArrayList<>(), players, orders);
            double[] means = new double[players];
            for (List<Integer> order : orders) {
                BitSet set = new BitSet();
                for (int player : order) {
                    double before = worth.applyAsDouble(set);
                    set.set(player);
                    means[player] += (worth.applyAsDouble(set) - before) / orders.size();
                }
            }
            List<Prediction> parts = parts(players, worth);
            for (int player = 0; player < players; player++) {
                assertThat(parts.get(player).mean()).isCloseTo(means[player], within(1e-12));
                assertThat(parts.get(player).sem()).isZero();
            }
        }
    }

    /** Of the square of a sum of weights a player's part is its weight times the sum. */
    private static double square(BitSet set, double[] weights) {
        double sum = set.stream().mapToDouble(i -> weights[i]).sum();
        return sum * sum;
    }

    /** An order and its reverse cancel whatever two players do together. */
    @Test
    void pairsOfPlayersAreSplitExactlyByOrdersAndTheirReverses() {
        for (int players : new int[] {10, 11, 30}) {
            double[] weights = new SplittableRandom(3).doubles(players, -1, 2).toArray();
            double all =
                    IntStream.range(0, players).mapToDouble(i -> weights[i]).sum();
            List<Prediction> parts = parts(players, set -> square(set, weights));
            double sum = 0;
            for (int i = 0; i < players; i++) {
                Prediction part = parts.get(i);
                assertThat(part.mean()).isCloseTo(weights[i] * all, within(1e-9));
                assertThat(part.sem()).isZero();
                sum += part.mean();
            }
            assertThat(sum).isCloseTo(all * all, within(1e-9));
            assertThat(parts(players, set -> square(set, weights))).isEqualTo(parts);
        }
    }

    /** Three that count only together share what they are worth; reverse orders do not cancel that. */
    @Test
    void whatManyOrdersDisagreeOnHasAnError() {
        List<Prediction> parts = parts(12, set -> set.get(0) && set.get(1) && set.get(2) ? 1 : 0);
        for (int i = 0; i < 3; i++) {
            assertThat(parts.get(i).sem()).isBetween(0.01, 0.06);
            assertThat(parts.get(i).mean())
                    .isCloseTo(1.0 / 3, within(4 * parts.get(i).sem()));
        }
        assertThat(parts.subList(3, 12)).containsOnly(new Prediction(0, 0));
    }
}
