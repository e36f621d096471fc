package org.ax4j.models.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ax4j.space.Parameter;
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
        List<Map<String, Object>> partial = new ArrayList<>(List.of(Map.of()));
        for (Parameter parameter : space.searched()) {
            partial = extended(partial, parameter, request.fixed());
        }
        List<Point> free = new ArrayList<>();
        for (Map<String, Object> values : partial) {
            Point point = space.complete(values);
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

    private static List<Map<String, Object>> extended(
            List<Map<String, Object>> partial, Parameter parameter, Map<String, Object> fixed) {
        Object held = fixed.get(parameter.name());
        List<Object> values = held != null
                ? List.of(held)
                : parameter instanceof RangeParameter range ? Levels.all(range) : Levels.spread(parameter, 2);
        List<Map<String, Object>> longer = new ArrayList<>();
        for (Map<String, Object> earlier : partial) {
            for (Object value : values) {
                Map<String, Object> next = new LinkedHashMap<>(earlier);
                next.put(parameter.name(), value);
                longer.add(next);
            }
        }
        return longer;
    }
}
