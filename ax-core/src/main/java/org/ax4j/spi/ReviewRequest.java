package org.ax4j.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.experiment.History;

/** What a {@link Stopper} is asked. Made by core and the test kit only; may gain methods in any release. Immutable. */
public final class ReviewRequest {
    private final String component;
    private final History history;
    private final List<Integer> trials;
    private final Optional<Map<String, Object>> memory;

    private ReviewRequest(
            String component, History history, List<Integer> trials, Optional<Map<String, Object>> memory) {
        this.component = component;
        this.history = history;
        this.trials = List.copyOf(trials);
        this.memory = memory;
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
        return new ReviewRequest(component, history, trials, history.memory(component));
    }

    /**
     * The same question to a part of the component, with a memory and randomness of the part's own. Whoever asks keeps what the part wants to remember in
     * its own memory.
     *
     * @param name the part's name, other than that of every other part
     * @param remembered the plain form of what the part left at an earlier call
     * @return the request
     */
    public ReviewRequest part(String name, Optional<Map<String, Object>> remembered) {
        return new ReviewRequest(name, history, trials, remembered);
    }

    /**
     * The same question about fewer trials.
     *
     * @param fewer their indices, some of {@link #trials}
     * @return the request
     */
    public ReviewRequest about(List<Integer> fewer) {
        return new ReviewRequest(component, history, fewer, memory);
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
        return Memories.typed(memory, type);
    }
}
