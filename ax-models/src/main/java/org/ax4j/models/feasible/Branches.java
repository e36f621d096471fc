package org.ax4j.models.feasible;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ax4j.error.InvalidInputException;
import org.ax4j.space.ChoiceParameter;
import org.ax4j.space.Parameter;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;

/** The flat parts of a space, each looked at once. Safe for threads. */
public final class Branches {
    private final SearchSpace space;
    private final Map<String, Object> fixed;
    private final Map<Map<String, Object>, Optional<Feasible>> known = new ConcurrentHashMap<>();

    /**
     * The parts of a space.
     *
     * @param space the space, flat or not
     * @param fixed values that all points hold where they are active, canonical, by name
     */
    public Branches(SearchSpace space, Map<String, Object> fixed) {
        this.space = space;
        this.fixed = Map.copyOf(fixed);
    }

    /**
     * The part in which a point lies.
     *
     * @param point a canonical point, which need not keep the constraints
     * @return its part, or empty where its constraints contradict each other
     */
    public Optional<Feasible> of(Point point) {
        return known.computeIfAbsent(key(point), key -> part(point));
    }

    /** The values of all choices that activate others. */
    private Map<String, Object> key(Point point) {
        Map<String, Object> key = new LinkedHashMap<>();
        for (Parameter parameter : space.parameters()) {
            Object value = point.values().get(parameter.name());
            if (value != null
                    && parameter instanceof ChoiceParameter choice
                    && !choice.activations().isEmpty()) {
                key.put(choice.name(), value);
            }
        }
        return key;
    }

    private Optional<Feasible> part(Point point) {
        Map<String, Object> held = new LinkedHashMap<>(fixed);
        held.keySet().retainAll(point.values().keySet());
        try {
            SearchSpace part = space.hierarchy().isFlat() ? space : space.branch(point);
            return Optional.of(Feasible.of(part, held)).filter(all -> !all.isEmpty());
        } catch (InvalidInputException e) {
            // a space is refused only as a whole: one of its branches may contradict itself
            return Optional.empty();
        }
    }
}
