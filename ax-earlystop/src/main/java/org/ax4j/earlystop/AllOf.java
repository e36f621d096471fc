package org.ax4j.earlystop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * Stops a trial where all of its stoppers would. Each keeps a memory of its own, and is asked every time, unless they are asked in turn: then about those trials
 * only that all before it would stop, which is quicker where those before it are. The advice has the reasons of all that were asked, and their figures with the place
 * of the stopper before the name, as in {@code 0.step}.
 */
public final class AllOf implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT = Component.composed(
                    Stopper.class,
                    "ax/all-of",
                    new Config(List.of(), false),
                    (config, components) ->
                            new AllOf(Parts.of("ax/all-of", config.stoppers(), components), config.inTurn()))
            .upgradedFrom(1, AllOf::asked);

    /**
     * Of which stoppers.
     *
     * @param stoppers the stoppers; with none of them every trial goes on
     * @param inTurn whether each is asked only about trials that all before it would stop
     */
    public record Config(List<Spec<Stopper>> stoppers, boolean inTurn) {
        /** Copies the list. */
        public Config {
            stoppers = List.copyOf(stoppers);
        }
    }

    private final Parts parts;
    private final boolean inTurn;

    private AllOf(Parts parts, boolean inTurn) {
        this.parts = parts;
        this.inTurn = inTurn;
    }

    /** Version 1 asked all of them every time. */
    private static Map<String, Object> asked(Map<String, Object> plain) {
        Map<String, Object> longer = new LinkedHashMap<>(plain);
        longer.put("inTurn", false);
        return longer;
    }

    /**
     * The spec with defaults, which stops nothing.
     *
     * @return the spec
     */
    public static Spec<Stopper> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config of which stoppers
     * @return the spec
     */
    public static Spec<Stopper> spec(Config config) {
        return COMPONENT.spec(config);
    }

    /**
     * The spec of some stoppers.
     *
     * @param stoppers the stoppers, each of which is asked every time
     * @return the spec
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list copies the array
    public static Spec<Stopper> spec(Spec<Stopper>... stoppers) {
        return spec(new Config(List.of(stoppers), false));
    }

    /**
     * The spec of some stoppers that are asked in turn.
     *
     * @param stoppers the stoppers, each of which is asked only about trials that all before it would stop
     * @return the spec
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list copies the array
    public static Spec<Stopper> inTurn(Spec<Stopper>... stoppers) {
        return spec(new Config(List.of(stoppers), true));
    }

    @Override
    public Review review(ReviewRequest request) {
        return inTurn ? parts.inTurn(request) : parts.review(request, true);
    }

    @Override
    public Optional<StopAdvice> reviewExperiment(ReviewRequest request) {
        return parts.experiment(request, true);
    }
}
