package org.ax4j.analysis.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ax4j.experiment.Prediction;
import org.ax4j.spi.RandomStream;

/**
 * Splits the worth of all players of a game among them: {@code phi_i = sum_S |S|! (n - |S| - 1)! / n! (v(S + i) - v(S))} over all sets {@code S} without
 * {@code i}; the parts add up to {@code v(all) - v(none)}. Shapley, A Value for n-Person Games, 1953. Exact for up to ten players by {@code 2^n} worths; beyond by
 * the mean over 32 orders of play and their reverses (Castro, Gomez and Tejada, Polynomial Calculation of the Shapley Value Based on Sampling, Computers and
 * Operations Research 36, 2009), always the same ones, with standard errors.
 */
final class Shapley {
    static final int MOST_EXACT = 10;
    private static final int PAIRS = 32;
    private static final double ROUNDING = 1e-12;

    private Shapley() {}

    /**
     * The part of each player.
     *
     * @param players how many
     * @param worths gives the worth of each of some sets of players
     * @return the parts, with standard errors where they are sampled, else 0
     */
    static List<Prediction> of(int players, Function<List<BitSet>, double[]> worths) {
        return players <= MOST_EXACT ? exact(players, worths) : sampled(players, worths);
    }

    private static List<Prediction> exact(int n, Function<List<BitSet>, double[]> worths) {
        List<BitSet> sets = new ArrayList<>();
        for (long members = 0; members < 1L << n; members++) {
            sets.add(BitSet.valueOf(new long[] {members}));
        }
        double[] worth = worths.apply(sets);
        double[] weights = weights(n);
        List<Prediction> parts = new ArrayList<>();
        for (int player = 0; player < n; player++) {
            double part = 0;
            for (int members = 0; members < 1 << n; members++) {
                if ((members >> player & 1) == 0) {
                    part += weights[Integer.bitCount(members)] * (worth[members | 1 << player] - worth[members]);
                }
            }
            parts.add(new Prediction(part, 0));
        }
        return parts;
    }

    /** {@code s! (n - s - 1)! / n!} by the number of players before. */
    private static double[] weights(int n) {
        double[] weights = new double[n];
        for (int size = 0; size < n; size++) {
            double ways = n;
            for (int i = 1; i <= size; i++) {
                ways *= (double) (n - i) / i;
            }
            weights[size] = 1 / ways;
        }
        return weights;
    }

    private static List<Prediction> sampled(int n, Function<List<BitSet>, double[]> worths) {
        RandomStream random = new RandomStream(n);
        Map<BitSet, Integer> places = new LinkedHashMap<>();
        List<int[]> orders = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            int[] order = shuffled(n, random);
            orders.add(order);
            orders.add(reversed(order));
        }
        orders.forEach(order -> prefixes(order).forEach(set -> places.putIfAbsent(set, places.size())));
        double[] worth = worths.apply(List.copyOf(places.keySet()));
        double[][] gains = new double[PAIRS][n];
        for (int i = 0; i < orders.size(); i++) {
            List<BitSet> sets = prefixes(orders.get(i));
            for (int turn = 0; turn < n; turn++) {
                double before = worth[places.getOrDefault(sets.get(turn), 0)];
                double after = worth[places.getOrDefault(sets.get(turn + 1), 0)];
                gains[i / 2][orders.get(i)[turn]] += (after - before) / 2;
            }
        }
        List<Prediction> parts = new ArrayList<>();
        for (int player = 0; player < n; player++) {
            parts.add(mean(gains, player));
        }
        return parts;
    }

    /** The mean over the pairs of orders with its standard error; what is only rounding counts as none. */
    private static Prediction mean(double[][] gains, int player) {
        double mean = 0;
        double largest = 0;
        for (double[] gain : gains) {
            mean += gain[player] / PAIRS;
            largest = Math.max(largest, Math.abs(gain[player]));
        }
        double squares = 0;
        for (double[] gain : gains) {
            squares += (gain[player] - mean) * (gain[player] - mean);
        }
        double error = Math.sqrt(squares / (PAIRS - 1) / PAIRS);
        return new Prediction(mean, error > ROUNDING * largest ? error : 0);
    }

    private static int[] shuffled(int n, RandomStream random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            reversed[i] = order[order.length - 1 - i];
        }
        return reversed;
    }

    /** The sets of those who played so far, from none to all. */
    private static List<BitSet> prefixes(int[] order) {
        List<BitSet> sets = new ArrayList<>();
        BitSet played = new BitSet();
        sets.add(new BitSet());
        for (int player : order) {
            played.set(player);
            sets.add((BitSet) played.clone());
        }
        return sets;
    }
}
