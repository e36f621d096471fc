package org.ax4j.analysis.render;

import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Rule;

/**
 * A plane with what both drawers agree on: its scales and its legend.
 *
 * @param plane the plane
 * @param x its horizontal scale at first
 * @param y its vertical scale at first
 * @param legend its names and colours
 */
record Drawing(Plane plane, Scale x, Scale y, Legend legend) {
    private static final int FEW = 4;
    private static final int MANY = 12;

    /** How a plane is drawn. */
    static Drawing of(Plane plane) {
        return new Drawing(plane, Frame.x(plane), Frame.y(plane), Legend.of(plane));
    }

    /** An axis by its label and unit. */
    static String title(Axis axis) {
        return axis.label() + (axis.unit().isEmpty() ? "" : " (" + axis.unit() + ")");
    }

    /** A name as the legend has it; of a bound that is too far off to be drawn at first, it says so. */
    String label(Legend.Entry entry) {
        boolean away = entry.layers().stream().allMatch(layer -> layer instanceof Rule rule && !shows(rule));
        if (entry.sample() instanceof Field field) {
            return entry.name() + ", " + Cells.of(field, plane).range();
        }
        return away ? entry.name() + " (beyond the edge)" : entry.name();
    }

    /** Whether a layer is one of many lines: each of them is then drawn thin, but for the one that the others are compared with. */
    boolean crowded(Layer layer) {
        boolean standsOut = layer.role() == Role.BASELINE || layer.role() == Role.BEST;
        return legend.entry(layer).layers().size() > FEW || (!standsOut && lines() > MANY);
    }

    private long lines() {
        return plane.layers().stream().filter(Path.class::isInstance).count();
    }

    private boolean shows(Rule rule) {
        return (rule.horizontal() ? y : x).shows(rule.value());
    }
}
