package org.ax4j.error;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Numbers as people read them, the same text on every JDK: {@code Double.toString} and {@code String.format} changed their digits between
 * versions, and texts of reasons are stored.
 */
public final class Figures {
    private static final int PLAIN_DIGITS = 7;
    private static final MathContext SIX = new MathContext(6);

    private Figures() {}

    /**
     * Six significant digits without trailing zeros; an exponent below 1e-4 and from 1e7 on.
     *
     * @param value any double
     * @return the text
     */
    public static String of(double value) {
        return text(value, SIX);
    }

    /**
     * The shortest of 15, 16 or 17 significant digits that reads back as the same double.
     *
     * @param value any double
     * @return the text
     */
    public static String exact(double value) {
        for (int digits = 15; digits < 17; digits++) {
            String text = text(value, new MathContext(digits));
            if (Double.compare(Double.parseDouble(text), value) == 0) {
                return text;
            }
        }
        return text(value, new MathContext(17));
    }

    private static String text(double value, MathContext digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(digits).stripTrailingZeros();
        int magnitude = rounded.precision() - rounded.scale();
        if (magnitude > PLAIN_DIGITS || magnitude < -3) {
            return rounded.unscaledValue().signum() < 0 ? "-" + scientific(rounded.negate()) : scientific(rounded);
        }
        return rounded.toPlainString();
    }

    private static String scientific(BigDecimal positive) {
        String digits = positive.unscaledValue().toString();
        int exponent = digits.length() - positive.scale() - 1;
        return digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "") + "e" + exponent;
    }
}
