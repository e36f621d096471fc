package org.ax4j.analysis.render;

import java.util.ArrayList;
import java.util.List;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Plane;

/** Draws axes, layers and legend of one plane. */
final class SvgPlane {
    /** The width of every drawing. */
    static final double WIDTH = 720;

    private static final double TOP = 34;
    private static final double BOTTOM = 372;
    private static final double RIGHT = WIDTH - 16;
    private static final double LEGEND_TOP = 426;
    private static final double LEGEND_LINE = 20;
    private static final int NAME_LENGTH = 40;
    private static final int LABEL_LENGTH = 80;
    private static final int LEGEND_ENTRIES = 24;

    private final Plane plane;
    private final Legend legend;
    private final SvgGround ground;
    private final List<String> legendParts = new ArrayList<>();
    private final double height;

    SvgPlane(Plane plane) {
        this.plane = plane;
        this.legend = Legend.of(plane);
        Scale x = Frame.x(plane);
        Scale y = Frame.y(plane);
        double widest = y.ticks(6).stream()
                .mapToDouble(tick -> SvgText.width(tick.label()))
                .max()
                .orElse(0);
        this.ground = new SvgGround(x, y, Math.max(40, widest + 16), RIGHT, TOP, BOTTOM);
        this.height = layLegend();
    }

    double height() {
        return height;
    }

    String content() {
        StringBuilder out = new StringBuilder(grid());
        SvgLayers drawing = new SvgLayers(ground, legend);
        plane.layers().forEach(layer -> out.append(drawing.draw(layer)));
        legendParts.forEach(out::append);
        return out.toString();
    }

    private String grid() {
        StringBuilder out = new StringBuilder("<g class=\"t-line\" stroke=\"currentColor\">");
        List<Scale.Tick> across = ground.x().ticks(8);
        List<Scale.Tick> up = ground.y().ticks(6);
        across.forEach(tick -> out.append(line(ground.left(tick.value()), TOP, ground.left(tick.value()), BOTTOM)));
        up.forEach(
                tick -> out.append(line(ground.leftEdge(), ground.top(tick.value()), RIGHT, ground.top(tick.value()))));
        out.append("</g>");
        across.forEach(
                tick -> out.append(SvgText.middle(ground.left(tick.value()), BOTTOM + 18, Tint.MUTED, tick.label())));
        up.forEach(tick ->
                out.append(SvgText.end(ground.leftEdge() - 8, ground.top(tick.value()) + 4, Tint.MUTED, tick.label())));
        out.append(SvgText.start(4, 16, Tint.INK, title(plane.y())));
        out.append(SvgText.end(RIGHT, BOTTOM + 38, Tint.INK, title(plane.x())));
        return out.toString();
    }

    private double layLegend() {
        double x = ground.leftEdge();
        double y = LEGEND_TOP;
        List<Legend.Entry> entries = legend.entries()
                .subList(0, Math.min(LEGEND_ENTRIES, legend.entries().size()));
        for (Legend.Entry entry : entries) {
            String name = Markup.shortened(entry.name(), NAME_LENGTH);
            double width = 44 + SvgText.width(name);
            if (x + width > RIGHT && x > ground.leftEdge()) {
                x = ground.leftEdge();
                y += LEGEND_LINE;
            }
            legendParts.add(SvgSwatch.at(entry, x, y - 4) + SvgText.start(x + 28, y, Tint.INK, name));
            x += width;
        }
        int more = legend.entries().size() - entries.size();
        if (more > 0) {
            y += LEGEND_LINE;
            legendParts.add(SvgText.start(ground.leftEdge(), y, Tint.MUTED, "and " + more + " more"));
        }
        return entries.isEmpty() ? LEGEND_TOP : y + 14;
    }

    static String title(Axis axis) {
        return Markup.shortened(axis.label() + (axis.unit().isEmpty() ? "" : " (" + axis.unit() + ")"), LABEL_LENGTH);
    }

    private static String line(double x1, double y1, double x2, double y2) {
        return "<path d=\"M" + Pixels.of(x1) + " " + Pixels.of(y1) + "L" + Pixels.of(x2) + " " + Pixels.of(y2) + "\"/>";
    }

    /** Whether a layer is one of many lines that share a name. */
    static boolean crowded(Legend legend, Layer layer) {
        return legend.entries().get(legend.indexOf(layer)).layers().size() > 4;
    }
}
