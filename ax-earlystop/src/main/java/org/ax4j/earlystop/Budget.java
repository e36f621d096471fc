package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.experiment.History;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * Ends the experiment when its budget is spent: a number of trials, or what they cost by metrics that count it. All trials count, whatever became of them; the
 * cost of a trial is its latest value, so that running trials count by what they have spent so far. Says nothing about single trials. Cost O(n).
 */
public final class Budget implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT =
            Component.of(Stopper.class, "ax/budget", new Config(Optional.empty(), Map.of()), Budget::new);

    /**
     * What may be spent; without either nothing ends.
     *
     * @param trials how many trials, at least 1
     * @param costs how much of each metric in all, more than 0
     */
    public record Config(Optional<Integer> trials, Map<String, Double> costs) {
        /** Checks the numbers and copies the costs in order of names. */
        public Config {
            costs = Collections.unmodifiableMap(new TreeMap<>(costs));
            new Faults()
                    .unless(
                            trials.isEmpty() || trials.get() >= 1,
                            Code.CONFIG,
                            "the budget of trials must be at least 1 but is " + trials.orElse(0),
                            "Leave it out for any number.")
                    .unless(
                            costs.values().stream().allMatch(cost -> cost > 0 && Double.isFinite(cost)),
                            Code.CONFIG,
                            "budgets must be finite and > 0 but are " + costs,
                            "Leave out what is not bounded.")
                    .check();
        }
    }

    private final Config config;

    private Budget(Config config) {
        this.config = config;
    }

    /**
     * The spec of a number of trials.
     *
     * @param trials how many, at least 1
     * @return the spec
     */
    public static Spec<Stopper> trials(int trials) {
        return spec(new Config(Optional.of(trials), Map.of()));
    }

    /**
     * The spec of a cost.
     *
     * @param metric what counts it
     * @param bound how much may be spent
     * @return the spec
     */
    public static Spec<Stopper> cost(String metric, double bound) {
        return spec(new Config(Optional.empty(), Map.of(metric, bound)));
    }

    /**
     * The spec with defaults, which ends nothing.
     *
     * @return the spec
     */
    public static Spec<Stopper> spec() {
        return COMPONENT.spec();
    }

    /**
     * The spec of a configuration.
     *
     * @param config what may be spent
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
        History history = request.history();
        Ruling ruling = new Ruling();
        List<String> over = new ArrayList<>();
        List<String> left = new ArrayList<>();
        config.trials()
                .ifPresent(bound -> (spent("trials", history.trials().size(), bound, ruling) ? over : left)
                        .add(history.trials().size() + " of " + bound + " trials are made"));
        config.costs().forEach((metric, bound) -> {
            double spent = history.runs().stream()
                    .mapToDouble(trial -> trial.mean(metric))
                    .filter(Double::isFinite)
                    .sum();
            (spent(metric, spent, bound, ruling) ? over : left)
                    .add(Figures.of(spent) + " of " + Figures.of(bound) + " " + metric + " is spent");
        });
        return Optional.of(
                over.isEmpty()
                        ? ruling.keep(left.isEmpty() ? "no budget is given" : String.join("; ", left))
                        : ruling.stop(String.join("; ", over)));
    }

    private static boolean spent(String name, double spent, double bound, Ruling ruling) {
        ruling.figure(name + ".spent", spent).figure(name + ".bound", bound);
        return spent >= bound;
    }
}
