package org.ax4j.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether linear inequalities have a common solution, by the simplex method with one auxiliary unknown that all rows may be violated by, and Bland's rule,
 * under which it ends; and where there is one, which solutions make a sum least. Each row {@code w x <= b} should have weights of size about 1, since violations up to 1e-9 of a row's size count as none.
 *
 * <p>V. Chvatal, Linear Programming, 1983, chapter 3; R. G. Bland, New finite pivoting rules for the simplex method, Mathematics of Operations Research 2(2),
 * 1977.
 */
final class PhaseOne {
    private static final double SMALL = 1e-11;
    private static final double KEPT = 1e-9;
    private static final int MOST_PIVOTS = 10_000;

    /** The unknown by which rows are violated; the smallest number, so that it leaves as soon as it can. */
    private static final int AUXILIARY = 0;

    /** Row i says: its basic unknown is the last column less the sum of the other columns times their unknowns. */
    private final double[][] table;

    private final int[] basic;
    private final int[] free;
    private int conflict;

    /** One inequality {@code weights x <= most}. */
    record Row(List<Double> weights, double most) {
        /** By how much some values are beyond the bound. */
        double excess(double[] values) {
            double sum = -most;
            for (int j = 0; j < values.length; j++) {
                sum += weights.get(j) * values[j];
            }
            return sum;
        }
    }

    private PhaseOne(List<Row> rows, int unknowns) {
        int columns = unknowns + 2;
        table = new double[rows.size()][];
        basic = new int[rows.size()];
        free = new int[columns];
        Arrays.setAll(free, j -> j == unknowns + 1 ? AUXILIARY : j + 1);
        Arrays.setAll(basic, i -> columns + i);
        Arrays.setAll(table, i -> row(rows.get(i), unknowns));
    }

    /** Unknowns of any sign are differences: each its own one less one that all share. */
    private static double[] row(Row row, int unknowns) {
        double[] line = new double[unknowns + 3];
        for (int j = 0; j < unknowns; j++) {
            line[j] = row.weights().get(j);
            line[unknowns] -= line[j];
        }
        line[unknowns + 1] = -1;
        line[unknowns + 2] = row.most();
        return line;
    }

    /**
     * Solves inequalities.
     *
     * @param rows the inequalities
     * @param unknowns how many unknowns there are, each of any sign
     * @return the end of the search
     */
    static PhaseOne of(List<Row> rows, int unknowns) {
        PhaseOne one = new PhaseOne(rows, unknowns);
        one.conflict = one.search();
        return one;
    }

    /** Whether there is a solution. */
    boolean isSolved() {
        return conflict < 0;
    }

    /** The rows that have no solution together, where there is none: those whose weighted sum is a contradiction. */
    List<Integer> certificate() {
        List<Integer> rows = new ArrayList<>();
        for (int j = 0; j < free.length; j++) {
            if (free[j] >= free.length && Math.abs(table[conflict][j]) > SMALL) {
                rows.add(free[j] - free.length);
            }
        }
        return rows;
    }

    /** The row by which inequalities are violated at least, or -1 where they have a solution. */
    private int search() {
        int last = free.length;
        int row = 0;
        for (int i = 1; i < table.length; i++) {
            row = table[i][last] < table[row][last] ? i : row;
        }
        if (table.length == 0 || table[row][last] >= 0) {
            return -1;
        }
        pivot(row, last - 1);
        for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
            int entering = entering(row);
            if (entering < 0) {
                return table[row][last] <= KEPT ? -1 : row;
            }
            int leaving = leaving(entering);
            boolean done = basic[leaving] == AUXILIARY;
            pivot(leaving, entering);
            if (done) {
                return -1;
            }
        }
        return -1;
    }

    /** The unknown of the smallest number that lessens the auxiliary one, or -1. */
    private int entering(int auxiliary) {
        int best = -1;
        for (int j = 0; j < free.length; j++) {
            boolean lessens = table[auxiliary][j] > SMALL;
            best = lessens && (best < 0 || free[j] < free[best]) ? j : best;
        }
        return best;
    }

    /** The row that is the first to reach 0, of equal ones that of the smallest number, or -1. The auxiliary unknown's own row always does. */
    private int leaving(int column) {
        int last = free.length;
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < table.length; i++) {
            double ratio = table[i][column] > SMALL ? table[i][last] / table[i][column] : Double.POSITIVE_INFINITY;
            boolean earlier = ratio < least || (ratio == least && best >= 0 && basic[i] < basic[best]);
            best = earlier ? i : best;
            least = Math.min(least, ratio);
        }
        return best;
    }

    private void pivot(int row, int column) {
        double[] own = table[row];
        double by = own[column];
        own[column] = 1;
        for (int k = 0; k < own.length; k++) {
            own[k] /= by;
        }
        for (double[] other : table) {
            double factor = other[column];
            if (other != own && factor != 0) {
                other[column] = 0;
                for (int k = 0; k < own.length; k++) {
                    other[k] -= factor * own[k];
                }
            }
        }
        int swapped = basic[row];
        basic[row] = free[column];
        free[column] = swapped;
    }

    /**
     * Moves on from the latest solution, where there is one, to one with the least value of a sum.
     *
     * @param weights the sum's weights, by unknown
     * @return whether it was reached; not where the sum has no least value, or after too many pivots
     */
    boolean leads(double[] weights) {
        if (!leaveAuxiliary()) {
            return false;
        }
        for (int pivots = 0; pivots < MOST_PIVOTS; pivots++) {
            int entering = lessening(weights);
            if (entering < 0) {
                return true;
            }
            int leaving = leaving(entering);
            if (leaving < 0) {
                return false;
            }
            pivot(leaving, entering);
        }
        return false;
    }

    /** Where a sum of violations that count as none is left, the auxiliary unknown makes room for any other of its row. */
    private boolean leaveAuxiliary() {
        for (int i = 0; i < table.length; i++) {
            if (basic[i] == AUXILIARY) {
                table[i][free.length] = 0;
                int largest = 0;
                for (int j = 1; j < free.length; j++) {
                    largest = Math.abs(table[i][j]) > Math.abs(table[i][largest]) ? j : largest;
                }
                if (Math.abs(table[i][largest]) <= SMALL) {
                    return false;
                }
                pivot(i, largest);
            }
        }
        return true;
    }

    /** The unknown of the smallest number that lessens a sum, or -1; never the auxiliary one. */
    private int lessening(double[] weights) {
        double[] costs = costs(weights);
        int best = -1;
        for (int j = 0; j < free.length; j++) {
            double change = cost(costs, free[j]);
            for (int i = 0; i < table.length; i++) {
                change -= cost(costs, basic[i]) * table[i][j];
            }
            boolean lessens = free[j] != AUXILIARY && change < -SMALL;
            best = lessens && (best < 0 || free[j] < free[best]) ? j : best;
        }
        return best;
    }

    /** Of each unknown, and of the one that all share. */
    private static double[] costs(double[] weights) {
        double[] costs = new double[weights.length + 2];
        for (int j = 0; j < weights.length; j++) {
            costs[j + 1] = weights[j];
            costs[weights.length + 1] -= weights[j];
        }
        return costs;
    }

    private static double cost(double[] costs, int unknown) {
        return unknown < costs.length ? costs[unknown] : 0;
    }

    /** The values of the latest solution. */
    double[] values() {
        int unknowns = free.length - 2;
        double[] all = new double[unknowns + 2];
        for (int i = 0; i < table.length; i++) {
            if (basic[i] < all.length) {
                all[basic[i]] = table[i][free.length];
            }
        }
        double[] values = new double[unknowns];
        Arrays.setAll(values, j -> all[j + 1] - all[unknowns + 1]);
        return values;
    }
}
