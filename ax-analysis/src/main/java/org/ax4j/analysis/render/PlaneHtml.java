package org.ax4j.analysis.render;

import org.ax4j.spi.Chart.Plane;

/** Writes the place of an interactive chart: its legend, its numbers, and the drawing for paper and for readers without scripts. */
final class PlaneHtml {
    /** Names from which the legend gets a scroll box. */
    private static final int MANY_NAMES = 12;

    private PlaneHtml() {}

    /** The figure of a plane. */
    static Tag of(Plane plane) {
        Drawing drawing = Drawing.of(plane);
        Tag plot = Tag.of("div", "plot")
                .with("tabindex", "0")
                .with("role", "group")
                .with("aria-roledescription", "chart")
                .with("aria-label", ChartWords.summary(plane) + " Arrow keys read the points.");
        return Tag.of("figure", "chart")
                .add(Tag.of("div", "controls").add(legend(drawing)).add(zoom()))
                .add(plot)
                .add(Tag.of("div", "still").add(SvgChart.part(plane)))
                .add(Json.script("chart-data", ChartJson.of(drawing)));
    }

    private static Tag legend(Drawing drawing) {
        int names = drawing.legend().entries().size();
        Tag list = Tag.of("div", names > MANY_NAMES ? "legend many" : "legend")
                .with("role", "group")
                .with("aria-label", "Legend");
        for (int i = 0; i < names; i++) {
            Legend.Entry entry = drawing.legend().entries().get(i);
            list.add(button("Show or hide; with the shift key, show alone")
                    .with("aria-pressed", "true")
                    .with("data-name", Integer.toString(i))
                    .add(SvgSwatch.alone(entry))
                    .add(Tag.of("span").name(drawing.label(entry))));
        }
        return list;
    }

    private static Tag zoom() {
        return Tag.of("div", "zoom")
                .with("role", "group")
                .with("aria-label", "Zoom")
                .add(zoom("in", "+", "Zoom in", "+, or drag a rectangle"))
                .add(zoom("out", "−", "Zoom out", "-"))
                .add(zoom("reset", "↺", "Show all", "0, or double-click"));
    }

    private static Tag zoom(String how, String sign, String words, String keys) {
        return button(words + " (" + keys + ")")
                .with("data-zoom", how)
                .with("aria-label", words)
                .text(sign);
    }

    private static Tag button(String title) {
        return Tag.of("button").with("type", "button").with("title", title);
    }
}
