package org.ax4j.models.generator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;

/**
 * Brings points of a hierarchical space inside the linear constraints without leaving their branch, so that a branch whose constraints are narrow has the same
 * share of the points as one without.
 */
final class Branches {
    private final SearchSpace space;
    private final Map<String, Object> fixed;
    private final RandomStream random;
    private final Map<SearchSpace, Optional<Interior>> interiors = new HashMap<>();

    Branches(SearchSpace space, Map<String, Object> fixed, RandomStream random) {
        this.space = space;
        this.fixed = fixed;
        this.random = random;
    }

    /** The point itself where it keeps the constraints, else a random one of its branch that does; where there is none, the point. */
    Point inside(Point point) {
        if (space.violation(point) == 0) {
            return point;
        }
        SearchSpace branch = space.branch(point);
        Map<String, Object> held = new LinkedHashMap<>(fixed);
        held.keySet().retainAll(point.values().keySet());
        return interiors
                .computeIfAbsent(branch, one -> Interior.of(one, held, random.split()))
                .map(interior -> space.complete(interior.next().values()))
                .orElse(point);
    }
}
