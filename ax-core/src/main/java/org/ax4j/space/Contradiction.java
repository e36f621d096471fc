package org.ax4j.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;

/**
 * Finds constraints that cannot hold together within the parameters' ranges, and names a smallest set of demands that do not go together, see
 * {@link Conflicts}.
 */
final class Contradiction {
    private Contradiction() {}

    /**
     * What is wrong with constraints.
     *
     * @param parameters the parameters, with numbers under all names that constraints use
     * @param constraints the constraints
     * @return the fault that names a smallest contradictory set, or empty where some values keep all constraints
     */
    static Optional<Fault> among(List<Parameter> parameters, List<ParameterConstraint> constraints) {
        List<Parameter> used = parameters.stream()
                .filter(parameter -> constraints.stream()
                        .anyMatch(constraint -> constraint.expression().weight(parameter.name()) != 0))
                .toList();
        Map<String, Double> middle = used.stream().collect(Collectors.toMap(Parameter::name, Contradiction::middle));
        ToDoubleFunction<String> at = name -> middle.getOrDefault(name, Double.NaN);
        if (constraints.stream()
                .allMatch(one -> one.violation(at, () -> Tolerance.of(one, used).at(at)) == 0)) {
            return Optional.empty();
        }
        List<Demand> demands = new ArrayList<>();
        used.forEach(parameter -> demands.addAll(Demand.of(parameter)));
        constraints.forEach(constraint ->
                demands.add(Demand.of(constraint, Tolerance.of(constraint, used).safe())));
        Map<String, Scaling.Span> spans = new TreeMap<>();
        used.forEach(parameter -> spans.put(parameter.name(), Scaling.Span.of(parameter)));
        Conflicts conflicts = new Conflicts(spans, demands);
        return conflicts
                .smallest()
                .map(set -> fault(set, !conflicts.isUnsure()))
                .or(() -> constraints.stream()
                        .flatMap(constraint -> alone(constraint, used).stream())
                        .findFirst()
                        .map(set -> fault(set, true)));
    }

    /** A constraint and the ends of ranges at which its sum is nearest to the bound, where it is not kept even there: programs do not tell small values of curved scales apart. */
    private static Optional<List<Demand>> alone(ParameterConstraint constraint, List<Parameter> used) {
        Tolerance tolerance = Tolerance.of(constraint, used);
        return Stream.of(-1, 1)
                .filter(sign -> constraint.relation() != (sign < 0 ? Relation.AT_LEAST : Relation.AT_MOST))
                .flatMap(sign -> beyond(constraint, used, tolerance, sign).stream())
                .findFirst();
    }

    /** For a sign of -1 where the least sum is above the bound, for 1 where the greatest is below it. */
    private static Optional<List<Demand>> beyond(
            ParameterConstraint constraint, List<Parameter> used, Tolerance tolerance, int sign) {
        Map<String, Double> ends = new TreeMap<>();
        List<Demand> set = new ArrayList<>(List.of(Demand.of(constraint, 0)));
        for (Parameter parameter : used) {
            double weight = sign * constraint.expression().weight(parameter.name());
            for (Demand demand : weight == 0 ? List.<Demand>of() : Demand.of(parameter)) {
                demand.sides().stream()
                        .filter(side -> side.sum().weight(parameter.name()) * weight > 0)
                        .forEach(side -> {
                            ends.put(parameter.name(), side.most() * side.sum().weight(parameter.name()));
                            set.add(demand);
                        });
            }
        }
        double gap = sign * (constraint.bound() - constraint.expression().value(ends::get));
        return gap > tolerance.at(ends::get) ? Optional.of(set) : Optional.empty();
    }

    static double middle(Parameter parameter) {
        return parameter instanceof RangeParameter range
                ? ((Number) range.fromUnit(0.5)).doubleValue()
                : parameter instanceof ChoiceParameter choice
                        ? ((Number) choice.values().get(choice.values().size() / 2)).doubleValue()
                        : ((Number) ((FixedParameter) parameter).value()).doubleValue();
    }

    private static Fault fault(List<Demand> set, boolean isSure) {
        List<String> constraints =
                set.stream().filter(Demand::isConstraint).map(Demand::text).toList();
        List<String> others = set.stream()
                .filter(demand -> !demand.isConstraint())
                .map(Demand::text)
                .toList();
        String what = constraints.size() > 1
                ? "the constraints " + and(constraints) + " cannot hold together"
                : "the constraint " + and(constraints) + " cannot hold";
        return new Fault(
                Code.PARAMETER_CONSTRAINT,
                what + (others.isEmpty() ? "" : " with " + and(others)),
                isSure
                        ? "Relax one of these: without it the others can hold."
                        : "Relax one of these; perhaps fewer of them do not go together already, not every combination was looked through.");
    }

    private static String and(List<String> texts) {
        int last = texts.size() - 1;
        return last < 1
                ? String.join("", texts)
                : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }
}
