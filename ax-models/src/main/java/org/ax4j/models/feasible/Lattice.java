package org.ax4j.models.feasible;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;

/** The values of a searched parameter as places on a line, counted by whole numbers where there are gaps; words stand at 0, 1, 2. Immutable. */
final class Lattice {
    /** Share of the distance of neighbours within which a number counts as the value itself. */
    private static final double NEAR = 1e-7;

    private final Parameter parameter;
    /** Ascending; empty for ranges. */
    private final double[] listed;

    private final double origin;
    private final double low;
    private final double high;
    /** The distance of neighbours; 0 for reals and for lists. */
    private final double pitch;

    Lattice(Parameter parameter) {
        this.parameter = parameter;
        if (parameter instanceof RangeParameter range) {
            boolean decimal = range.digits().isPresent() && range.step().isEmpty() && !range.integer();
            this.listed = new double[0];
            this.pitch = range.step()
                    .orElse(
                            range.integer()
                                    ? 1
                                    : decimal ? Math.pow(10, -range.digits().getAsInt()) : 0);
            // decimals count from 0, all else from the lower bound
            this.origin = decimal ? 0 : range.low();
            this.low = pitch == 0 ? range.low() : at(Math.ceil((range.low() - origin) / pitch - NEAR));
            this.high = pitch == 0 ? range.high() : at(Math.floor((range.high() - origin) / pitch + NEAR));
        } else {
            List<Object> values = ((ChoiceParameter) parameter).values();
            boolean numbers = values.stream().allMatch(Number.class::isInstance);
            this.listed = IntStream.range(0, values.size())
                    .mapToDouble(i -> numbers ? ((Number) values.get(i)).doubleValue() : i)
                    .sorted()
                    .toArray();
            this.pitch = 0;
            this.origin = listed[0];
            this.low = listed[0];
            this.high = listed[listed.length - 1];
        }
    }

    Parameter parameter() {
        return parameter;
    }

    String name() {
        return parameter.name();
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    boolean isContinuous() {
        return pitch == 0 && listed.length == 0;
    }

    /** A number of which all differences of values are multiples; 0 where none is known. */
    double spacing() {
        double common = pitch;
        for (int i = 1; i < listed.length; i++) {
            common = Divisor.of(common, listed[i] - listed[0]);
        }
        return common;
    }

    /** The value with a count. */
    double at(double count) {
        return listed.length > 0 ? listed[(int) count] : origin + count * pitch;
    }

    /** The count of the least value that is not below a number; past the last where there is none. */
    double above(double number) {
        if (listed.length == 0) {
            return Math.ceil((Math.max(low, number) - origin) / pitch - NEAR);
        }
        int found = Arrays.binarySearch(listed, number - NEAR * Math.max(1e-300, Math.abs(number)));
        return found >= 0 ? found : -found - 1;
    }

    /** The count of the greatest value that is not above a number; before the first where there is none. */
    double below(double number) {
        if (listed.length == 0) {
            return Math.floor((Math.min(high, number) - origin) / pitch + NEAR);
        }
        int found = Arrays.binarySearch(listed, number + NEAR * Math.max(1e-300, Math.abs(number)));
        return found >= 0 ? found : -found - 2;
    }

    /** The place of one of the parameter's own values. */
    double place(Object value) {
        return value instanceof Number number
                ? number.doubleValue()
                : ((ChoiceParameter) parameter).values().indexOf(value);
    }

    /** The parameter's own value at a place of the lattice. */
    Object value(double place) {
        if (parameter instanceof ChoiceParameter choice
                && !choice.values().stream().allMatch(Number.class::isInstance)) {
            return choice.values().get((int) place);
        }
        double inside = parameter instanceof RangeParameter range
                ? Math.max(range.low(), Math.min(range.high(), place))
                : place;
        return parameter.cast(inside).orElseThrow();
    }
}
