package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ax4j.models.acquisition.AcquisitionFunction;
import org.ax4j.models.acquisition.ExpectedImprovement;
import org.ax4j.models.acquisition.Factor;
import org.ax4j.models.acquisition.Feasibility;
import org.ax4j.models.acquisition.HypervolumeImprovement;
import org.ax4j.models.acquisition.PosteriorMean;
import org.ax4j.models.gp.ConditionalPosterior;
import org.ax4j.models.pareto.Cells;
import org.ax4j.models.sampling.Normal;
import org.ax4j.models.search.AcquisitionSearch;
import org.ax4j.models.search.Budget;
import org.ax4j.models.search.Region;
import org.ax4j.models.surrogate.Surrogate;
import org.ax4j.problem.Dominance;
import org.ax4j.problem.ReferencePoint;
import org.ax4j.spi.RandomStream;

/**
 * The acquisition function that suits a problem: while no measured point keeps the constraints the probability that
 * all are kept; else noisy expected improvement of one goal, or of the dominated hypervolume of several, times that
 * probability.
 */
final class Improvements {
    private static final double SHARE_OF_OTHERS = 0.01;
    private static final Budget EXTREMES = new Budget(128, 2, 40);

    private final List<Surrogate> targets;
    private final Region region;
    private final int goals;
    private final int samples;

    /**
     * An acquisition function and its name.
     *
     * @param name how reasons call it
     * @param function the function
     * @param anchors baseline points around which it is worth looking
     */
    record Chosen(String name, AcquisitionFunction function, List<double[]> anchors) {}

    Improvements(List<Surrogate> targets, Region region, int samples) {
        this.targets = targets;
        this.region = region;
        this.goals = (int) targets.stream().filter(t -> t.target().isGoal()).count();
        this.samples = samples;
    }

    Chosen over(List<double[]> pending, RandomStream random) {
        Baseline measured = Baseline.measured(targets).inside();
        Baseline promising = measured.promising(random.split());
        List<double[]> points = new ArrayList<>(promising.points());
        points.addAll(pending);
        double[][] baseline = points.toArray(double[][]::new);
        List<Factor> factors = new ArrayList<>();
        String name = "log probability of feasibility";
        int used = baseline.length == 0 ? 1 : samples;
        Realisations drawn = new Realisations(targets, baseline, normals(baseline.length, used, random), used);
        if (isFeasible()) {
            factors.add(goals == 1 ? improvement(drawn) : hypervolume(drawn, measured, random));
            name = goals == 1 ? "log noisy expected improvement" : "log noisy expected hypervolume improvement";
        }
        for (int j = goals; j < targets.size(); j++) {
            factors.add(new Feasibility(j, targets.get(j).bound()));
        }
        AcquisitionFunction function = new AcquisitionFunction(drawn.posteriors(), drawn.z(), used, factors);
        return new Chosen(name, function, promising.points().isEmpty() ? measured.points() : promising.points());
    }

    private double[][][] normals(int points, int used, RandomStream random) {
        double[][] flat = Normal.sobol(used, points * targets.size(), random.split());
        double[][][] z = new double[targets.size()][points][used];
        for (int s = 0; s < used; s++) {
            for (int i = 0; i < flat[s].length; i++) {
                z[i / points][i % points][s] = flat[s][i];
            }
        }
        return z;
    }

    /** Whether some measured point keeps all constraints. */
    private boolean isFeasible() {
        if (goals == targets.size()) {
            return true;
        }
        for (double[] x : Baseline.measured(targets).points()) {
            if (targets.subList(goals, targets.size()).stream().allMatch(target -> keeps(target, x))) {
                return true;
            }
        }
        return false;
    }

    private static boolean keeps(Surrogate target, double[] x) {
        for (int i = 0; i < target.observations().measured(); i++) {
            if (Arrays.equals(target.observations().x()[i], x)
                    && target.observations().y()[i] >= target.target().bound()) {
                return true;
            }
        }
        return false;
    }

    private Factor improvement(Realisations drawn) {
        double[] best = new double[drawn.samples()];
        double worst = worst();
        for (int s = 0; s < best.length; s++) {
            best[s] = Arrays.stream(drawn.feasibleGains(s))
                    .mapToDouble(gains -> gains[0])
                    .max()
                    .orElse(worst);
        }
        return new ExpectedImprovement(0, best);
    }

    /** What to improve on in realisations without a feasible point. */
    private double worst() {
        double least = 0;
        Surrogate goal = targets.get(0);
        for (int i = 0; i < goal.process().data().rows(); i++) {
            least = Math.min(least, goal.process().data().observation(i));
        }
        return least;
    }

    private Factor hypervolume(Realisations drawn, Baseline measured, RandomStream random) {
        double[] reference = reference(measured, random);
        List<Cells> cells = new ArrayList<>();
        for (int s = 0; s < drawn.samples(); s++) {
            cells.add(Cells.above(drawn.feasibleGains(s), reference));
        }
        return HypervolumeImprovement.of(goals, cells);
    }

    /**
     * The goals' thresholds; missing ones are inferred from the front of posterior means, at measured points and where
     * each goal alone, with a small share of the others, is predicted to be best: the front is not taken to end where it
     * is known to.
     */
    private double[] reference(Baseline measured, RandomStream random) {
        double[] given = new double[goals];
        for (int j = 0; j < goals; j++) {
            given[j] = targets.get(j).bound();
        }
        List<double[]> x = new ArrayList<>(measured.points());
        for (int j = 0; j < goals; j++) {
            if (Double.isNaN(given[j])) {
                extreme(j, measured, random.split()).ifPresent(x::add);
            }
        }
        double[][] gains = means(x.toArray(double[][]::new));
        double[][] front = Dominance.front(Arrays.asList(gains)).stream()
                .map(i -> gains[i])
                .toArray(double[][]::new);
        return ReferencePoint.inferred(front, given);
    }

    /** Where one goal is predicted to be best. */
    private Optional<double[]> extreme(int goal, Baseline measured, RandomStream random) {
        double[] weights = new double[goals];
        Arrays.fill(weights, SHARE_OF_OTHERS);
        weights[goal] = 1;
        List<ConditionalPosterior> posteriors = targets.subList(0, goals).stream()
                .map(target -> target.process().given(new double[0][]))
                .toList();
        AcquisitionFunction mean =
                new AcquisitionFunction(posteriors, new double[goals][0][0], 1, List.of(new PosteriorMean(weights)));
        return new AcquisitionSearch(region, EXTREMES).highest(mean, measured.points(), random);
    }

    /** Posterior means of the goals {@code [n x goals]}. */
    private double[][] means(double[][] x) {
        double[][] gains = new double[x.length][goals];
        for (int j = 0; j < goals; j++) {
            double[] mean = new double[x.length];
            targets.get(j).process().predict(x, mean, new double[x.length]);
            for (int i = 0; i < x.length; i++) {
                gains[i][j] = mean[i];
            }
        }
        return gains;
    }
}
