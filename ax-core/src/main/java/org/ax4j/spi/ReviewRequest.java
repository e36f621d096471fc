package org.ax4j.spi;

import java.util.List;
import java.util.Optional;
import org.ax4j.experiment.History;

/** What a {@link Stopper} is asked. Made by core and the test kit only; may gain methods in any release. Immutable. */
public final class ReviewRequest {
    private final String component;
    private final History history;
    private final List<Integer> trials;

    private ReviewRequest(String component, History history, List<Integer> trials) {
        this.component = component;
        this.history = history;
        this.trials = List.copyOf(trials);
    }

    /**
     * Asks a component for a review.
     *
     * @param component the component's id
     * @param history what happened so far
     * @param trials the trials' indices
     * @return the request
     */
    public static ReviewRequest of(String component, History history, List<Integer> trials) {
        return new ReviewRequest(component, history, trials);
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
     * Which trials are asked about.
     *
     * @return their indices, each of a trial in the history
     */
    public List<Integer> trials() {
        return trials;
    }

    /**
     * The only randomness, from its start on each call.
     *
     * @return the stream
     */
    public RandomStream random() {
        return new RandomStream(RandomStream.seed(history.seed(), component, history.length()));
    }

    /**
     * What the component left at an earlier call.
     *
     * @param type the record's type
     * @param <M> the record's type
     * @return it, or empty where there is none of that type
     */
    public <M extends Record> Optional<M> memory(Class<M> type) {
        return Memories.typed(history.memory(component), type);
    }
}
