package org.ax4j.earlystop;

import java.util.List;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * Stops a trial where all of its stoppers would. Each is asked every time, and keeps a memory of its own; the advice has
 * the reasons of all, and their figures with the place of the stopper before the name, as in {@code 0.step}.
 */
public final class AllOf implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT = Component.composed(
            Stopper.class,
            "ax/all-of",
            new Config(List.of()),
            (config, components) -> new AllOf(Parts.of("ax/all-of", config.stoppers(), components)));

    /**
     * Of which stoppers.
     *
     * @param stoppers the stoppers; with none of them every trial goes on
     */
    public record Config(List<Spec<Stopper>> stoppers) {
        /** Copies the list. */
        public Config {
            stoppers = List.copyOf(stoppers);
        }
    }

    private final Parts parts;

    private AllOf(Parts parts) {
        this.parts = parts;
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
     * @param stoppers the stoppers
     * @return the spec
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the list copies the array
    public static Spec<Stopper> spec(Spec<Stopper>... stoppers) {
        return spec(new Config(List.of(stoppers)));
    }

    @Override
    public Review review(ReviewRequest request) {
        return parts.review(request, true);
    }

    @Override
    public Optional<StopAdvice> reviewExperiment(ReviewRequest request) {
        return parts.experiment(request, true);
    }
}
