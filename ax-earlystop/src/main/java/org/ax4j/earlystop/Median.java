package org.ax4j.earlystop;

import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * Stops a trial whose best value so far is strictly worse than the median of the running means, up to the same step, of the completed trials: the median rule
 * of Golovin et al., Google Vizier: A service for black-box optimization, KDD 2017. Slower to condemn than {@link Percentile}, and little moved by noise.
 *
 * <p>Goals, constraints and cumulative metrics are treated as {@link Percentile} treats them. Cost O(n r) for n trials of r readings.
 */
public final class Median implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT =
            Component.of(Stopper.class, "ax/median", new Config(), Median::new);

    /**
     * How trials are judged.
     *
     * @param guard when a trial may be judged at all
     * @param metrics what trials are judged by; none for all goals of the objective
     */
    public record Config(Guard guard, List<String> metrics) {
        /** By all goals. */
        public Config() {
            this(new Guard(), List.of());
        }

        /** Copies the list. */
        public Config {
            metrics = List.copyOf(metrics);
        }
    }

    private final Comparison.Method method;

    private Median(Config config) {
        this.method = new Comparison.Method(
                new Percentile.Config(50, config.guard(), 0, false, config.metrics()), Median::runningMeans);
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
     * @param config how trials are judged
     * @return the spec
     */
    public static Spec<Stopper> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Review review(ReviewRequest request) {
        return Comparison.review(request, method);
    }

    private static Sample runningMeans(Evidence evidence, Curves curves, LearningCurve own, double step) {
        if (curves.measure().isCumulative()) {
            return Yardstick.finals(evidence, curves, own, step);
        }
        var comparable = evidence.comparable(own.trial(), step);
        double[] means = curves.completed().stream()
                .filter(curve -> curve.trial().index() != own.trial().index())
                .filter(curve -> curve.first() <= step && comparable.test(curve.trial()))
                .mapToDouble(curve -> curve.meanUpTo(step))
                .toArray();
        return new Sample(own.best(own.first(), step), means, "at best up to step", "running means");
    }
}
