package org.ax4j.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes through the points of a space that keep its constraints, depth first, and ends where these leave a real parameter more than one value. Values are left out
 * from which on the rest of a constraint's sum cannot keep it any more (bounds propagation; K. R. Apt, Principles of Constraint Programming, 2003, chapter 6).
 */
final class Enumeration {
    /** What a point counts as whose reals are computed, for the linear programs. */
    private static final long LOOKS = 20;

    private final SearchSpace space;
    private final Map<String, Object> held;
    private final Consumer<Point> visitor;
    private final Hierarchy hierarchy;
    /** Each parameter after the one that activates it. */
    private final List<Parameter> order;

    /** From this place on parameters are real: constraints have to determine them. */
    private final int firstReal;

    /** What each parameter may take, of a real one its ends, ascending where constraints use it. */
    private final List<Rungs> values;

    private final List<PartialSum> sums;
    private final long most;
    private final Meter meter;
    /** What a point costs: its values, and the terms of all constraints. */
    private final long leaf;

    private boolean ended;
    private long looked;

    Enumeration(SearchSpace space, Map<String, Object> held, long most, Meter meter, Consumer<Point> visitor) {
        this.space = space;
        this.held = held;
        this.most = most;
        this.meter = meter;
        this.leaf = space.terms();
        this.visitor = visitor;
        this.hierarchy = space.hierarchy();
        Map<Boolean, List<Parameter>> byKind = hierarchy.topDown().stream()
                .filter(space.searched()::contains)
                .collect(Collectors.partitioningBy(this::isReal));
        this.order = Stream.of(false, true)
                .flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream())
                .toList();
        this.firstReal = byKind.getOrDefault(false, List.of()).size();
        this.values = order.stream().map(this::values).toList();
        this.sums = space.constraints().stream()
                .map(constraint -> new PartialSum(space, constraint, order, values))
                .toList();
    }

    /** Whether all points were gone through, with at most this many values looked at, of parameters whose values can be counted. */
    boolean run() {
        from(0, new LinkedHashMap<>());
        return !ended && looked <= most && values.stream().allMatch(one -> one.size() < Long.MAX_VALUE);
    }

    private void from(int place, Map<String, Object> chosen) {
        if (place == firstReal) {
            end(chosen);
            return;
        }
        String name = order.get(place).name();
        if (!hierarchy.isActive(name, chosen)) {
            from(place + 1, chosen);
            return;
        }
        List<PartialSum> own =
                sums.stream().filter(sum -> sum.weight(place) != 0).toList();
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (PartialSum sum : own) {
            boolean counts = sum.counts(hierarchy, chosen);
            low = counts ? Math.max(low, sum.low(place)) : low;
            high = counts ? Math.min(high, sum.high(place)) : high;
        }
        Rungs all = values.get(place);
        looked++;
        meter.add(1 + sums.size());
        for (long i = low > Double.NEGATIVE_INFINITY ? all.first(low) : 0; i < all.size() && goesOn(); i++) {
            Object value = all.at(i);
            looked++;
            meter.add(1 + own.size());
            if (value.equals(chosen.get(name))) {
                continue;
            }
            double number = own.isEmpty() ? 0 : ((Number) value).doubleValue();
            if (number > high) {
                break;
            }
            chosen.put(name, value);
            own.forEach(sum -> sum.add(place, number));
            from(place + 1, chosen);
            own.forEach(sum -> sum.take(place));
        }
        chosen.remove(name);
    }

    /** All but the reals have a value. */
    private void end(Map<String, Object> chosen) {
        List<String> reals = order.subList(firstReal, order.size()).stream()
                .map(Parameter::name)
                .filter(name -> hierarchy.isActive(name, chosen))
                .toList();
        long costs = reals.isEmpty() ? leaf : leaf * leaf;
        if (!reals.isEmpty() && !meter.allows(costs)) {
            ended = true;
            return;
        }
        meter.add(costs);
        looked += reals.isEmpty() ? 0 : LOOKS;
        Optional<Map<String, Object>> all =
                reals.isEmpty() ? Optional.of(chosen) : Forced.beside(space, chosen, List.of());
        if (all.isEmpty()) {
            return;
        }
        if (!all.get().keySet().containsAll(reals)) {
            ended = true;
            return;
        }
        Point point = space.complete(all.get());
        if (space.violation(point) == 0) {
            visitor.accept(point);
        }
    }

    private boolean isReal(Parameter parameter) {
        return parameter instanceof RangeParameter range
                && !Double.isFinite(range.cardinality())
                && !held.containsKey(range.name());
    }

    private boolean goesOn() {
        ended = ended || (looked <= most && meter.isSpent());
        return !ended && looked <= most;
    }

    private Rungs values(Parameter parameter) {
        if (isReal(parameter)) {
            RangeParameter range = (RangeParameter) parameter;
            return Rungs.of(List.of(range.low(), range.high()));
        }
        Object only = held.get(parameter.name());
        return only == null ? Rungs.of(parameter) : Rungs.of(only);
    }
}
