package org.ax4j.models.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ax4j.problem.Dominance;
import org.ax4j.spi.RandomStream;

/**
 * The measured points that candidates are compared with: those of which some realisation of the models says that they
 * are the best, or on the front. Estimated outcomes of unfinished trials inform the models but are no results to
 * improve on.
 */
final class Baseline {
    private static final int REALISATIONS = 256;
    /** More points than this are first thinned by what the models think of each alone. */
    private static final int MOST_JOINT = 120;

    private final List<Modelled> targets;
    private final List<double[]> points;

    Baseline(List<Modelled> targets, List<double[]> points) {
        this.targets = targets;
        this.points = points;
    }

    /** The points that may be best, the most promising first. */
    List<double[]> promising(RandomStream random) {
        List<double[]> few = points.size() > MOST_JOINT ? thinned() : points;
        if (few.size() < 2) {
            return few;
        }
        double[][][] z = new double[targets.size()][few.size()][REALISATIONS];
        for (double[][] output : z) {
            for (double[] row : output) {
                Arrays.setAll(row, s -> random.nextGaussian());
            }
        }
        Realisations drawn = new Realisations(targets, few.toArray(double[][]::new), z, REALISATIONS);
        int[] wins = new int[few.size()];
        for (int s = 0; s < REALISATIONS; s++) {
            for (int k : best(drawn, s)) {
                wins[k]++;
            }
        }
        Set<Integer> winners = new LinkedHashSet<>(IntStream.range(0, wins.length)
                .filter(k -> wins[k] > 0)
                .boxed()
                .sorted((a, b) -> wins[b] - wins[a])
                .toList());
        return winners.stream().map(few::get).toList();
    }

    private List<Integer> best(Realisations drawn, int s) {
        int[] feasible = drawn.feasible(s);
        List<double[]> gains =
                Arrays.stream(feasible).mapToObj(k -> drawn.gains(s, k)).toList();
        if (goals() > 1) {
            return Dominance.front(gains).stream().map(i -> feasible[i]).toList();
        }
        return IntStream.range(0, feasible.length)
                .boxed()
                .max((a, b) -> Double.compare(gains.get(a)[0], gains.get(b)[0]))
                .map(i -> List.of(feasible[i]))
                .orElse(List.of());
    }

    /** The points whose optimistic gains are dominated by the fewest cautious ones that are expected to keep the constraints; those that hardly keep them come last. */
    private List<double[]> thinned() {
        double[][] all = points.toArray(double[][]::new);
        int goals = goals();
        double[][] mean = new double[goals][all.length];
        double[][] variance = new double[goals][all.length];
        for (int j = 0; j < goals; j++) {
            targets.get(j).process().predict(all, mean[j], variance[j]);
        }
        boolean[] expected = keep(all, 0);
        boolean[] hopeful = keep(all, 2);
        List<double[]> hopes = new ArrayList<>();
        List<double[]> sure = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            double[] hope = new double[goals];
            double[] least = new double[goals];
            for (int j = 0; j < goals; j++) {
                double sd = Math.sqrt(variance[j][i]);
                hope[j] = mean[j][i] + 2 * sd;
                least[j] = mean[j][i] - 2 * sd;
            }
            hopes.add(hope);
            if (expected[i]) {
                sure.add(least);
            }
        }
        return IntStream.range(0, all.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> !hopeful[i]).thenComparing(i -> above(hopes.get(i), sure)))
                .limit(MOST_JOINT)
                .map(points::get)
                .toList();
    }

    /** Whether each point keeps the constraints where their means are this many standard deviations better than expected. */
    private boolean[] keep(double[][] all, double deviations) {
        boolean[] keep = new boolean[all.length];
        Arrays.fill(keep, true);
        for (Modelled constraint : targets.subList(goals(), targets.size())) {
            double[] mean = new double[all.length];
            double[] variance = new double[all.length];
            constraint.process().predict(all, mean, variance);
            for (int i = 0; i < all.length; i++) {
                keep[i] &= mean[i] + deviations * Math.sqrt(variance[i]) >= constraint.bound();
            }
        }
        return keep;
    }

    private int goals() {
        return (int) targets.stream().filter(Modelled::isGoal).count();
    }

    private static long above(double[] hope, List<double[]> sure) {
        return sure.stream().filter(least -> Dominance.dominates(least, hope)).count();
    }
}
