package org.ax4j.analysis.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ax4j.spi.Chart.Axis;
import org.ax4j.spi.Chart.Band;
import org.ax4j.spi.Chart.Bars;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Interval;
import org.ax4j.spi.Chart.Layer;
import org.ax4j.spi.Chart.Mark;
import org.ax4j.spi.Chart.Path;
import org.ax4j.spi.Chart.Plane;
import org.ax4j.spi.Chart.Points;
import org.ax4j.spi.Chart.Rule;

/** Chooses the part of a plane that is shown at first: all marks, the bounds that are not far off, and a little air. */
final class Frame {
    private static final double AIR = 0.045;
    private static final double FLAT = 1e-9;
    private static final double ERROR_REACH = 0.5;
    private static final double BAND_REACH = 1.5;
    private static final double RULE_REACH = 0.8;

    private Frame() {}

    /** The horizontal scale. */
    static Scale x(Plane plane) {
        Optional<Cells> cells = cells(plane);
        if (cells.isPresent()) {
            return spanning(cells.get().across(), plane.x());
        }
        return scale(plane.x(), new Spread(plane, Mark::x, Mark::xInterval), rules(plane, false));
    }

    /** The vertical scale. */
    static Scale y(Plane plane) {
        Optional<Cells> cells = cells(plane);
        if (cells.isPresent()) {
            return spanning(cells.get().up(), plane.y());
        }
        return scale(plane.y(), new Spread(plane, Mark::y, Mark::yInterval), rules(plane, true));
    }

    private static Optional<Cells> cells(Plane plane) {
        return plane.layers().stream()
                .flatMap(layer -> layer instanceof Field field ? Stream.of(field) : Stream.empty())
                .filter(field -> !field.x().isEmpty() && !field.y().isEmpty())
                .map(field -> Cells.of(field, plane))
                .findFirst();
    }

    /** From the first edge to the last, without air. */
    private static Scale spanning(List<Double> edges, Axis axis) {
        return new Scale(edges.get(0), edges.get(edges.size() - 1), axis.logarithmic(), false, axis.names());
    }

    /** The marks of a layer; none for a rule and for a field. */
    static List<Mark> marks(Layer layer) {
        if (layer instanceof Points points) {
            return points.marks();
        }
        if (layer instanceof Bars bars) {
            return bars.marks();
        }
        return layer instanceof Path path ? path.vertices() : List.of();
    }

    private static List<Mark> marks(Plane plane) {
        return plane.layers().stream()
                .flatMap(layer -> layer instanceof Band band
                        ? middles(band)
                        : Stream.concat(marks(layer).stream(), layer instanceof Bars ? feet(layer) : Stream.empty()))
                .toList();
    }

    /** A band as marks with errors. */
    private static Stream<Mark> middles(Band band) {
        return IntStream.range(0, band.x().size()).mapToObj(i -> {
            double lower = band.lower().get(i);
            double upper = band.upper().get(i);
            Optional<Interval> whole = Optional.of(new Interval(lower, upper));
            return new Mark(band.x().get(i), (lower + upper) / 2, Optional.empty(), whole, "");
        });
    }

    /** Where bars begin. */
    private static Stream<Mark> feet(Layer bars) {
        return marks(bars).stream().map(mark -> Mark.of(0, mark.y(), ""));
    }

    private static double[] rules(Plane plane, boolean horizontal) {
        return plane.layers().stream()
                .flatMap(layer -> layer instanceof Rule rule ? Stream.of(rule) : Stream.empty())
                .filter(rule -> rule.horizontal() == horizontal)
                .mapToDouble(Rule::value)
                .toArray();
    }

    /** What a plane's marks have along one axis. */
    private record Spread(Plane plane, ToDoubleFunction<Mark> value, Function<Mark, Optional<Interval>> interval) {
        DoubleStream values() {
            return marks(plane).stream().mapToDouble(value);
        }

        DoubleStream bars() {
            return marks(plane).stream()
                    .flatMap(mark -> interval.apply(mark).stream())
                    .flatMapToDouble(bar -> DoubleStream.of(bar.low(), bar.high()));
        }

        /** How far beyond the values their errors are shown, in parts of the range of the values. */
        double reach() {
            return plane.layers().stream().anyMatch(Band.class::isInstance) ? BAND_REACH : ERROR_REACH;
        }
    }

    private static Scale scale(Axis axis, Spread spread, double[] rules) {
        if (!axis.names().isEmpty()) {
            return new Scale(-0.5, axis.names().size() - 0.5, false, true, axis.names());
        }
        boolean logarithmic = axis.logarithmic();
        double[] values = drawable(spread.values(), logarithmic);
        boolean whole =
                !logarithmic && values.length > 0 && Arrays.stream(values).allMatch(v -> v == Math.rint(v));
        double[] all = values.length > 0 ? values : drawable(Arrays.stream(rules), logarithmic);
        if (all.length == 0) {
            return new Scale(logarithmic ? 1 : 0, logarithmic ? 10 : 1, logarithmic, false, List.of());
        }
        double[] ends = ends(all);
        double[] bars = drawable(spread.bars(), logarithmic);
        double[] reached = ends(concat(ends, clamped(bars, ends, spread.reach())));
        double[] bounds = drawable(Arrays.stream(rules), logarithmic);
        double[] shown = ends(concat(reached, within(bounds, reached, RULE_REACH)));
        return aired(shown, logarithmic, whole);
    }

    private static Scale aired(double[] ends, boolean logarithmic, boolean whole) {
        double size = Math.max(Math.abs(ends[0]), Math.abs(ends[1]));
        boolean wide = ends[1] - ends[0] > size * FLAT;
        double air = wide ? (ends[1] - ends[0]) * AIR : logarithmic ? 0.5 : whole ? 1 : size > 0 ? size * 0.1 : 1;
        double low = ends[0] >= 0 && ends[0] < air && !logarithmic ? 0 : ends[0] - air;
        double high = ends[1] + air;
        return logarithmic
                ? new Scale(Math.exp(low), Math.exp(high), true, false, List.of())
                : new Scale(low, high, false, whole, List.of());
    }

    /** The values that the axis can show, as their logarithms where it is logarithmic. */
    private static double[] drawable(DoubleStream values, boolean logarithmic) {
        return values.filter(v -> Scale.draws(v, logarithmic))
                .map(v -> logarithmic ? Math.log(v) : v)
                .toArray();
    }

    private static double[] ends(double[] values) {
        return new double[] {
            Arrays.stream(values).min().orElseThrow(),
            Arrays.stream(values).max().orElseThrow()
        };
    }

    private static double[] clamped(double[] values, double[] ends, double reach) {
        if (ends[1] == ends[0]) {
            return values;
        }
        double slack = (ends[1] - ends[0]) * reach;
        return Arrays.stream(values)
                .map(v -> Math.max(ends[0] - slack, Math.min(ends[1] + slack, v)))
                .toArray();
    }

    private static double[] within(double[] values, double[] ends, double reach) {
        double slack = (ends[1] - ends[0]) * reach;
        return Arrays.stream(values)
                .filter(v -> slack == 0 || (v >= ends[0] - slack && v <= ends[1] + slack))
                .toArray();
    }

    private static double[] concat(double[] first, double[] second) {
        List<double[]> both = new ArrayList<>(List.of(first, second));
        return both.stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
