package org.ax4j.error;

import static org.ax4j.error.BadInput.bad;

import java.util.List;
import org.ax4j.space.RangeParameter;

/** Ranges whose bounds, scale, step or digits do not fit each other. */
final class RangeBadInput {
    private RangeBadInput() {}

    static List<BadInput> cases() {
        return List.of(
                bad("real(\"lr\", 0, 1).log()", () -> real(0, 1).log()),
                bad("real(\"lr\", -1, 1).log()", () -> real(-1, 1).log()),
                bad("real(\"lr\", 1, 0)", () -> real(1, 0)),
                bad("real(\"lr\", 1, 1)", () -> real(1, 1)),
                bad("real(\"lr\", NaN, 1)", () -> real(Double.NaN, 1)),
                bad("real(\"lr\", 0, Infinity)", () -> real(0, Double.POSITIVE_INFINITY)),
                bad("real(\"lr\", -1e308, 1e308)", () -> real(-1e308, 1e308)),
                bad(
                        "real(\"lr\", 1e300, 1.0000000000000002e300).log()",
                        () -> real(1e300, Math.nextUp(1e300)).log()),
                bad("real(\"lr\", 0, 0.5).logit()", () -> real(0, 0.5).logit()),
                bad("real(\"lr\", 0.5, 1).logit()", () -> real(0.5, 1).logit()),
                bad("integer(\"n\", 1, 5).logit()", () -> integer(1, 5).logit()),
                bad("integer(\"n\", 5, 1)", () -> integer(5, 1)),
                bad("integer(\"n\", 3, 3)", () -> integer(3, 3)),
                bad("integer(\"n\", 0, 5).log()", () -> integer(0, 5).log()),
                bad("integer(\"n\", -2147483648, 0)", () -> integer(Integer.MIN_VALUE, 0)),
                bad("real(\"lr\", 0, 1).step(0.3)", () -> real(0, 1).step(0.3)),
                bad("real(\"lr\", 0, 1).step(0)", () -> real(0, 1).step(0)),
                bad("real(\"lr\", 0, 1).step(-0.5)", () -> real(0, 1).step(-0.5)),
                bad("real(\"lr\", 0, 1).step(NaN)", () -> real(0, 1).step(Double.NaN)),
                bad("real(\"lr\", 0, 1).step(2)", () -> real(0, 1).step(2)),
                bad("real(\"lr\", 1, 2).log().step(0.5)", () -> real(1, 2).log().step(0.5)),
                bad("integer(\"n\", 0, 5).step(2.5)", () -> integer(0, 5).step(2.5)),
                bad("integer(\"n\", 0, 5).digits(2)", () -> integer(0, 5).digits(2)),
                bad("real(\"lr\", 0, 1).digits(-1)", () -> real(0, 1).digits(-1)),
                bad("real(\"lr\", 0, 1).digits(16)", () -> real(0, 1).digits(16)),
                bad(
                        "real(\"lr\", 0, 1).step(0.25).digits(1)",
                        () -> real(0, 1).step(0.25).digits(1)),
                bad("real(\"\", 1, 0): name and bounds told together", () -> RangeParameter.real("", 1, 0)),
                bad("real(\"l`r\", 0, 1)", () -> RangeParameter.real("l`r", 0, 1)),
                bad("real(501 letters, 0, 1)", () -> RangeParameter.real("x".repeat(501), 0, 1)));
    }

    private static RangeParameter real(double low, double high) {
        return RangeParameter.real("lr", low, high);
    }

    private static RangeParameter integer(int low, int high) {
        return RangeParameter.integer("n", low, high);
    }
}
