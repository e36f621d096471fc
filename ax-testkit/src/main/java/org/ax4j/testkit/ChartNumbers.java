package org.ax4j.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ax4j.spi.Card;
import org.ax4j.spi.Cell;
import org.ax4j.spi.Chart;
import org.ax4j.spi.Table;

/** The numbers of a card's chart, and which of them its table lacks. */
final class ChartNumbers implements Chart.Cases<List<String>>, Chart.LayerCases<List<String>> {
    /** Of a 95 % interval, to the digits in use: 1.96, or the quantile itself. */
    private static final List<Double> HALF_WIDTHS = List.of(1.96, 1.959963984540054);

    private final Set<Double> told = new HashSet<>();

    private ChartNumbers(Table table) {
        table.rows().forEach(row -> row.forEach(this::tell));
    }

    static List<String> missing(Card card) {
        ChartNumbers numbers = new ChartNumbers(card.table());
        return card.chart().map(chart -> chart.match(numbers)).orElse(List.of());
    }

    private void tell(Cell cell) {
        if (cell instanceof Cell.Whole whole) {
            told.add((double) whole.value());
        } else if (cell instanceof Cell.Real real) {
            told.add(real.value() + 0.0);
        } else if (cell instanceof Cell.Estimate estimate) {
            told.add(estimate.value().mean() + 0.0);
            HALF_WIDTHS.forEach(width -> {
                told.add(estimate.value().mean() - estimate.value().sem() * width);
                told.add(estimate.value().mean() + estimate.value().sem() * width);
            });
            told.add(estimate.value().sem());
        }
    }

    @Override
    public List<String> plane(Chart.Plane plane) {
        return plane.layers().stream()
                .flatMap(layer -> layer.match(this).stream())
                .toList();
    }

    /** Pictures have no numbers. */
    @Override
    public List<String> gallery(Chart.Gallery gallery) {
        return List.of();
    }

    @Override
    public List<String> panels(Chart.Panels panels) {
        return panels.planes().stream().flatMap(plane -> plane(plane).stream()).toList();
    }

    @Override
    public List<String> graph(Chart.Graph graph) {
        return graph.nodes().stream()
                .flatMap(node -> node.value().isEmpty()
                        ? Stream.empty()
                        : number("box " + node.name(), node.value().getAsDouble()).stream())
                .toList();
    }

    @Override
    public List<String> bars(Chart.Bars bars) {
        return marks(bars.name(), bars.marks());
    }

    @Override
    public List<String> band(Chart.Band band) {
        return Stream.of(band.x(), band.lower(), band.upper())
                .flatMap(List::stream)
                .flatMap(value -> number(band.name(), value).stream())
                .toList();
    }

    @Override
    public List<String> field(Chart.Field field) {
        return Stream.of(List.of(field.x(), field.y()), field.values())
                .flatMap(List::stream)
                .flatMap(List::stream)
                .flatMap(value -> number(field.name(), value).stream())
                .toList();
    }

    @Override
    public List<String> points(Chart.Points points) {
        return marks(points.name(), points.marks());
    }

    @Override
    public List<String> path(Chart.Path path) {
        return marks(path.name(), path.vertices());
    }

    @Override
    public List<String> rule(Chart.Rule rule) {
        return number(rule.name(), rule.value());
    }

    private List<String> marks(String layer, List<Chart.Mark> marks) {
        List<String> missing = new ArrayList<>();
        for (Chart.Mark mark : marks) {
            missing.addAll(number(layer + " x", mark.x()));
            missing.addAll(number(layer + " y", mark.y()));
            missing.addAll(interval(layer + " x", mark.xInterval()));
            missing.addAll(interval(layer + " y", mark.yInterval()));
        }
        return missing;
    }

    private List<String> interval(String where, Optional<Chart.Interval> interval) {
        return interval.stream()
                .flatMap(ends -> Stream.concat(
                        number(where + " low", ends.low()).stream(), number(where + " high", ends.high()).stream()))
                .toList();
    }

    private List<String> number(String where, double value) {
        return told.contains(value + 0.0) ? List.of() : List.of(where + " " + value);
    }
}
