package org.ax4j.spi;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a chart shows, free of any drawing library: renderers draw it with a script library, as static SVG, or not at all. Every number
 * of a chart stands in its card's table too.
 */
public sealed interface Chart {
    /**
     * Answers by kind of chart; the compiler lists what to change when a kind is added.
     *
     * @param cases one answer for each kind
     * @param <R> what is answered
     * @return the answer for this chart
     */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of chart.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        /**
         * For layers over two axes.
         *
         * @param plane the chart
         * @return the answer
         */
        R plane(Plane plane);

        /**
         * For a row of small pictures.
         *
         * @param gallery the chart
         * @return the answer
         */
        R gallery(Gallery gallery);

        /**
         * For planes side by side.
         *
         * @param panels the chart
         * @return the answer
         */
        R panels(Panels panels);

        /**
         * For boxes joined by arrows.
         *
         * @param graph the chart
         * @return the answer
         */
        R graph(Graph graph);
    }

    /**
     * Planes side by side that are read together.
     *
     * @param planes the planes, in order, at least one
     */
    record Panels(List<Plane> planes) implements Chart {
        /** Copies the list. */
        public Panels {
            planes = Given.parts(planes, "planes");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.panels(this);
        }
    }

    /**
     * Boxes joined by arrows, such as steps that follow each other or the branches of a tree. They stand in columns from left to right, each right of all whose
     * arrows come to it.
     *
     * @param nodes the boxes, each after those whose arrows come to it
     * @param edges the arrows
     */
    record Graph(List<Node> nodes, List<Edge> edges) implements Chart {
        /** Copies the lists, and checks that arrows go from earlier boxes to later ones. */
        public Graph {
            nodes = Given.parts(nodes, "nodes");
            edges = Given.parts(edges, "edges");
            int count = nodes.size();
            for (Edge edge : edges) {
                if (edge.from() < 0 || edge.from() >= edge.to() || edge.to() >= count) {
                    throw new IllegalArgumentException("an arrow must go from an earlier to a later one of " + count
                            + " boxes but goes from " + edge.from() + " to " + edge.to());
                }
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.graph(this);
        }
    }

    /**
     * One box of a {@link Graph}.
     *
     * @param name what it stands for
     * @param detail a second line; may be empty
     * @param role what its colour says
     * @param value how much there is of it, drawn as a bar beside the largest one of all boxes; empty for no bar
     */
    record Node(String name, String detail, Role role, OptionalDouble value) {
        /** Nothing may be null. */
        public Node {
            Given.part(name, "name");
            Given.part(detail, "detail");
            Given.part(role, "role");
            Given.part(value, "value");
        }
    }

    /**
     * One arrow of a {@link Graph}.
     *
     * @param from the place of the box where it begins
     * @param to the place of the box where it ends, a later one
     * @param label what is written beside it; may be empty
     */
    record Edge(int from, int to, String label) {
        /** Checks that there is a label. */
        public Edge {
            Given.part(label, "label");
        }
    }

    /**
     * Layers drawn over two axes, in order.
     *
     * @param x the horizontal axis
     * @param y the vertical axis
     * @param layers what is drawn, the first one lowest
     */
    record Plane(Axis x, Axis y, List<Layer> layers) implements Chart {
        /** Copies the list. */
        public Plane {
            Given.part(x, "x");
            Given.part(y, "y");
            layers = Given.parts(layers, "layers");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.plane(this);
        }
    }

    /**
     * Small pictures side by side.
     *
     * @param pictures the pictures, in order
     */
    record Gallery(List<Picture> pictures) implements Chart {
        /** Copies the list. */
        public Gallery {
            pictures = Given.parts(pictures, "pictures");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.gallery(this);
        }
    }

    /**
     * One picture.
     *
     * @param caption what it shows, also read out where pictures cannot be seen
     * @param pngBase64 the PNG file in base 64
     */
    record Picture(String caption, String pngBase64) {
        /** Nothing may be null. */
        public Picture {
            Given.part(caption, "caption");
            Given.part(pngBase64, "pngBase64");
        }
    }

    /**
     * One axis.
     *
     * @param label what is measured
     * @param unit its unit, empty where it has none
     * @param logarithmic whether equal distances mean equal ratios
     * @param names what stands at 0, 1, 2 and so on, for an axis of names; empty for one of numbers
     */
    record Axis(String label, String unit, boolean logarithmic, List<String> names) {
        /** Copies the list. */
        public Axis {
            Given.part(label, "label");
            Given.part(unit, "unit");
            names = Given.parts(names, "names");
        }

        /**
         * An axis of numbers.
         *
         * @param label what is measured
         * @param unit its unit, empty where it has none
         * @param logarithmic whether equal distances mean equal ratios
         */
        public Axis(String label, String unit, boolean logarithmic) {
            this(label, unit, logarithmic, List.of());
        }

        /**
         * An axis of names, at 0, 1, 2 and so on.
         *
         * @param label what is named
         * @param names the names, in order
         * @return the axis
         */
        public static Axis named(String label, List<String> names) {
            return new Axis(label, "", false, names);
        }

        /**
         * A linear axis without unit.
         *
         * @param label what is measured
         * @return the axis
         */
        public static Axis of(String label) {
            return new Axis(label, "", false);
        }
    }

    /** What the colour and shape of a layer say. */
    enum Role {
        /** Trials that ran to their end. */
        COMPLETED,
        /** Trials that were stopped early: their values are unfinished. */
        STOPPED,
        /** Trials that broke or were given up: their values are unfinished. */
        FAILED,
        /** Trials that still run. */
        RUNNING,
        /** Suggested and not yet run. */
        CANDIDATE,
        /** The point of comparison. */
        BASELINE,
        /** The best known: the frontier or the best so far. */
        BEST,
        /** A bound given by the user. */
        BOUND,
        /** What a model predicts. */
        MODEL,
        /** Nothing in particular: colours follow the order of layers. */
        PLAIN
    }

    /** One layer of a {@link Plane}. */
    sealed interface Layer {
        /**
         * The name in the legend; layers of the same name share one entry.
         *
         * @return the name
         */
        String name();

        /**
         * What colour and shape say.
         *
         * @return the role
         */
        Role role();

        /**
         * Answers by kind of layer; the compiler lists what to change when a kind is added.
         *
         * @param cases one answer for each kind
         * @param <R> what is answered
         * @return the answer for this layer
         */
        <R> R match(LayerCases<R> cases);
    }

    /**
     * One answer for each kind of layer.
     *
     * @param <R> what is answered
     */
    interface LayerCases<R> {
        /**
         * For single marks.
         *
         * @param points the layer
         * @return the answer
         */
        R points(Points points);

        /**
         * For a line through vertices.
         *
         * @param path the layer
         * @return the answer
         */
        R path(Path path);

        /**
         * For a line right across the chart.
         *
         * @param rule the layer
         * @return the answer
         */
        R rule(Rule rule);

        /**
         * For bars.
         *
         * @param bars the layer
         * @return the answer
         */
        R bars(Bars bars);

        /**
         * For what lies between two lines.
         *
         * @param band the layer
         * @return the answer
         */
        R band(Band band);

        /**
         * For values over a grid.
         *
         * @param field the layer
         * @return the answer
         */
        R field(Field field);
    }

    /**
     * Single marks, with error bars where they are known.
     *
     * @param name the name in the legend
     * @param role what colour and shape say
     * @param marks the marks
     */
    record Points(String name, Role role, List<Mark> marks) implements Layer {
        /** Copies the list. */
        public Points {
            Given.part(name, "name");
            Given.part(role, "role");
            marks = Given.parts(marks, "marks");
        }

        @Override
        public <R> R match(LayerCases<R> cases) {
            return cases.points(this);
        }
    }

    /**
     * A line through vertices in the order given.
     *
     * @param name the name in the legend
     * @param role what colour and shape say
     * @param stroke how the line is drawn
     * @param vertices the vertices
     */
    record Path(String name, Role role, Stroke stroke, List<Mark> vertices) implements Layer {
        /** Copies the list. */
        public Path {
            Given.part(name, "name");
            Given.part(role, "role");
            Given.part(stroke, "stroke");
            vertices = Given.parts(vertices, "vertices");
        }

        @Override
        public <R> R match(LayerCases<R> cases) {
            return cases.path(this);
        }
    }

    /**
     * A straight line right across the chart, parallel to an axis.
     *
     * @param name the name in the legend
     * @param role what colour and shape say
     * @param horizontal whether it stands at a value of the vertical axis
     * @param value where it stands
     */
    record Rule(String name, Role role, boolean horizontal, double value) implements Layer {
        /** Nothing may be null. */
        public Rule {
            Given.part(name, "name");
            Given.part(role, "role");
        }

        @Override
        public <R> R match(LayerCases<R> cases) {
            return cases.rule(this);
        }
    }

    /**
     * Bars from 0 along the horizontal axis, one at each name of the vertical one, whose errors are drawn at their ends. Of layers with one name each after another,
     * the slim ones lie within the full ones.
     *
     * @param name the name in the legend
     * @param role what colour says
     * @param slim whether the bars are thin and strong, not wide and pale
     * @param marks the ends of the bars
     */
    record Bars(String name, Role role, boolean slim, List<Mark> marks) implements Layer {
        /** Copies the list. */
        public Bars {
            Given.part(name, "name");
            Given.part(role, "role");
            marks = Given.parts(marks, "marks");
        }

        @Override
        public <R> R match(LayerCases<R> cases) {
            return cases.bars(this);
        }
    }

    /**
     * What lies between two lines, as an interval along an axis. Where it is far wider than what else is drawn it may be cut off at first.
     *
     * @param name the name in the legend
     * @param role which colour
     * @param x the places on the horizontal axis
     * @param lower the lower line at each place
     * @param upper the upper line at each place
     */
    record Band(String name, Role role, List<Double> x, List<Double> lower, List<Double> upper) implements Layer {
        /** Copies the lists, and checks their sizes. */
        public Band {
            Given.part(name, "name");
            Given.part(role, "role");
            x = Given.parts(x, "x");
            lower = Given.parts(lower, "lower");
            upper = Given.parts(upper, "upper");
            if (lower.size() != x.size() || upper.size() != x.size()) {
                throw new IllegalArgumentException("a band at " + x.size() + " places must have as many ends but has "
                        + lower.size() + " and " + upper.size());
            }
        }

        @Override
        public <R> R match(LayerCases<R> cases) {
            return cases.band(this);
        }
    }

    /**
     * Values over a grid, the larger the stronger the colour. A value fills the cell around its place, half way to its neighbours; the outermost cells reach as far
     * outwards as inwards. The chart then spans all cells and nothing more.
     *
     * @param name the name in the legend: what is shown
     * @param role which colour
     * @param x the places of the columns on the horizontal axis, ascending
     * @param y the places of the rows on the vertical axis, ascending
     * @param values the values, row by row, each row as long as there are columns
     */
    record Field(String name, Role role, List<Double> x, List<Double> y, List<List<Double>> values) implements Layer {
        /** Copies the lists, and checks their sizes. */
        public Field {
            Given.part(name, "name");
            Given.part(role, "role");
            x = Given.parts(x, "x");
            y = Given.parts(y, "y");
            values = Given.parts(values, "values").stream()
                    .map(row -> Given.<Double>parts(row, "a row"))
                    .toList();
            int columns = x.size();
            if (values.size() != y.size() || values.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException(
                        "a field of " + columns + " columns and " + y.size() + " rows must have as many values");
            }
        }

        @Override
        public <R> R match(LayerCases<R> cases) {
            return cases.field(this);
        }
    }

    /** How a {@link Path} is drawn. */
    enum Stroke {
        /** Straight from vertex to vertex. */
        STRAIGHT,
        /** Straight and dashed. */
        DASHED,
        /** Horizontal to the next vertex's x, then vertical. */
        STEP
    }

    /**
     * A place on the chart.
     *
     * @param x its place on the horizontal axis
     * @param y its place on the vertical axis
     * @param xInterval the 95 % interval of x, where there is one
     * @param yInterval the 95 % interval of y, where there is one
     * @param label what a reader sees who points at it
     */
    record Mark(double x, double y, Optional<Interval> xInterval, Optional<Interval> yInterval, String label) {
        /** Nothing may be null. */
        public Mark {
            Given.part(xInterval, "xInterval");
            Given.part(yInterval, "yInterval");
            Given.part(label, "label");
        }

        /**
         * A mark without error bars.
         *
         * @param x its place on the horizontal axis
         * @param y its place on the vertical axis
         * @param label what a reader sees who points at it
         * @return the mark
         */
        public static Mark of(double x, double y, String label) {
            return new Mark(x, y, Optional.empty(), Optional.empty(), label);
        }
    }

    /**
     * How far a value may lie off, drawn as an error bar: its 95 % interval, where a chart does not say otherwise.
     *
     * @param low the lower end
     * @param high the upper end
     */
    record Interval(double low, double high) {
        /**
         * An interval that reaches as far to both sides.
         *
         * @param middle its middle
         * @param half how far it reaches
         * @return the interval
         */
        public static Interval around(double middle, double half) {
            return new Interval(middle - half, middle + half);
        }
    }
}
