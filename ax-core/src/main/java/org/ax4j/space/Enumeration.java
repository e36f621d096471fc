package org.ax4j.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Goes through the points of a finite space that keep its constraints, depth first; values are left out from which on the rest of a constraint's sum cannot keep
 * it any more (bounds propagation; K. R. Apt, Principles of Constraint Programming, 2003, chapter 6).
 */
final class Enumeration {
    private final SearchSpace space;
    private final Map<String, Object> held;
    private final Consumer<Point> visitor;
    private final Hierarchy hierarchy;
    /** Each parameter after the one that activates it. */
    private final List<Parameter> order;

    /** What each parameter may take, ascending where constraints use it. */
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
        this.order =
                hierarchy.topDown().stream().filter(space.searched()::contains).toList();
        this.values = order.stream().map(this::values).toList();
        this.sums = space.constraints().stream()
                .map(constraint -> new PartialSum(space, constraint, order, values))
                .toList();
    }

    /** Whether all points were gone through, with at most so many values looked at, of parameters whose values can be counted. */
    boolean run() {
        from(0, new LinkedHashMap<>());
        return !ended && looked <= most && values.stream().allMatch(one -> one.size() < Long.MAX_VALUE);
    }

    private void from(int place, Map<String, Object> chosen) {
        if (place == order.size()) {
            meter.add(leaf);
            Point point = space.complete(chosen);
            if (space.violation(point) == 0) {
                visitor.accept(point);
            }
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

    private boolean goesOn() {
        ended = ended || (looked <= most && meter.isSpent());
        return !ended && looked <= most;
    }

    private Rungs values(Parameter parameter) {
        Object only = held.get(parameter.name());
        return only == null ? Rungs.of(parameter) : Rungs.of(only);
    }
}
