package org.ax4j.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.error.Figures;

/**
 * One thing that a space demands of its numbers: a constraint, an end of a range, a fixed value, or that only some values are allowed.
 *
 * @param text as people write it
 * @param isConstraint whether it is a constraint of the space, not part of a parameter
 * @param sides sums and what they are at most
 * @param lattice the parameter of which only some values are allowed, and which
 */
record Demand(String text, boolean isConstraint, List<Side> sides, Optional<Map.Entry<String, Lattice>> lattice) {
    /** More digits than these are finer than what constraints are measured by. */
    private static final int MOST_DIGITS = 6;

    /** A sum and what it is at most. */
    record Side(LinearExpression sum, double most) {}

    static Demand of(ParameterConstraint constraint, double tolerance) {
        List<Side> sides = sides(constraint, tolerance);
        return new Demand(constraint.toString(), true, sides, Optional.empty());
    }

    static List<Side> sides(ParameterConstraint constraint, double tolerance) {
        Side below = new Side(constraint.expression(), constraint.bound() + tolerance);
        Side above = new Side(constraint.expression().times(-1), -constraint.bound() + tolerance);
        return switch (constraint.relation()) {
            case AT_MOST -> List.of(below);
            case AT_LEAST -> List.of(above);
            case EQUAL -> List.of(below, above);
        };
    }

    /** What a parameter demands; nothing where it is no number. */
    static List<Demand> of(Parameter parameter) {
        LinearExpression own = LinearExpression.of(parameter.name());
        return parameter.match(new Parameter.Cases<>() {
            @Override
            public List<Demand> range(RangeParameter range) {
                List<Demand> demands = new ArrayList<>();
                demands.add(bounded(own + " >= " + Figures.exact(range.low()), least(own, range.low())));
                demands.add(bounded(own + " <= " + Figures.exact(range.high()), new Side(own, range.high())));
                rounding(range).ifPresent(demands::add);
                double spacing = range.step().orElse(range.integer() ? 1 : 0);
                if (spacing > 0) {
                    String text = range.step().isPresent()
                            ? own + " in steps of " + Figures.exact(spacing) + " from " + Figures.exact(range.low())
                            : own + " a whole number";
                    demands.add(allowed(text, List.of(), range.name(), Lattice.steps(range.low(), spacing)));
                }
                return demands;
            }

            @Override
            public List<Demand> choice(ChoiceParameter choice) {
                List<Double> values = choice.values().stream()
                        .filter(Number.class::isInstance)
                        .map(value -> ((Number) value).doubleValue())
                        .sorted()
                        .toList();
                return values.isEmpty()
                        ? List.of()
                        : List.of(allowed(
                                own + " one of " + choice.values(),
                                List.of(least(own, values.get(0)), new Side(own, values.get(values.size() - 1))),
                                choice.name(),
                                Lattice.of(values)));
            }

            @Override
            public List<Demand> fixed(FixedParameter fixed) {
                if (!(fixed.value() instanceof Number number)) {
                    return List.of();
                }
                double value = number.doubleValue();
                return List.of(new Demand(
                        own + " == " + Figures.exact(value),
                        false,
                        List.of(least(own, value), new Side(own, value)),
                        Optional.empty()));
            }

            @Override
            public List<Demand> derived(DerivedParameter derived) {
                return List.of();
            }
        });
    }

    /** That only this many digits are allowed; nothing where an end of the range has more, which then is a value itself. */
    private static Optional<Demand> rounding(RangeParameter range) {
        int digits = range.digits().orElse(MOST_DIGITS + 1);
        boolean isRegular = range.step().isEmpty()
                && Grid.rounded(range.low(), Math.min(digits, MOST_DIGITS)) == range.low()
                && Grid.rounded(range.high(), Math.min(digits, MOST_DIGITS)) == range.high();
        return digits > MOST_DIGITS || !isRegular
                ? Optional.empty()
                : Optional.of(allowed(
                        range.name() + " of " + digits + (digits == 1 ? " digit" : " digits"),
                        List.of(),
                        range.name(),
                        Lattice.steps(0, StrictMath.pow(10, -digits))));
    }

    /** The parameter whose demand it is. */
    String parameter() {
        return lattice()
                .map(Map.Entry::getKey)
                .orElseGet(() -> sides().get(0).sum().weights().firstKey());
    }

    /** The largest value of a number's parameter, of either sign; 0 where it is no number. */
    static double size(Parameter parameter) {
        return parameter.match(new Parameter.Cases<>() {
            @Override
            public Double range(RangeParameter range) {
                return Math.max(Math.abs(range.low()), Math.abs(range.high()));
            }

            @Override
            public Double choice(ChoiceParameter choice) {
                return choice.values().stream().mapToDouble(Demand::size).max().orElse(0);
            }

            @Override
            public Double fixed(FixedParameter fixed) {
                return size(fixed.value());
            }

            @Override
            public Double derived(DerivedParameter derived) {
                return 0.0;
            }
        });
    }

    private static double size(Object value) {
        return value instanceof Number number ? Math.abs(number.doubleValue()) : 0;
    }

    private static Side least(LinearExpression own, double bound) {
        return new Side(own.times(-1), -bound);
    }

    private static Demand bounded(String text, Side side) {
        return new Demand(text, false, List.of(side), Optional.empty());
    }

    private static Demand allowed(String text, List<Side> sides, String name, Lattice lattice) {
        return new Demand(text, false, sides, Optional.of(Map.entry(name, lattice)));
    }
}
