package org.ax4j.models.generator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.models.gp.ConditionalPosterior;
import org.ax4j.models.surrogate.Surrogate;

/**
 * Joint realisations of all targets at baseline points: goals first, then constraints, in scaled units, all of which
 * are better the larger they are.
 */
final class Realisations {
    private final List<Surrogate> targets;
    private final List<ConditionalPosterior> posteriors;
    /** Standard normals {@code [targets][b x S]}. */
    private final double[][][] z;
    /** Outcomes {@code [targets][S x b]}. */
    private final double[][][] outcomes;

    private final int samples;
    private final int goals;

    Realisations(List<Surrogate> targets, double[][] points, double[][][] z, int samples) {
        this.targets = targets;
        this.posteriors =
                targets.stream().map(target -> target.process().given(points)).toList();
        this.z = z;
        this.samples = samples;
        this.outcomes = new double[targets.size()][samples][points.length];
        this.goals = (int)
                targets.stream().filter(target -> target.target().isGoal()).count();
        double[] normal = new double[points.length];
        for (int j = 0; j < outcomes.length; j++) {
            for (int s = 0; s < samples; s++) {
                for (int k = 0; k < normal.length; k++) {
                    normal[k] = z[j][k][s];
                }
                posteriors.get(j).baseline(normal, outcomes[j][s]);
            }
        }
    }

    int samples() {
        return samples;
    }

    int goals() {
        return goals;
    }

    List<ConditionalPosterior> posteriors() {
        return posteriors;
    }

    double[][][] z() {
        return z;
    }

    /** The gains of the points that keep all constraints in a realisation {@code [feasible x goals]}. */
    double[][] feasibleGains(int s) {
        return Arrays.stream(feasible(s)).mapToObj(k -> gains(s, k)).toArray(double[][]::new);
    }

    /** The points that keep all constraints in a realisation. */
    int[] feasible(int s) {
        return IntStream.range(0, outcomes[0][s].length)
                .filter(k -> isFeasible(s, k))
                .toArray();
    }

    double[] gains(int s, int k) {
        double[] gains = new double[goals];
        for (int j = 0; j < goals; j++) {
            gains[j] = outcomes[j][s][k];
        }
        return gains;
    }

    private boolean isFeasible(int s, int k) {
        for (int j = goals; j < outcomes.length; j++) {
            if (outcomes[j][s][k] < targets.get(j).bound()) {
                return false;
            }
        }
        return true;
    }
}
