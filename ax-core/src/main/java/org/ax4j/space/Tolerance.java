package org.ax4j.space;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How far a constraint's sum may be beyond its bound, where the parameters are known: a share of {@link ParameterConstraint#TOLERANCE} of the largest real term and
 * of the bound, both as large as the values are on their scales; where all parameters have gaps between their values, less than a quarter of the smallest change that one of them makes.
 * What is lost in adding the terms up is always allowed.
 */
final class Tolerance {
    /** What adding up a sum may lose, as a share of its terms. */
    private static final double ROUNDING = 1e-13;

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
        double size = Math.abs(constraint.bound());
        double real = 0;
        double reals = 0;
        double step = Double.POSITIVE_INFINITY;
        boolean isReal = false;
        for (Map.Entry<String, Double> term : constraint.expression().weights().entrySet()) {
            double weight = Math.abs(term.getValue());
            double value = Math.abs(quantity.applyAsDouble(term.getKey()));
            Optional<Parameter> parameter = parameters.apply(term.getKey());
            Optional<RangeParameter> range = parameter.flatMap(Tolerance::real);
            size = Math.max(
                    size, weight * parameter.map(one -> size(one, value)).orElse(value));
            isReal |= range.isPresent();
            double own = weight * range.map(one -> near(one, value)).orElse(0.0);
            real = Math.max(real, own);
            reals += own;
            step = Math.min(step, weight * parameter.map(Tolerance::step).orElse(Double.POSITIVE_INFINITY));
        }
        double soft = isReal
                ? real + Math.min(reals, Math.abs(constraint.bound()))
                : Math.min(size, PART_OF_A_STEP * step / ParameterConstraint.TOLERANCE);
        return Math.max(ParameterConstraint.TOLERANCE * soft, ROUNDING * size);
    }

    /** The largest at any values: what goes together with it is never refused wrongly. */
    double most() {
        return at(name -> parameters.apply(name).map(Demand::size).orElse(0.0));
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

    /** From where a real value is counted: on curved scales small differences near the ends count as much. */
    static double near(RangeParameter range, double value) {
        return switch (range.scale()) {
            case LINEAR -> Math.min(Math.abs(value), range.high() - range.low());
            case LOG -> Math.abs(value);
            case LOGIT -> Math.min(value, Math.max(0, 1 - value));
        };
    }

    private static double size(Parameter parameter, double value) {
        boolean isCurved = parameter instanceof RangeParameter range && range.scale() != Scale.LINEAR;
        return isCurved ? value : Demand.size(parameter);
    }

    private static double step(Parameter parameter) {
        return parameter instanceof FixedParameter
                ? Double.POSITIVE_INFINITY
                : Demand.lattice(parameter).map(Lattice::gap).orElse(Double.POSITIVE_INFINITY);
    }
}
