package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.List;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.SuggestRequest;

/** All points of a small space that keep its constraints and are not taken, in random order. */
final class Enumeration {
    /** Larger spaces are not enumerated. */
    static final double MOST = 100_000;

    private Enumeration() {}

    static List<Point> free(SuggestRequest request, RandomStream random) {
        SearchSpace space = request.space();
        Combinations all = Combinations.of(
                        space,
                        request.fixed(),
                        parameter -> parameter instanceof RangeParameter range
                                ? range.values()
                                : Levels.spread(parameter, 2))
                .lastFastest();
        long count = (long) all.count();
        List<Point> free = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            Point point = space.complete(all.at(i));
            if (space.violation(point) == 0 && !request.isTaken(point)) {
                free.add(point);
            }
        }
        for (int i = free.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Point kept = free.get(i);
            free.set(i, free.get(j));
            free.set(j, kept);
        }
        return free;
    }
}
