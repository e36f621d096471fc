package org.ax4j.analysis.render;

/** Lengths as text with two decimals at most. */
final class Pixels {
    private Pixels() {}

    /** The length rounded to a hundredth, without trailing zeros. */
    static String of(double length) {
        long hundredths = Math.round(length * 100);
        long rest = Math.abs(hundredths % 100);
        String sign = hundredths < 0 ? "-" : "";
        String whole = sign + Math.abs(hundredths / 100);
        if (rest == 0) {
            return hundredths == 0 ? "0" : whole;
        }
        return whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }
}
