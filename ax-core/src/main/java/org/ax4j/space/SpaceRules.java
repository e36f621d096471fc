package org.ax4j.space;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;

/** What must hold among the parameters and constraints of one space. */
final class SpaceRules {
    private SpaceRules() {}

    static void check(List<Parameter> parameters, List<ParameterConstraint> constraints) {
        Faults faults = new Faults();
        faults.unless(!parameters.isEmpty(), Code.SPACE, "a search space has no parameter", "Give at least one.");
        Set<String> seen = new HashSet<>();
        for (Parameter parameter : parameters) {
            faults.unless(
                    seen.add(parameter.name()),
                    Code.NAME,
                    "two parameters are named '" + parameter.name() + "'",
                    "Give each parameter a name of its own.");
        }
        for (Parameter parameter : parameters) {
            if (parameter instanceof DerivedParameter derived) {
                derived.expression()
                        .weights()
                        .keySet()
                        .forEach(name ->
                                numeric(faults, parameters, name, () -> "derived parameter '" + derived.name() + "'"));
            }
        }
        for (ParameterConstraint constraint : constraints) {
            constraint
                    .expression()
                    .weights()
                    .keySet()
                    .forEach(name -> numeric(faults, parameters, name, () -> "constraint " + constraint));
        }
        for (Parameter parameter : parameters) {
            if (parameter instanceof DerivedParameter derived && faults.found().isEmpty()) {
                double most = most(derived.expression(), parameters);
                faults.unless(
                        Double.isFinite(most),
                        Code.RANGE,
                        "derived parameter '" + derived.name() + "' may be infinite: " + derived.expression(),
                        "Narrow the ranges that it is made of, or lower its weights.");
            }
        }
        for (ParameterConstraint constraint : constraints) {
            double most = Math.abs(constraint.bound()) + most(constraint.expression(), parameters);
            faults.unless(
                    Double.isFinite(most),
                    () -> new Fault(
                            Code.PARAMETER_CONSTRAINT,
                            "the sum of the constraint " + constraint + " may be infinite",
                            "Narrow the ranges that it is made of, lower its weights, or use another unit."));
        }
        HierarchyRules.check(parameters, faults);
        if (faults.found().isEmpty()) {
            Contradiction.among(parameters, Branches.counting(Hierarchy.of(parameters), constraints, Map.of()))
                    .or(() -> Branches.contradiction(parameters, constraints))
                    .ifPresent(fault -> faults.addAll(List.of(fault)));
        }
        faults.check();
    }

    /** The largest size that the terms of an expression add up to. */
    private static double most(LinearExpression expression, List<Parameter> parameters) {
        double sum = Math.abs(expression.constant());
        for (Parameter parameter : parameters) {
            double weight = Math.abs(expression.weight(parameter.name()));
            sum += weight > 0 ? weight * Demand.size(parameter) : 0;
        }
        return sum;
    }

    private static void numeric(Faults faults, List<Parameter> parameters, String name, Supplier<String> user) {
        Optional<Parameter> parameter =
                parameters.stream().filter(p -> p.name().equals(name)).findFirst();
        faults.unless(
                parameter.isPresent() && isNumeric(parameter.get()),
                () -> new Fault(
                        Code.PARAMETER_CONSTRAINT,
                        user.get() + " uses '" + name + "', which is "
                                + parameter.map(SpaceRules::shown).orElse("not a parameter"),
                        "Use numeric ranges, ordered numeric choices and fixed numbers."));
    }

    private static String shown(Parameter parameter) {
        return parameter instanceof DerivedParameter ? "computed itself" : parameter.domain();
    }

    private static boolean isNumeric(Parameter parameter) {
        return parameter.match(new Parameter.Cases<>() {
            @Override
            public Boolean range(RangeParameter range) {
                return true;
            }

            @Override
            public Boolean choice(ChoiceParameter choice) {
                return choice.isOrdered() && choice.values().get(0) instanceof Number;
            }

            @Override
            public Boolean fixed(FixedParameter fixed) {
                return fixed.value() instanceof Number;
            }

            @Override
            public Boolean derived(DerivedParameter derived) {
                return false;
            }
        });
    }
}
