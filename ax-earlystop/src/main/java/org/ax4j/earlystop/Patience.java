package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * Stops a trial that no longer improves: on the last way of the guard's patience no goal reached a value better, by more than the improvement asked for, than
 * its best one before (Prechelt: Early stopping, but when?, in Neural Networks: Tricks of the Trade, 1998). Cumulative metrics never improve and say nothing
 * here. Compares the trial with nothing but itself, so that with progressions as steps it needs no other trials. Cost O(r) for r readings.
 */
public final class Patience implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT =
            Component.of(Stopper.class, "ax/patience", new Config(), Patience::new);

    /**
     * What counts as an improvement, and for how long one is waited for.
     *
     * @param guard when a trial may be judged, its patience being how long one waits, more than 0
     * @param improvement by how much, in the unit of the metric, a value must be better than the best one before, at least 0
     * @param metrics what trials are judged by; none for all goals of the objective
     */
    public record Config(Guard guard, double improvement, List<String> metrics) {
        /** Any improvement within a quarter of a full run. */
        public Config() {
            this(new Guard(Span.fractions(0.25, 0.9), 1, 0.25, 0), 0, List.of());
        }

        /** Checks the numbers and copies the list. */
        public Config {
            metrics = List.copyOf(metrics);
            new Faults()
                    .unless(
                            guard.patience() > 0,
                            Code.CONFIG,
                            "the guard's patience must be > 0 but is " + Figures.of(guard.patience()),
                            "Say for how long an improvement is waited for.")
                    .unless(
                            improvement >= 0 && Double.isFinite(improvement),
                            Code.CONFIG,
                            "the improvement must be finite and >= 0 but is " + Figures.of(improvement),
                            "Use 0 for any.")
                    .check();
        }
    }

    private final Config config;
    private final Watch watch;

    private Patience(Config config) {
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
     * @param config what counts as an improvement
     * @return the spec
     */
    public static Spec<Stopper> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Review review(ReviewRequest request) {
        Reviews.Method method = (history, problem) -> {
            Evidence evidence = watch.of(history, problem);
            return (trial, judged) -> advise(evidence, trial, judged);
        };
        return config.guard().interval() > 0 ? Reviews.remembering(request, method) : Reviews.of(request, method);
    }

    private StopAdvice advise(Evidence evidence, Trial trial, Optional<Double> judged) {
        Ruling ruling = new Ruling().figure("improvement", config.improvement());
        Optional<String> objection = config.guard().objection(evidence, trial, judged, ruling);
        if (objection.isPresent()) {
            return ruling.keep(objection.get());
        }
        double last = evidence.last(trial);
        double begin = last - config.guard().patience() * config.guard().unit(evidence);
        ruling.figure(Reviews.JUDGED_AT, last).figure("since_step", begin);
        List<String> idle = new ArrayList<>();
        for (Curves curves : evidence.curves()) {
            LearningCurve own = curves.of(trial).orElseThrow();
            Measure measure = curves.measure();
            if (measure.isCumulative()) {
                continue;
            }
            double before = own.best(own.first(), begin);
            double since = own.best(Math.nextUp(begin), last);
            ruling.figure(measure.name() + ".before", before).figure(measure.name() + ".since", since);
            if (Double.isNaN(before)) {
                return ruling.keep("by " + measure.name() + " there is no reading up to step " + Figures.of(begin)
                        + " to improve on");
            }
            if (Double.isNaN(since)) {
                return ruling.keep("by " + measure.name() + " there is no reading since step " + Figures.of(begin));
            }
            if (measure.gain(since) > measure.gain(before) + config.improvement()) {
                return ruling.keep(measure.name() + " improved from " + Figures.of(before) + " to " + Figures.of(since)
                        + " since step " + Figures.of(begin));
            }
            idle.add(measure.name() + " is at best " + Figures.of(since) + " since step " + Figures.of(begin)
                    + " and was " + Figures.of(before) + " before");
        }
        return idle.isEmpty()
                ? ruling.keep("only cumulative metrics are judged, which never improve")
                : ruling.stop(String.join("; ", idle));
    }
}
