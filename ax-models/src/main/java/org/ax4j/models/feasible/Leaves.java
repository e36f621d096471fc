package org.ax4j.models.feasible;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ax4j.models.sampling.HitAndRun;
import org.ax4j.space.Point;
import org.ax4j.spi.RandomStream;

/** How continuous axes get their values once all others have theirs. */
interface Leaves {
    /** A share of an interval that is kept from its ends. */
    double MARGIN = 1e-6;

    /** The point of a room in which only continuous axes are open; it keeps all constraints. */
    Optional<Point> point(Room room);

    /** Uniform in what is left. */
    static Leaves random(Feasible feasible, RandomStream random) {
        return settled -> feasible.with(settled).flatMap(room -> drawn(feasible, room, random));
    }

    /** One after the other as near to given places as the bounds allow, else random. */
    static Leaves near(Feasible feasible, double[] places, RandomStream random) {
        return settled -> {
            Room room = settled.copy();
            boolean kept = true;
            int shift = random.nextInt(Math.max(1, places.length));
            for (int j = 0; kept && j < places.length; j++) {
                int i = (j + shift) % places.length;
                if (feasible.axes().get(i).isContinuous() && !room.isSettled(i)) {
                    double inside = Math.max(room.low(i), Math.min(room.high(i), places[i]));
                    room.fix(i, isForced(feasible, room, i) ? forced(room, i) : inside);
                    kept = room.narrow();
                }
            }
            Optional<Point> point = kept ? point(feasible, room) : Optional.empty();
            return point.isPresent() ? point : random(feasible, random).point(settled);
        };
    }

    /** One after the other, in random order, each uniform in what those before it leave; a try for each room. */
    static Leaves inTurn(Feasible feasible, RandomStream random) {
        return settled -> {
            Room room = settled.copy();
            int[] order = shuffled(feasible.axes().size(), random);
            boolean kept = true;
            for (int k = 0; kept && k < order.length; k++) {
                int i = order[k];
                if (feasible.axes().get(i).isContinuous() && !room.isSettled(i)) {
                    // not at the bounds themselves, which are right but for rounding
                    double share = MARGIN + (1 - 2 * MARGIN) * random.nextDouble();
                    double place = room.low(i) + share * (room.high(i) - room.low(i));
                    room.fix(i, isForced(feasible, room, i) ? forced(room, i) : place);
                    kept = room.narrow();
                }
            }
            return kept ? point(feasible, room) : Optional.empty();
        };
    }

    private static int[] shuffled(int count, RandomStream random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    private static Optional<Point> drawn(Feasible feasible, Room room, RandomStream random) {
        for (int i = 0; i < feasible.axes().size(); i++) {
            if (feasible.axes().get(i).isContinuous() && isForced(feasible, room, i)) {
                room.fix(i, forced(room, i));
            }
        }
        Optional<Slice> slice = Slice.of(feasible, room);
        if (slice.isPresent()) {
            Optional<HitAndRun> walk = slice.get().walk(random.split());
            if (walk.isEmpty()) {
                return Optional.empty();
            }
            double[] unit = walk.get().next();
            int[] open = slice.get().open();
            IntStream.range(0, open.length)
                    .forEach(k -> room.fix(open[k], slice.get().place(k, unit[k])));
        }
        Map<String, Object> rest = feasible.inBox(random);
        for (int i = 0; i < feasible.axes().size(); i++) {
            if (!room.isSettled(i)) {
                Lattice lattice = feasible.axes().get(i);
                room.fix(i, lattice.place(rest.getOrDefault(lattice.name(), lattice.low())));
            }
        }
        return point(feasible, room);
    }

    /** Whether the bounds leave one value, but for rounding. */
    private static boolean isForced(Feasible feasible, Room room, int i) {
        Lattice lattice = feasible.axes().get(i);
        double size = Math.max(Math.abs(room.low(i)), Math.abs(room.high(i)));
        return room.high(i) - room.low(i) <= 1e-11 * Math.max(size, 1e-3 * (lattice.high() - lattice.low()));
    }

    /** That value, without the last two digits, in which rounding would make several of one. */
    private static double forced(Room room, int i) {
        double middle = room.low(i) + (room.high(i) - room.low(i)) / 2;
        double rounded = new BigDecimal(middle).round(new MathContext(14)).doubleValue();
        return rounded >= room.low(i) && rounded <= room.high(i) ? rounded : middle;
    }

    private static Optional<Point> point(Feasible feasible, Room room) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < feasible.axes().size(); i++) {
            Lattice lattice = feasible.axes().get(i);
            values.put(lattice.name(), lattice.value(room.low(i)));
        }
        Point point = feasible.point(values);
        return feasible.space().violation(point) == 0 ? Optional.of(point) : Optional.empty();
    }
}
