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
 * Another stopper, of whose condemned trials a share runs on: from how these end, the analysis {@code ax/stop-audit} tells how often stopping is wrong. The
 * advice for such a trial is to go on, and says so. Which trials these are is drawn from the experiment's seed and the trial's index.
 */
public final class Audited implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT = Component.composed(
            Stopper.class,
            "ax/audited",
            new Config(Percentile.spec(), 0.05),
            (config, components) -> new Audited(config, Parts.of("ax/audited", List.of(config.stopper()), components)));

    /**
     * Which stopper, and how much of it is audited.
     *
     * @param stopper the stopper
     * @param share which share of the condemned trials runs on, from 0 to 1
     */
    public record Config(Spec<Stopper> stopper, double share) {
        /** Checks the share. */
        public Config {
            new Audit(share);
        }
    }

    private final Audit audit;
    private final Parts parts;

    private Audited(Config config, Parts parts) {
        this.audit = new Audit(config.share());
        this.parts = parts;
    }

    /**
     * The spec with defaults: a twentieth of what {@link Percentile} condemns.
     *
     * @return the spec
     */
    public static Spec<Stopper> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config which stopper, and how much of it is audited
     * @return the spec
     */
    public static Spec<Stopper> spec(Config config) {
        return COMPONENT.spec(config);
    }

    /**
     * The spec of an audited stopper.
     *
     * @param stopper the stopper
     * @param share which share of the condemned trials runs on, from 0 to 1
     * @return the spec
     */
    public static Spec<Stopper> spec(Spec<Stopper> stopper, double share) {
        return spec(new Config(stopper, share));
    }

    @Override
    public Review review(ReviewRequest request) {
        Review review = parts.only(request, 0);
        return new Review(audit.of(request.history(), review.advice()), review.memory());
    }

    @Override
    public Optional<StopAdvice> reviewExperiment(ReviewRequest request) {
        return parts.onlyExperiment(request, 0);
    }
}
