package org.ax4j.experiment;

import org.ax4j.error.Code;
import org.ax4j.error.Faults;

/**
 * How often something happened, and how often it may happen: the interval of Wilson, which covers the true rate in about 95 of 100 cases and is sound for few
 * cases and for none,
 *
 * <pre>
 * (p + z²/2n ± z sqrt(p (1 - p) / n + z²/4n²)) / (1 + z²/n),   p = hits / n, z = 1.96
 * </pre>
 *
 * E. B. Wilson: Probable inference, the law of succession, and statistical inference, JASA 22, 1927.
 *
 * @param hits how often it happened, from 0 to the total
 * @param total how often it could have, at least 0
 */
public record Rate(int hits, int total) {
    private static final double Z = 1.959963984540054;

    /** Checks the counts. */
    public Rate {
        new Faults()
                .unless(
                        hits >= 0 && hits <= total,
                        Code.ARGUMENT,
                        "a rate counts 0 to all of its cases but got " + hits + " of " + total,
                        "Correct the counts.")
                .check();
    }

    /**
     * The share of cases in which it happened.
     *
     * @return from 0 to 1, NaN without a case
     */
    public double share() {
        return total == 0 ? Double.NaN : (double) hits / total;
    }

    /**
     * The lower end of the interval.
     *
     * @return from 0 to the share; 0 without a case
     */
    public double low() {
        return hits == 0 ? 0 : end(-1);
    }

    /**
     * The upper end of the interval.
     *
     * @return from the share to 1; 1 without a case
     */
    public double high() {
        return hits == total ? 1 : end(1);
    }

    private double end(int side) {
        double n = total;
        double p = share();
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return (p + Z * Z / (2 * n) + side * half) / (1 + Z * Z / n);
    }
}
