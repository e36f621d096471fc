package org.ax4j.models.encode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.models.kernel.InputKinds;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;

/** Points of a space as model inputs, one coordinate for each searched parameter, in their order. Immutable. */
public final class Encoding {
    private final SearchSpace space;
    private final List<Axis> axes;

    private Encoding(SearchSpace space, List<Axis> axes) {
        this.space = space;
        this.axes = axes;
    }

    /**
     * The encoding of a space.
     *
     * @param space a space with at least one searched parameter
     * @return its encoding
     */
    public static Encoding of(SearchSpace space) {
        return new Encoding(space, space.searched().stream().map(Axis::of).toList());
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
     * @return coordinates {@code [d]}, NaN where a value has none
     */
    public double[] encode(Point point) {
        return axes.stream()
                .mapToDouble(axis -> {
                    Object value = point.values().get(axis.name());
                    return value == null ? Double.NaN : axis.coordinate(value);
                })
                .toArray();
    }

    /**
     * The point nearest to a model input.
     *
     * @param x coordinates {@code [d]}
     * @param fixed values that replace those of the coordinates, canonical, by name
     * @return the full canonical point; constraints are not looked at
     */
    public Point decode(double[] x, Map<String, Object> fixed) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int k = 0; k < x.length; k++) {
            values.put(axes.get(k).name(), axes.get(k).value(x[k]));
        }
        values.putAll(fixed);
        return space.complete(values);
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
     * @return positions of the coordinates that stay free
     */
    public int[] free(Map<String, Object> fixed) {
        List<Integer> positions = new ArrayList<>();
        for (int k = 0; k < axes.size(); k++) {
            if (!fixed.containsKey(axes.get(k).name())) {
                positions.add(k);
            }
        }
        return positions.stream().mapToInt(Integer::intValue).toArray();
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
