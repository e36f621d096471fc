package org.ax4j.models.feasible;

/** Common divisors of numbers that are whole multiples of something, but for rounding. */
final class Divisor {
    private static final double NEAR = 1e-9;

    private Divisor() {}

    /** The greatest common divisor of two numbers by Euclid's algorithm; a tiny number where they have none. */
    static double of(double a, double b) {
        double larger = Math.max(Math.abs(a), Math.abs(b));
        double smaller = Math.min(Math.abs(a), Math.abs(b));
        double zero = NEAR * larger;
        while (smaller > zero) {
            double rest = Math.abs(Math.IEEEremainder(larger, smaller));
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }
}
