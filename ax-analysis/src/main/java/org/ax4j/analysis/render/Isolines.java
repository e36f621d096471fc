package org.ax4j.analysis.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ax4j.spi.Chart.Field;
import org.ax4j.spi.Chart.Plane;

/**
 * Lines of equal values through a field of numbers over numbers, at round levels: marching squares on the places of the values, between which the values are taken to
 * be linear along the axes; beyond the outermost places they stay as they are. After W. E. Lorensen and H. E. Cline, "Marching Cubes: A High Resolution 3D Surface
 * Construction Algorithm", SIGGRAPH 1987, in two dimensions.
 */
final class Isolines {
    private static final int LEVELS = 6;
    private static final double HUGE = 1e300;
    private static final double TOUCHING = 1e-9;

    private final double[] x;
    private final double[] y;
    private final double[][] values;
    private final double level;
    private final Map<Integer, List<Integer>> next = new HashMap<>();

    /**
     * One line.
     *
     * @param level the value on it
     * @param x its places across, in values of the axis
     * @param y its places upwards
     * @param labelled whether it is the longest of its level
     */
    record Line(double level, List<Double> x, List<Double> y, boolean labelled) {
        Line {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }
    }

    private Isolines(double[] x, double[] y, double[][] values, double level) {
        this.x = x;
        this.y = y;
        this.values = values;
        this.level = level;
    }

    /** Whether a field can have such lines: numbers on both axes, all values finite and not absurd. */
    static boolean suit(Field field, Plane plane) {
        return plane.x().names().isEmpty()
                && plane.y().names().isEmpty()
                && field.x().size() > 1
                && field.y().size() > 1
                && field.values().stream().flatMap(List::stream).allMatch(v -> Math.abs(v) <= HUGE);
    }

    /** The lines of a field, level by level. */
    static List<Line> of(Field field, Plane plane) {
        if (!suit(field, plane)) {
            return List.of();
        }
        Cells cells = Cells.of(field, plane);
        if (!(cells.high() > cells.low())) {
            return List.of();
        }
        double[] x = padded(field.x(), cells.across(), plane.x().logarithmic());
        double[] y = padded(field.y(), cells.up(), plane.y().logarithmic());
        double[][] values = padded(field.values());
        return new Scale(cells.low(), cells.high(), false, false, List.of())
                .ticks(LEVELS).stream()
                        .map(Scale.Tick::value)
                        .filter(level -> level > cells.low() && level < cells.high())
                        .flatMap(level -> new Isolines(x, y, values, level).lines(plane))
                        .toList();
    }

    /** The places between the outermost edges, as the axis spaces them. */
    private static double[] padded(List<Double> places, List<Double> edges, boolean logarithmic) {
        return Stream.of(edges.subList(0, 1), places, edges.subList(edges.size() - 1, edges.size()))
                .flatMap(List::stream)
                .mapToDouble(place -> logarithmic ? Math.log(place) : place)
                .toArray();
    }

    private static double[][] padded(List<List<Double>> rows) {
        int last = rows.size() - 1;
        double[][] all = new double[rows.size() + 2][];
        for (int j = 0; j < all.length; j++) {
            List<Double> row = rows.get(Math.max(0, Math.min(last, j - 1)));
            all[j] = new double[row.size() + 2];
            for (int i = 0; i < all[j].length; i++) {
                all[j][i] = row.get(Math.max(0, Math.min(row.size() - 1, i - 1)));
            }
        }
        return all;
    }

    private Stream<Line> lines(Plane plane) {
        for (int j = 0; j + 1 < y.length; j++) {
            for (int i = 0; i + 1 < x.length; i++) {
                square(i, j);
            }
        }
        List<List<Integer>> chains = chains();
        int longest = chains.stream().mapToInt(List::size).max().orElse(0);
        List<Line> lines = new ArrayList<>();
        boolean labelled = false;
        for (List<Integer> chain : chains) {
            boolean label = !labelled && chain.size() == longest;
            labelled |= label;
            List<Double> across = new ArrayList<>();
            List<Double> up = new ArrayList<>();
            double[] before = {Double.NaN, Double.NaN};
            for (int edge : chain) {
                double[] at = crossing(edge);
                if (same(x, at[0], before[0]) && same(y, at[1], before[1])) {
                    continue;
                }
                before = at;
                across.add(plane.x().logarithmic() ? Math.exp(at[0]) : at[0]);
                up.add(plane.y().logarithmic() ? Math.exp(at[1]) : at[1]);
            }
            lines.add(new Line(level, across, up, label));
        }
        return lines.stream();
    }

    /** Whether two places along an axis are one, as where a line goes through the corner of a square. */
    private static boolean same(double[] axis, double one, double other) {
        return Math.abs(one - other) <= TOUCHING * (axis[axis.length - 1] - axis[0]);
    }

    /** Joins the sides of a square on which the level lies, two by two; at a saddle as the middle says. */
    private void square(int i, int j) {
        boolean[] above = {
            values[j][i] >= level, values[j][i + 1] >= level, values[j + 1][i + 1] >= level, values[j + 1][i] >= level
        };
        int[] sides = {across(i, j), up(i + 1, j), across(i, j + 1), up(i, j)};
        List<Integer> crossed = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            if (above[k] != above[(k + 1) % 4]) {
                crossed.add(sides[k]);
            }
        }
        if (crossed.size() == 2) {
            join(crossed.get(0), crossed.get(1));
        } else if (crossed.size() == 4) {
            double middle = (values[j][i] + values[j][i + 1] + values[j + 1][i + 1] + values[j + 1][i]) / 4;
            boolean first = above[0] == (middle >= level);
            join(sides[0], first ? sides[1] : sides[3]);
            join(sides[2], first ? sides[3] : sides[1]);
        }
    }

    /** The number of the side from one place to the next one across. */
    private int across(int i, int j) {
        return 2 * (j * x.length + i);
    }

    /** The number of the side from one place to the next one upwards. */
    private int up(int i, int j) {
        return 2 * (j * x.length + i) + 1;
    }

    private void join(int one, int other) {
        next.computeIfAbsent(one, key -> new ArrayList<>()).add(other);
        next.computeIfAbsent(other, key -> new ArrayList<>()).add(one);
    }

    /** The sides along each line: those that end at the edge of the field first, then the closed ones. */
    private List<List<Integer>> chains() {
        List<Integer> starts = new ArrayList<>(next.keySet());
        starts.sort((a, b) -> {
            int order = Integer.compare(
                    next.getOrDefault(a, List.of()).size(),
                    next.getOrDefault(b, List.of()).size());
            return order != 0 ? order : Integer.compare(a, b);
        });
        List<List<Integer>> chains = new ArrayList<>();
        for (int start : starts) {
            if (!next.getOrDefault(start, List.of()).isEmpty()) {
                chains.add(chain(start));
            }
        }
        return chains;
    }

    /** Follows a line from a side, and takes away what it followed. */
    private List<Integer> chain(int start) {
        List<Integer> chain = new ArrayList<>(List.of(start));
        int here = start;
        List<Integer> onwards = next.getOrDefault(here, List.of());
        while (!onwards.isEmpty()) {
            int there = onwards.remove(0);
            next.getOrDefault(there, new ArrayList<>()).remove((Integer) here);
            chain.add(there);
            here = there;
            onwards = next.getOrDefault(here, List.of());
        }
        return chain;
    }

    /** Where the level lies on a side. */
    private double[] crossing(int side) {
        int i = side / 2 % x.length;
        int j = side / 2 / x.length;
        int toI = side % 2 == 0 ? i + 1 : i;
        int toJ = side % 2 == 0 ? j : j + 1;
        double part = (level - values[j][i]) / (values[toJ][toI] - values[j][i]);
        return new double[] {x[i] + part * (x[toI] - x[i]), y[j] + part * (y[toJ] - y[j])};
    }
}
