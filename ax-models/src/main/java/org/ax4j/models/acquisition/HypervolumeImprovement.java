package org.ax4j.models.acquisition;

import java.util.List;
import org.ax4j.models.pareto.Cells;

/**
 * Expected improvement of the dominated hypervolume. With the region that a realisation of the baseline does not
 * dominate cut into disjoint cells {@code [l_k, u_k)},
 *
 * <pre>
 * a_s(x) = sum_k prod_j [psi_j(l_kj) - psi_j(u_kj)],    psi_j(v) = E max(f_j(x) - v, 0) = sd_j h((mean_js - v) / sd_j)
 * </pre>
 *
 * and {@code psi(inf) = 0}: exact given the baseline, for any number of objectives. Emmerich, Giannakoglou, Naujoks:
 * Single- and Multiobjective Evolutionary Optimization Assisted by Gaussian Random Field Metamodels, IEEE Transactions
 * on Evolutionary Computation, 2006; over realisations of the baseline, Daulton, Balandat, Bakshy: Parallel Bayesian
 * Optimization of Multiple Noisy Objectives with Expected Hypervolume Improvement, NeurIPS 2021. Slopes:
 * {@code d psi / d mean = Phi}, {@code d psi / d sd = phi}. Where the sum would underflow it is formed in logarithms.
 * Cost: two normal functions for each distinct coordinate of the cells.
 */
public final class HypervolumeImprovement implements Factor {
    /** Sums below this are formed again in logarithms. */
    private static final double SMALL = 1e-250;

    private final int objectives;
    private final Grid[] grids;
    private final int most;

    private HypervolumeImprovement(int objectives, Grid[] grids) {
        this.objectives = objectives;
        this.grids = grids;
        int longest = 1;
        for (Grid grid : grids) {
            for (double[] values : grid.values) {
                longest = Math.max(longest, values.length);
            }
        }
        this.most = longest;
    }

    /**
     * Improvement of the first outputs, all maximised.
     *
     * @param objectives how many outputs, from the first on, are objectives
     * @param cells the cells that each realisation leaves, {@code [S]}
     * @return the factor
     */
    public static HypervolumeImprovement of(int objectives, List<Cells> cells) {
        Grid[] grids = cells.stream()
                .map(one -> new Grid(objectives, one.lower(), one.upper()))
                .toArray(Grid[]::new);
        return new HypervolumeImprovement(objectives, grids);
    }

    @Override
    public void addTo(Moments at, boolean slopes) {
        Psi[] psi = new Psi[objectives];
        for (int j = 0; j < objectives; j++) {
            psi[j] = new Psi(most);
        }
        double[] onMean = new double[objectives];
        double[] onSd = new double[objectives];
        for (int s = 0; s < grids.length; s++) {
            Grid grid = grids[s];
            for (int j = 0; j < objectives; j++) {
                psi[j].fill(grid.values[j], at.mean[j][s], at.sd[j]);
                onMean[j] = 0;
                onSd[j] = 0;
            }
            double sum = sum(grid, psi, onMean, onSd, slopes);
            if (sum > SMALL) {
                at.log[s] += Math.log(sum);
                for (int j = 0; slopes && j < objectives; j++) {
                    at.onMean[j][s] += onMean[j] / sum;
                    at.onSd[j][s] += onSd[j] / sum;
                }
            } else {
                new LogCells(grid, objectives).addTo(at, s, slopes);
            }
        }
    }

    private double sum(Grid grid, Psi[] psi, double[] onMean, double[] onSd, boolean slopes) {
        double sum = 0;
        for (int k = 0; k < grid.cells; k++) {
            double product = 1;
            for (int j = 0; j < objectives; j++) {
                product *= psi[j].width(grid.low[j][k], grid.high[j][k]);
            }
            sum += product;
            for (int j = 0; slopes && j < objectives; j++) {
                double others = 1;
                for (int i = 0; i < objectives; i++) {
                    others *= i == j ? 1 : psi[i].width(grid.low[i][k], grid.high[i][k]);
                }
                onMean[j] += others * psi[j].onMean(grid.low[j][k], grid.high[j][k]);
                onSd[j] += others * psi[j].onSd(grid.low[j][k], grid.high[j][k]);
            }
        }
        return sum;
    }

    /** {@code psi} of one objective and its slopes at all coordinates of a grid; the place {@code -1} is infinity. */
    private static final class Psi {
        private final double[] value;
        private final double[] probability;
        private final double[] density;

        private Psi(int size) {
            value = new double[size];
            probability = new double[size];
            density = new double[size];
        }

        private void fill(double[] coordinates, double mean, double sd) {
            for (int i = 0; i < coordinates.length; i++) {
                double z = (mean - coordinates[i]) / sd;
                density[i] = Improvement.density(z);
                if (z > -1) {
                    probability[i] = Improvement.probability(z);
                    value[i] = sd * (density[i] + z * probability[i]);
                } else {
                    double mills = Improvement.mills(z);
                    probability[i] = density[i] * mills;
                    value[i] = sd * density[i] * Improvement.tail(z, mills);
                }
            }
        }

        private double width(int low, int high) {
            return high < 0 ? value[low] : value[low] - value[high];
        }

        private double onMean(int low, int high) {
            return high < 0 ? probability[low] : probability[low] - probability[high];
        }

        private double onSd(int low, int high) {
            return high < 0 ? density[low] : density[low] - density[high];
        }
    }
}
