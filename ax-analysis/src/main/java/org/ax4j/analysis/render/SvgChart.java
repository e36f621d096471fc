package org.ax4j.analysis.render;

import java.util.List;
import org.ax4j.spi.Chart;

/**
 * Draws a chart as static SVG 1.1, without a browser and without a script library: for documents, for build servers, and inside
 * reports for paper and for readers without scripts. The same chart gives the same text on every machine.
 */
public final class SvgChart {
    private static final String FONT =
            "text{font:12px system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif}";

    private static final double GAP = 18;

    private SvgChart() {}

    /**
     * A chart as a file of its own: with its colours, light or dark as the reader prefers.
     *
     * @param chart what to draw
     * @return the whole SVG document
     */
    public static String of(Chart chart) {
        String dark = "@media(prefers-color-scheme:dark){" + Tint.classes(Tint::dark) + "}";
        Tag ground = Tag.of("rect", "t-card")
                .with("width", "100%")
                .with("height", "100%")
                .with("fill", "currentColor");
        return draw(chart, "<style>" + FONT + Tint.classes(Tint::light) + dark + "</style>" + ground) + "\n";
    }

    /** A chart as part of a page whose style sheet has the classes of {@link Tint}. */
    static String part(Chart chart) {
        return draw(chart, "");
    }

    private static String draw(Chart chart, String ground) {
        return chart.match(new Chart.Cases<>() {
            @Override
            public String plane(Chart.Plane plane) {
                SvgPlane drawing = new SvgPlane(Drawing.of(plane));
                return svg(SvgPlane.WIDTH, drawing.height(), chart, ground + drawing.content());
            }

            @Override
            public String panels(Chart.Panels panels) {
                StringBuilder content = new StringBuilder();
                double top = 0;
                for (Chart.Plane plane : panels.planes()) {
                    SvgPlane drawing = new SvgPlane(Drawing.of(plane));
                    content.append(Tag.of("g")
                            .with("transform", "translate(0 " + Pixels.of(top) + ")")
                            .add(drawing.content()));
                    top += drawing.height() + GAP;
                }
                return svg(SvgPlane.WIDTH, top, chart, ground + content);
            }

            @Override
            public String graph(Chart.Graph graph) {
                SvgGraph drawing = new SvgGraph(GraphLayout.of(graph));
                return svg(drawing.width(), drawing.height(), chart, ground + drawing.content());
            }

            @Override
            public String gallery(Chart.Gallery gallery) {
                List<Chart.Picture> pictures = gallery.pictures();
                String content = SvgGallery.content(pictures);
                return svg(SvgGallery.width(pictures), SvgGallery.height(pictures), chart, ground + content);
            }
        });
    }

    private static String svg(double width, double height, Chart chart, String content) {
        return Tag.of("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + Pixels.of(width) + " " + Pixels.of(height))
                .with("role", "img")
                .add(Tag.of("title").text(ChartWords.summary(chart)))
                .add(content)
                .toString();
    }
}
