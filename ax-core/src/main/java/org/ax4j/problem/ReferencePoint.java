package org.ax4j.problem;

import java.util.Arrays;
import java.util.List;

/**
 * The point above which volume counts, where the user gave none or one that cannot be used: somewhat below the worst of a front, the nadir,
 *
 * <pre>
 * r = nadir - 0.1 (ideal - nadir)
 * </pre>
 *
 * Ishibuchi, Akedo, Nojima: A many-objective test problem for visually examining diversity maintenance behavior in a decision space, GECCO, 2011.
 */
public final class ReferencePoint {
    private static final double SHARE = 0.1;
    private static final double LEAST_RANGE = 1e-7;

    private ReferencePoint() {}

    /**
     * The reference point of a front.
     *
     * <ul>
     *   <li>Thresholds for all objectives, and a point better than all of them: the thresholds.
     *   <li>A single point: that, less a tenth of its size.
     *   <li>Else a tenth of the front's range below its worst, or below the threshold where that is lower.
     *   <li>Thresholds for some objectives, and a point better than all of these: they replace what was inferred.
     * </ul>
     *
     * @param front points that do not dominate each other, all maximised, {@code [n x m]}
     * @param given thresholds {@code [m]}, NaN where there is none
     * @return the reference point {@code [m]}
     * @throws IllegalArgumentException if there is neither a point nor a threshold for each objective
     */
    public static double[] inferred(double[][] front, double[] given) {
        boolean complete = Arrays.stream(given).noneMatch(Double::isNaN);
        if (front.length == 0 && !complete) {
            throw new IllegalArgumentException(
                    "an empty front needs a threshold for each objective but got " + Arrays.toString(given));
        }
        boolean kept = Arrays.stream(front).anyMatch(point -> isBetter(point, given));
        if (complete && (kept || front.length == 0)) {
            return given.clone();
        }
        double[] reference = new double[given.length];
        for (int j = 0; j < reference.length; j++) {
            boolean replaced = kept && !Double.isNaN(given[j]);
            reference[j] = replaced ? given[j] : below(front, j, given[j]);
        }
        return reference;
    }

    /**
     * The corner from which the result of an experiment is measured: thresholds as they were given, missing ones as {@link #inferred} from what was observed.
     * Every point of the front is above what is inferred, so that a missing threshold shuts none out.
     *
     * @param goals the goals, several
     * @param feasible the gains of what keeps all constraints and thresholds {@code [n x m]}, at least one
     * @return the least gain of each goal {@code [m]}
     */
    public static double[] observed(List<Goal> goals, List<double[]> feasible) {
        double[] given = goals.stream()
                .mapToDouble(goal -> goal.threshold().orElse(Double.NaN))
                .toArray();
        double[][] front = Dominance.front(feasible).stream().map(feasible::get).toArray(double[][]::new);
        double[] corner = inferred(front, given);
        Arrays.setAll(corner, j -> Double.isNaN(given[j]) ? corner[j] : given[j]);
        return corner;
    }

    /** Whether a point is better than all thresholds that there are. */
    private static boolean isBetter(double[] point, double[] given) {
        for (int j = 0; j < given.length; j++) {
            if (point[j] <= given[j]) {
                return false;
            }
        }
        return true;
    }

    private static double below(double[][] front, int objective, double threshold) {
        if (front.length == 1) {
            double only = front[0][objective];
            return only - SHARE * Math.max(Math.abs(only), LEAST_RANGE);
        }
        double nadir = Double.isNaN(threshold) ? Double.POSITIVE_INFINITY : threshold;
        double ideal = Double.NEGATIVE_INFINITY;
        for (double[] point : front) {
            nadir = Math.min(nadir, point[objective]);
            ideal = Math.max(ideal, point[objective]);
        }
        return nadir - SHARE * Math.max(ideal - nadir, LEAST_RANGE);
    }
}
