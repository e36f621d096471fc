package org.ax4j.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which demands do not go together. Whether some go together is a linear program, with branching over parameters of which only some values are allowed; where
 * they do not, the rows that the programs' certificates name are all that matters (J. Farkas, Theorie der einfachen Ungleichungen, Journal fuer die reine und
 * angewandte Mathematik 124, 1902). What cannot be told apart from a solution within the work allowed counts as one, so that a space is never refused wrongly.
 *
 * <p>An irreducible set is found by leaving out one demand after the other (J. W. Chinneck, E. W. Dravnieks, Locating minimal infeasible constraint sets in
 * linear programs, ORSA Journal on Computing 3(2), 1991); then smaller sets are tried, up to {@value #MOST_PROGRAMS} programs of {@value #MOST_LOOKED}
 * combinations, beyond which the set that is named is irreducible but might not be the smallest; that is told.
 */
final class Conflicts {
    private static final int MOST_PROGRAMS = 5_000;
    private static final int MOST_LOOKED = 20_000;
    private static final int MOST_BRANCHES = 1_000;
    private static final int DEEPEST = 100;
    /** By how much the values of a program's solution may be beyond a row of size 1. */
    private static final double KEPT = 1e-8;

    private final Map<String, Scaling.Span> spans;

    private final List<Demand> demands;
    private int programs;
    private int looked;
    /** Whether smaller sets were left to look at, or what goes together but for one of the named demands was not found for each of them. */
    private boolean isUnsure;

    /** With where each parameter's values begin and how far they reach, by name. */
    Conflicts(Map<String, Scaling.Span> spans, List<Demand> demands) {
        this.spans = spans;
        this.demands = demands;
    }

    /** Whether fewer demands than those that were named last may contradict each other already. */
    boolean isUnsure() {
        return isUnsure;
    }

    /** How many linear programs were solved to look for smaller sets than the first one. */
    int programs() {
        return programs;
    }

    /** A smallest set of demands that do not go together, in their order; empty where all go together. */
    Optional<List<Demand>> smallest() {
        Optional<List<Demand>> found = conflict(demands).map(this::irreducible).map(this::smallerThan);
        isUnsure = !hasWorkLeft()
                || found.stream()
                        .anyMatch(set ->
                                set.stream().anyMatch(demand -> !new Branching(without(set, demand)).isShown()));
        return found;
    }

    private static List<Demand> without(List<Demand> set, Demand one) {
        return set.stream().filter(demand -> !demand.equals(one)).toList();
    }

    private List<Demand> irreducible(List<Demand> contradictory) {
        List<Demand> left = contradictory;
        for (Demand demand : inOrderOfLeaving(contradictory)) {
            if (left.contains(demand)) {
                left = conflict(without(left, demand)).orElse(left);
            }
        }
        return left;
    }

    /** Constraints first: without them fewer parameters matter; and ends of ranges last, within which branching ends. */
    private static List<Demand> inOrderOfLeaving(List<Demand> all) {
        List<Demand> ordered = new ArrayList<>(all);
        ordered.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        return ordered;
    }

    private static int rank(Demand demand) {
        return demand.isConstraint() ? 0 : demand.lattice().isPresent() ? 1 : 2;
    }

    private List<Demand> smallerThan(List<Demand> irreducible) {
        programs = 0;
        List<Demand> constraints = demands.stream().filter(Demand::isConstraint).toList();
        for (int size = 1; size < irreducible.size(); size++) {
            Optional<List<Demand>> smaller = ofSize(size, constraints, 0, List.of());
            if (smaller.isPresent()) {
                return smaller.get();
            }
        }
        return irreducible;
    }

    private boolean hasWorkLeft() {
        return programs < MOST_PROGRAMS && looked < MOST_LOOKED;
    }

    /** The first contradictory set of a size that begins with some constraints. */
    private Optional<List<Demand>> ofSize(int size, List<Demand> constraints, int from, List<Demand> begun) {
        looked++;
        Optional<List<Demand>> found = begun.isEmpty() ? Optional.empty() : withParameters(size, begun);
        for (int i = from; i < constraints.size() && begun.size() < size && found.isEmpty() && hasWorkLeft(); i++) {
            found = ofSize(size, constraints, i + 1, and(begun, constraints.get(i)));
        }
        return found;
    }

    private static List<Demand> and(List<Demand> begun, Demand more) {
        List<Demand> longer = new ArrayList<>(begun);
        longer.add(more);
        return longer;
    }

    /** Constraints filled up with what their parameters demand. */
    private Optional<List<Demand>> withParameters(int size, List<Demand> constraints) {
        Set<String> oneSided = oneSided(constraints);
        if (constraints.size() + oneSided.size() > size) {
            return Optional.empty();
        }
        Set<String> names = names(constraints);
        List<Demand> others = demands.stream()
                .filter(demand -> !demand.isConstraint() && names.contains(demand.parameter()))
                .toList();
        return filled(size, constraints, others, oneSided);
    }

    private Optional<List<Demand>> filled(int size, List<Demand> begun, List<Demand> others, Set<String> open) {
        if (begun.size() == size) {
            return conflict(begun).isPresent() ? Optional.of(begun) : Optional.empty();
        }
        for (int i = 0; i < others.size() && hasWorkLeft(); i++) {
            Set<String> still = new TreeSet<>(open);
            still.remove(others.get(i).parameter());
            if (begun.size() + 1 + still.size() <= size) {
                looked++;
                Optional<List<Demand>> found =
                        filled(size, and(begun, others.get(i)), others.subList(i + 1, others.size()), still);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Parameters that only make sums larger, or only smaller: nothing contradicts unless they are bounded themselves. */
    private static Set<String> oneSided(List<Demand> constraints) {
        Map<String, Integer> signs = new HashMap<>();
        constraints.forEach(demand -> demand.sides()
                .forEach(side -> side.sum()
                        .weights()
                        .forEach((name, weight) -> signs.merge(name, weight > 0 ? 1 : 2, (a, b) -> a | b))));
        Set<String> names = new TreeSet<>();
        signs.forEach((name, sign) -> {
            if (sign != 3) {
                names.add(name);
            }
        });
        return names;
    }

    private static Set<String> names(List<Demand> some) {
        Set<String> names = new TreeSet<>();
        some.forEach(demand ->
                demand.sides().forEach(side -> names.addAll(side.sum().weights().keySet())));
        return names;
    }

    /** Of some demands those that do not go together already, in order; empty where all go together. */
    private Optional<List<Demand>> conflict(List<Demand> some) {
        Branching branching = new Branching(some);
        if (branching.isPossible()) {
            return Optional.empty();
        }
        List<Demand> involved =
                some.stream().filter(branching.involved::contains).toList();
        boolean fewer = involved.size() < some.size() && !new Branching(involved).isPossible();
        return Optional.of(fewer ? involved : some);
    }

    /** A side, its row, and the demands that it follows from. */
    private record Owned(Demand.Side side, PhaseOne.Row row, Set<Demand> owners) {}

    /** Depth-first over parameters whose value is not allowed; after too many branches the answer is yes. */
    private final class Branching {
        private final List<Demand> all;
        private final Scaling scaling;
        private final Map<String, Demand> lattices = new TreeMap<>();
        /** What the certificates name, and what was branched on. */
        private final Set<Demand> involved = new HashSet<>();

        private int branches;
        private int depth;
        private boolean isShown;

        private Branching(List<Demand> all) {
            this.all = all;
            this.scaling = new Scaling(List.copyOf(names(all)), spans);
            all.forEach(demand -> demand.lattice().ifPresent(one -> lattices.put(one.getKey(), demand)));
        }

        private boolean isPossible() {
            involved.addAll(Congruences.contradiction(all));
            if (!involved.isEmpty()) {
                return false;
            }
            List<Owned> sides = new ArrayList<>();
            all.forEach(demand -> demand.sides().forEach(side -> sides.add(rounded(side, demand))));
            return isPossible(sides);
        }

        /** Whether values were found that keep all. */
        private boolean isShown() {
            return isPossible() && isShown;
        }

        private Owned rounded(Demand.Side side, Demand owner) {
            Optional<Divisibility.Rounded> lower =
                    owner.isConstraint() ? Divisibility.rounded(side, all) : Optional.empty();
            Set<Demand> owners = new HashSet<>(Set.of(owner));
            lower.ifPresent(one -> owners.addAll(one.because()));
            return owned(lower.map(Divisibility.Rounded::side).orElse(side), owners);
        }

        private boolean isPossible(List<Owned> sides) {
            if (++branches > MOST_BRANCHES || depth > DEEPEST) {
                return true;
            }
            programs++;
            PhaseOne program = PhaseOne.of(
                    sides.stream().map(Owned::row).toList(), scaling.names().size());
            if (!program.isSolved()) {
                program.certificate().forEach(i -> involved.addAll(sides.get(i).owners()));
                return false;
            }
            return isPossible(sides, program.values());
        }

        private boolean isPossible(List<Owned> sides, double[] solution) {
            for (int j = 0; j < solution.length; j++) {
                String name = scaling.names().get(j);
                Demand owner = lattices.get(name);
                double value = scaling.span(name).value(solution[j]);
                Optional<Lattice> lattice = Optional.ofNullable(owner)
                        .flatMap(Demand::lattice)
                        .map(Map.Entry::getValue)
                        .filter(one -> one.below(value) < one.above(value));
                if (owner != null && lattice.isPresent()) {
                    involved.add(owner);
                    LinearExpression own = LinearExpression.of(name);
                    Demand.Side below = new Demand.Side(own, lattice.get().below(value));
                    Demand.Side above =
                            new Demand.Side(own.times(-1), -lattice.get().above(value));
                    return isPossible(sides, owned(below, Set.of(owner)))
                            || isPossible(sides, owned(above, Set.of(owner)));
                }
            }
            isShown = sides.stream().allMatch(one -> one.row().excess(solution) <= KEPT);
            return true;
        }

        /** With a bound that replaces looser ones of the same parameter. */
        private boolean isPossible(List<Owned> sides, Owned more) {
            List<Owned> tighter = new ArrayList<>(sides);
            tighter.removeIf(one -> one.side().sum().equals(more.side().sum()));
            tighter.add(more);
            depth++;
            boolean possible = more.side().most() > Double.NEGATIVE_INFINITY && isPossible(tighter);
            depth--;
            return possible;
        }

        private Owned owned(Demand.Side side, Set<Demand> owners) {
            return new Owned(side, scaling.row(side), owners);
        }
    }
}
