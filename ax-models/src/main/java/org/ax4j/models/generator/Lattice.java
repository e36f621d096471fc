package org.ax4j.models.generator;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;

/** The values of a numeric parameter as neighbours on a line. */
final class Lattice {
    private final Parameter parameter;
    private final NavigableSet<Double> listed = new TreeSet<>();
    private final double low;
    private final double high;
    /** The distance of neighbours; 0 for reals and for lists. */
    private final double pitch;

    Lattice(Parameter parameter) {
        this.parameter = parameter;
        if (parameter instanceof RangeParameter range) {
            this.low = range.low();
            this.high = range.high();
            this.pitch = range.step()
                    .orElse(
                            range.integer()
                                    ? 1
                                    : range.digits().isPresent()
                                            ? Math.pow(10, -range.digits().getAsInt())
                                            : 0);
        } else {
            ((ChoiceParameter) parameter).values().forEach(value -> listed.add(((Number) value).doubleValue()));
            this.low = listed.first();
            this.high = listed.last();
            this.pitch = 0;
        }
    }

    String name() {
        return parameter.name();
    }

    double low() {
        return low;
    }

    double width() {
        return high - low;
    }

    boolean isContinuous() {
        return pitch == 0 && listed.isEmpty();
    }

    /** The greatest value that is not above a number, where there is one. */
    Optional<Double> below(double number) {
        return listed.isEmpty() ? onGrid(Math.floor(steps(number))) : Optional.ofNullable(listed.floor(number));
    }

    /** The least value that is not below a number, where there is one. */
    Optional<Double> above(double number) {
        return listed.isEmpty() ? onGrid(Math.ceil(steps(number))) : Optional.ofNullable(listed.ceiling(number));
    }

    private double steps(double number) {
        return (number - origin()) / pitch;
    }

    private Optional<Double> onGrid(double count) {
        double value = origin() + count * pitch;
        return value < low - pitch / 2 || value > high + pitch / 2
                ? Optional.empty()
                : Optional.of(Math.max(low, Math.min(high, value)));
    }

    /** Decimals count from 0, all else from the lower bound. */
    private double origin() {
        return parameter instanceof RangeParameter range
                        && range.digits().isPresent()
                        && range.step().isEmpty()
                ? 0
                : low;
    }

    /** The parameter's own value for a number on or near the lattice. */
    Object value(double number) {
        double inside = Math.max(low, Math.min(high, number));
        return parameter.cast(inside).orElseThrow();
    }
}
