package org.ax4j.analysis.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.ax4j.spi.Chart.Edge;
import org.ax4j.spi.Chart.Graph;
import org.ax4j.spi.Chart.Node;

/**
 * Where the boxes of a graph stand, for both drawers: in columns by the longest way to them; in each column one below the other, each box half way between the
 * first and the last of those to which it leads first. As boxes below each other lead to rows apart, none overlap.
 *
 * @param boxes the boxes, in the graph's order
 * @param arrows the arrows, in the graph's order
 * @param width how wide all of it is
 * @param height how high
 */
record GraphLayout(List<Box> boxes, List<Arrow> arrows, double width, double height) {
    private static final double EDGE = 4;
    private static final double BOX = 46;
    private static final double BAR = 8;
    private static final double BETWEEN = 18;
    private static final double PADDING = 24;
    private static final double NARROWEST = 96;
    private static final double LEAST_GAP = 56;
    private static final double ELBOW = 20;
    private static final double HEAD = 12;
    private static final double WIDE_LETTERS = 1.15;
    private static final int NAME_LENGTH = 26;
    private static final int LABEL_LENGTH = 30;

    GraphLayout {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /**
     * A box.
     *
     * @param node what it stands for
     * @param left its left edge
     * @param top its upper edge
     * @param width its width
     * @param height its height
     * @param part the length of its bar as a part of the longest; empty for no bar
     */
    record Box(Node node, double left, double top, double width, double height, OptionalDouble part) {
        double middle() {
            return top + height / 2;
        }

        String name() {
            return Markup.shortened(node.name(), NAME_LENGTH);
        }

        String detail() {
            return Markup.shortened(node.detail(), NAME_LENGTH);
        }
    }

    /**
     * An arrow of straight lines: to the right, up or down, and to the right again.
     *
     * @param label what is written above its end
     * @param left where it begins
     * @param top at which height
     * @param toLeft where it ends
     * @param toTop at which height
     */
    record Arrow(String label, double left, double top, double toLeft, double toTop) {
        /** The data of the line. */
        String line() {
            return SvgLine.across(left, top, left + ELBOW) + "V" + Pixels.of(toTop) + "H" + Pixels.of(toLeft);
        }

        /** The data of its head. */
        String head() {
            return "M" + Pixels.of(toLeft) + " " + Pixels.of(toTop) + "L" + Pixels.of(toLeft - 8) + " "
                    + Pixels.of(toTop - 4) + "L" + Pixels.of(toLeft - 8) + " " + Pixels.of(toTop + 4) + "Z";
        }
    }

    /** The layout of a graph. */
    static GraphLayout of(Graph graph) {
        int[] columns = columns(graph);
        double[] rows = rows(graph);
        double[] widths = widths(graph, columns);
        double[] lefts = lefts(graph, columns, widths);
        double largest = graph.nodes().stream()
                .flatMapToDouble(node -> node.value().stream())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        double high = largest > 0 ? BOX + BAR : BOX;
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            Node node = graph.nodes().get(i);
            OptionalDouble part = part(node.value(), largest);
            double top = EDGE + rows[i] * (high + BETWEEN);
            boxes.add(new Box(node, lefts[columns[i]], top, widths[columns[i]], high, part));
        }
        List<Arrow> arrows =
                graph.edges().stream().map(edge -> arrow(edge, boxes)).toList();
        double right = boxes.stream()
                .mapToDouble(box -> box.left() + box.width())
                .max()
                .orElse(0);
        double bottom = boxes.stream()
                .mapToDouble(box -> box.top() + box.height())
                .max()
                .orElse(0);
        return new GraphLayout(boxes, arrows, right + EDGE, bottom + EDGE);
    }

    /** Of what is not finite nothing is drawn. */
    private static OptionalDouble part(OptionalDouble value, double largest) {
        boolean drawn = largest > 0 && Double.isFinite(value.orElse(Double.NaN));
        return drawn ? OptionalDouble.of(Math.max(0, value.getAsDouble() / largest)) : OptionalDouble.empty();
    }

    private static Arrow arrow(Edge edge, List<Box> boxes) {
        Box from = boxes.get(edge.from());
        Box to = boxes.get(edge.to());
        return new Arrow(
                Markup.shortened(edge.label(), LABEL_LENGTH),
                from.left() + from.width(),
                from.middle(),
                to.left(),
                to.middle());
    }

    /** By the longest way; arrows go from earlier boxes to later ones. */
    private static int[] columns(Graph graph) {
        int[] columns = new int[graph.nodes().size()];
        graph.edges().stream()
                .sorted(Comparator.comparingInt(Edge::from))
                .forEach(edge -> columns[edge.to()] = Math.max(columns[edge.to()], columns[edge.from()] + 1));
        return columns;
    }

    /** Boxes that lead nowhere stand in rows of their own, in the order in which one comes to them. */
    private static double[] rows(Graph graph) {
        int count = graph.nodes().size();
        List<List<Integer>> children = children(graph);
        double[] rows = new double[count];
        boolean[] led = new boolean[count];
        children.forEach(some -> some.forEach(child -> led[child] = true));
        Deque<Integer> waiting = new ArrayDeque<>();
        IntStream.range(0, count).filter(i -> !led[i]).forEach(waiting::addLast);
        int free = 0;
        while (!waiting.isEmpty()) {
            int next = waiting.removeFirst();
            List<Integer> below = children.get(next);
            if (below.isEmpty()) {
                rows[next] = free++;
            }
            for (int i = below.size() - 1; i >= 0; i--) {
                waiting.addFirst(below.get(i));
            }
        }
        for (int i = count - 1; i >= 0; i--) {
            List<Integer> below = children.get(i);
            if (!below.isEmpty()) {
                rows[i] = (rows[below.get(0)] + rows[below.get(below.size() - 1)]) / 2;
            }
        }
        return rows;
    }

    /** Those to which a box leads, each given to the first one that leads to it. */
    private static List<List<Integer>> children(Graph graph) {
        int[] parents = new int[graph.nodes().size()];
        Arrays.fill(parents, Integer.MAX_VALUE);
        graph.edges().forEach(edge -> parents[edge.to()] = Math.min(parents[edge.to()], edge.from()));
        List<List<Integer>> children = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            children.add(new ArrayList<>());
        }
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] < Integer.MAX_VALUE) {
                children.get(parents[i]).add(i);
            }
        }
        return children;
    }

    private static double[] widths(Graph graph, int[] columns) {
        double[] widths = new double[Arrays.stream(columns).max().orElse(0) + 1];
        Arrays.fill(widths, NARROWEST);
        for (int i = 0; i < columns.length; i++) {
            Node node = graph.nodes().get(i);
            double name = SvgText.width(Markup.shortened(node.name(), NAME_LENGTH));
            double detail = SvgText.width(Markup.shortened(node.detail(), NAME_LENGTH));
            double wanted = Math.max(name, detail) * WIDE_LETTERS + PADDING;
            widths[columns[i]] = Math.max(widths[columns[i]], wanted);
        }
        return widths;
    }

    /** Columns leave room for what is written above the ends of arrows. */
    private static double[] lefts(Graph graph, int[] columns, double[] widths) {
        double[] gaps = new double[widths.length];
        Arrays.fill(gaps, LEAST_GAP);
        graph.edges().forEach(edge -> {
            int column = columns[edge.to()];
            double label = SvgText.width(Markup.shortened(edge.label(), LABEL_LENGTH));
            gaps[column] = Math.max(gaps[column], label + ELBOW + HEAD + 8);
        });
        double[] lefts = new double[widths.length];
        lefts[0] = EDGE;
        for (int i = 1; i < lefts.length; i++) {
            lefts[i] = lefts[i - 1] + widths[i - 1] + gaps[i];
        }
        return lefts;
    }
}
