package org.ax4j.analysis.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ax4j.error.Figures;
import org.ax4j.problem.Goal;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.ax4j.space.Relation;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Rule;
import org.ax4j.spi.Table;

/**
 * A bound that the user gave for a quantity: the threshold of a goal, or a constraint.
 *
 * @param text the bound as people write it
 * @param value where it stands, in the quantity's own unit
 */
public record Bound(String text, double value) {
    /**
     * The bounds of a quantity.
     *
     * @param quantity what is measured
     * @param problem which thresholds and constraints there are
     * @return thresholds first, then constraints
     */
    public static List<Bound> of(Quantity quantity, Problem problem) {
        List<Bound> bounds = new ArrayList<>();
        for (Goal goal : problem.objective().goals()) {
            if (goal.threshold().isPresent()
                    && Quantity.of(goal, problem).expression().equals(quantity.expression())) {
                bounds.add(threshold(goal, goal.threshold().getAsDouble()));
            }
        }
        for (OutcomeConstraint constraint : problem.constraints()) {
            if (constraint.expression().equals(quantity.expression())) {
                bounds.add(of(constraint));
            }
        }
        return List.copyOf(bounds);
    }

    /**
     * The bound of a constraint.
     *
     * @param constraint the constraint
     * @return the bound on its sum
     */
    public static Bound of(OutcomeConstraint constraint) {
        return new Bound(
                text(Quantity.name(constraint.expression()), constraint.relation(), constraint.bound()),
                constraint.bound());
    }

    /** A goal of a single metric is bounded in the metric's unit. */
    private static Bound threshold(Goal goal, double gain) {
        double weight = goal.metric().map(goal.expression()::weight).orElse(1.0);
        double value = gain / weight + 0.0;
        return new Bound(text(goal.name(), weight < 0 ? Relation.AT_MOST : Relation.AT_LEAST, value), value);
    }

    private static String text(String name, Relation relation, double value) {
        return name + " " + relation.symbol() + " " + Figures.of(value);
    }

    /**
     * Its line across a chart.
     *
     * @param horizontal whether it bounds the vertical axis
     * @return the layer
     */
    public Rule rule(boolean horizontal) {
        return new Rule(text, Role.BOUND, horizontal, value);
    }

    /**
     * Adds rows for bounds to a table of trials, so that every number of a chart stands in it.
     *
     * @param table a table whose second column names arms and whose third one is the status
     * @param bounds the bounds
     * @param column in which column their values stand
     * @return the longer table
     */
    public static Table rows(Table table, List<Bound> bounds, int column) {
        Table longer = table;
        for (Bound bound : bounds) {
            Object[] cells = new Object[table.columns().size()];
            Arrays.fill(cells, Optional.empty());
            cells[1] = bound.text();
            cells[2] = "bound";
            cells[column] = bound.value();
            longer = longer.row(cells);
        }
        return longer;
    }
}
