package org.ax4j.earlystop;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * Asynchronous successive halving: a trial that comes to a rung goes on only where it is among the best 1/eta of those that have come there so far, itself
 * included (Li, Jamieson, Rostamizadeh, Gonina, Ben-tzur, Hardt, Recht, Talwalkar: A system for massively parallel hyperparameter tuning, MLSys 2020). This is
 * the variant that stops, where the paper pauses: while fewer than eta trials have come to a rung, all go on. A trial is judged once at each rung, by its
 * value interpolated there; which rung was last is remembered. Asked again before its next reading, it is judged by what others were told since. Between rungs and after the end of the span nothing happens.
 *
 * <p>With several goals a trial must lose by all of them; constraints and cumulative metrics are treated as {@link Percentile} treats them. Rungs are shares
 * of a full run and need one completed trial with a curve; rungs as steps need none. Cost O(n log r).
 */
public final class SuccessiveHalving implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT =
            Component.of(Stopper.class, "ax/successive-halving", new Config(), SuccessiveHalving::new);

    /**
     * Where the rungs are.
     *
     * @param span the first rung and the end of the last one
     * @param eta the factor from rung to rung, at least 1.1
     * @param metrics what trials are judged by; none for all goals of the objective
     */
    public record Config(Span span, double eta, List<String> metrics) {
        /** Rungs at 0.1, 0.3 and 0.9 of a full run. */
        public Config() {
            this(Span.fractions(0.1, 0.95), 3, List.of());
        }

        /** Checks the rungs and copies the list. */
        public Config {
            metrics = List.copyOf(metrics);
            new Rungs(span, eta);
        }
    }

    private final Config config;
    private final Watch watch;

    private SuccessiveHalving(Config config) {
        this.config = config;
        this.watch = Watch.of(config.metrics());
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
     * @param config where the rungs are
     * @return the spec
     */
    public static Spec<Stopper> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Review review(ReviewRequest request) {
        Rungs rungs = new Rungs(config.span(), config.eta());
        return Reviews.remembering(request, (history, problem) -> {
            Evidence evidence = watch.of(history, problem);
            return (trial, judged) -> rungs.advise(evidence, UnaryOperator.identity(), rungs.all(), trial, judged);
        });
    }
}
