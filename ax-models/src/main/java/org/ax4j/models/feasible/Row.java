package org.ax4j.models.feasible;

import java.util.List;
import java.util.stream.IntStream;
import org.ax4j.space.ParameterConstraint;
import org.ax4j.space.Point;
import org.ax4j.space.Relation;

/** A constraint as bounds of a weighted sum over the axes that are free. */
final class Row {
    final int[] axes;
    final double[] weights;
    final double low;
    final double high;
    /** By how much the sum may be beyond: only where nothing continuous can make up for it. */
    final double tolerance;

    /** A common divisor of all changes that an axis can make to the sum; 0 where it is continuous. */
    final double[] strides;

    /**
     * A row.
     *
     * @param most by how much its sum may be beyond the bound at any point
     */
    Row(ParameterConstraint constraint, double most, List<Lattice> lattices, Point constants, boolean exact) {
        this.axes = IntStream.range(0, lattices.size())
                .filter(i -> constraint.expression().weight(lattices.get(i).name()) != 0)
                .toArray();
        this.weights = new double[axes.length];
        this.strides = new double[axes.length];
        double bound = constraint.bound();
        double held = constraint.expression().value(name -> isFree(lattices, name) ? 0 : constants.asDouble(name));
        boolean continuous = false;
        for (int k = 0; k < axes.length; k++) {
            Lattice lattice = lattices.get(axes[k]);
            weights[k] = constraint.expression().weight(lattice.name());
            strides[k] = lattice.isContinuous() ? 0 : Math.abs(weights[k]) * lattice.spacing();
            continuous |= lattice.isContinuous();
        }
        double slack = 0.99 * most;
        double beyond = exact ? 0 : slack;
        this.low = constraint.relation() == Relation.AT_MOST ? Double.NEGATIVE_INFINITY : bound - held - beyond;
        this.high = constraint.relation() == Relation.AT_LEAST ? Double.POSITIVE_INFINITY : bound - held + beyond;
        this.tolerance = continuous || !exact ? 0 : slack;
    }

    private static boolean isFree(List<Lattice> lattices, String name) {
        return lattices.stream().anyMatch(lattice -> lattice.name().equals(name));
    }

    boolean isEquality() {
        return low == high;
    }
}
