package org.ax4j.space;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ax4j.error.Figures;

/** The values that a step or digits leave of a range, by decimal arithmetic: three steps of 0.1 are 0.3, not 0.30000000000000004. */
final class Grid {
    private static final double TOLERANCE = 1e-9;

    private Grid() {}

    /** Whether a count of steps is a whole number, within 1e-9 of its size. */
    static boolean isWhole(double count) {
        return Math.abs(count - Math.rint(count)) <= TOLERANCE * Math.max(1, Math.abs(count));
    }

    /** Whether a number is one of {@code low + k step}, exactly or within 1e-9 of that many steps: far from zero the quotient is the less exact of the two. */
    static boolean isStep(double number, double low, double step) {
        return isWhole((number - low) / step) || stepped(number, low, step) == number;
    }

    /** The value nearest to a number among {@code low + k step}. */
    static double stepped(double number, double low, double step) {
        BigDecimal count = new BigDecimal(Math.rint((number - low) / step));
        return decimal(low).add(count.multiply(decimal(step))).doubleValue();
    }

    /** The number with this many decimals, ties to the even digit. */
    static double rounded(double number, int digits) {
        return new BigDecimal(number).setScale(digits, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** How many multiples of {@code 10^-digits} lie in an interval. */
    static double multiples(double low, double high, int digits) {
        BigDecimal first = decimal(low).setScale(digits, RoundingMode.CEILING);
        BigDecimal last = decimal(high).setScale(digits, RoundingMode.FLOOR);
        return last.subtract(first).scaleByPowerOfTen(digits).doubleValue() + 1;
    }

    /** This many multiples of {@code 10^-digits} above the first one that is not below a number. */
    static double multiple(double low, long count, int digits) {
        return decimal(low)
                .setScale(digits, RoundingMode.CEILING)
                .add(BigDecimal.valueOf(count, digits))
                .doubleValue();
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(Figures.exact(number));
    }
}
