package org.ax4j.analysis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ax4j.experiment.Prediction;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Interval;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;

/**
 * Writes cards as JSON, for other programs: numbers in full, {@code null} where nothing is known or a number is not finite, estimates as {@code {"mean",
 * "sem"}}, and the chart as its layers. The same card gives the same text.
 */
public final class CardJson {
    private CardJson() {}

    /**
     * Several cards.
     *
     * @param cards the cards
     * @return an array of objects
     */
    public static String of(List<Card> cards) {
        return Json.array(cards, CardJson::of);
    }

    /**
     * One card.
     *
     * @param card the card
     * @return an object with id, title, subtitle, group, text, columns, rows, and chart where there is one
     */
    public static String of(Card card) {
        List<String> members = new ArrayList<>(List.of(
                "id", Json.string(card.id()),
                "title", Json.string(card.title()),
                "subtitle", Json.string(card.subtitle()),
                "group", Json.string(GroupHtml.id(card.group())),
                "text", Json.string(card.text()),
                "columns", Json.array(card.table().columns(), Json::string),
                "rows", Json.array(card.table().rows(), row -> Json.array(row, cell -> cell.match(CELLS)))));
        card.chart().ifPresent(chart -> members.addAll(List.of("chart", chart.match(CHARTS))));
        return Json.object(members.toArray(String[]::new));
    }

    private static final Cell.Cases<String> CELLS = new Cell.Cases<>() {
        @Override
        public String text(String value) {
            return Json.string(value);
        }

        @Override
        public String whole(long value) {
            return Long.toString(value);
        }

        @Override
        public String real(double value) {
            return Json.number(value);
        }

        @Override
        public String estimate(Prediction value) {
            return Json.object("mean", Json.number(value.mean()), "sem", Json.number(value.sem()));
        }

        @Override
        public String flag(boolean value) {
            return Boolean.toString(value);
        }

        @Override
        public String missing() {
            return "null";
        }
    };

    private static final Chart.Cases<String> CHARTS = new Chart.Cases<>() {
        @Override
        public String plane(Chart.Plane plane) {
            return Json.object(
                    "kind", "\"plane\"",
                    "x", axis(plane.x()),
                    "y", axis(plane.y()),
                    "layers", Json.array(plane.layers(), layer -> layer.match(LAYERS)));
        }

        @Override
        public String gallery(Chart.Gallery gallery) {
            return Json.object(
                    "kind",
                    "\"gallery\"",
                    "pictures",
                    Json.array(
                            gallery.pictures(),
                            picture -> Json.object(
                                    "caption",
                                    Json.string(picture.caption()),
                                    "png",
                                    Json.string(picture.pngBase64()))));
        }

        @Override
        public String panels(Chart.Panels panels) {
            return Json.object("kind", "\"panels\"", "planes", Json.array(panels.planes(), this::plane));
        }

        @Override
        public String graph(Chart.Graph graph) {
            return Json.object(
                    "kind",
                    "\"graph\"",
                    "nodes",
                    Json.array(graph.nodes(), CardJson::node),
                    "edges",
                    Json.array(graph.edges(), CardJson::edge));
        }
    };

    private static final Chart.LayerCases<String> LAYERS = new Chart.LayerCases<>() {
        @Override
        public String points(Chart.Points points) {
            return layer("points", points, "marks", Json.array(points.marks(), CardJson::mark));
        }

        @Override
        public String path(Chart.Path path) {
            String stroke = Json.string(path.stroke().name().toLowerCase(java.util.Locale.ROOT));
            return layer("path", path, "stroke", stroke, "marks", Json.array(path.vertices(), CardJson::mark));
        }

        @Override
        public String rule(Chart.Rule rule) {
            String horizontal = Boolean.toString(rule.horizontal());
            return layer("rule", rule, "horizontal", horizontal, "value", Json.number(rule.value()));
        }

        @Override
        public String bars(Chart.Bars bars) {
            return layer(
                    "bars",
                    bars,
                    "slim",
                    Boolean.toString(bars.slim()),
                    "marks",
                    Json.array(bars.marks(), CardJson::mark));
        }

        @Override
        public String band(Chart.Band band) {
            return layer(
                    "band",
                    band,
                    "x",
                    Json.array(band.x(), Json::number),
                    "lower",
                    Json.array(band.lower(), Json::number),
                    "upper",
                    Json.array(band.upper(), Json::number));
        }

        @Override
        public String field(Chart.Field field) {
            return layer(
                    "field",
                    field,
                    "x",
                    Json.array(field.x(), Json::number),
                    "y",
                    Json.array(field.y(), Json::number),
                    "values",
                    Json.array(field.values(), row -> Json.array(row, Json::number)));
        }
    };

    private static String layer(String kind, Layer layer, String... more) {
        List<String> members = new ArrayList<>(List.of(
                "kind", Json.string(kind),
                "name", Json.string(layer.name()),
                "role", Json.string(layer.role().name().toLowerCase(java.util.Locale.ROOT))));
        members.addAll(List.of(more));
        return Json.object(members.toArray(String[]::new));
    }

    private static String node(Chart.Node node) {
        List<String> members = new ArrayList<>(List.of(
                "name", Json.string(node.name()),
                "detail", Json.string(node.detail()),
                "role", Json.string(node.role().name().toLowerCase(java.util.Locale.ROOT))));
        node.value().ifPresent(value -> members.addAll(List.of("value", Json.number(value))));
        return Json.object(members.toArray(String[]::new));
    }

    private static String edge(Chart.Edge edge) {
        return Json.object(
                "from", Integer.toString(edge.from()),
                "to", Integer.toString(edge.to()),
                "label", Json.string(edge.label()));
    }

    private static String mark(Mark mark) {
        List<String> members = new ArrayList<>(
                List.of("x", Json.number(mark.x()), "y", Json.number(mark.y()), "label", Json.string(mark.label())));
        interval(members, "xInterval", mark.xInterval());
        interval(members, "yInterval", mark.yInterval());
        return Json.object(members.toArray(String[]::new));
    }

    private static void interval(List<String> members, String name, Optional<Interval> interval) {
        interval.ifPresent(ends ->
                members.addAll(List.of(name, Json.array(List.of(ends.low(), ends.high()), Json::number))));
    }

    private static String axis(Axis axis) {
        return Json.object(
                "label", Json.string(axis.label()),
                "unit", Json.string(axis.unit()),
                "logarithmic", Boolean.toString(axis.logarithmic()),
                "names", Json.array(axis.names(), Json::string));
    }
}
