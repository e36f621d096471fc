package org.ax4j.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ax4j.space.Point;

/**
 * Which trial was the first of each point and of each arm's name, so that naming a new trial looks at no other. Immutable to its users: a longer index shares
 * the maps of the shorter one that it was made from, for which entries of later trials do not count.
 */
final class Arms {
    private final Map<Point, Integer> points;
    private final Map<String, Integer> names;
    /** How many trials the maps hold; only the longest index may add to them. */
    private final AtomicInteger used;

    private final int size;

    private Arms(Map<Point, Integer> points, Map<String, Integer> names, AtomicInteger used, int size) {
        this.points = points;
        this.names = names;
        this.used = used;
        this.size = size;
    }

    static Arms empty() {
        return new Arms(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new AtomicInteger(), 0);
    }

    /** The index with the arms of the next trial. */
    Arms with(List<Arm> arms) {
        if (!used.compareAndSet(size, size + 1)) {
            return copy().with(arms);
        }
        for (Arm arm : arms) {
            points.putIfAbsent(arm.point(), size);
            names.putIfAbsent(arm.name(), size);
        }
        return new Arms(points, names, used, size + 1);
    }

    private Arms copy() {
        Map<Point, Integer> ownPoints = new ConcurrentHashMap<>(points);
        ownPoints.values().removeIf(trial -> trial >= size);
        Map<String, Integer> ownNames = new ConcurrentHashMap<>(names);
        ownNames.values().removeIf(trial -> trial >= size);
        return new Arms(ownPoints, ownNames, new AtomicInteger(size), size);
    }

    /** The first trial of a point. */
    Optional<Integer> first(Point point) {
        return Optional.ofNullable(points.get(point)).filter(trial -> trial < size);
    }

    /** Whether a trial's arm has a name. */
    boolean has(String name) {
        return Optional.ofNullable(names.get(name))
                .filter(trial -> trial < size)
                .isPresent();
    }
}
