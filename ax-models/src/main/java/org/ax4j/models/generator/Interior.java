package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ax4j.models.sampling.HitAndRun;
import org.ax4j.models.sampling.Polytope;
import org.ax4j.space.ParameterConstraint;
import org.ax4j.space.Point;
import org.ax4j.space.Relation;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;

/**
 * Random points inside linear constraints, for spaces of which they leave so little that rejection finds nothing. The parameters that constraints name are drawn
 * from the polytope, uniformly in their own values; those that are discrete are then rounded one after the other, up or down at random in proportion, each time
 * within what the constraints still allow, and the continuous ones drawn again with these values held. All others are uniform on their scales.
 */
final class Interior {
    /** How far beyond its allowed interval a value may lie, as a share of the parameter's width. */
    private static final double SLACK = 1e-9;

    private final SearchSpace space;
    private final Map<String, Object> fixed;
    private final List<Lattice> axes;
    private final Polytope polytope;
    private final HitAndRun walk;
    private final RandomStream random;

    private Interior(
            SearchSpace space, Map<String, Object> fixed, Polytope polytope, HitAndRun walk, RandomStream random) {
        this.space = space;
        this.fixed = fixed;
        this.axes = axes(space, fixed);
        this.polytope = polytope;
        this.walk = walk;
        this.random = random;
    }

    /** The points of a flat space with some values fixed, or empty where the constraints leave none. */
    static Optional<Interior> of(SearchSpace space, Map<String, Object> fixed, RandomStream random) {
        List<Lattice> axes = axes(space, fixed);
        Polytope polytope = Polytope.cube(axes.size());
        for (ParameterConstraint constraint : space.constraints()) {
            polytope = cut(polytope, constraint, axes, space.centre(fixed));
        }
        Polytope whole = polytope;
        return axes.isEmpty()
                ? Optional.empty()
                : whole.walk(random.split()).map(walk -> new Interior(space, fixed, whole, walk, random));
    }

    private static List<Lattice> axes(SearchSpace space, Map<String, Object> fixed) {
        Set<String> named = space.constraints().stream()
                .flatMap(constraint -> constraint.expression().weights().keySet().stream())
                .filter(name -> !fixed.containsKey(name))
                .collect(Collectors.toSet());
        return space.searched().stream()
                .filter(parameter -> named.contains(parameter.name()))
                .map(Lattice::new)
                .toList();
    }

    private static Polytope cut(
            Polytope polytope, ParameterConstraint constraint, List<Lattice> axes, Point constants) {
        double sign = constraint.relation() == Relation.AT_LEAST ? -1 : 1;
        double[] weights = new double[axes.size()];
        double bound = constraint.bound() - constraint.expression().value(constants::asDouble);
        for (int i = 0; i < weights.length; i++) {
            double weight = constraint.expression().weight(axes.get(i).name());
            weights[i] = sign * weight * axes.get(i).width();
            bound += weight
                    * (constants.asDouble(axes.get(i).name()) - axes.get(i).low());
        }
        return constraint.relation() == Relation.EQUAL
                ? polytope.equal(weights, bound)
                : polytope.atMost(weights, sign * bound);
    }

    /** The next point; where rounding fails it may violate a constraint. */
    Point next() {
        double[] unit = rounded(walk.next());
        int searched = space.searched().size();
        Point rest = space.pointAt(random.doubles(searched).toArray(), fixed);
        Map<String, Object> values = new LinkedHashMap<>(rest.values());
        for (int i = 0; i < unit.length; i++) {
            values.put(axes.get(i).name(), axes.get(i).value(raw(i, unit[i])));
        }
        return space.complete(values);
    }

    private double raw(int axis, double unit) {
        return axes.get(axis).low() + unit * axes.get(axis).width();
    }

    private double[] rounded(double[] unit) {
        Polytope left = polytope;
        boolean mixed = false;
        double[] settled = unit.clone();
        for (int i = 0; i < unit.length; i++) {
            if (axes.get(i).isContinuous()) {
                mixed = true;
                continue;
            }
            Optional<Double> value = settled(i, unit[i], left);
            if (value.isEmpty()) {
                return unit;
            }
            settled[i] = (value.get() - axes.get(i).low()) / axes.get(i).width();
            double[] alone = new double[unit.length];
            alone[i] = 1;
            left = left.equal(alone, settled[i]);
        }
        return mixed && left != polytope
                ? left.walk(random.split()).map(HitAndRun::next).orElse(settled)
                : settled;
    }

    /** A value of a discrete parameter near a place, inside what is left. */
    private Optional<Double> settled(int axis, double unit, Polytope left) {
        Lattice lattice = axes.get(axis);
        return left.extent(axis).flatMap(extent -> {
            double place = raw(axis, Math.max(extent[0], Math.min(extent[1], unit)));
            double low = raw(axis, extent[0] - SLACK);
            double high = raw(axis, extent[1] + SLACK);
            List<Double> near = new ArrayList<>();
            Stream.of(lattice.below(place), lattice.above(place))
                    .flatMap(Optional::stream)
                    .filter(value -> value >= low && value <= high)
                    .forEach(near::add);
            if (near.size() < 2) {
                return near.stream().findFirst();
            }
            double gap = near.get(1) - near.get(0);
            return Optional.of(near.get(random.nextDouble() * gap < place - near.get(0) ? 1 : 0));
        });
    }
}
