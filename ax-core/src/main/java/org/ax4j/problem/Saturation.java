package org.ax4j.problem;

import java.util.stream.DoubleStream;

/**
 * Metrics that cannot be better than a bound, as a count of errors that must be 0, of which several readings lie on the bound itself. Such readings keep it, though a mean that is
 * right there would say that it is kept as likely as not.
 */
public final class Saturation {
    /** Fewer readings on a bound may be there by chance. */
    private static final int LEAST = 2;

    private Saturation() {}

    /**
     * Whether readings are of this kind.
     *
     * @param readings what was measured
     * @param bound the bound
     * @return true where several lie on it
     */
    public static boolean of(DoubleStream readings, double bound) {
        return readings.filter(reading -> reading == bound).limit(LEAST).count() == LEAST;
    }
}
