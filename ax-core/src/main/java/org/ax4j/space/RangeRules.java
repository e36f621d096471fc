package org.ax4j.space;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;

/** What must hold among the bounds, scale, step and digits of one range; the components are those of {@link RangeParameter}. */
record RangeRules(
        String name, boolean integer, double low, double high, Scale scale, OptionalDouble step, OptionalInt digits) {
    private static final int MOST_DIGITS = 15;

    void check() {
        Faults faults = new Faults().name("a parameter", name);
        bounds(faults);
        scale(faults);
        step.ifPresent(distance -> step(faults, distance));
        digits.ifPresent(count -> digits(faults, count));
        faults.check();
    }

    private void bounds(Faults faults) {
        boolean finite = Double.isFinite(low) && Double.isFinite(high);
        rule(faults, finite, () -> "bounds must be finite but got " + shown(), "Give finite bounds.");
        if (!finite) {
            return;
        }
        String order = low == high ? "Use FixedParameter for a single value." : "Swap the bounds.";
        rule(faults, low < high, () -> "low must be below high but got " + shown(), order);
        rule(
                faults,
                Double.isFinite(high - low),
                () -> "high - low must be finite but got " + shown(),
                "Narrow the bounds, or use another unit.");
        rule(
                faults,
                !integer || (whole(low) && whole(high)),
                () -> "bounds of an integer range must be whole numbers from -2147483647 to 2147483647 but got "
                        + shown(),
                "Round or narrow the bounds, or use RangeParameter.real.");
    }

    private static boolean whole(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) <= Integer.MAX_VALUE;
    }

    private void scale(Faults faults) {
        boolean inDomain = scale == Scale.LINEAR || (low > 0 && (scale == Scale.LOG || (high < 1 && !integer)));
        if (scale == Scale.LOG) {
            rule(
                    faults,
                    inDomain,
                    () -> "low must be > 0 on a log scale but got low=" + Figures.exact(low),
                    "Use a linear scale or raise low.");
        } else {
            rule(
                    faults,
                    inDomain,
                    () -> "a logit scale needs reals with 0 < low and high < 1 but got " + shown(),
                    "Use a linear scale or narrow the bounds.");
        }
        rule(
                faults,
                !inDomain || !(low < high) || scale.forward(low) < scale.forward(high),
                () -> "the bounds " + shown() + " are the same on the scale",
                "Use a linear scale or widen the bounds.");
    }

    private void step(Faults faults, double distance) {
        double count = (high - low) / distance;
        boolean divides = distance > 0 && count > 0.5 && Grid.isWhole(count);
        rule(
                faults,
                divides,
                () -> "a step must divide high - low but got step=" + Figures.exact(distance) + " for " + shown(),
                "Choose a step that divides the interval, or leave it out.");
        rule(
                faults,
                scale == Scale.LINEAR,
                () -> "a step needs a linear scale but the scale is "
                        + scale.name().toLowerCase(Locale.ROOT),
                "Leave out the step, or the scale.");
        rule(
                faults,
                !integer || distance == Math.rint(distance),
                () -> "the step of an integer range must be a whole number but got " + Figures.exact(distance),
                "Use a whole step.");
    }

    private void digits(Faults faults, int count) {
        rule(
                faults,
                !integer && count >= 0 && count <= MOST_DIGITS,
                () -> "digits are for reals, 0 to " + MOST_DIGITS + ", but got " + count,
                "Use 0 to " + MOST_DIGITS + " digits with RangeParameter.real.");
        if (step.isPresent() && Double.isFinite(low) && Double.isFinite(step.getAsDouble())) {
            rule(
                    faults,
                    decimals(low) <= count && decimals(step.getAsDouble()) <= count,
                    () -> "values from " + Figures.exact(low) + " on in steps of " + Figures.exact(step.getAsDouble())
                            + " need more than " + count + " digits",
                    "Leave the digits out: a step rounds already.");
        }
    }

    private static int decimals(double value) {
        return new BigDecimal(Figures.exact(value)).stripTrailingZeros().scale();
    }

    private void rule(Faults faults, boolean holds, Supplier<String> what, String hint) {
        faults.unless(holds, () -> new Fault(Code.RANGE, "parameter '" + name + "': " + what.get(), hint));
    }

    private String shown() {
        return RangeParameter.interval(low, high);
    }
}
