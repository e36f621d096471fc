package org.ax4j.models.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.models.gp.ConditionalPosterior;
import org.ax4j.problem.Dominance;
import org.ax4j.problem.ReferencePoint;
import org.ax4j.spi.RandomStream;

/**
 * The point above which volume counts: the goals' thresholds, unless nothing keeps them and little chance is left that anything will; missing ones are inferred from the front of posterior
 * means, at measured points that are expected to keep the constraints and where each goal alone, with a small share of the others, is predicted to be best: the
 * front is not taken to end where it is known to. Of three goals and more without any threshold the far ends of the front are left out.
 */
final class Reference {
    private static final double SHARE_OF_OTHERS = 0.01;
    /** Of three goals and more: what a gain in one goal is worth in another, in ranges of the front. */
    private static final double TRADE = 0.3;
    /** With this many goals, far ends of the front are left out however far the corner moves (docs/benchmarks.md). */
    private static final int MANY_GOALS = 5;
    /** Thresholds are given up where nothing has so large a chance to keep them. */
    private static final double LEAST_CHANCE = 0.01;

    private final AcquisitionRequest request;
    private final List<Modelled> goals;

    private Reference(AcquisitionRequest request) {
        this.request = request;
        this.goals = request.targets().subList(0, request.goals());
    }

    static double[] of(AcquisitionRequest request, RandomStream random) {
        Reference reference = new Reference(request);
        double[] given = reference.goals.stream().mapToDouble(Modelled::bound).toArray();
        List<double[]> x = new ArrayList<>(request.measured());
        for (int j = 0; j < given.length; j++) {
            if (Double.isNaN(given[j])) {
                reference.extreme(j, random.split()).ifPresent(x::add);
            }
        }
        double[][] gains = request.expectedGains(request.likelyFeasible(x));
        double[][] front = Dominance.front(Arrays.asList(gains)).stream()
                .map(i -> gains[i])
                .toArray(double[][]::new);
        boolean free = given.length > 2 && Arrays.stream(given).allMatch(Double::isNaN);
        if (free) {
            double[] corner = ReferencePoint.inferred(withoutFarEnds(front), given);
            if (given.length < MANY_GOALS) {
                Arrays.setAll(corner, j -> Math.min(corner[j], halfway(front, j)));
            }
            return corner;
        }
        double[] corner = ReferencePoint.inferred(front, given);
        boolean lowered = IntStream.range(0, corner.length).anyMatch(j -> corner[j] < given[j]);
        if (lowered && reference.isReachable(given, random.split())) {
            Arrays.setAll(corner, j -> Double.isNaN(given[j]) ? corner[j] : given[j]);
        }
        return corner;
    }

    /** No end of a front that is left out moves the corner further than this. */
    private static double halfway(double[][] front, int goal) {
        DoubleSummaryStatistics along = along(front, goal);
        return 0.5 * (along.getMin() + along.getMax());
    }

    private static DoubleSummaryStatistics along(double[][] front, int goal) {
        return Arrays.stream(front).mapToDouble(point -> point[goal]).summaryStatistics();
    }

    /** Whether somewhere all thresholds and constraints may be kept, though no measured point is expected to. */
    private boolean isReachable(double[] given, RandomStream random) {
        List<Factor> factors = new ArrayList<>();
        for (int j = 0; j < given.length; j++) {
            if (!Double.isNaN(given[j])) {
                factors.add(new Feasibility(j, given[j]));
            }
        }
        AcquisitionFunction chance = expected(factors);
        return request.terrain()
                .highest(chance, request.measured(), random)
                .filter(x -> chance.values(new double[][] {x})[0] >= Math.log(LEAST_CHANCE))
                .isPresent();
    }

    /**
     * Of a front of three goals and more what no other point alpha-dominates: dominates where each goal counts {@value #TRADE} of all others too, in ranges of the front. Among few
     * points nearly all are on such a front, those too that are hardly better in one goal and much worse in others, from which a corner would be inferred that is far
     * out. Ikeda, Kita, Kobayashi: Failure of Pareto-based MOEAs: does non-dominated really mean near to optimal?, Congress on Evolutionary Computation, 2001.
     */
    static double[][] withoutFarEnds(double[][] front) {
        int goals = front.length == 0 ? 0 : front[0].length;
        double[] range = new double[goals];
        for (int j = 0; j < goals; j++) {
            DoubleSummaryStatistics along = along(front, j);
            range[j] = along.getMax() > along.getMin() ? along.getMax() - along.getMin() : 1;
        }
        List<double[]> traded =
                Arrays.stream(front).map(point -> traded(point, range)).toList();
        return Dominance.front(traded).stream().map(i -> front[i]).toArray(double[][]::new);
    }

    /** Each goal in its range, and a share of all others: a point dominates another in these where it alpha-dominates it. */
    private static double[] traded(double[] point, double[] range) {
        double[] traded = new double[point.length];
        for (int j = 0; j < point.length; j++) {
            for (int k = 0; k < point.length; k++) {
                traded[j] += (j == k ? 1 : TRADE) * (point[k] / range[k]);
            }
        }
        return traded;
    }

    /** Where one goal is predicted to be best, and the constraints to hold. */
    private Optional<double[]> extreme(int goal, RandomStream random) {
        double[] weights = new double[goals.size()];
        Arrays.fill(weights, SHARE_OF_OTHERS);
        weights[goal] = 1;
        return request.terrain().highest(expected(List.of(new PosteriorMean(weights))), request.measured(), random);
    }

    /** A product of factors, by the models alone, and the chance that the constraints hold. */
    private AcquisitionFunction expected(List<Factor> factors) {
        List<Modelled> targets = request.targets();
        List<ConditionalPosterior> posteriors = targets.stream()
                .map(one -> one.process().given(new double[0][]))
                .toList();
        List<Factor> all = new ArrayList<>(factors);
        for (int j = goals.size(); j < targets.size(); j++) {
            all.add(new Feasibility(j, targets.get(j).bound()));
        }
        return new FactorProduct(posteriors, new double[targets.size()][0][0], 1, all);
    }
}
