package org.ax4j.models.pareto;

/**
 * The point above which hypervolume counts, where it is not given: a tenth of the front's extent below its worst values,
 * so that the ends of the front count too. Ishibuchi, Imada, Setoguchi, Nojima: How to Specify a Reference Point in
 * Hypervolume Calculation for Fair Performance Comparison, Evolutionary Computation 26, 2018.
 */
public final class ReferencePoint {
    private static final double MARGIN = 0.1;
    private static final double LEAST = 1e-7;

    private ReferencePoint() {}

    /**
     * Completes a reference point.
     *
     * @param front non-dominated points {@code [n x objectives]}, all maximised, at least one
     * @param given the components that are given, NaN for the others {@code [objectives]}
     * @return the given components where some point of the front is better in all of them, and inferred ones elsewhere;
     *     a given component that no such point reaches only widens the extent
     */
    public static double[] inferred(double[][] front, double[] given) {
        boolean reached = false;
        for (double[] point : front) {
            reached |= exceeds(point, given);
        }
        double[] reference = new double[given.length];
        for (int j = 0; j < given.length; j++) {
            boolean isGiven = !Double.isNaN(given[j]);
            reference[j] = isGiven && reached ? given[j] : below(front, j, given[j]);
        }
        return reference;
    }

    private static boolean exceeds(double[] point, double[] given) {
        for (int j = 0; j < given.length; j++) {
            if (point[j] <= given[j]) {
                return false;
            }
        }
        return true;
    }

    private static double below(double[][] front, int j, double given) {
        double worst = Double.isNaN(given) ? Double.POSITIVE_INFINITY : given;
        double best = Double.NEGATIVE_INFINITY;
        for (double[] point : front) {
            worst = Math.min(worst, point[j]);
            best = Math.max(best, point[j]);
        }
        double extent = front.length == 1 ? Math.abs(front[0][j]) : best - worst;
        double from = front.length == 1 ? front[0][j] : worst;
        return from - MARGIN * Math.max(extent, LEAST);
    }
}
