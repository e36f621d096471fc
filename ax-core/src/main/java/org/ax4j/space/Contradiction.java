package org.ax4j.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;

/**
 * Finds constraints that cannot hold together within the parameters' ranges, and names a smallest set of demands that do not go together. Whether demands go
 * together is a linear program, with branching over parameters of which only some values are allowed. What cannot be told apart from a solution within the
 * work allowed counts as one, so that a space is never refused wrongly; digits of reals are not looked at.
 *
 * <p>An irreducible set is found by leaving out one demand after the other (J. W. Chinneck, E. W. Dravnieks, Locating minimal infeasible constraint sets in
 * linear programs, ORSA Journal on Computing 3(2), 1991); then all smaller sets are tried, up to {@value #MOST_PROGRAMS} programs, beyond which the set that is named
 * is irreducible but might not be the smallest.
 */
final class Contradiction {
    private static final int MOST_PROGRAMS = 5_000;
    private static final int MOST_BRANCHES = 1_000;
    private static final int DEEPEST = 100;

    private final List<String> names;
    private final double[] origin;
    private final double[] width;
    private int programs;
    /** Whether some combination had more branches than were looked through. */
    private boolean isUnsure;

    private Contradiction(List<Parameter> parameters) {
        names = parameters.stream().map(Parameter::name).toList();
        origin = new double[names.size()];
        width = new double[names.size()];
        for (int j = 0; j < origin.length; j++) {
            List<Double> ends = ends(parameters.get(j));
            origin[j] = ends.get(0);
            width[j] = Math.max(ends.get(1) - ends.get(0), Double.MIN_NORMAL);
        }
    }

    /** Least and largest value of a number's parameter. */
    private static List<Double> ends(Parameter parameter) {
        List<Double> found = Demand.of(parameter).stream()
                .flatMap(demand -> demand.sides().stream())
                .map(side -> side.most() * side.sum().weights().firstEntry().getValue())
                .sorted()
                .toList();
        double low = found.get(0);
        double high = found.get(found.size() - 1);
        return List.of(low, low == high ? low + Math.max(1, Math.abs(low)) : high);
    }

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
        Map<String, Double> sizes = used.stream().collect(Collectors.toMap(Parameter::name, Demand::size));
        ToDoubleFunction<String> size = name -> sizes.getOrDefault(name, 0.0);
        if (constraints.stream()
                .allMatch(one -> one.violation(name -> middle.getOrDefault(name, Double.NaN), size) == 0)) {
            return Optional.empty();
        }
        List<Demand> demands = new ArrayList<>();
        used.forEach(parameter -> demands.addAll(Demand.of(parameter)));
        for (ParameterConstraint constraint : constraints) {
            List<Demand> divided = Divisibility.contradiction(constraint, Demand.of(constraint, size), demands);
            if (!divided.isEmpty()) {
                return Optional.of(fault(divided, true));
            }
            demands.add(Demand.of(constraint, size));
        }
        Contradiction search = new Contradiction(used);
        return search.goTogether(demands)
                ? Optional.empty()
                : Optional.of(fault(search.smallest(demands), !search.isUnsure));
    }

    private static double middle(Parameter parameter) {
        return parameter instanceof RangeParameter range
                ? ((Number) range.fromUnit(0.5)).doubleValue()
                : parameter instanceof ChoiceParameter choice
                        ? ((Number) choice.values().get(choice.values().size() / 2)).doubleValue()
                        : ((Number) ((FixedParameter) parameter).value()).doubleValue();
    }

    private List<Demand> smallest(List<Demand> demands) {
        List<Demand> irreducible = new ArrayList<>(demands);
        for (Demand demand : demands) {
            List<Demand> fewer = new ArrayList<>(irreducible);
            fewer.remove(demand);
            irreducible = goTogether(fewer) ? irreducible : fewer;
        }
        programs = 0;
        for (int size = 1; size < irreducible.size(); size++) {
            Optional<List<Demand>> smaller = ofSize(size, demands, 0, List.of());
            if (smaller.isPresent()) {
                return smaller.get();
            }
        }
        return irreducible;
    }

    /** The first contradictory set of a size that begins with some demands. */
    private Optional<List<Demand>> ofSize(int size, List<Demand> demands, int from, List<Demand> begun) {
        if (begun.size() == size) {
            boolean tried = begun.stream().anyMatch(Demand::isConstraint) && programs < MOST_PROGRAMS;
            return tried && !goTogether(begun) ? Optional.of(begun) : Optional.empty();
        }
        for (int i = from; i <= demands.size() - (size - begun.size()) && programs < MOST_PROGRAMS; i++) {
            List<Demand> longer = new ArrayList<>(begun);
            longer.add(demands.get(i));
            Optional<List<Demand>> found = ofSize(size, demands, i + 1, longer);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean goTogether(Collection<Demand> demands) {
        List<Demand.Side> sides =
                demands.stream().flatMap(demand -> demand.sides().stream()).toList();
        Map<String, Lattice> lattices = new TreeMap<>();
        demands.forEach(demand -> demand.lattice().ifPresent(one -> lattices.put(one.getKey(), one.getValue())));
        return new Branching(lattices).isPossible(sides);
    }

    /** Depth-first over parameters whose value is not allowed; after too many branches the answer is yes. */
    private final class Branching {
        private final Map<String, Lattice> lattices;
        private int branches;
        private int depth;

        private Branching(Map<String, Lattice> lattices) {
            this.lattices = lattices;
        }

        private boolean isPossible(List<Demand.Side> sides) {
            if (++branches > MOST_BRANCHES || depth > DEEPEST) {
                isUnsure = true;
                return true;
            }
            programs++;
            List<PhaseOne.Row> rows =
                    sides.stream().map(Contradiction.this::row).toList();
            Optional<double[]> solution = PhaseOne.solution(rows, names.size());
            return solution.isPresent() && isPossible(sides, solution.get());
        }

        private boolean isPossible(List<Demand.Side> sides, double[] solution) {
            for (int j = 0; j < solution.length; j++) {
                Lattice lattice = lattices.get(names.get(j));
                double value = origin[j] + width[j] * solution[j];
                if (lattice != null && lattice.below(value) < lattice.above(value)) {
                    LinearExpression own = LinearExpression.of(names.get(j));
                    return isPossible(sides, new Demand.Side(own, lattice.below(value)))
                            || isPossible(sides, new Demand.Side(own.times(-1), -lattice.above(value)));
                }
            }
            return true;
        }

        /** With a bound that replaces looser ones of the same parameter. */
        private boolean isPossible(List<Demand.Side> sides, Demand.Side more) {
            List<Demand.Side> tighter = new ArrayList<>(sides);
            tighter.removeIf(side -> side.sum().equals(more.sum()));
            tighter.add(more);
            depth++;
            boolean possible = more.most() > Double.NEGATIVE_INFINITY && isPossible(tighter);
            depth--;
            return possible;
        }
    }

    /** On the scale on which each parameter's domain is [0, 1] and the largest weight 1. */
    private PhaseOne.Row row(Demand.Side side) {
        double most = side.most();
        double largest = Double.MIN_NORMAL;
        List<Double> weights = new ArrayList<>();
        for (int j = 0; j < width.length; j++) {
            double weight = side.sum().weight(names.get(j));
            most -= weight * origin[j];
            weights.add(weight * width[j]);
            largest = Math.max(largest, Math.abs(weight * width[j]));
        }
        double scale = largest;
        weights.replaceAll(weight -> weight / scale);
        return new PhaseOne.Row(weights, most / scale);
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
