package org.ax4j.analysis.render;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.LayerCases;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Rule;
import org.ax4j.spi.Chart.Stroke;

/** Draws the layers of a plane. */
final class SvgLayers implements LayerCases<String> {
    private static final int LABEL_LENGTH = 200;

    private final SvgGround ground;
    private final Legend legend;

    SvgLayers(SvgGround ground, Legend legend) {
        this.ground = ground;
        this.legend = legend;
    }

    String draw(Layer layer) {
        String content = layer.match(this);
        return "<g class=\"layer t-" + legend.tint(layer).id() + "\" stroke=\"currentColor\" fill=\"none\">" + content
                + "</g>";
    }

    @Override
    public String points(Points points) {
        Marker marker = Marker.of(points.role());
        StringBuilder out = new StringBuilder();
        for (Mark mark : points.marks()) {
            if (ground.x().draws(mark.x()) && ground.y().draws(mark.y())) {
                out.append(bars(mark)).append(point(marker, ground.left(mark.x()), ground.top(mark.y()), mark.label()));
            }
        }
        return out.toString();
    }

    /** One mark of a shape at a place. */
    static String point(Marker marker, double left, double top, String label) {
        String title =
                label.isEmpty() ? "" : "<title>" + Markup.escaped(Markup.shortened(label, LABEL_LENGTH)) + "</title>";
        return "<g class=\"mark\" transform=\"translate(" + Pixels.of(left) + " " + Pixels.of(top) + ")\">" + title
                + "<path transform=\"scale(" + Pixels.of(marker.radius()) + ")\" d=\"" + marker.outline()
                + "\" fill=\"currentColor\" fill-opacity=\"" + Pixels.of(marker.fill())
                + "\" stroke-width=\"" + Pixels.of(1.6 / marker.radius()) + "\"/></g>";
    }

    private String bars(Mark mark) {
        return bar(
                        mark.xError(),
                        e -> ground.keptLeft(mark.x() - e),
                        e -> ground.keptLeft(mark.x() + e),
                        ground.top(mark.y()),
                        true)
                + bar(
                        mark.yError(),
                        e -> ground.keptTop(mark.y() - e),
                        e -> ground.keptTop(mark.y() + e),
                        ground.left(mark.x()),
                        false);
    }

    private static String bar(
            OptionalDouble error,
            DoubleUnaryOperator low,
            DoubleUnaryOperator high,
            double across,
            boolean horizontal) {
        if (error.isEmpty() || !(error.getAsDouble() > 0)) {
            return "";
        }
        String from = Pixels.of(low.applyAsDouble(error.getAsDouble()));
        String to = Pixels.of(high.applyAsDouble(error.getAsDouble()));
        String data = horizontal
                ? "M" + from + " " + Pixels.of(across) + "H" + to
                : "M" + Pixels.of(across) + " " + from + "V" + to;
        return "<path class=\"error\" stroke-opacity=\"0.45\" d=\"" + data + "\"/>";
    }

    @Override
    public String path(Path path) {
        boolean crowded = SvgPlane.crowded(legend, path);
        String dash = path.stroke() == Stroke.DASHED ? " stroke-dasharray=\"6 4\"" : "";
        return "<path stroke-width=\"" + (crowded ? "1.2\" stroke-opacity=\"0.6" : "2") + "\" stroke-linejoin=\"round\""
                + dash + " d=\"" + data(path.vertices(), path.stroke() == Stroke.STEP) + "\"/>";
    }

    private String data(List<Mark> vertices, boolean steps) {
        StringBuilder out = new StringBuilder();
        boolean down = false;
        for (Mark mark : vertices) {
            boolean drawn = ground.x().draws(mark.x()) && ground.y().draws(mark.y());
            if (drawn) {
                String left = Pixels.of(ground.left(mark.x()));
                String top = Pixels.of(ground.top(mark.y()));
                out.append(!down ? "M" + left + " " + top : steps ? "H" + left + "V" + top : "L" + left + " " + top);
            }
            down = drawn;
        }
        return out.toString();
    }

    @Override
    public String rule(Rule rule) {
        Scale scale = rule.horizontal() ? ground.y() : ground.x();
        double place = scale.draws(rule.value()) ? scale.place(rule.value()) : -1;
        if (place < 0 || place > 1) {
            return "";
        }
        String data = rule.horizontal()
                ? "M" + Pixels.of(ground.leftEdge()) + " " + Pixels.of(ground.top(rule.value())) + "H"
                        + Pixels.of(ground.rightEdge())
                : "M" + Pixels.of(ground.left(rule.value())) + " " + Pixels.of(ground.topEdge()) + "V"
                        + Pixels.of(ground.bottomEdge());
        return "<path class=\"rule\" stroke-width=\"1.5\" stroke-dasharray=\"6 4\" d=\"" + data + "\"/>";
    }
}
