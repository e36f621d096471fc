package org.ax4j.models.encode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.models.kernel.InputKind;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.space.Hierarchy;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;

/**
 * Points of a space as model inputs, one coordinate for each searched parameter, in their order; {@link InputKind#INACTIVE} where a parameter is not active.
 * Immutable.
 */
public final class Encoding {
    private final SearchSpace space;
    private final Hierarchy hierarchy;
    private final List<Axis> axes;

    private Encoding(SearchSpace space, Hierarchy hierarchy) {
        this.space = space;
        this.hierarchy = hierarchy;
        this.axes = space.searched().stream()
                .map(parameter -> hierarchy.parent(parameter.name()).isPresent()
                        ? Axis.conditional(parameter)
                        : Axis.of(parameter))
                .toList();
    }

    /**
     * The encoding of a space.
     *
     * @param space a space with at least one searched parameter
     * @return its encoding
     */
    public static Encoding of(SearchSpace space) {
        return new Encoding(space, space.hierarchy());
    }

    /**
     * The space.
     *
     * @return it
     */
    public SearchSpace space() {
        return space;
    }

    /**
     * The coordinates.
     *
     * @return their axes, in order
     */
    public List<Axis> axes() {
        return axes;
    }

    /**
     * Number of coordinates.
     *
     * @return {@code d}
     */
    public int dimension() {
        return axes.size();
    }

    /**
     * What the coordinates mean.
     *
     * @return one kind for each
     */
    public InputKinds kinds() {
        return new InputKinds(axes.stream().map(Axis::kind).toList());
    }

    /**
     * A point as a model input.
     *
     * @param point a point, of this space or of an earlier form of it
     * @return coordinates {@code [d]}, NaN where the value of an active parameter has none
     */
    public double[] encode(Point point) {
        return axes.stream()
                .mapToDouble(axis -> {
                    if (!hierarchy.isActive(axis.name(), point.values())) {
                        return InputKind.INACTIVE;
                    }
                    Object value = point.values().get(axis.name());
                    return value == null ? Double.NaN : axis.coordinate(value);
                })
                .toArray();
    }

    /**
     * Whether all points have all coordinates.
     *
     * @return false for a hierarchical space
     */
    public boolean isFlat() {
        return hierarchy.isFlat();
    }

    /**
     * Whether an input has a coordinate.
     *
     * @param x coordinates {@code [d]}
     * @param k which one
     * @return false where the parameter is not active
     */
    public boolean isActive(double[] x, int k) {
        return x[k] != InputKind.INACTIVE
                || hierarchy.parent(axes.get(k).name()).isEmpty();
    }

    /**
     * The point nearest to a model input.
     *
     * @param x coordinates {@code [d]}; those of parameters that are not active do not count, and where an active one has none it takes its middle
     * @param fixed values that replace those of the coordinates, canonical, by name
     * @return the full canonical point; constraints are not looked at
     */
    public Point decode(double[] x, Map<String, Object> fixed) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int k = 0; k < x.length; k++) {
            Axis axis = axes.get(k);
            values.put(axis.name(), axis.value(isActive(x, k) ? x[k] : axis.middle()));
        }
        values.putAll(fixed);
        return space.complete(values);
    }

    /**
     * The input with exactly the coordinates that its own choices activate: others become inactive, and those that are missing take their middle.
     *
     * @param x coordinates {@code [d]}
     * @param fixed values that replace those of the coordinates, canonical, by name
     * @return the input, a copy unless the space is flat
     */
    public double[] consistent(double[] x, Map<String, Object> fixed) {
        if (isFlat()) {
            return x;
        }
        double[] copy = encode(decode(x, fixed));
        for (int k = 0; k < x.length; k++) {
            copy[k] = isActive(copy, k) && isActive(x, k) ? x[k] : copy[k];
        }
        return copy;
    }

    /**
     * The model input of a point at equal shares, as space-filling samplers give them.
     *
     * @param shares a share in [0, 1) for each coordinate
     * @param fixed values that replace those of the shares, canonical, by name
     * @return coordinates {@code [d]} of a point of the space
     */
    public double[] atShares(double[] shares, Map<String, Object> fixed) {
        return encode(space.pointAt(shares, fixed));
    }

    /**
     * Coordinates that given values fix.
     *
     * @param fixed values by name
     * @return positions of the coordinates that stay free, each after that of the parameter which activates it
     */
    public int[] free(Map<String, Object> fixed) {
        List<String> names = axes.stream().map(Axis::name).toList();
        return hierarchy.topDown().stream()
                .map(Parameter::name)
                .filter(name -> names.contains(name) && !fixed.containsKey(name))
                .mapToInt(names::indexOf)
                .toArray();
    }

    /**
     * The searched parameters.
     *
     * @return them, in the order of the coordinates
     */
    public List<Parameter> parameters() {
        return space.searched();
    }
}
