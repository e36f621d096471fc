package org.ax4j.analysis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ax4j.experiment.Prediction;
import org.ax4j.spi.Card;
import org.ax4j.spi.Card.Group;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Edge;
import org.ax4j.spi.Chart.Gallery;
import org.ax4j.spi.Chart.Graph;
import org.ax4j.spi.Chart.Interval;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Node;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Picture;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Role;
import org.ax4j.spi.Chart.Rule;
import org.ax4j.spi.Chart.Stroke;
import org.ax4j.spi.Table;

/** Names and values that try to break a report. */
public final class Hostile {
    /** Each of them would run, end an element, or spoil the text around it if it were let through. */
    public static final List<String> NAMES = List.of(
            "<script>document.documentElement.setAttribute('data-hurt','1')</script>",
            "</script><script>document.documentElement.setAttribute('data-hurt','2')</script>",
            "<img src=x onerror=\"document.documentElement.setAttribute('data-hurt','3')\">",
            "\"><svg onload=document.documentElement.setAttribute('data-hurt','4')>",
            "' onmouseover='document.documentElement.setAttribute(\"data-hurt\",\"5\")",
            "</title></style></textarea><h1 class=hurt>6</h1>",
            "<!--<script>",
            "]]>",
            "&lt;b&gt;&amp;",
            "\\u003cb\\u003e",
            "{a|b} {b} {c} ${1+1} {{x}}",
            "a\u2028b\u2029c\u0000d\u0007e\u0085f\uFFFEg",
            "\uD83D half an emoji",
            "other half \uDE00",
            "🧪👩\u200d🔬🇩🇪",
            "\u202eright to left\u202c مرحبا שלום",
            "__proto__",
            "constructor",
            "toString",
            "",
            " ",
            "\n",
            "\t",
            "%s %d %n",
            "=cmd|'/c calc'!A0",
            "javascript:alert(1)",
            "long".repeat(2500));

    private static final List<Double> VALUES = List.of(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_VALUE,
            0.0,
            -0.0,
            1e-12,
            1.0);

    private Hostile() {}

    /** Cards that say every name in every place, and plot values that cannot be plotted. */
    static List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            Group group = List.of(Group.values()).get(i % 4);
            cards.add(Card.of(name, name, group, table(name))
                    .subtitle(name)
                    .text(name + "\n\n" + name)
                    .chart(plane(name, i % 2 == 0)));
        }
        NAMES.forEach(name -> cards.add(
                Card.of("a/graph", "graph", Group.RESULTS, Table.of("x")).chart(graph(name))));
        cards.add(Card.of("a/gallery", "pictures", Group.RESULTS, Table.of("x"))
                .chart(new Gallery(
                        NAMES.stream().map(name -> new Picture(name, name)).toList())));
        cards.add(Card.of(
                "a/wide",
                "columns",
                Group.RESULTS,
                new Table(
                        NAMES,
                        List.of(Table.of("x").row("y").rows().get(0).stream()
                                .flatMap(cell -> NAMES.stream().map(name -> cell))
                                .toList()))));
        return cards;
    }

    private static Table table(String name) {
        Table table = Table.of(name, name + "2", "value", "estimate", "whole", "flag");
        for (double value : VALUES) {
            table = table.row(name, NAMES.get(0), value, new Prediction(value, value), Long.MAX_VALUE, value > 0);
        }
        return table.row(name, "last", name, name, name, name);
    }

    private static Graph graph(String name) {
        List<Node> nodes = VALUES.stream()
                .map(value -> new Node(name, name, Role.MODEL, OptionalDouble.of(value)))
                .toList();
        return new Graph(nodes, List.of(new Edge(0, 1, name), new Edge(1, 2, name), new Edge(0, 2, name)));
    }

    private static Plane plane(String name, boolean logarithmic) {
        List<Mark> marks = VALUES.stream()
                .flatMap(x -> Stream.of(Double.NaN, 0.0, 1.0, 2.0)
                        .map(y -> new Mark(
                                x, y, Optional.of(Interval.around(x, x)), Optional.of(Interval.around(y, y)), name)))
                .collect(Collectors.toList());
        List<Layer> layers = new ArrayList<>();
        layers.add(new Points(name, Role.COMPLETED, marks));
        layers.add(new Path(name + " path", Role.BEST, Stroke.STEP, marks));
        layers.add(new Path("dashed", Role.PLAIN, Stroke.DASHED, marks));
        VALUES.forEach(value -> layers.add(new Rule(name, Role.BOUND, value > 0, value)));
        layers.add(new Points("none", Role.RUNNING, List.of()));
        return new Plane(new Axis(name, name, logarithmic), new Axis(name, "", !logarithmic), layers);
    }
}
