package org.ax4j.models.feasible;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ax4j.models.sampling.HitAndRun;
import org.ax4j.space.Meter;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.Relation;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;

/** The points of a flat space that hold some values and keep all constraints. Immutable. */
public final class Feasible {
    private static final long SWEEPS_OF_A_STEP = 4;

    private final SearchSpace space;
    private final Map<String, Object> fixed;
    private final List<Lattice> axes;
    private final List<Row> rows;
    private final Optional<Room> room;

    private Feasible(SearchSpace space, Map<String, Object> fixed, boolean exact) {
        this.space = space;
        this.fixed = Map.copyOf(fixed);
        this.axes = space.searched().stream()
                .filter(parameter -> !fixed.containsKey(parameter.name()))
                .map(Lattice::new)
                .toList();
        Point constants = space.centre(fixed);
        this.rows = space.constraints().stream()
                .map(constraint -> new Row(constraint, space.slack(constraint), axes, constants, exact))
                .toList();
        Room whole = Room.of(axes, rows);
        this.room = whole.narrow() ? Optional.of(whole) : Optional.empty();
    }

    /**
     * The points of a space.
     *
     * @param space a flat space
     * @param fixed values that all points hold, canonical, by name
     * @return its points
     */
    public static Feasible of(SearchSpace space, Map<String, Object> fixed) {
        return new Feasible(space, fixed, true);
    }

    /**
     * The same points, with continuous values anywhere within the constraints' tolerance: some systems that are determined have no others in floating point.
     *
     * @return a copy
     */
    public Feasible loose() {
        return new Feasible(space, fixed, false);
    }

    /**
     * What a search came to.
     *
     * @param point the point, where one was found
     * @param steps values that were tried
     * @param complete whether there is certainly no other where none was found
     */
    public record Found(Optional<Point> point, long steps, boolean complete) {}

    /**
     * Whether bounds alone show that there is no point.
     *
     * @return true where there is none; false where there may be one
     */
    public boolean isEmpty() {
        return room.isEmpty();
    }

    /**
     * Whether a constraint of a free parameter is an equality.
     *
     * @return true where there is one
     */
    public boolean hasEqualities() {
        return space.constraints().stream().anyMatch(constraint -> constraint.relation() == Relation.EQUAL);
    }

    /**
     * A point near another: each value that has gaps is the nearest one for which bounds leave the later ones a value, with a search back where they end in
     * none; continuous values follow where they can.
     *
     * @param near values of all free parameters, on their grids or not
     * @param held free parameters that keep their value
     * @param random order of equals
     * @param allowed what a point must be besides
     * @param limit how many values are tried
     * @return the point
     */
    public Found nearest(
            Map<String, Object> near,
            Map<String, Object> held,
            RandomStream random,
            Predicate<Point> allowed,
            long limit) {
        if (room.isEmpty()) {
            return new Found(Optional.empty(), 0, true);
        }
        double[] places = places(near);
        Room start = room.get().copy(Meter.unlimited());
        for (int i = 0; i < axes.size(); i++) {
            Object value = held.get(axes.get(i).name());
            if (value != null) {
                start.fix(i, axes.get(i).place(value));
            }
        }
        return new Dive(
                        this,
                        Leaves.near(this, places, random),
                        random,
                        allowed,
                        new Dive.Limit(limit, Meter.unlimited()))
                .from(start, places);
    }

    /**
     * A random point: values in random order, each a place from which the others are tried outwards, and continuous values uniform in what is left.
     *
     * @param near where to begin, or empty for random places
     * @param random which one
     * @param allowed what a point must be besides
     * @param limit how many values are tried
     * @return the point
     */
    public Found random(Optional<Map<String, Object>> near, RandomStream random, Predicate<Point> allowed, long limit) {
        return random(near, random, allowed, limit, Meter.unlimited());
    }

    /**
     * A random point, as {@link #random(Optional, RandomStream, Predicate, long)} gives it, as far as a meter allows.
     *
     * @param near where to begin, or empty for random places
     * @param random which one
     * @param allowed what a point must be besides
     * @param limit how many values are tried
     * @param meter counts the work, and ends it
     * @return the point
     */
    public Found random(
            Optional<Map<String, Object>> near,
            RandomStream random,
            Predicate<Point> allowed,
            long limit,
            Meter meter) {
        Dive.Limit both = new Dive.Limit(limit, meter);
        return room.map(start -> new Dive(this, Leaves.random(this, random), random, allowed, both)
                        .from(start.copy(meter), near.map(this::places).orElse(null)))
                .orElse(new Found(Optional.empty(), 0, true));
    }

    /**
     * A point for little work: one value after the other, each uniform in what the values before it leave. Most points lie at the end of a sum's room.
     *
     * @param random which one
     * @param allowed what a point must be besides
     * @param meter counts the work, and ends it; {@link #descent} is enough for one try
     * @return the point
     */
    public Found quick(RandomStream random, Predicate<Point> allowed, Meter meter) {
        Dive.Limit limit = new Dive.Limit(Long.MAX_VALUE, meter);
        return room.map(start -> new Dive(this, Leaves.inTurn(this, random), random, allowed, limit)
                        .from(start.copy(meter), null))
                .orElse(new Found(Optional.empty(), 0, true));
    }

    /**
     * Values between the bounds that the constraints leave, each uniform on its parameter's scale: a point that need not keep the constraints.
     *
     * @param random which one
     * @return values of all free parameters, on their grids; none where there is no point
     */
    public Map<String, Object> inBox(RandomStream random) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < axes.size() && room.isPresent(); i++) {
            Lattice lattice = axes.get(i);
            double low = room.get().low(i);
            double high = room.get().high(i);
            double share = random.nextDouble();
            if (lattice.isContinuous() && lattice.parameter() instanceof RangeParameter range) {
                double bottom = range.toUnit(low);
                double top = range.toUnit(high);
                double number = ((Number) range.fromUnit(bottom + share * (top - bottom))).doubleValue();
                values.put(range.name(), Math.max(low, Math.min(high, number)));
            } else {
                double first = lattice.above(low);
                double count = lattice.below(high) - first + 1;
                values.put(lattice.name(), lattice.value(lattice.at(first + Math.floor(share * count))));
            }
        }
        return values;
    }

    /**
     * A walk through what the constraints leave where gaps are ignored, uniform in the parameters' own values.
     *
     * @param random which one
     * @param meter counts the work; where it is spent the walk stands still
     * @return the walk, or empty where nothing is left, or where finding its start is more work than the meter allows
     */
    public Optional<Walk> walk(RandomStream random, Meter meter) {
        return room.flatMap(whole -> Slice.of(this, whole.copy(meter))
                .flatMap(slice -> slice.walk(random).map(steps -> new Walk(slice, steps))));
    }

    /** Values that keep the constraints but may lie between those of a grid. */
    public static final class Walk {
        private final Slice slice;
        private final HitAndRun steps;

        private Walk(Slice slice, HitAndRun steps) {
            this.slice = slice;
            this.steps = steps;
        }

        /**
         * The next values.
         *
         * @return numbers of the parameters that constraints name, by name
         */
        public Map<String, Object> next() {
            return slice.values(steps.next());
        }
    }

    /**
     * The point with some values of the free parameters.
     *
     * @param values values by name
     * @return the point
     */
    public Point point(Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(fixed);
        return space.complete(all);
    }

    /**
     * Whether constraints name parameters with gaps between their values.
     *
     * @return true where points of {@link #walk} need not be points of the space
     */
    public boolean hasGaps() {
        return rows.stream()
                .flatMapToInt(row -> Arrays.stream(row.axes))
                .anyMatch(i -> !axes.get(i).isContinuous());
    }

    /**
     * A point without what computing it has lost, see {@link SearchSpace#tidied}.
     *
     * @param point a point that keeps the constraints
     * @return the point that it stands for
     */
    public Point tidied(Point point) {
        return space.tidied(point);
    }

    /**
     * Whether a point keeps the constraints.
     *
     * @param point a canonical point
     * @return true where none is violated
     */
    public boolean keeps(Point point) {
        return space.violation(point) == 0;
    }

    /**
     * What making a point and looking at its constraints costs.
     *
     * @return units of a {@link Meter}
     */
    public long terms() {
        return space.terms();
    }

    /**
     * What giving one value after the other to all parameters costs, the rest narrowed by each.
     *
     * @return units of a {@link Meter}
     */
    public long descent() {
        long sweep = rows.stream().mapToLong(Room::costs).sum();
        return axes.size() * (SWEEPS_OF_A_STEP * sweep + Dive.choosing(axes.size())) + terms();
    }

    SearchSpace space() {
        return space;
    }

    List<Lattice> axes() {
        return axes;
    }

    List<Row> rows() {
        return rows;
    }

    /** The room with the values of all axes that have gaps, computed afresh so that it does not depend on the order in which they were settled. */
    Optional<Room> with(Room settled) {
        Room fresh = room.orElseThrow().copy(settled.meter());
        for (int i = 0; i < axes.size(); i++) {
            if (!axes.get(i).isContinuous()) {
                fresh.fix(i, settled.low(i));
            }
        }
        return fresh.narrow() ? Optional.of(fresh) : Optional.empty();
    }

    private double[] places(Map<String, Object> values) {
        return axes.stream()
                .mapToDouble(axis -> {
                    Object value = values.get(axis.name());
                    return value == null ? axis.low() : axis.place(value);
                })
                .toArray();
    }
}
