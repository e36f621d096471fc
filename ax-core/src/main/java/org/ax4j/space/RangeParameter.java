package org.ax4j.space;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
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
 * @param digits decimals to which reals are rounded, where they are; bounds with more decimals stay as they are
 */
public record RangeParameter(
        String name, boolean integer, double low, double high, Scale scale, OptionalDouble step, OptionalInt digits)
        implements Parameter {
    /** Each whole number has an equal share of the unit interval. */
    private static final double HALF = 0.49999;

    /** By no more places than this is a quotient of doubles beside the right one, where neighbours differ. */
    private static final int MOST_OFF = 8;

    /** Checks that bounds, scale, step and digits fit each other. */
    public RangeParameter {
        Faults.present(scale, "scale", "Give Scale.LINEAR, LOG or LOGIT.");
        Faults.present(step, "step", "Give OptionalDouble.empty() for none.");
        Faults.present(digits, "digits", "Give OptionalInt.empty() for none.");
        new RangeRules(name, integer, low, high, scale, step, digits).check();
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
     * A copy whose values are rounded to this many decimals.
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
     * @return the count, infinite for reals without step and digits
     */
    public double cardinality() {
        if (step.isPresent()) {
            return Math.rint((high - low) / step.getAsDouble()) + 1;
        }
        if (digits.isPresent()) {
            double ends = (isOnlyABound(low) ? 1 : 0) + (isOnlyABound(high) ? 1 : 0);
            return Grid.multiples(low, high, digits.getAsInt()) + ends;
        }
        return integer ? high - low + 1 : Double.POSITIVE_INFINITY;
    }

    /**
     * All values, where there is a finite number of them.
     *
     * @return the values, ascending; as many as {@link #cardinality} says
     */
    public List<Object> values() {
        return LongStream.range(0, (long) cardinality())
                .mapToObj(this::value)
                .distinct()
                .toList();
    }

    /** One of the values, where there is a finite number of them: that of a place, 0 at the lower end. */
    Object value(long place) {
        if (step.isPresent() || integer) {
            return nearest(low + (double) place * step.orElse(1));
        }
        long multiple = isOnlyABound(low) ? place - 1 : place;
        return multiple < 0 ? nearest(low) : nearest(Grid.multiple(low, multiple, digits.orElse(0)));
    }

    /**
     * The place of the first value that is not below a number; as many as there are values where all are. Where steps are finer than doubles, so that neighbours
     * are equal, it may be that of the double before or after.
     */
    long placeOf(double number) {
        double spacing = digits.isPresent() ? StrictMath.pow(10, -digits.getAsInt()) : 1;
        long count = (long) cardinality();
        long place = (long) Math.max(0, Math.min((double) count, Math.ceil((number - low) / step.orElse(spacing))));
        for (int i = 0; i < MOST_OFF && place > 0 && number(place - 1) >= number; i++) {
            place--;
        }
        for (int i = 0; i < MOST_OFF && place < count && number(place) < number; i++) {
            place++;
        }
        return place;
    }

    private double number(long place) {
        return ((Number) value(place)).doubleValue();
    }

    /** Whether a bound has more digits than values have, and is yet the value nearest to itself. */
    private boolean isOnlyABound(double bound) {
        return nearest(bound).equals(bound) && Grid.rounded(bound, digits.orElse(0)) != bound;
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
            value = Grid.stepped(value, low, step.getAsDouble());
        } else if (digits.isPresent()) {
            value = Grid.rounded(value, digits.getAsInt());
        }
        value = Math.max(low, Math.min(high, integer ? Math.rint(value) : value)) + 0.0;
        if (integer) {
            return (int) value;
        }
        return value;
    }

    /** Inside the bounds reals are rounded to the digits, and those within 1e-9 of a step become the step's own value. */
    @Override
    public Optional<Object> cast(Object value) {
        return integer ? Values.whole(value) : Values.real(value).map(this::settled);
    }

    private Object settled(Object real) {
        return objectionTo(real).isEmpty() ? nearest((Double) real) : real;
    }

    @Override
    public Optional<String> objectionTo(Object value) {
        double number = ((Number) value).doubleValue();
        if (number < low || number > high) {
            return Optional.of("must be in " + interval(low, high));
        }
        return step.isEmpty() || Grid.isStep(number, low, step.getAsDouble())
                ? Optional.empty()
                : Optional.of(
                        "must be " + Figures.exact(low) + " plus a multiple of " + Figures.exact(step.getAsDouble()));
    }

    @Override
    public String domain() {
        String steps = (step.isPresent() ? ", step " + Figures.exact(step.getAsDouble()) : "")
                + (digits.isPresent() ? ", " + digits.getAsInt() + " digits" : "");
        String spread = scale == Scale.LINEAR ? "" : ", " + scale.name().toLowerCase(java.util.Locale.ROOT);
        return (integer ? "integer in " : "real in ") + interval(low, high) + steps + spread;
    }

    static String interval(double low, double high) {
        return "[" + Figures.exact(low) + ", " + Figures.exact(high) + "]";
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.range(this);
    }
}
