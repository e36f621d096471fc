package org.ax4j.analysis.render;

import org.ax4j.analysis.render.GraphLayout.Arrow;
import org.ax4j.analysis.render.GraphLayout.Box;
import org.ax4j.spi.Chart.Graph;

/** Writes the place of a graph that tells its boxes to who points at them, and the drawing for paper and for readers without scripts. */
final class GraphHtml {
    private GraphHtml() {}

    /** The figure of a graph. */
    static Tag of(Graph graph) {
        GraphLayout layout = GraphLayout.of(graph);
        Tag plot = Tag.of("div", "plot")
                .with("tabindex", "0")
                .with("role", "group")
                .with("aria-roledescription", "graph")
                .with("aria-label", ChartWords.summary(graph) + " Arrow keys read the boxes.")
                .with(
                        "style",
                        "height:" + Pixels.of(layout.height()) + "px;min-width:" + Pixels.of(layout.width()) + "px");
        return Tag.of("figure", "chart graph")
                .add(Tag.of("div", "reach").add(plot))
                .add(Tag.of("div", "still").add(SvgChart.part(graph)))
                .add(Json.script("chart-data", data(layout)));
    }

    private static String data(GraphLayout layout) {
        return Json.object(
                "width", Json.number(layout.width()),
                "height", Json.number(layout.height()),
                "inset", Json.number(SvgGraph.INSET),
                "boxes", Json.array(layout.boxes(), GraphHtml::box),
                "arrows", Json.array(layout.arrows(), GraphHtml::arrow));
    }

    private static String box(Box box) {
        return Json.object(
                "left", Json.number(box.left()),
                "top", Json.number(box.top()),
                "width", Json.number(box.width()),
                "height", Json.number(box.height()),
                "tint", Json.string(Tint.of(box.node().role(), 0).id()),
                "name", Json.string(box.name()),
                "detail", Json.string(box.detail()),
                "words",
                        Json.array(
                                java.util.List.of(box.node().name(), box.node().detail()), Json::string),
                "part", Json.number(box.part().orElse(Double.NaN)));
    }

    private static String arrow(Arrow arrow) {
        return Json.object(
                "line", Json.string(arrow.line()),
                "head", Json.string(arrow.head()),
                "label", Json.string(arrow.label()),
                "left", Json.number(arrow.toLeft() - 10),
                "top", Json.number(arrow.toTop() - 6));
    }
}
