package org.ax4j.analysis.render;

import java.util.List;
import org.ax4j.spi.Chart.Plane;

/** Writes the place of an interactive chart: its legend, its numbers, and the drawing for paper and for readers without scripts. */
final class PlaneHtml {
    private PlaneHtml() {}

    /** The figure of a plane. */
    static String of(Plane plane) {
        String words = Markup.escaped(ChartWords.summary(plane));
        return "<figure class=\"chart\"><div class=\"controls\">"
                + legend(Legend.of(plane).entries())
                + "<div class=\"zoom\" role=\"group\" aria-label=\"Zoom\">"
                + "<button type=\"button\" data-zoom=\"in\" aria-label=\"Zoom in\" title=\"Zoom in (+); or drag a rectangle\">+</button>"
                + "<button type=\"button\" data-zoom=\"out\" aria-label=\"Zoom out\" title=\"Zoom out (-)\">−</button>"
                + "<button type=\"button\" data-zoom=\"reset\" aria-label=\"Show all\" title=\"Show all (0); or double-click\">↺</button>"
                + "</div></div><div class=\"plot\" tabindex=\"0\" role=\"group\" aria-roledescription=\"chart\" aria-label=\""
                + words
                + " Arrow keys read the points.\"></div><div class=\"still\">" + SvgChart.part(plane) + "</div>"
                + "<script type=\"application/json\" class=\"chart-data\">" + ChartJson.of(plane)
                + "</script></figure>";
    }

    private static String legend(List<Legend.Entry> entries) {
        StringBuilder out = new StringBuilder("<div class=\"legend\" role=\"group\" aria-label=\"Legend\">");
        for (int i = 0; i < entries.size(); i++) {
            Legend.Entry entry = entries.get(i);
            out.append("<button type=\"button\" aria-pressed=\"true\" data-name=\"")
                    .append(i)
                    .append("\">")
                    .append(SvgSwatch.alone(entry))
                    .append("<span dir=\"auto\">")
                    .append(Markup.escaped(entry.name()))
                    .append("</span></button>");
        }
        return out.append("</div>").toString();
    }
}
