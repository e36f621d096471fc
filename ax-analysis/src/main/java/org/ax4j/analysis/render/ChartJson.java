package org.ax4j.analysis.render;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.LayerCases;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Rule;

/** Tells the page's script what to draw: scales, names, and each layer's numbers in full. */
final class ChartJson implements LayerCases<String> {
    private final Legend legend;

    private ChartJson(Legend legend) {
        this.legend = legend;
    }

    /** The data of a plane. */
    static String of(Plane plane) {
        Legend legend = Legend.of(plane);
        ChartJson layers = new ChartJson(legend);
        return Json.object(
                "x", axis(plane.x(), Frame.x(plane)),
                "y", axis(plane.y(), Frame.y(plane)),
                "names", Json.array(legend.entries(), entry -> Json.string(entry.name())),
                "layers", Json.array(plane.layers(), layer -> layer.match(layers)));
    }

    @Override
    public String points(Points points) {
        Marker marker = Marker.of(points.role());
        return Json.object(
                "kind", "\"points\"",
                "name", name(points),
                "tint", tint(points),
                "outline", Json.string(marker.outline()),
                "radius", Json.number(marker.radius()),
                "fill", Json.number(marker.fill()),
                "x", numbers(points.marks(), Mark::x),
                "y", numbers(points.marks(), Mark::y),
                "xError", errors(points.marks(), Mark::xError),
                "yError", errors(points.marks(), Mark::yError),
                "labels", labels(points.marks()));
    }

    @Override
    public String path(Path path) {
        return Json.object(
                "kind", "\"path\"",
                "name", name(path),
                "tint", tint(path),
                "stroke", Json.string(path.stroke().name()),
                "crowded", Boolean.toString(SvgPlane.crowded(legend, path)),
                "x", numbers(path.vertices(), Mark::x),
                "y", numbers(path.vertices(), Mark::y),
                "labels", labels(path.vertices()));
    }

    @Override
    public String rule(Rule rule) {
        return Json.object(
                "kind", "\"rule\"",
                "name", name(rule),
                "tint", tint(rule),
                "horizontal", Boolean.toString(rule.horizontal()),
                "value", Json.number(rule.value()));
    }

    private String name(Layer layer) {
        return Integer.toString(legend.indexOf(layer));
    }

    private String tint(Layer layer) {
        return Json.string(legend.tint(layer).id());
    }

    private static String axis(Axis axis, Scale scale) {
        return Json.object(
                "label", Json.string(axis.label()),
                "unit", Json.string(axis.unit()),
                "logarithmic", Boolean.toString(scale.logarithmic()),
                "whole", Boolean.toString(scale.whole()),
                "low", Json.number(scale.low()),
                "high", Json.number(scale.high()));
    }

    private static String numbers(List<Mark> marks, ToDoubleFunction<Mark> value) {
        return Json.array(marks, mark -> Json.number(value.applyAsDouble(mark)));
    }

    private static String errors(List<Mark> marks, Function<Mark, OptionalDouble> error) {
        boolean none = marks.stream().allMatch(mark -> error.apply(mark).isEmpty());
        return none
                ? "[]"
                : Json.array(marks, mark -> Json.number(error.apply(mark).orElse(Double.NaN)));
    }

    /** One label for all marks where it is always the same. */
    private static String labels(List<Mark> marks) {
        List<String> distinct =
                marks.stream().map(Mark::label).distinct().limit(2).toList();
        return distinct.size() == 1
                ? Json.string(distinct.get(0))
                : Json.array(marks, mark -> Json.string(mark.label()));
    }
}
