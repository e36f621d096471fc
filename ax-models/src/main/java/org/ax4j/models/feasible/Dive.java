package org.ax4j.models.feasible;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ax4j.space.Meter;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * A depth-first search with bounds propagation: the axis with the fewest values left comes next, its values from a place outwards, so that finer grids make up
 * for coarser ones. Haralick, Elliott: Increasing tree search efficiency for constraint satisfaction problems, Artificial Intelligence, 1980. For one search.
 */
final class Dive {
    /** What a linear program counts for. */
    private static final long STEPS_OF_A_PROGRAM = 20;

    /** Axes among which the next is chosen in the time of one unit of work. */
    private static final int AXES_OF_A_UNIT = 2;

    private final Feasible feasible;
    private final Leaves leaves;
    private final RandomStream random;
    private final Predicate<Point> allowed;
    private final long limit;
    private final Meter meter;
    private final double[] rank;
    private double @Nullable [] places;
    private long steps;
    private Optional<Point> found = Optional.empty();

    Dive(Feasible feasible, Leaves leaves, RandomStream random, Predicate<Point> allowed, Limit limit) {
        this.feasible = feasible;
        this.leaves = leaves;
        this.random = random;
        this.allowed = allowed;
        this.limit = limit.steps();
        this.meter = limit.meter();
        this.rank = random.doubles(feasible.axes().size()).toArray();
    }

    /** How many values are tried, and how much work that may be. */
    record Limit(long steps, Meter meter) {}

    /** Searches a room, from given places or, where there are none, from random ones. */
    Feasible.Found from(Room room, double @Nullable [] given) {
        places = given;
        boolean ended = !room.narrow() || !visit(room);
        return new Feasible.Found(found, steps, ended && steps < limit && !meter.isCut() && !isContinuous());
    }

    private boolean isContinuous() {
        return feasible.axes().stream().anyMatch(Lattice::isContinuous);
    }

    /** Answers true where the search is over. */
    private boolean visit(Room room) {
        int axis = next(room);
        if (axis < 0) {
            steps += isContinuous() ? STEPS_OF_A_PROGRAM : 0;
            meter.add(feasible.terms());
            found = leaves.point(room).filter(allowed);
            return found.isPresent() || isOver();
        }
        Lattice lattice = feasible.axes().get(axis);
        double first = lattice.above(room.low(axis));
        double last = lattice.below(room.high(axis));
        double start = start(axis, lattice, room, first, last);
        double below = start - 1;
        double above = start;
        double place = places == null ? lattice.at(start) : places[axis];
        while (below >= first || above <= last) {
            boolean up = above == start
                    || below < first
                    || (above <= last && Math.abs(lattice.at(above) - place) <= Math.abs(lattice.at(below) - place));
            Room part = room.copy();
            part.fix(axis, lattice.at(up ? above++ : below--));
            steps++;
            if ((part.narrow() && visit(part)) || isOver()) {
                return true;
            }
        }
        return false;
    }

    /** Units of work of choosing the next among this many axes. */
    static long choosing(int axes) {
        return 1L + axes / AXES_OF_A_UNIT;
    }

    private boolean isOver() {
        return steps >= limit || meter.isSpent();
    }

    private int next(Room room) {
        meter.add(choosing(rank.length));
        return IntStream.range(0, rank.length)
                .filter(i -> !room.isSettled(i) && !feasible.axes().get(i).isContinuous())
                .boxed()
                .min((a, b) -> {
                    int fewer = Double.compare(count(room, a), count(room, b));
                    return fewer != 0 ? fewer : Double.compare(rank[a], rank[b]);
                })
                .orElse(-1);
    }

    private double count(Room room, int axis) {
        Lattice lattice = feasible.axes().get(axis);
        return lattice.below(room.high(axis)) - lattice.above(room.low(axis));
    }

    /** The count of the value to begin with: where a place lies between two, either in proportion. */
    private double start(int axis, Lattice lattice, Room room, double first, double last) {
        if (places == null) {
            return first + Math.floor(random.nextDouble() * (last - first + 1));
        }
        double place = Math.max(room.low(axis), Math.min(room.high(axis), places[axis]));
        double under = Math.max(first, lattice.below(place));
        double over = Math.min(last, lattice.above(place));
        double gap = lattice.at(over) - lattice.at(under);
        return random.nextDouble() * gap < place - lattice.at(under) ? over : under;
    }
}
