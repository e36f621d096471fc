package org.ax4j.earlystop;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Event;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Incumbent;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * Ends the experiment when its last completed trials improved little. With one goal that is how far they raised the best feasible gain, by the range of the
 * middle half of all feasible gains; with several, how much of the hypervolume they added, above the corner that is inferred from all results, or that
 * thresholds give. The rule is that of Ax's improvement strategy. Trials are taken in the order in which they were completed. Says nothing about single trials. Cost that of the
 * hypervolume.
 */
public final class Improvement implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT =
            Component.of(Stopper.class, "ax/improvement", new Config(), Improvement::new);

    /**
     * How much is too little.
     *
     * @param minTrials this many trials must be completed, more than the window
     * @param window over how many of the last completed trials it is looked, at least 1
     * @param bar an improvement of a smaller share is too little, more than 0
     */
    public record Config(int minTrials, int window, double bar) {
        /** Less than a hundredth over ten trials, from the twentieth on. */
        public Config() {
            this(20, 10, 0.01);
        }

        /** Checks the numbers. */
        public Config {
            new Faults()
                    .unless(
                            window >= 1 && minTrials > window,
                            Code.CONFIG,
                            "the window must be at least 1 and minTrials larger but they are " + window + " and "
                                    + minTrials,
                            "Use 10 and 20, for example.")
                    .unless(
                            bar > 0 && Double.isFinite(bar),
                            Code.CONFIG,
                            "the bar must be finite and > 0 but is " + Figures.of(bar),
                            "Use 0.01; larger ones end sooner.")
                    .check();
        }
    }

    private final Config config;

    private Improvement(Config config) {
        this.config = config;
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
     * @param config how much is too little
     * @return the spec
     */
    public static Spec<Stopper> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Review review(ReviewRequest request) {
        return Reviews.ofExperimentOnly(request);
    }

    @Override
    public Optional<StopAdvice> reviewExperiment(ReviewRequest request) {
        return Optional.of(Reviews.experiment(request, (history, problem) -> {
            List<Trial> completed = inOrder(history, Incumbent.completed(history, problem));
            Ruling ruling = new Ruling()
                    .figure("completed", completed.size())
                    .figure("min_trials", config.minTrials())
                    .figure("window", config.window())
                    .figure("bar", config.bar());
            if (completed.size() < config.minTrials()) {
                return ruling.keep(completed.size() + " of the " + config.minTrials()
                        + " completed trials that it takes are there");
            }
            List<double[]> before = feasible(problem, completed.subList(0, completed.size() - config.window()));
            return before.isEmpty()
                    ? ruling.keep("nothing feasible was known before the last " + config.window() + " completed trials")
                    : judged(Standard.of(history, problem), before, ruling);
        }));
    }

    /** As they were completed. */
    private static List<Trial> inOrder(History history, List<Trial> completed) {
        Map<Integer, Long> at = new HashMap<>();
        history.entries().forEach(entry -> {
            if (entry.event() instanceof Event.StatusChanged change && change.status() == TrialStatus.COMPLETED) {
                at.put(change.trial(), entry.sequence());
            }
        });
        return completed.stream()
                .sorted(Comparator.comparingLong((Trial trial) -> at.getOrDefault(trial.index(), -1L)))
                .toList();
    }

    private static List<double[]> feasible(Problem problem, List<Trial> trials) {
        return trials.stream()
                .filter(trial -> problem.violation(trial::mean) == 0)
                .map(trial -> problem.gains(trial::mean))
                .toList();
    }

    private StopAdvice judged(Standard standard, List<double[]> earlier, Ruling ruling) {
        double now = standard.of(standard.gains());
        double before = standard.of(earlier);
        double scale = standard.scale();
        ruling.figure("now", now).figure("before", before).figure("scale", scale);
        double share = now > before ? (now - before) / scale : 0;
        String text =
                standard.name() + " rose from " + Figures.of(before) + " to " + Figures.of(now) + " over the last "
                        + config.window() + " completed trials, " + Figures.of(share) + " of " + standard.scaleName();
        ruling.figure("improvement", share);
        return share < config.bar()
                ? ruling.stop(text + ", which is below " + Figures.of(config.bar()))
                : ruling.keep(text + ", which is not below " + Figures.of(config.bar()));
    }
}
