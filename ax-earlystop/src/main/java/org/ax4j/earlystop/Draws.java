package org.ax4j.earlystop;

import java.util.Arrays;
import org.ax4j.curve.Estimate;

/**
 * Points spread evenly over the unit cube without randomness: the Kronecker sequence of the powers of the root of {@code x^(d+1) = x + 1} (Roberts: The
 * unreasonable effectiveness of quasirandom sequences, 2018), each taken through the distribution of an estimate. Its quantiles are read off a table of
 * probabilities, straight between entries.
 */
final class Draws {
    /** How many points are drawn. */
    static final int COUNT = 1024;

    /** Entries on each side of the middle; in standard deviations they reach from a tenth to a thousand. */
    private static final int ENTRIES = 64;

    private static final double REACH = Math.log(2000);

    private Draws() {}

    /** The places of one coordinate of the sequence, each inside (0, 1). */
    static double[] places(int dimensions, int coordinate) {
        double root = 2;
        for (int i = 0; i < 60; i++) {
            root = Math.pow(1 + root, 1.0 / (dimensions + 1));
        }
        double stride = Math.pow(1 / root, coordinate + 1.0);
        double[] places = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            double place = 0.5 + stride * (i + 1);
            places[i] = Math.max(Double.MIN_NORMAL, place - Math.floor(place));
        }
        return places;
    }

    /** Draws of an ending, the same for the same arguments. */
    static double[] of(Ending ending, double[] places) {
        if (ending.estimate().isEmpty()) {
            double[] same = new double[places.length];
            Arrays.fill(same, ending.told());
            return same;
        }
        Estimate estimate = ending.estimate().get();
        double[] values = new double[2 * ENTRIES + 1];
        double[] chances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double away = Math.sinh(REACH * (i - ENTRIES) / ENTRIES);
            values[i] = estimate.at(away);
            chances[i] = estimate.chanceAtMost(values[i]);
        }
        return Arrays.stream(places)
                .map(place -> Math.max(estimate.least(), inverse(values, chances, place)))
                .toArray();
    }

    private static double inverse(double[] values, double[] chances, double place) {
        int found = Arrays.binarySearch(chances, place);
        int right = Math.min(Math.max(found >= 0 ? found : -found - 1, 1), values.length - 1);
        double rise = chances[right] - chances[right - 1];
        double share = rise > 0 ? (place - chances[right - 1]) / rise : 1;
        return Quantile.between(values[right - 1], values[right], Math.max(0, Math.min(1, share)));
    }
}
