package org.ax4j.analysis.render;

import java.util.List;
import org.ax4j.spi.Chart.Axis;

/** Draws axes, layers and legend of one plane. */
final class SvgPlane {
    /** The width of every drawing. */
    static final double WIDTH = 720;

    private static final double TOP = 34;
    private static final double BOTTOM = 372;
    private static final double RIGHT = WIDTH - 16;
    private static final double NARROWEST_LABELS = 40;
    private static final int TICKS_ACROSS = 8;
    private static final int TICKS_UP = 6;
    private static final int TITLE_LENGTH = 80;

    private static final int NAMES_UP = 20;
    private static final double WIDE_LETTERS = 1.15;
    private static final int LABEL_LENGTH = 26;

    private final Drawing drawing;
    private final List<Scale.Tick> up;
    private final SvgGround ground;
    private final SvgLegend legend;

    SvgPlane(Drawing drawing) {
        this.drawing = drawing;
        this.up = drawing.y().ticks(drawing.y().names().isEmpty() ? TICKS_UP : NAMES_UP).stream()
                .map(tick -> new Scale.Tick(tick.value(), Markup.shortened(tick.label(), LABEL_LENGTH)))
                .toList();
        double labels = up.stream()
                .mapToDouble(tick ->
                        SvgText.width(tick.label()) * (drawing.y().names().isEmpty() ? 1 : WIDE_LETTERS) + 16)
                .max()
                .orElse(0);
        double left = Math.max(NARROWEST_LABELS, labels);
        this.ground = new SvgGround(drawing.x(), drawing.y(), left, RIGHT, TOP, BOTTOM);
        this.legend = SvgLegend.of(drawing, left, RIGHT, BOTTOM + 54);
    }

    double height() {
        return legend.bottom();
    }

    String content() {
        StringBuilder out = new StringBuilder(axes());
        SvgLayers layers = new SvgLayers(ground, drawing);
        drawing.plane().layers().forEach(layer -> out.append(layer.match(layers)));
        return out.append(legend.content()).toString();
    }

    private String axes() {
        List<Scale.Tick> across = ground.x().ticks(TICKS_ACROSS);
        Tag grid = SvgLine.group("", Tint.LINE);
        across.forEach(tick -> grid.add(SvgLine.of(SvgLine.down(ground.left(tick.value()), TOP, BOTTOM))));
        up.forEach(tick -> grid.add(SvgLine.of(SvgLine.across(ground.leftEdge(), ground.top(tick.value()), RIGHT))));
        StringBuilder out = new StringBuilder(grid.toString());
        across.forEach(
                tick -> out.append(SvgText.middle(ground.left(tick.value()), BOTTOM + 18, Tint.MUTED, tick.label())));
        up.forEach(tick ->
                out.append(SvgText.end(ground.leftEdge() - 8, ground.top(tick.value()) + 4, Tint.MUTED, tick.label())));
        return out.append(SvgText.start(4, 16, Tint.INK, title(drawing.plane().y())))
                .append(SvgText.end(
                        RIGHT, BOTTOM + 38, Tint.INK, title(drawing.plane().x())))
                .toString();
    }

    private static String title(Axis axis) {
        return Markup.shortened(Drawing.title(axis), TITLE_LENGTH);
    }
}
