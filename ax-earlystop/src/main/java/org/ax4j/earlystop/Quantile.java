package org.ax4j.earlystop;

import java.util.Arrays;

/** Quantiles, linear between order statistics (type 7 of Hyndman and Fan: Sample quantiles in statistical packages, The American Statistician, 1996). */
final class Quantile {
    private Quantile() {}

    /** The quantile of at least one value; sorts the array. */
    static double of(double[] values, double share) {
        Arrays.sort(values);
        double place = share * (values.length - 1);
        int left = Math.min((int) place, values.length - 1);
        int right = Math.min(left + 1, values.length - 1);
        return between(values[left], values[right], place - left);
    }

    /** A value between two; exactly the first where both are equal, and finite where both are. */
    static double between(double left, double right, double share) {
        double rise = right - left;
        return Double.isFinite(rise) ? left + share * rise : (1 - share) * left + share * right;
    }
}
