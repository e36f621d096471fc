package org.ax4j.space;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Points of a space. Where constraints name real parameters, points that differ in these by rounding alone are one: what constraints determine comes out a little
 * different from one way of computing to the next. Not safe for threads while points are added.
 */
public final class PointSet {
    /** Values nearer than this, as a share of their size, are one. */
    private static final double APART = 1e-10;

    /** The real parameters that constraints name. */
    private final List<RangeParameter> reals;

    private final Set<String> computed;

    private final Set<Point> points = new HashSet<>();
    /** By the values of all other parameters. */
    private final Map<Map<String, Object>, List<Point>> alike = new HashMap<>();

    /**
     * An empty set.
     *
     * @param space whose points they are
     */
    public PointSet(SearchSpace space) {
        this.computed = space.parameters().stream()
                .filter(DerivedParameter.class::isInstance)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        this.reals = space.parameters().stream()
                .filter(parameter -> space.constraints().stream()
                        .anyMatch(constraint -> constraint.expression().weight(parameter.name()) != 0))
                .flatMap(parameter -> Tolerance.real(parameter).stream())
                .toList();
    }

    /**
     * Whether a point is there, or one that differs by rounding alone. Cost O(1), with constraints on reals O(points).
     *
     * @param point a canonical point
     * @return true where it is
     */
    public boolean contains(Point point) {
        return points.contains(point)
                || (!reals.isEmpty()
                        && alike.getOrDefault(rest(point), List.of()).stream().anyMatch(one -> isSame(one, point)));
    }

    /**
     * Adds a point, unless it is there.
     *
     * @param point a canonical point
     * @return whether it was not there
     */
    public boolean add(Point point) {
        if (contains(point)) {
            return false;
        }
        points.add(point);
        if (!reals.isEmpty()) {
            alike.computeIfAbsent(rest(point), key -> new ArrayList<>()).add(point);
        }
        return true;
    }

    /**
     * How many points there are.
     *
     * @return the count
     */
    public int size() {
        return points.size();
    }

    /**
     * The points.
     *
     * @return them, in no order
     */
    public Stream<Point> stream() {
        return points.stream();
    }

    private Map<String, Object> rest(Point point) {
        Map<String, Object> rest = new HashMap<>(point.values());
        rest.keySet().removeAll(computed);
        reals.forEach(real -> rest.remove(real.name()));
        return rest;
    }

    private boolean isSame(Point one, Point other) {
        return reals.stream().allMatch(real -> {
            boolean isActive = one.values().containsKey(real.name());
            return isActive == other.values().containsKey(real.name())
                    && (!isActive
                            || Tolerance.isNear(real, one.asDouble(real.name()), other.asDouble(real.name()), APART));
        });
    }
}
