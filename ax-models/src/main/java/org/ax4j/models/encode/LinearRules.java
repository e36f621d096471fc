package org.ax4j.models.encode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ax4j.space.FixedParameter;
import org.ax4j.space.ParameterConstraint;
import org.ax4j.space.Relation;

/**
 * The constraints of a space as half-spaces of its inputs: {@code G x >= h}, an equality being two of them. Each counts
 * only where all its parameters are active. Immutable.
 */
public final class LinearRules {
    private final List<double[]> normals = new ArrayList<>();
    private final List<Double> bounds = new ArrayList<>();
    private final List<Set<String>> names = new ArrayList<>();

    private LinearRules() {}

    /**
     * The constraints of a space.
     *
     * @param encoding the inputs
     * @return the half-spaces, or empty where a constrained parameter is not linear in its coordinate, as on a log scale
     */
    public static Optional<LinearRules> of(Encoding encoding) {
        LinearRules rules = new LinearRules();
        for (ParameterConstraint constraint : encoding.space().constraints()) {
            if (!rules.add(encoding, constraint)) {
                return Optional.empty();
            }
        }
        return Optional.of(rules);
    }

    private boolean add(Encoding encoding, ParameterConstraint constraint) {
        double[] normal = new double[encoding.dimension()];
        double bound = constraint.bound();
        for (Map.Entry<String, Double> term : constraint.expression().weights().entrySet()) {
            int k = encoding.axes().stream().map(Axis::name).toList().indexOf(term.getKey());
            if (k < 0) {
                OptionalDouble constant = constant(encoding, term.getKey());
                if (constant.isEmpty()) {
                    return false;
                }
                bound -= term.getValue() * constant.getAsDouble();
                continue;
            }
            Optional<Axis.Line> line = encoding.axes().get(k).line();
            if (line.isEmpty()) {
                return false;
            }
            normal[k] += term.getValue() * line.get().width();
            bound -= term.getValue() * line.get().origin();
        }
        if (constraint.relation() != Relation.AT_MOST) {
            normals.add(normal);
            bounds.add(bound);
            names.add(constraint.expression().weights().keySet());
        }
        if (constraint.relation() != Relation.AT_LEAST) {
            normals.add(Arrays.stream(normal).map(a -> -a).toArray());
            bounds.add(-bound);
            names.add(constraint.expression().weights().keySet());
        }
        return true;
    }

    private static OptionalDouble constant(Encoding encoding, String name) {
        return encoding.space().parameter(name).stream()
                .filter(parameter -> parameter instanceof FixedParameter fixed && fixed.value() instanceof Number)
                .mapToDouble(parameter -> ((Number) ((FixedParameter) parameter).value()).doubleValue())
                .findFirst();
    }

    /**
     * Number of half-spaces.
     *
     * @return {@code k}
     */
    public int size() {
        return bounds.size();
    }

    /**
     * What a half-space is about.
     *
     * @param i the half-space
     * @return names of the parameters of its constraint
     */
    public Set<String> names(int i) {
        return names.get(i);
    }

    /**
     * An inner normal.
     *
     * @param i the half-space
     * @return weights of the coordinates {@code [d]}, lent for reading
     */
    public double[] normal(int i) {
        return normals.get(i);
    }

    /**
     * A bound.
     *
     * @param i the half-space
     * @return the least value of the weighted sum
     */
    public double bound(int i) {
        return bounds.get(i);
    }
}
