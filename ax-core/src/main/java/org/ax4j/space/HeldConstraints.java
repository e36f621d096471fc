package org.ax4j.space;

import java.util.List;
import java.util.Map;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;

/** Whether constraints can be kept where some parameters are held: each by itself, by the least and greatest sum that the others leave, then all together. */
final class HeldConstraints {
    private HeldConstraints() {}

    static void check(SearchSpace space, Map<String, Object> held) {
        Faults faults = new Faults();
        List<ParameterConstraint> counting = Branches.counting(space.hierarchy(), space.constraints(), held);
        for (ParameterConstraint constraint : counting) {
            double least = sum(space, constraint, held, -1);
            double most = sum(space, constraint, held, 1);
            double nearest = Math.max(least, Math.min(most, constraint.bound()));
            double beyond = constraint.relation().violation(nearest, constraint.bound());
            faults.unless(
                    beyond <= Tolerance.of(constraint, space.parameters()).most(),
                    Code.PARAMETER_CONSTRAINT,
                    "with " + new Point(held) + " the constraint " + constraint
                            + " cannot be kept: the sum is "
                            + (least == most
                                    ? Figures.of(least)
                                    : "between " + Figures.of(least) + " and " + Figures.of(most)),
                    "Freeze at another value.");
        }
        faults.check();
        Contradiction.among(Branches.held(space.parameters(), held), counting)
                .map(fault -> new Fault(
                        fault.code(),
                        "with " + new Point(held) + " " + fault.what(),
                        "Freeze at another value, or unfreeze others before."))
                .ifPresent(fault -> faults.addAll(List.of(fault)));
        faults.check();
    }

    /** The sum's least value for a sign of -1, its greatest for 1. */
    private static double sum(SearchSpace space, ParameterConstraint constraint, Map<String, Object> held, int sign) {
        return constraint.expression().value(name -> {
            double weight = constraint.expression().weights().getOrDefault(name, 0.0);
            return held.get(name) instanceof Number number
                    ? number.doubleValue()
                    : end(space.parameter(name).orElseThrow(), sign * weight > 0);
        });
    }

    private static double end(Parameter parameter, boolean upper) {
        return parameter.match(new Parameter.Cases<>() {
            @Override
            public Double range(RangeParameter range) {
                return upper ? range.high() : range.low();
            }

            @Override
            public Double choice(ChoiceParameter choice) {
                return ((Number) choice.values().get(upper ? choice.values().size() - 1 : 0)).doubleValue();
            }

            @Override
            public Double fixed(FixedParameter fixed) {
                return ((Number) fixed.value()).doubleValue();
            }

            @Override
            public Double derived(DerivedParameter derived) {
                throw new IllegalStateException("constraints name no computed parameters");
            }
        });
    }
}
