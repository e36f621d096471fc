package org.ax4j.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
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
        return conflicts.smallest().map(set -> fault(set, !conflicts.isUnsure()));
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
