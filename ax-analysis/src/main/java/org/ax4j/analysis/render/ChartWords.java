package org.ax4j.analysis.render;

import java.util.List;
import java.util.stream.Collectors;
import org.ax4j.error.Figures;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Band;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Rule;

/** What a chart shows, told in words for readers who cannot see it. */
final class ChartWords {
    private static final int NAMES = 12;
    private static final int LENGTH = 60;

    private ChartWords() {}

    /** One paragraph on a chart. */
    static String summary(Chart chart) {
        return chart.match(new Chart.Cases<>() {
            @Override
            public String plane(Chart.Plane plane) {
                return "Chart of " + axis(plane.y()) + " against " + axis(plane.x())
                        + layers(Legend.of(plane).entries());
            }

            @Override
            public String panels(Chart.Panels panels) {
                return panels.planes().stream().map(this::plane).collect(Collectors.joining(" "));
            }

            @Override
            public String graph(Chart.Graph graph) {
                return boxes(graph);
            }

            @Override
            public String gallery(Chart.Gallery gallery) {
                return gallery.pictures().stream()
                        .limit(NAMES)
                        .map(picture -> name(picture.caption()))
                        .collect(Collectors.joining(", ", gallery.pictures().size() + " pictures: ", "."));
            }
        });
    }

    private static String boxes(Chart.Graph graph) {
        String told = graph.nodes().stream()
                .limit(NAMES)
                .map(node -> name(node.name()) + (node.detail().isEmpty() ? "" : " (" + name(node.detail()) + ")"))
                .collect(Collectors.joining("; "));
        int more = graph.nodes().size() - NAMES;
        return "Graph of " + counted(graph.edges().size(), "arrow") + " between boxes: " + told
                + (more > 0 ? "; and " + more + " more." : ".");
    }

    private static String axis(Axis axis) {
        return name(axis.label())
                + (axis.unit().isEmpty() ? "" : " in " + name(axis.unit()))
                + (axis.logarithmic() ? " (logarithmic)" : "");
    }

    private static String layers(List<Legend.Entry> entries) {
        String told = entries.stream().limit(NAMES).map(ChartWords::entry).collect(Collectors.joining("; "));
        int more = entries.size() - NAMES;
        return entries.isEmpty() ? "; nothing is drawn." : ". " + told + (more > 0 ? "; and " + more + " more." : ".");
    }

    private static String entry(Legend.Entry entry) {
        List<Layer> layers = entry.layers();
        long points = layers.stream()
                .filter(Points.class::isInstance)
                .mapToLong(layer -> Frame.marks(layer).size())
                .sum();
        long lines = layers.stream().filter(Path.class::isInstance).count();
        long bars = layers.stream()
                .filter(Bars.class::isInstance)
                .mapToLong(layer -> Frame.marks(layer).size())
                .sum();
        String values = layers.stream()
                .filter(Rule.class::isInstance)
                .map(layer -> Figures.of(((Rule) layer).value()))
                .collect(Collectors.joining(", "));
        if (entry.sample() instanceof Field field) {
            return name(entry.name()) + ": " + field.x().size() + " by "
                    + field.y().size() + " values";
        }
        if (entry.sample() instanceof Band band) {
            return name(entry.name()) + ": a band, " + ends(band);
        }
        return name(entry.name()) + ": "
                + java.util.stream.Stream.of(
                                points > 0 ? counted(points, "point") : "",
                                bars > 0 ? counted(bars, "bar") + " up to " + longest(layers) : "",
                                lines > 0 ? counted(lines, "line") : "",
                                values.isEmpty() ? "" : "bound at " + values,
                                bars > 0 ? "" : heights(layers))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
    }

    private static String ends(Band band) {
        double low =
                band.lower().stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
        double high =
                band.upper().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        return "from " + Figures.of(low) + " to " + Figures.of(high);
    }

    private static String longest(List<Layer> layers) {
        return Figures.of(layers.stream()
                .flatMap(layer -> Frame.marks(layer).stream())
                .mapToDouble(Mark::x)
                .max()
                .orElse(0));
    }

    private static String heights(List<Layer> layers) {
        var summary = layers.stream()
                .flatMap(layer -> Frame.marks(layer).stream())
                .mapToDouble(Mark::y)
                .filter(Double::isFinite)
                .summaryStatistics();
        return summary.getCount() == 0
                ? ""
                : "from " + Figures.of(summary.getMin()) + " to " + Figures.of(summary.getMax());
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static String name(String text) {
        return Markup.shortened(text, LENGTH);
    }
}
