package org.ax4j.analysis.render;

import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Plane;
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
        return away ? entry.name() + " (beyond the edge)" : entry.name();
    }

    /** Whether a layer is one of many lines that share a name: each of them is then drawn thin. */
    boolean crowded(Layer layer) {
        return legend.entry(layer).layers().size() > 4;
    }

    private boolean shows(Rule rule) {
        return (rule.horizontal() ? y : x).shows(rule.value());
    }
}
