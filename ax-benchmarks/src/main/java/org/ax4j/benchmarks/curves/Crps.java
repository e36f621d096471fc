package org.ax4j.benchmarks.curves;

import org.ax4j.curve.Estimate;

/**
 * The continuous ranked probability score, {@code integral (F(x) - 1[x >= y])^2 dx}: how far a predictive distribution is from what came out, in its unit; of a single value the
 * absolute error (Gneiting and Raftery: Strictly proper scoring rules, prediction, and estimation, Journal of the American Statistical Association, 2007).
 */
final class Crps {
    private static final int POINTS = 120;
    /** The integral ends that many times the standard deviation, a hyperbolic sine of 14, from the median. */
    private static final double END = 14;

    private Crps() {}

    static double of(Estimate estimate, double outcome) {
        double scale = estimate.sd();
        double split = asinh((outcome - estimate.median()) / scale);
        double below = part(estimate, scale, Math.min(-END, split - 1), split, false);
        return below + part(estimate, scale, split, Math.max(END, split + 1), true);
    }

    /** By the midpoint rule in the inverse hyperbolic sine of the distance from the median. */
    private static double part(Estimate estimate, double scale, double from, double to, boolean above) {
        double sum = 0;
        double width = (to - from) / POINTS;
        for (int i = 0; i < POINTS; i++) {
            double place = from + (i + 0.5) * width;
            double chance = estimate.chanceAtMost(estimate.median() + scale * StrictMath.sinh(place));
            double gap = above ? 1 - chance : chance;
            sum += gap * gap * StrictMath.cosh(place) * scale * width;
        }
        return sum;
    }

    private static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
    }

    /** Of a normal distribution about the estimate with its standard deviation, in closed form. */
    static double normal(Estimate estimate, double outcome) {
        double z = (outcome - estimate.median()) / estimate.sd();
        double chance = new Estimate(0, 1, 1, 1e7, Double.NEGATIVE_INFINITY).chanceAtMost(z);
        double density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
        return estimate.sd() * (z * (2 * chance - 1) + 2 * density - 1 / Math.sqrt(Math.PI));
    }
}
