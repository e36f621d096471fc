package org.ax4j.analysis.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Band;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Interval;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.LayerCases;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Rule;

/** Tells the page's script what to draw: scales, names, and each layer's numbers in full. */
final class ChartJson implements LayerCases<String> {
    private final Drawing drawing;

    private ChartJson(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The data of a plane. */
    static String of(Drawing drawing) {
        ChartJson layers = new ChartJson(drawing);
        return Json.object(
                "x", axis(drawing.plane().x(), drawing.x()),
                "y", axis(drawing.plane().y(), drawing.y()),
                "names", Json.array(drawing.legend().entries(), entry -> Json.string(entry.name())),
                "layers", Json.array(drawing.plane().layers(), layer -> layer.match(layers)));
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
                "x", numbers(points.marks(), Mark::x, drawing.x()),
                "y", numbers(points.marks(), Mark::y, drawing.y()),
                "xInterval", intervals(points.marks(), Mark::xInterval),
                "yInterval", intervals(points.marks(), Mark::yInterval),
                "labels", labels(points.marks()));
    }

    @Override
    public String path(Path path) {
        return Json.object(
                "kind", "\"path\"",
                "name", name(path),
                "tint", tint(path),
                "stroke", Json.string(path.stroke().name()),
                "crowded", Boolean.toString(drawing.crowded(path)),
                "x", numbers(path.vertices(), Mark::x, drawing.x()),
                "y", numbers(path.vertices(), Mark::y, drawing.y()),
                "yInterval", intervals(path.vertices(), Mark::yInterval),
                "labels", labels(path.vertices()));
    }

    @Override
    public String band(Band band) {
        return Json.object(
                "kind", "\"band\"",
                "name", name(band),
                "tint", tint(band),
                "places", Json.array(band.x(), Json::number),
                "lower", Json.array(band.lower(), Json::number),
                "upper", Json.array(band.upper(), Json::number));
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

    @Override
    public String bars(Bars bars) {
        return Json.object(
                "kind", "\"bars\"",
                "name", name(bars),
                "tint", tint(bars),
                "slim", Boolean.toString(bars.slim()),
                "x", numbers(bars.marks(), Mark::x, drawing.x()),
                "y", numbers(bars.marks(), Mark::y, drawing.y()),
                "xInterval", intervals(bars.marks(), Mark::xInterval),
                "labels", labels(bars.marks()));
    }

    @Override
    public String field(Field field) {
        Cells cells = Cells.of(field, drawing.plane());
        return Json.object(
                "kind", "\"field\"",
                "name", name(field),
                "tint", tint(field),
                "columns", Json.array(field.x(), Json::number),
                "rows", Json.array(field.y(), Json::number),
                "across", Json.array(cells.across(), Json::number),
                "up", Json.array(cells.up(), Json::number),
                "low", Json.number(cells.low()),
                "high", Json.number(cells.high()),
                "values", Json.array(field.values(), row -> Json.array(row, Json::number)),
                "smooth", Boolean.toString(Isolines.suit(field, drawing.plane())),
                "isolines", Json.array(Isolines.of(field, drawing.plane()), ChartJson::isoline),
                "labels", "\"\"");
    }

    private static String isoline(Isolines.Line line) {
        return Json.object(
                "level", Json.number(line.level()),
                "labelled", Boolean.toString(line.labelled()),
                "x", Json.array(line.x(), Json::number),
                "y", Json.array(line.y(), Json::number));
    }

    private String name(Layer layer) {
        return Integer.toString(drawing.legend().indexOf(layer));
    }

    private String tint(Layer layer) {
        return Json.string(drawing.legend().tint(layer).id());
    }

    private static String axis(Axis axis, Scale scale) {
        return Json.object(
                "label", Json.string(axis.label()),
                "unit", Json.string(axis.unit()),
                "logarithmic", Boolean.toString(scale.logarithmic()),
                "whole", Boolean.toString(scale.whole()),
                "names", Json.array(scale.names(), Json::string),
                "low", Json.number(scale.low()),
                "high", Json.number(scale.high()));
    }

    /** The values, null where the axis cannot show them. */
    private static String numbers(List<Mark> marks, ToDoubleFunction<Mark> value, Scale scale) {
        return Json.array(marks, mark -> {
            double place = value.applyAsDouble(mark);
            return Json.number(scale.draws(place) ? place : Double.NaN);
        });
    }

    /** Both ends of each, empty where there is none; an empty array where no mark has one. */
    private static String intervals(List<Mark> marks, Function<Mark, Optional<Interval>> interval) {
        boolean none = marks.stream().allMatch(mark -> interval.apply(mark).isEmpty());
        return none
                ? "[]"
                : Json.array(
                        marks,
                        mark -> Json.array(
                                interval.apply(mark)
                                        .map(ends -> List.of(ends.low(), ends.high()))
                                        .orElse(List.of()),
                                Json::number));
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
