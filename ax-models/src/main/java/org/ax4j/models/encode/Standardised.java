package org.ax4j.models.encode;

/**
 * {@code (y - mean) / sd}.
 *
 * @param mean mean of the outcomes
 * @param sd their standard deviation, positive
 */
public record Standardised(double mean, double sd) implements OutcomeScaling {
    /** Deviations below this, as a part of the largest outcome, count as rounding: such outcomes are taken as equal. */
    private static final double ROUNDING = 1e-13;

    /**
     * To mean 0 and variance 1.
     *
     * @param raw outcomes {@code [n]}, at least one
     * @return the scaling, with the size of the outcomes as deviation where all are equal
     */
    public static Standardised of(double[] raw) {
        double largest = 0;
        boolean same = true;
        for (double y : raw) {
            largest = Math.max(largest, Math.abs(y));
            same &= y == raw[0];
        }
        if (largest == 0) {
            return new Standardised(0, 1);
        }
        if (same) {
            return new Standardised(raw[0], Math.max(largest, Double.MIN_NORMAL));
        }
        double mean = 0;
        for (double y : raw) {
            mean += y / largest / raw.length;
        }
        double squares = 0;
        for (double y : raw) {
            squares += (y / largest - mean) * (y / largest - mean);
        }
        double sd = raw.length < 2 ? 0 : Math.sqrt(squares / (raw.length - 1));
        double deviation = Math.min(Double.MAX_VALUE, sd * largest);
        boolean equal = sd < ROUNDING || deviation == 0;
        return new Standardised(mean * largest, equal ? Math.max(largest, Double.MIN_NORMAL) : deviation);
    }

    @Override
    public double forward(double raw) {
        return raw / sd - mean / sd;
    }

    @Override
    public double inverse(double scaled) {
        return mean + sd * scaled;
    }

    @Override
    public double slope(double raw) {
        return 1 / sd;
    }
}
