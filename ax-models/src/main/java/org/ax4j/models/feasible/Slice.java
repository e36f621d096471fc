package org.ax4j.models.feasible;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.models.sampling.HitAndRun;
import org.ax4j.models.sampling.Polytope;
import org.ax4j.spi.RandomStream;

/** The axes that are named by constraints and not settled, as a polytope whose unit cube is the room that they have. Immutable. */
final class Slice {
    private final Feasible feasible;
    private final Room room;
    private final int[] open;
    private final Polytope polytope;

    private Slice(Feasible feasible, Room room, int[] open, Polytope polytope) {
        this.feasible = feasible;
        this.room = room;
        this.open = open;
        this.polytope = polytope;
    }

    /** The part of a room, or empty where no axis is left in it. */
    static Optional<Slice> of(Feasible feasible, Room room) {
        int[] open = IntStream.range(0, feasible.axes().size())
                .filter(i -> !room.isSettled(i))
                .filter(i -> feasible.rows().stream()
                        .anyMatch(row -> Arrays.stream(row.axes).anyMatch(k -> k == i)))
                .toArray();
        Polytope polytope = Polytope.cube(open.length);
        for (Row row : feasible.rows()) {
            polytope = cut(polytope, row, room, open);
        }
        return open.length == 0 ? Optional.empty() : Optional.of(new Slice(feasible, room, open, polytope));
    }

    private static Polytope cut(Polytope polytope, Row row, Room room, int[] open) {
        double[] weights = new double[open.length];
        double base = 0;
        boolean cuts = false;
        for (int k = 0; k < row.axes.length; k++) {
            int i = row.axes[k];
            int column = Arrays.binarySearch(open, i);
            base += row.weights[k] * room.low(i);
            if (column >= 0) {
                weights[column] = row.weights[k] * (room.high(i) - room.low(i));
                cuts = true;
            }
        }
        if (!cuts) {
            return polytope;
        }
        if (row.isEquality()) {
            return polytope.equal(weights, row.high - base);
        }
        double[] negative = Arrays.stream(weights).map(w -> -w).toArray();
        Polytope below = Double.isInfinite(row.high) ? polytope : polytope.atMost(weights, row.high - base);
        return Double.isInfinite(row.low) ? below : below.atMost(negative, base - row.low);
    }

    Optional<HitAndRun> walk(RandomStream random) {
        return polytope.walk(random, room.meter());
    }

    int[] open() {
        return open;
    }

    double place(int k, double unit) {
        double low = room.low(open[k]);
        double high = room.high(open[k]);
        return Math.max(low, Math.min(high, low + unit * (high - low)));
    }

    Map<String, Object> values(double[] unit) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int k = 0; k < unit.length; k++) {
            values.put(feasible.axes().get(open[k]).name(), place(k, unit[k]));
        }
        return values;
    }
}
