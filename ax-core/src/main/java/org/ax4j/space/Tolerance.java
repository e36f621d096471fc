package org.ax4j.space;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far a constraint's sum may be beyond its bound, where the parameters are known: a share of {@link ParameterConstraint#TOLERANCE} of the largest term and
 * of the bound, both as large as the values are on their scales; where all parameters have gaps between their values less than a quarter of the smallest change
 * of the sum. What is lost in adding the terms up is always allowed.
 */
final class Tolerance {
    /** What computing a real value may lose, as a share of its domain. */
    private static final double COMPUTING = 1e-13;
    /** What adding one term may lose, as a share of the largest. */
    private static final double ADDING = 2.3e-16;

    /** What rows of programs lose where they are written on other scales, in units of the last place. */
    static final double WRITING = 16;

    private static final double PART_OF_A_STEP = 0.25;

    private final ParameterConstraint constraint;
    private final Function<String, Optional<Parameter>> parameters;

    Tolerance(ParameterConstraint constraint, Function<String, Optional<Parameter>> parameters) {
        this.constraint = constraint;
        this.parameters = parameters;
    }

    static Tolerance of(ParameterConstraint constraint, List<Parameter> parameters) {
        return new Tolerance(
                constraint,
                name -> parameters.stream()
                        .filter(parameter -> parameter.name().equals(name))
                        .findFirst());
    }

    /** At some values. */
    double at(ToDoubleFunction<String> quantity) {
        double largest = 0;
        double sum = 0;
        double real = 0;
        double reals = 0;
        double computing = 0;
        boolean isReal = false;
        for (Map.Entry<String, Double> term : constraint.expression().weights().entrySet()) {
            double weight = Math.abs(term.getValue());
            double value = Math.abs(quantity.applyAsDouble(term.getKey()));
            largest = Math.max(largest, weight * value);
            sum += weight * value;
            Optional<RangeParameter> range = parameters.apply(term.getKey()).flatMap(Tolerance::real);
            if (range.isPresent()) {
                isReal = true;
                double own = weight * near(range.get(), value);
                real = Math.max(real, own);
                reals += own;
                double domain = range.get().scale() == Scale.LINEAR
                        ? weight * (range.get().high() - range.get().low())
                        : own;
                computing = Math.max(computing, domain);
            }
        }
        double bound = Math.abs(constraint.bound());
        double adding = ADDING * (1 + constraint.expression().weights().size()) * Math.max(largest, bound);
        double soft = ParameterConstraint.TOLERANCE
                * (isReal ? real + Math.min(reals, bound) : largest + Math.min(sum, bound));
        return isReal
                ? Math.max(soft, COMPUTING * computing + adding)
                : Math.max(soft > adding ? Math.min(soft, PART_OF_A_STEP * step()) : 0, adding);
    }

    /** The smallest change of the sum, as far as that is known; infinite where nothing changes it. */
    private double step() {
        List<Double> steps = constraint.expression().weights().entrySet().stream()
                .flatMap(term -> parameters.apply(term.getKey()).stream()
                        .flatMap(Tolerance::steps)
                        .map(step -> Math.abs(step * term.getValue())))
                .toList();
        double divisor = Stride.divisor(steps);
        return divisor > 0
                ? divisor
                : steps.stream().mapToDouble(Double::doubleValue).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static Stream<Double> steps(Parameter parameter) {
        if (parameter instanceof RangeParameter range) {
            double digits = range.digits().isPresent()
                    ? StrictMath.pow(10, -range.digits().getAsInt())
                    : 1;
            return Stream.of(range.step().orElse(digits));
        }
        if (parameter instanceof ChoiceParameter choice) {
            List<Double> values = choice.values().stream()
                    .map(value -> ((Number) value).doubleValue())
                    .sorted()
                    .toList();
            return IntStream.range(1, values.size()).mapToObj(i -> values.get(i) - values.get(i - 1));
        }
        return Stream.of();
    }

    /** The largest at any values: what goes together with it is never refused wrongly. */
    double most() {
        return at(name -> parameters.apply(name).map(Demand::size).orElse(0.0));
    }

    /** The largest, and what is lost where rows of programs are written on other scales: a space is never refused for that. */
    double safe() {
        double largest = Math.abs(constraint.bound());
        for (Map.Entry<String, Double> term : constraint.expression().weights().entrySet()) {
            double size = parameters.apply(term.getKey()).map(Demand::size).orElse(0.0);
            largest = Math.max(largest, Math.abs(term.getValue()) * size);
        }
        return most() + WRITING * Math.ulp(largest);
    }

    /** The smallest at any values. */
    double least() {
        return at(name -> parameters
                .apply(name)
                .filter(parameter -> parameter instanceof RangeParameter range && range.scale() != Scale.LINEAR)
                .map(parameter -> near((RangeParameter) parameter, ((RangeParameter) parameter).low()))
                .orElse(0.0));
    }

    /** The parameter, where any number of its range is a value. */
    static Optional<RangeParameter> real(Parameter parameter) {
        return parameter instanceof RangeParameter range && Double.isInfinite(range.cardinality())
                ? Optional.of(range)
                : Optional.empty();
    }

    /** Whether two real values differ by a share of their size at most, or by what computing them loses. */
    static boolean isNear(RangeParameter range, double one, double other, double share) {
        double size = Math.max(near(range, one), near(range, other));
        double domain = range.scale() == Scale.LINEAR ? range.high() - range.low() : size;
        double computing = COMPUTING * domain + WRITING * Math.ulp(Math.max(Math.abs(one), Math.abs(other)));
        return Math.abs(one - other) <= share * size + computing;
    }

    /** From where a real value is counted: on curved scales small differences near the ends count as much. */
    static double near(RangeParameter range, double value) {
        return switch (range.scale()) {
            case LINEAR -> Math.min(Math.abs(value), range.high() - range.low());
            case LOG -> Math.abs(value);
            case LOGIT -> Math.min(value, Math.max(0, 1 - value));
        };
    }
}
