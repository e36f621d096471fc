package org.ax4j.models.acquisition;

/**
 * The sum of {@link HypervolumeImprovement} over the cells of one realisation, in logarithms: for candidates so far
 * below the front that the sum itself would be 0. With {@code e = psi(u) / psi(l)}, the logarithm of a side is
 * {@code ln psi(l) + ln(1 - e)}, and its slope {@code (r(l) - e r(u)) / (1 - e)}, where {@code r} is the slope of
 * {@code ln psi}.
 */
final class LogCells {
    private final Grid grid;
    private final int objectives;

    LogCells(Grid grid, int objectives) {
        this.grid = grid;
        this.objectives = objectives;
    }

    void addTo(Moments at, int s, boolean slopes) {
        double[] logs = new double[grid.cells];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < grid.cells; k++) {
            for (int j = 0; j < objectives; j++) {
                logs[k] += side(at, s, j, k).log();
            }
            most = Math.max(most, logs[k]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        at.log[s] += most + Math.log(sum);
        for (int k = 0; slopes && k < grid.cells; k++) {
            double share = Math.exp(logs[k] - most) / sum;
            for (int j = 0; share > 0 && j < objectives; j++) {
                Side side = side(at, s, j, k);
                at.onMean[j][s] += share * side.onMean();
                at.onSd[j][s] += share * side.onSd();
            }
        }
    }

    /** The logarithm of {@code psi(l) - psi(u)} and its slopes. */
    private record Side(double log, double onMean, double onSd) {
        static Side open(double mean, double sd, double corner) {
            double z = (mean - corner) / sd;
            double log = Math.log(sd) + Improvement.logValue(z);
            if (z > -1) {
                double density = Improvement.density(z);
                double probability = Improvement.probability(z);
                double h = density + z * probability;
                return new Side(log, probability / (sd * h), density / (sd * h));
            }
            double mills = Improvement.mills(z);
            double tail = Improvement.tail(z, mills);
            return new Side(log, mills / (sd * tail), 1 / (sd * tail));
        }

        Side less(Side upper) {
            double e = Math.exp(upper.log - log);
            double rest = Math.max(-Math.expm1(upper.log - log), Double.MIN_NORMAL);
            return new Side(log + Math.log(rest), (onMean - e * upper.onMean) / rest, (onSd - e * upper.onSd) / rest);
        }
    }

    private Side side(Moments at, int s, int j, int k) {
        Side low = Side.open(at.mean[j][s], at.sd[j], grid.values[j][grid.low[j][k]]);
        int high = grid.high[j][k];
        return high < 0 ? low : low.less(Side.open(at.mean[j][s], at.sd[j], grid.values[j][high]));
    }
}
