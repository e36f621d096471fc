package org.ax4j.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.experiment.History;
import org.ax4j.space.Point;

/** What a {@link Predictor} is asked. Made by core and the test kit only; may gain methods in any release. Immutable. */
public final class PredictRequest {
    private final History history;
    private final List<Point> points;
    private final Optional<Map<String, Object>> memory;

    private PredictRequest(History history, List<Point> points, Optional<Map<String, Object>> memory) {
        this.history = history;
        this.points = List.copyOf(points);
        this.memory = memory;
    }

    /**
     * Asks a component for predictions.
     *
     * @param component the component's id
     * @param history what happened so far
     * @param points canonical points, inside the space or not
     * @return the request
     */
    public static PredictRequest of(String component, History history, List<Point> points) {
        return new PredictRequest(history, points, history.memory(component));
    }

    /**
     * What happened so far.
     *
     * @return the history
     */
    public History history() {
        return history;
    }

    /**
     * The points to predict.
     *
     * @return the points
     */
    public List<Point> points() {
        return points;
    }

    /**
     * What the component left at an earlier call.
     *
     * @param type the record's type
     * @param <M> the record's type
     * @return it, or empty where there is none of that type
     */
    public <M extends Record> Optional<M> memory(Class<M> type) {
        return Memories.typed(memory, type);
    }
}
