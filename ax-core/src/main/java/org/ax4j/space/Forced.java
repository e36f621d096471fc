package org.ax4j.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the numbers of which constraints leave one value only: whose least and greatest value, both by linear programming with every number taken for a real one,
 * have but one between them that the parameter allows. Draws never meet such values, and walks inside constraints meet neighbours of them that are told apart by
 * rounding alone.
 */
final class Forced {
    /** Real values nearer than this, as a share of their size, are one value. */
    private static final double APART = 1e-12;

    /** So narrow, as a share of its domain, is what constraints leave of a value where they may be beyond their bounds by their tolerances: else these leave it room. */
    private static final double NARROW = 1e-5;
    /** An interior point is as far from each bound, as a share of the largest term. */
    private static final double INSIDE = 1e-6;
    /** Known points that are farther apart show that there is more than one value; those that keep constraints within their tolerance may be a little apart. */
    private static final double FAR = 1e-6;

    private final List<Unknown> unknowns;
    private final List<ParameterConstraint> counting;

    /** A parameter that constraints name, with the values that it may have where it is not any real one. */
    private record Unknown(Parameter parameter, List<Demand> demands, Optional<Lattice> lattice) {
        static Unknown of(Parameter parameter) {
            List<Demand> demands = Demand.of(parameter);
            Optional<Lattice> lattice = demands.stream()
                    .flatMap(demand -> demand.lattice().stream())
                    .map(Map.Entry::getValue)
                    .findFirst();
            return new Unknown(parameter, demands, lattice);
        }

        String name() {
            return parameter.name();
        }

        boolean isHeld() {
            return parameter instanceof FixedParameter;
        }

        /** Whether it has at most one value between two numbers, where real ones count as one up to a distance on their scale. */
        boolean isOne(double least, double most, double apart) {
            if (lattice.isPresent()) {
                return lattice.get().above(least) >= lattice.get().below(most);
            }
            return Tolerance.isNear((RangeParameter) parameter, least, most, apart);
        }

        private Object onGrid(double number) {
            return parameter instanceof RangeParameter range
                    ? range.fromUnit(range.toUnit(number))
                    : parameter.cast(number).orElseThrow();
        }

        /** The value nearest to a number. */
        Optional<Object> nearest(double number) {
            if (lattice.isPresent()) {
                double below = lattice.get().below(number);
                double above = lattice.get().above(number);
                return Optional.of(onGrid(number - below <= above - number ? below : above));
            }
            return one(number, number);
        }

        /** Whether it has at most one value between two numbers, or next to none of a real domain lies there. */
        boolean isNarrow(double least, double most) {
            return lattice.isPresent()
                    ? isOne(least, most, 0)
                    : most - least
                            <= NARROW * (((RangeParameter) parameter).high() - ((RangeParameter) parameter).low());
        }

        /** The value between two numbers, between which there is at most one. */
        Optional<Object> one(double least, double most) {
            if (lattice.isPresent()) {
                double only = lattice.get().above(least);
                return only == lattice.get().below(most) ? Optional.of(onGrid(only)) : Optional.empty();
            }
            RangeParameter range = (RangeParameter) parameter;
            double value = inside(range, least + (most - least) / 2);
            return parameter.cast(Decimals.near(range, value));
        }

        private static double inside(RangeParameter range, double value) {
            return Math.max(range.low(), Math.min(range.high(), value));
        }
    }

    private Forced(List<Unknown> unknowns, List<ParameterConstraint> counting) {
        this.unknowns = unknowns;
        this.counting = counting;
    }

    /**
     * Held values, and those that constraints leave beside them; empty where no numbers keep all constraints with these.
     *
     * @param known points of the space that hold the values: of parameters that differ among them nothing is solved
     */
    static Optional<Map<String, Object>> beside(SearchSpace space, Map<String, Object> held, List<Point> known) {
        Map<String, Object> all = new LinkedHashMap<>(held);
        Optional<Map<String, Object>> more = more(space, all, known);
        while (more.isPresent() && !more.get().isEmpty()) {
            all.putAll(more.get());
            more = more(space, all, known);
        }
        return more.map(none -> all);
    }

    private static Optional<Map<String, Object>> more(SearchSpace space, Map<String, Object> held, List<Point> known) {
        if (space.constraints().isEmpty()) {
            return Optional.of(Map.of());
        }
        List<ParameterConstraint> counting = Branches.counting(space.hierarchy(), space.constraints(), held);
        Set<String> names = new HashSet<>();
        counting.forEach(
                constraint -> names.addAll(constraint.expression().weights().keySet()));
        List<Unknown> unknowns = Branches.held(space.parameters(), held).stream()
                .filter(parameter -> names.contains(parameter.name()))
                .map(Unknown::of)
                .toList();
        if (unknowns.stream().allMatch(Unknown::isHeld)) {
            return Optional.of(Map.of());
        }
        Optional<Map<String, Object>> alone = alone(unknowns, counting);
        if (alone.isEmpty() || !alone.get().isEmpty()) {
            return alone;
        }
        Forced forced = new Forced(unknowns, counting);
        Set<String> open = unknowns.stream()
                .filter(unknown -> !unknown.isHeld() && !differs(unknown, known))
                .map(Unknown::name)
                .collect(Collectors.toSet());
        boolean isOpen = open.isEmpty() || forced.hasInterior();
        return isOpen ? Optional.of(Map.of()) : forced.values(open);
    }

    /** What equalities of one parameter that is not held say, without a program; empty where one of them cannot be kept. */
    private static Optional<Map<String, Object>> alone(List<Unknown> unknowns, List<ParameterConstraint> counting) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (ParameterConstraint constraint : counting) {
            List<Unknown> open = unknowns.stream()
                    .filter(unknown ->
                            !unknown.isHeld() && constraint.expression().weight(unknown.name()) != 0)
                    .toList();
            if (constraint.relation() == Relation.EQUAL
                    && open.size() == 1
                    && !found.containsKey(open.get(0).name())) {
                Unknown only = open.get(0);
                double rest =
                        constraint.expression().value(name -> name.equals(only.name()) ? 0 : held(unknowns, name));
                double value =
                        (constraint.bound() - rest) / constraint.expression().weight(only.name());
                Tolerance tolerance = Tolerance.of(
                        constraint, unknowns.stream().map(Unknown::parameter).toList());
                double slack =
                        tolerance.most() / Math.abs(constraint.expression().weight(only.name()));
                Optional<Object> near =
                        only.nearest(value).filter(one -> Math.abs(((Number) one).doubleValue() - value) <= slack);
                if (near.isEmpty()) {
                    return Optional.empty();
                }
                found.put(only.name(), near.get());
            }
        }
        return Optional.of(found);
    }

    private boolean isOpen(ParameterConstraint constraint) {
        return unknowns.stream()
                .anyMatch(
                        unknown -> !unknown.isHeld() && constraint.expression().weight(unknown.name()) != 0);
    }

    /** The constraint with the values that are held put in. */
    private ParameterConstraint ofFree(ParameterConstraint constraint) {
        TreeMap<String, Double> weights = new TreeMap<>(constraint.expression().weights());
        double bound = constraint.bound();
        for (Unknown unknown : unknowns) {
            if (unknown.isHeld() && weights.containsKey(unknown.name())) {
                bound -= weights.remove(unknown.name()) * held(unknowns, unknown.name());
            }
        }
        return new ParameterConstraint(new LinearExpression(weights, 0), constraint.relation(), bound);
    }

    private static double held(List<Unknown> unknowns, String name) {
        return unknowns.stream()
                .filter(unknown -> unknown.name().equals(name))
                .map(unknown -> ((FixedParameter) unknown.parameter()).value())
                .mapToDouble(value -> ((Number) value).doubleValue())
                .sum();
    }

    private static boolean differs(Unknown unknown, List<Point> known) {
        DoubleSummaryStatistics seen = known.stream()
                .filter(point -> point.values().containsKey(unknown.name()))
                .mapToDouble(point -> point.asDouble(unknown.name()))
                .summaryStatistics();
        return seen.getCount() > 0 && !unknown.isOne(seen.getMin(), seen.getMax(), FAR);
    }

    /** Whether the middle of all domains is well inside all constraints; a quick no to most spaces. */
    private boolean hasInterior() {
        Map<String, Double> middle = new TreeMap<>();
        unknowns.forEach(unknown -> middle.put(unknown.name(), Contradiction.middle(unknown.parameter())));
        return counting.stream().allMatch(constraint -> {
            double largest = unknowns.stream()
                    .mapToDouble(unknown ->
                            Math.abs(constraint.expression().weight(unknown.name())) * Demand.size(unknown.parameter()))
                    .max()
                    .orElse(0);
            double sum = constraint.expression().value(middle::get);
            double gap =
                    constraint.relation() == Relation.AT_LEAST ? sum - constraint.bound() : constraint.bound() - sum;
            return constraint.relation() != Relation.EQUAL && gap > INSIDE * largest;
        });
    }

    /** What is one value by the constraints as they are written, and hardly more by their tolerances. */
    private Optional<Map<String, Object>> values(Set<String> open) {
        Optional<Map<String, Object>> found = values(open, false);
        if (found.isEmpty() || found.get().isEmpty()) {
            return found;
        }
        Map<String, Object> narrow = values(found.get().keySet(), true).orElse(Map.of());
        Map<String, Object> both = new LinkedHashMap<>(found.get());
        both.keySet().retainAll(narrow.keySet());
        return Optional.of(both);
    }

    private Optional<Map<String, Object>> values(Set<String> open, boolean isTolerant) {
        List<Unknown> free =
                unknowns.stream().filter(unknown -> !unknown.isHeld()).toList();
        Map<String, Scaling.Span> spans = new TreeMap<>();
        free.forEach(unknown -> spans.put(unknown.name(), Scaling.Span.of(unknown.parameter())));
        Scaling scaling = new Scaling(free.stream().map(Unknown::name).toList(), spans);
        List<PhaseOne.Row> rows = new ArrayList<>();
        free.forEach(unknown ->
                unknown.demands().forEach(demand -> demand.sides().forEach(side -> rows.add(scaling.row(side)))));
        List<Parameter> parameters = unknowns.stream().map(Unknown::parameter).toList();
        counting.stream().filter(this::isOpen).forEach(constraint -> {
            double tolerance = isTolerant ? Tolerance.of(constraint, parameters).most() : 0;
            Demand.sides(ofFree(constraint), tolerance).forEach(side -> rows.add(scaling.row(side)));
        });
        PhaseOne program = PhaseOne.of(rows, free.size());
        return program.isSolved() ? Optional.of(values(program, free, scaling, open, isTolerant)) : Optional.empty();
    }

    private static Map<String, Object> values(
            PhaseOne program, List<Unknown> free, Scaling scaling, Set<String> open, boolean isTolerant) {
        Map<String, Object> found = new LinkedHashMap<>();
        double[] least = program.values();
        double[] most = program.values();
        for (int j = 0; j < free.size(); j++) {
            Unknown unknown = free.get(j);
            Scaling.Span span = scaling.span(unknown.name());
            boolean mayBeOne = open.contains(unknown.name());
            for (int sign = 1; sign >= -1 && mayBeOne; sign -= 2) {
                double[] weights = new double[free.size()];
                weights[j] = sign;
                boolean isReached = program.leads(weights);
                double[] end = program.values();
                Arrays.setAll(least, i -> Math.min(least[i], end[i]));
                Arrays.setAll(most, i -> Math.max(most[i], end[i]));
                mayBeOne = isReached
                        && (isTolerant
                                ? unknown.isNarrow(span.value(least[j]), span.value(most[j]))
                                : unknown.isOne(span.value(least[j]), span.value(most[j]), APART));
            }
            if (mayBeOne) {
                unknown.one(span.value(least[j]), span.value(most[j]))
                        .ifPresent(value -> found.put(unknown.name(), value));
            }
        }
        return found;
    }
}
