package org.ax4j.earlystop;

import java.util.List;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * What is used where no stopper was chosen: for one goal without outcome constraints a trial is stopped that is below the median,
 * see {@link Percentile}, the best three excepted, and whose chance to end among the best is small, see {@link ChanceToImprove}; else one of which the latter
 * holds. The chance takes the place of the percentile's safety replay, which keeps all trials as soon as one winner began badly. Of the trials that it condemns a
 * twentieth runs on, see {@link Audited}.
 */
public final class DefaultStopper implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT = Component.composed(
            Stopper.class,
            "ax/default-stopper",
            new Config(),
            (config, components) -> new DefaultStopper(
                    config, Parts.of("ax/default-stopper", List.of(config.single(), config.several()), components)));

    /**
     * Which stopper for which problem.
     *
     * @param single for one goal without outcome constraints
     * @param several for several goals or with constraints
     * @param audit which share of the condemned trials runs on, from 0 to 1
     */
    public record Config(Spec<Stopper> single, Spec<Stopper> several, double audit) {
        /** From a tenth to nine tenths of a full run; a twentieth runs on. */
        public Config() {
            this(AllOf.inTurn(belowMedian(), smallChance()), ChanceToImprove.spec(), 0.05);
        }

        /** What is below the median too may be judged more boldly: with 0.05 a twelfth less is saved (docs/benchmarks.md). */
        private static Spec<Stopper> smallChance() {
            return ChanceToImprove.spec(new ChanceToImprove.Config().bound(0.08));
        }

        private static Spec<Stopper> belowMedian() {
            Guard guard = new ChanceToImprove.Config().guard();
            return Percentile.spec(new Percentile.Config().guard(guard).replaySafety(false));
        }

        /** Checks the share. */
        public Config {
            new Audit(audit);
        }

        /**
         * A copy that audits another share.
         *
         * @param share which share of the condemned trials runs on, from 0 to 1
         * @return the copy
         */
        public Config audit(double share) {
            return new Config(single, several, share);
        }
    }

    private final Audit audit;
    private final Parts parts;

    private DefaultStopper(Config config, Parts parts) {
        this.audit = new Audit(config.audit());
        this.parts = parts;
    }

    /**
     * The spec with defaults.
     *
     * @return the spec
     */
    public static Spec<Stopper> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config which stopper for which problem
     * @return the spec
     */
    public static Spec<Stopper> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Review review(ReviewRequest request) {
        Review review = parts.only(request, part(request.history()));
        return new Review(audit.of(request.history(), review.advice()), review.memory());
    }

    @Override
    public Optional<StopAdvice> reviewExperiment(ReviewRequest request) {
        return parts.onlyExperiment(request, part(request.history()));
    }

    private static int part(History history) {
        return history.problem().filter(DefaultStopper::isSingle).isPresent() ? 0 : 1;
    }

    private static boolean isSingle(Problem problem) {
        return !problem.objective().hasSeveral()
                && problem.constraints().isEmpty()
                && problem.relative().isEmpty();
    }
}
