package org.ax4j.models.acquisition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ax4j.models.gp.GaussianProcess;
import org.ax4j.models.kernel.Points;
import org.ax4j.models.linalg.SymmetricEigen;
import org.ax4j.models.sampling.Normal;
import org.ax4j.spi.RandomStream;

/**
 * What the errors of several outputs have in common. Where goals rise and fall together, a point that is better than predicted in one is so in others too, and the chance
 * to be better in all of them is far larger than the product of the single ones; where they are opposed, it is smaller. The error of output {@code j} at any point is
 *
 * <pre>
 * sd_j(x) (a_j w + sqrt(1 - a_j^2) e_j),      w, e_j standard normal
 * </pre>
 *
 * with loadings {@code a_j}, so that the correlation of two outputs is {@code a_j a_k}: with equal kernels the intrinsic model of coregionalisation (Bonilla, Chai,
 * Williams: Multi-task Gaussian Process Prediction, NeurIPS 2007) with a correlation of rank one and a part of each output's own. The correlations are those of the
 * surprises, how far each observation was from what those before it predict, with {@value #PRIOR} uncorrelated ones added, and 0 where that may be chance; loadings are
 * found by principal factors (Harman, Modern Factor Analysis, 1976). One {@code w} belongs to each realisation, so a mean over them costs no more than without.
 */
final class SharedErrors {
    private static final double PRIOR = 5;
    /** Correlations of fewer standard deviations than this many are taken for chance. */
    private static final double SURE = 2;
    /** With two goals nothing was gained (docs/benchmarks.md). */
    private static final int LEAST_GOALS = 3;
    /** Something of each output's own remains. */
    private static final double MOST = 0.95;

    private static final int ROUNDS = 30;

    private final double[] loadings;

    SharedErrors(double[] loadings) {
        this.loadings = loadings;
    }

    /**
     * What the surprises of processes have in common.
     *
     * @param outputs at least two
     * @return their loadings
     */
    static SharedErrors of(List<Modelled> outputs) {
        return new SharedErrors(principal(correlation(common(outputs), outputs.size())));
    }

    /**
     * The improvement of a request's goals with the errors that they share, of three goals and more.
     *
     * @param request whose goals are the first outputs
     * @param improvement of independent goals
     * @param samples number of realisations
     * @param random how the shared errors are scrambled
     * @return the improvement; as it is of fewer goals, and where there is only one realisation
     */
    static Factor among(AcquisitionRequest request, Factor improvement, int samples, RandomStream random) {
        int goals = request.goals();
        return goals < LEAST_GOALS || samples == 1
                ? improvement
                : of(request.targets().subList(0, goals)).in(improvement, samples, random);
    }

    /**
     * How much of each output's error is shared.
     *
     * @return loadings {@code [outputs]}, between -0.95 and 0.95
     */
    double[] loadings() {
        return loadings.clone();
    }

    /**
     * A factor whose outputs, the first ones, share their errors.
     *
     * @param factor of which outputs are independent
     * @param samples number of realisations
     * @param random how the shared errors are scrambled
     * @return the factor with shared errors
     */
    Factor in(Factor factor, int samples, RandomStream random) {
        double[] shared = new double[samples];
        double first = Math.max(random.nextDouble(), 1e-9);
        Arrays.setAll(shared, s -> Normal.quantile((s + first) / samples));
        // In any order: what else is drawn for a realisation is evenly spread by its place.
        for (int s = samples - 1; s > 0; s--) {
            int other = random.nextInt(s + 1);
            double kept = shared[s];
            shared[s] = shared[other];
            shared[other] = kept;
        }
        return new Shifted(factor, loadings, shared);
    }

    /** The surprises at inputs at which all outputs were observed {@code [outputs]} each. */
    private static List<double[]> common(List<Modelled> outputs) {
        Map<List<Double>, double[]> byInput = new HashMap<>();
        List<double[]> common = new ArrayList<>();
        for (int j = 0; j < outputs.size(); j++) {
            GaussianProcess process = outputs.get(j).process();
            Points points = process.data().points();
            double[] surprises = process.surprises();
            for (int g = 0; g < surprises.length; g++) {
                List<Double> input = Arrays.stream(points.row(g)).boxed().toList();
                double[] there = byInput.computeIfAbsent(input, key -> {
                    double[] none = new double[outputs.size()];
                    Arrays.fill(none, Double.NaN);
                    common.add(none);
                    return none;
                });
                there[j] = surprises[g];
            }
        }
        common.removeIf(there -> Arrays.stream(there).anyMatch(Double::isNaN));
        return common;
    }

    private static double[][] correlation(List<double[]> surprises, int outputs) {
        double[][] sums = new double[outputs][outputs];
        for (int i = 0; i < outputs; i++) {
            sums[i][i] = PRIOR;
        }
        for (double[] there : surprises) {
            for (int i = 0; i < outputs; i++) {
                for (int j = 0; j < outputs; j++) {
                    sums[i][j] += there[i] * there[j];
                }
            }
        }
        double chance = SURE / Math.sqrt(PRIOR + surprises.size());
        double[][] correlation = new double[outputs][outputs];
        for (int i = 0; i < outputs; i++) {
            for (int j = 0; j < outputs; j++) {
                double one = sums[i][j] / Math.sqrt(sums[i][i] * sums[j][j]);
                correlation[i][j] = Math.abs(one) < chance ? 0 : one;
            }
        }
        return correlation;
    }

    /** Of no output is more of the error shared than the largest correlation with another one. */
    private static double[] principal(double[][] correlation) {
        int m = correlation.length;
        double[] loadings = new double[m];
        double[] most = new double[m];
        double[][] reduced = new double[m][];
        for (int i = 0; i < m; i++) {
            reduced[i] = correlation[i].clone();
            reduced[i][i] = 0;
            reduced[i][i] = Arrays.stream(reduced[i]).map(Math::abs).max().orElse(0);
            most[i] = Math.min(MOST, Math.sqrt(reduced[i][i]));
        }
        for (int round = 0; round < ROUNDS; round++) {
            double[][] root = SymmetricEigen.of(reduced).root();
            int first = largest(root);
            double sign = Math.signum(
                    Arrays.stream(root).mapToDouble(row -> row[first]).sum());
            for (int i = 0; i < m; i++) {
                loadings[i] = Math.max(-most[i], Math.min(most[i], sign < 0 ? -root[i][first] : root[i][first]));
                reduced[i][i] = loadings[i] * loadings[i];
            }
        }
        return loadings;
    }

    /** The column of the largest length. */
    private static int largest(double[][] root) {
        return IntStream.range(0, root.length)
                .boxed()
                .max(Comparator.comparingDouble(k ->
                        Arrays.stream(root).mapToDouble(row -> row[k] * row[k]).sum()))
                .orElseThrow();
    }

    /** The moments given the shared errors, and slopes carried back. */
    private static final class Shifted implements Factor {
        private final Factor factor;
        private final double[] loadings;
        private final double[] shared;

        private Shifted(Factor factor, double[] loadings, double[] shared) {
            this.factor = factor;
            this.loadings = loadings;
            this.shared = shared;
        }

        @Override
        public void addTo(Moments at, boolean slopes) {
            Moments given = new Moments(at.sd.length, at.samples());
            for (int j = 0; j < at.sd.length; j++) {
                given.sd[j] = own(j) * at.sd[j];
                for (int s = 0; s < shared.length; s++) {
                    given.mean[j][s] = at.mean[j][s] + shift(j, s) * at.sd[j];
                }
            }
            factor.addTo(given, slopes);
            for (int s = 0; s < shared.length; s++) {
                at.log[s] += given.log[s];
                for (int j = 0; slopes && j < at.sd.length; j++) {
                    at.onMean[j][s] += given.onMean[j][s];
                    at.onSd[j][s] += own(j) * given.onSd[j][s] + shift(j, s) * given.onMean[j][s];
                }
            }
        }

        private double shift(int j, int s) {
            return j < loadings.length ? loadings[j] * shared[s] : 0;
        }

        private double own(int j) {
            return j < loadings.length ? Math.sqrt(1 - loadings[j] * loadings[j]) : 1;
        }
    }
}
