package org.ax4j.models.encode;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.DerivedParameter;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.Scale;

/**
 * One searched parameter as a coordinate of model inputs. A range lies in [0, 1] on its own scale; ordered numbers lie
 * there by size, other ordered values by place; an unordered choice is the index of its value. A parameter that is not
 * always active has a coordinate for its absence as well. Immutable.
 */
public final class Axis {
    /** Ranges of more values than this are searched as if they were continuous, and rounded. */
    private static final int MOST_LISTED = 64;

    private final Parameter parameter;
    private final InputKind kind;
    /** The coordinates of its values, ascending; empty where it is searched as continuous. */
    private final double[] levels;

    private Axis(Parameter parameter, InputKind kind, double[] levels) {
        this.parameter = parameter;
        this.kind = kind;
        this.levels = levels;
    }

    /** The coordinate of a parameter that only some points have. */
    static Axis conditional(Parameter parameter) {
        Axis axis = of(parameter);
        return axis.kind == InputKind.REAL ? new Axis(parameter, InputKind.CONDITIONAL, axis.levels) : axis;
    }

    /**
     * The coordinate of a parameter.
     *
     * @param parameter a range or a choice
     * @return its axis
     */
    static Axis of(Parameter parameter) {
        return parameter.match(new Parameter.Cases<>() {
            @Override
            public Axis range(RangeParameter range) {
                boolean spaced = range.integer() || range.step().isPresent();
                boolean listed = spaced && range.cardinality() <= MOST_LISTED;
                return new Axis(range, InputKind.REAL, listed ? levels(range) : new double[0]);
            }

            @Override
            public Axis choice(ChoiceParameter choice) {
                double[] indices = IntStream.range(0, choice.values().size())
                        .asDoubleStream()
                        .toArray();
                return choice.isOrdered()
                        ? new Axis(choice, InputKind.REAL, ordered(choice))
                        : new Axis(choice, InputKind.CATEGORICAL, indices);
            }

            @Override
            public Axis fixed(FixedParameter fixed) {
                throw new IllegalArgumentException("fixed parameters are not searched: " + fixed.name());
            }

            @Override
            public Axis derived(DerivedParameter derived) {
                throw new IllegalArgumentException("derived parameters are not searched: " + derived.name());
            }
        });
    }

    private static double[] levels(RangeParameter range) {
        double step = range.step().orElse(1);
        return IntStream.range(0, (int) range.cardinality())
                .mapToDouble(i -> range.toUnit(range.low() + i * step))
                .toArray();
    }

    private static double[] ordered(ChoiceParameter choice) {
        int last = choice.values().size() - 1;
        if (!(choice.values().get(0) instanceof Number)) {
            return IntStream.rangeClosed(0, last)
                    .mapToDouble(i -> (double) i / last)
                    .toArray();
        }
        double low = number(choice, 0);
        double width = number(choice, last) - low;
        return IntStream.rangeClosed(0, last)
                .mapToDouble(i -> (number(choice, i) - low) / width)
                .toArray();
    }

    private static double number(ChoiceParameter choice, int index) {
        return ((Number) choice.values().get(index)).doubleValue();
    }

    /**
     * The parameter's name.
     *
     * @return the name
     */
    public String name() {
        return parameter.name();
    }

    /**
     * What the coordinate means.
     *
     * @return real, categorical or conditional
     */
    public InputKind kind() {
        return kind;
    }

    /**
     * Whether the search follows gradients along it.
     *
     * @return false where it lists its levels
     */
    public boolean isContinuous() {
        return levels.length == 0;
    }

    /**
     * Coordinates of the values, where they are listed.
     *
     * @return ascending levels, a copy; empty for a continuous axis
     */
    public double[] levels() {
        return levels.clone();
    }

    /**
     * A value as a linear function of its coordinate.
     *
     * @param origin the value at 0
     * @param width the value at 1 less that at 0
     */
    record Line(double origin, double width) {}

    /** The line on which the values lie; empty on other scales and for values that are no numbers. */
    Optional<Line> line() {
        if (parameter instanceof RangeParameter range) {
            return range.scale() == Scale.LINEAR
                    ? Optional.of(new Line(range.low(), range.high() - range.low()))
                    : Optional.empty();
        }
        ChoiceParameter choice = (ChoiceParameter) parameter;
        if (!choice.isOrdered() || !(choice.values().get(0) instanceof Number)) {
            return Optional.empty();
        }
        double low = number(choice, 0);
        return Optional.of(new Line(low, number(choice, choice.values().size() - 1) - low));
    }

    /**
     * The coordinate of a value.
     *
     * @param value a value of the parameter, inside its domain or not
     * @return the coordinate, NaN where the value has none
     */
    double coordinate(Object value) {
        return parameter.match(new Parameter.Cases<>() {
            @Override
            public Double range(RangeParameter range) {
                double unit = value instanceof Number number ? range.toUnit(number.doubleValue()) : Double.NaN;
                return kind == InputKind.CONDITIONAL ? Math.max(-1, Math.min(2, unit)) : unit;
            }

            @Override
            public Double choice(ChoiceParameter choice) {
                int index = choice.indexOf(value);
                return index < 0 ? Double.NaN : levels[index];
            }

            @Override
            public Double fixed(FixedParameter fixed) {
                return Double.NaN;
            }

            @Override
            public Double derived(DerivedParameter derived) {
                return Double.NaN;
            }
        });
    }

    /**
     * The values next to one of a spaced range that is searched as if it were continuous.
     *
     * @param coordinate that of a value
     * @return the coordinates of the values below and above, as far as there are; empty for all other axes
     */
    public double[] beside(double coordinate) {
        if (!isContinuous()
                || !(parameter instanceof RangeParameter range)
                || !(range.integer() || range.step().isPresent())) {
            return new double[0];
        }
        double value = ((Number) range.fromUnit(coordinate)).doubleValue();
        double step = range.step().orElse(1);
        return DoubleStream.of(value - step, value + step)
                .map(range::toUnit)
                .filter(unit -> unit >= 0 && unit <= 1)
                .toArray();
    }

    /**
     * The value nearest to a coordinate.
     *
     * @param coordinate any number
     * @return a value of the parameter's domain, canonical
     */
    Object value(double coordinate) {
        return parameter instanceof RangeParameter range
                ? range.fromUnit(coordinate)
                : ((ChoiceParameter) parameter).values().get(nearest(coordinate));
    }

    /** The coordinate of the middle, where a search begins along a parameter that has just become active. */
    double middle() {
        return isContinuous() ? 0.5 : levels[levels.length / 2];
    }

    private int nearest(double coordinate) {
        int found = Arrays.binarySearch(levels, coordinate);
        if (found >= 0) {
            return found;
        }
        int above = Math.min(levels.length - 1, -found - 1);
        int below = Math.max(0, above - 1);
        return coordinate - levels[below] <= levels[above] - coordinate ? below : above;
    }
}
