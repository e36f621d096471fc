package org.ax4j.models.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.models.gp.ConditionalPosterior;
import org.ax4j.models.sampling.Normal;
import org.ax4j.spi.RandomStream;

/**
 * Joint realisations of all targets at some points: goals first, then constraints, in scaled units, all of which are
 * better the larger they are. Immutable.
 */
public final class Realisations {
    private final List<Modelled> targets;
    private final double[][] points;
    private final List<ConditionalPosterior> posteriors;
    /** Standard normals {@code [targets][b x S]}. */
    private final double[][][] z;
    /** Outcomes {@code [targets][S x b]}. */
    private final double[][][] outcomes;

    private final int samples;
    private final int goals;

    /**
     * Realisations of given standard normals.
     *
     * @param targets goals, then constraints
     * @param points inputs {@code [b x d]}; {@code b} may be 0
     * @param z standard normals {@code [targets][b x S]}; not copied
     * @param samples number of realisations {@code S}, at least 1
     */
    public Realisations(List<Modelled> targets, double[][] points, double[][][] z, int samples) {
        this.targets = List.copyOf(targets);
        this.points = points;
        this.posteriors =
                targets.stream().map(target -> target.process().given(points)).toList();
        this.z = z;
        this.samples = samples;
        this.outcomes = new double[targets.size()][samples][points.length];
        this.goals = (int) targets.stream().filter(Modelled::isGoal).count();
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

    /**
     * Quasi-random realisations.
     *
     * @param targets goals, then constraints
     * @param points inputs {@code [d]} each; may be empty
     * @param samples how many, at least 1
     * @param random how they are scrambled
     * @return the realisations
     */
    public static Realisations drawn(List<Modelled> targets, List<double[]> points, int samples, RandomStream random) {
        int b = points.size();
        double[][] flat = Normal.sobol(samples, b * targets.size(), random.split());
        double[][][] z = new double[targets.size()][b][samples];
        for (int s = 0; s < samples; s++) {
            for (int i = 0; i < flat[s].length; i++) {
                z[i / b][i % b][s] = flat[s][i];
            }
        }
        return new Realisations(targets, points.toArray(double[][]::new), z, samples);
    }

    /**
     * Some of these.
     *
     * @param chosen which realisations, at least one
     * @return those alone
     */
    Realisations only(int[] chosen) {
        double[][][] some = new double[z.length][][];
        for (int j = 0; j < z.length; j++) {
            some[j] = Arrays.stream(z[j])
                    .map(row -> Arrays.stream(chosen).mapToDouble(s -> row[s]).toArray())
                    .toArray(double[][]::new);
        }
        return new Realisations(targets, points, some, chosen.length);
    }

    /**
     * How many there are.
     *
     * @return {@code S}
     */
    public int samples() {
        return samples;
    }

    /**
     * The values of the goals at one point.
     *
     * @param s which realisation
     * @param k which point
     * @return values {@code [goals]}
     */
    public double[] gains(int s, int k) {
        double[] gains = new double[goals];
        for (int j = 0; j < goals; j++) {
            gains[j] = outcomes[j][s][k];
        }
        return gains;
    }

    /**
     * The points that keep all constraints in a realisation.
     *
     * @param s which realisation
     * @return their indices, ascending
     */
    public int[] feasible(int s) {
        return IntStream.range(0, outcomes[0][s].length)
                .filter(k -> isFeasible(s, k))
                .toArray();
    }

    /**
     * The gains of the points that keep all constraints in a realisation.
     *
     * @param s which realisation
     * @return values {@code [feasible x goals]}
     */
    public double[][] feasibleGains(int s) {
        return Arrays.stream(feasible(s)).mapToObj(k -> gains(s, k)).toArray(double[][]::new);
    }

    private boolean isFeasible(int s, int k) {
        for (int j = goals; j < outcomes.length; j++) {
            if (outcomes[j][s][k] < targets.get(j).bound()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The mean, over these realisations, of factors and of the chance that the constraints hold.
     *
     * @param name how reasons call it
     * @param anchors inputs around which the search looks closely
     * @param factors what is multiplied with that chance; may be none
     * @return the function
     */
    public Appraisal appraisal(String name, List<double[]> anchors, Factor... factors) {
        List<Factor> all = new ArrayList<>(List.of(factors));
        for (int j = goals; j < targets.size(); j++) {
            all.add(new Feasibility(j, targets.get(j).bound()));
        }
        return new Appraisal(name, new FactorProduct(posteriors, z, samples, all), anchors);
    }
}
