package org.ax4j.space;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;

/**
 * An interval of reals or whole numbers, bounds included.
 *
 * @param name the name
 * @param integer whether only whole numbers belong to it
 * @param low the lower bound
 * @param high the upper bound, above the lower one
 * @param scale how it is spread
 * @param step the distance of allowed values from the lower bound on, where only some are allowed; linear scale only
 * @param digits decimals to which reals are rounded, where they are
 */
public record RangeParameter(
        String name, boolean integer, double low, double high, Scale scale, OptionalDouble step, OptionalInt digits)
        implements Parameter {
    /** Each whole number has an equal share of the unit interval. */
    private static final double HALF = 0.49999;

    private static final double TOLERANCE = 1e-9;

    /** Checks that bounds, scale, step and digits fit each other. */
    public RangeParameter {
        String what = "parameter '" + name + "': ";
        Faults faults = new Faults();
        faults.unless(!name.isBlank(), Code.NAME, "a range parameter has a blank name", "Give it a name.");
        boolean finite = Double.isFinite(low) && Double.isFinite(high);
        faults.unless(
                finite,
                Code.RANGE,
                what + "bounds must be finite but got " + interval(low, high),
                "Give finite bounds.");
        faults.unless(
                !finite || low < high,
                Code.RANGE,
                what + "low must be below high but got " + interval(low, high),
                low == high ? "Use FixedParameter for a single value." : "Swap the bounds.");
        faults.unless(
                !integer
                        || !finite
                        || (low == Math.rint(low)
                                && high == Math.rint(high)
                                && Math.abs(low) <= Integer.MAX_VALUE
                                && Math.abs(high) <= Integer.MAX_VALUE),
                Code.RANGE,
                what + "bounds of an integer range must be whole numbers of int's range but got " + interval(low, high),
                "Round the bounds or use RangeParameter.real.");
        faults.unless(
                scale != Scale.LOG || low > 0,
                Code.RANGE,
                what + "low must be > 0 on a log scale but got low=" + Figures.exact(low),
                "Use a linear scale or raise low.");
        faults.unless(
                scale != Scale.LOGIT || (low > 0 && high < 1 && !integer),
                Code.RANGE,
                what + "a logit scale needs reals with 0 < low and high < 1 but got " + interval(low, high),
                "Use a linear scale or narrow the bounds.");
        if (step.isPresent()) {
            double count = (high - low) / step.getAsDouble();
            faults.unless(
                    scale == Scale.LINEAR
                            && step.getAsDouble() > 0
                            && Math.abs(count - Math.rint(count)) <= TOLERANCE * Math.max(1, count),
                    Code.RANGE,
                    what + "a step needs a linear scale and must divide high - low but got step="
                            + Figures.exact(step.getAsDouble()) + " for " + interval(low, high),
                    "Choose a step that divides the interval, or leave it out.");
            faults.unless(
                    !integer || step.getAsDouble() == Math.rint(step.getAsDouble()),
                    Code.RANGE,
                    what + "the step of an integer range must be a whole number but got "
                            + Figures.exact(step.getAsDouble()),
                    "Use a whole step.");
        }
        faults.unless(
                digits.isEmpty() || (!integer && digits.getAsInt() >= 0 && digits.getAsInt() <= 15),
                Code.RANGE,
                what + "digits are for reals, 0 to 15, but got " + (digits.isPresent() ? digits.getAsInt() : 0),
                "Use 0 to 15 digits with RangeParameter.real.");
        faults.check();
    }

    /**
     * All reals from low to high.
     *
     * @param name the name
     * @param low the lower bound
     * @param high the upper bound
     * @return the parameter on a linear scale
     * @throws org.ax4j.error.InvalidInputException AX-RANGE if the bounds are not finite or not in order
     */
    public static RangeParameter real(String name, double low, double high) {
        return new RangeParameter(name, false, low, high, Scale.LINEAR, OptionalDouble.empty(), OptionalInt.empty());
    }

    /**
     * All whole numbers from low to high.
     *
     * @param name the name
     * @param low the lower bound
     * @param high the upper bound
     * @return the parameter on a linear scale
     * @throws org.ax4j.error.InvalidInputException AX-RANGE if the bounds are not in order
     */
    public static RangeParameter integer(String name, int low, int high) {
        return new RangeParameter(name, true, low, high, Scale.LINEAR, OptionalDouble.empty(), OptionalInt.empty());
    }

    /**
     * A copy on a log scale: equal ratios are equally far apart.
     *
     * @return the copy
     */
    public RangeParameter log() {
        return new RangeParameter(name, integer, low, high, Scale.LOG, step, digits);
    }

    /**
     * A copy on a logit scale, for shares between 0 and 1.
     *
     * @return the copy
     */
    public RangeParameter logit() {
        return new RangeParameter(name, integer, low, high, Scale.LOGIT, step, digits);
    }

    /**
     * A copy of which only every step-th value from the lower bound on is allowed.
     *
     * @param distance the distance of neighbours; divides high - low
     * @return the copy
     */
    public RangeParameter step(double distance) {
        return new RangeParameter(name, integer, low, high, scale, OptionalDouble.of(distance), digits);
    }

    /**
     * A copy whose values are rounded to so many decimals.
     *
     * @param decimals 0 to 15
     * @return the copy
     */
    public RangeParameter digits(int decimals) {
        return new RangeParameter(name, integer, low, high, scale, step, OptionalInt.of(decimals));
    }

    /**
     * How many values it has.
     *
     * @return the count, infinite for reals without step
     */
    public double cardinality() {
        if (step.isPresent()) {
            return Math.rint((high - low) / step.getAsDouble()) + 1;
        }
        return integer ? high - low + 1 : Double.POSITIVE_INFINITY;
    }

    /**
     * The place of a value in the unit interval, 0 at the lower and 1 at the upper bound, on the parameter's scale.
     *
     * @param raw the value; outside the bounds the place is outside the unit interval
     * @return the place
     */
    public double toUnit(double raw) {
        double bottom = scale.forward(low);
        return (scale.forward(raw) - bottom) / (scale.forward(high) - bottom);
    }

    /**
     * The value nearest to a place in the unit interval, the inverse of {@link #toUnit}.
     *
     * @param unit a place in [0, 1]; clamped
     * @return Integer or Double, inside the bounds, on the step and rounded to the digits
     */
    public Object fromUnit(double unit) {
        return between(low, high, unit);
    }

    /**
     * The value at a share of the range, so that equal shares hold equally many values: what space-filling samplers need. On whole
     * numbers and steps each value has the same share of the unit interval (on its scale), unlike {@link #fromUnit}, which gives the ends
     * half of that.
     *
     * @param share a share in [0, 1]; clamped
     * @return Integer or Double, inside the bounds, on the step and rounded to the digits
     */
    public Object fromShare(double share) {
        double margin = HALF * step.orElse(integer ? 1 : 0);
        return between(low - margin, high + margin, share);
    }

    private Object between(double bottom, double top, double unit) {
        double clamped = Math.max(0, Math.min(1, unit));
        double raw = clamped == 0
                ? bottom
                : clamped == 1
                        ? top
                        : scale.inverse(scale.forward(bottom) + clamped * (scale.forward(top) - scale.forward(bottom)));
        return nearest(raw);
    }

    private Object nearest(double raw) {
        double value = raw;
        if (step.isPresent()) {
            value = low + Math.rint((value - low) / step.getAsDouble()) * step.getAsDouble();
        }
        if (digits.isPresent()) {
            value = new BigDecimal(value)
                    .setScale(digits.getAsInt(), RoundingMode.HALF_EVEN)
                    .doubleValue();
        }
        value = Math.max(low, Math.min(high, integer ? Math.rint(value) : value)) + 0.0;
        if (integer) {
            return (int) value;
        }
        return value;
    }

    @Override
    public Optional<Object> cast(Object value) {
        return integer ? Values.whole(value) : Values.real(value);
    }

    @Override
    public Optional<String> objectionTo(Object value) {
        double number = ((Number) value).doubleValue();
        if (number < low || number > high) {
            return Optional.of("must be in " + interval(low, high));
        }
        double steps = (number - low) / step.orElse(1);
        boolean offStep = step.isPresent() && Math.abs(steps - Math.rint(steps)) > TOLERANCE * Math.max(1, steps);
        return offStep
                ? Optional.of(
                        "must be " + Figures.exact(low) + " plus a multiple of " + Figures.exact(step.getAsDouble()))
                : Optional.empty();
    }

    @Override
    public String domain() {
        String steps = step.isPresent() ? ", step " + Figures.exact(step.getAsDouble()) : "";
        String spread = scale == Scale.LINEAR ? "" : ", " + scale.name().toLowerCase(java.util.Locale.ROOT);
        return (integer ? "integer in " : "real in ") + interval(low, high) + steps + spread;
    }

    private static String interval(double low, double high) {
        return "[" + Figures.exact(low) + ", " + Figures.exact(high) + "]";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.range(this);
    }
}
