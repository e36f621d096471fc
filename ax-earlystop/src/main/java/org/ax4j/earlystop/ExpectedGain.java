package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.curve.Estimate;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Making;
import org.ax4j.experiment.Prediction;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * Ends the experiment when its model sees little left to gain: when each of the last suggestions was expected, at the moment at which it was made, to improve
 * the result by less than a share. What a model predicted of a point is stored with the trial, see {@link Making#predicted()}, so that what was expected can be
 * computed again: the mean over {@value Draws#COUNT} fixed quasi-random draws from the independent normal predictions of its metrics, of how far a feasible
 * outcome would have raised the best gain, by the range of the middle half of the feasible gains; with several goals how much of the hypervolume it would have
 * added. A suggestion is near the best that the model knows of, so that little expected of several in turn is little to be had.
 *
 * <p>Suggestions without predictions, such as those of a space-filling start, end the window. Says nothing about single trials. Cost O(window (log + 1024
 * hypervolumes)).
 */
public final class ExpectedGain implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT =
            Component.of(Stopper.class, "ax/expected-gain", new Config(), ExpectedGain::new);

    /** Degrees of freedom at which Student's t is normal to all digits shown. */
    private static final double NORMAL = 1e9;

    /**
     * How little is too little.
     *
     * @param window this many suggestions in turn must promise too little, at least 1
     * @param bar an expected improvement of a smaller share is too little, more than 0
     */
    public record Config(int window, double bar) {
        /** Less than a hundredth, three times in turn. */
        public Config() {
            this(3, 0.01);
        }

        /** Checks the numbers. */
        public Config {
            new Faults()
                    .unless(
                            window >= 1,
                            Code.CONFIG,
                            "the window must be at least 1 but is " + window,
                            "Use 3; larger ones end later.")
                    .unless(
                            bar > 0 && Double.isFinite(bar),
                            Code.CONFIG,
                            "the bar must be finite and > 0 but is " + Figures.of(bar),
                            "Use 0.01; larger ones end sooner.")
                    .check();
        }
    }

    private final Config config;

    private ExpectedGain(Config config) {
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
     * @param config how little is too little
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
        return Optional.of(Reviews.experiment(request, this::advise));
    }

    private StopAdvice advise(History history, Problem problem) {
        List<Trial> made = history.trials().stream()
                .filter(trial -> trial.origin().making().isPresent())
                .toList();
        List<Trial> latest = made.subList(Math.max(0, made.size() - config.window()), made.size());
        Ruling ruling = new Ruling().figure("window", config.window()).figure("bar", config.bar());
        List<Double> shares = new ArrayList<>();
        for (Trial trial : latest) {
            Making making = trial.origin().making().orElseThrow();
            if (making.predicted().keySet().containsAll(problem.optimisedMetrics())) {
                Standard then = Standard.of(history.asOf(making.seen()), problem);
                double share =
                        then.scale() > 0 ? expected(problem, then, making.predicted()) / then.scale() : Double.NaN;
                ruling.figure("trial_" + trial.index(), share);
                shares.add(share);
            }
        }
        if (shares.size() < config.window() || shares.contains(Double.NaN)) {
            return ruling.keep("of the last " + config.window()
                    + " suggestions not all were predicted by a model that knew feasible results of different gain");
        }
        boolean little = shares.stream().allMatch(share -> share < config.bar());
        String text = "the last " + config.window() + " suggestions were expected to gain "
                + shares.stream().map(Figures::of).collect(Collectors.joining(", ")) + " of "
                + (problem.objective().hasSeveral() ? "the hypervolume" : "the middle half of all gains") + ", "
                + (little ? "all" : "not all") + " below " + Figures.of(config.bar());
        return little ? ruling.stop(text) : ruling.keep(text);
    }

    /** How much is expected to be gained by a point of which this was predicted, beyond the results that were known then. */
    private static double expected(Problem problem, Standard then, Map<String, Prediction> predicted) {
        Map<String, double[]> draws = new TreeMap<>();
        for (String metric : problem.optimisedMetrics()) {
            Prediction one = predicted.getOrDefault(metric, new Prediction(Double.NaN, Double.NaN));
            double[] places = Draws.places(problem.optimisedMetrics().size(), draws.size());
            Ending ending = one.sem() > 0
                    ? new Ending(
                            Double.NaN,
                            Optional.of(
                                    new Estimate(one.mean(), one.sem(), one.sem(), NORMAL, Double.NEGATIVE_INFINITY)))
                    : new Ending(one.mean(), Optional.empty());
            draws.put(metric, Draws.of(ending, places));
        }
        List<double[]> known = Summit.front(then.gains());
        double before = then.of(known);
        double sum = 0;
        for (int i = 0; i < Draws.COUNT; i++) {
            int draw = i;
            if (problem.violation(metric -> Objects.requireNonNull(draws.get(metric))[draw]) == 0) {
                List<double[]> with = new ArrayList<>(known);
                with.add(problem.gains(metric -> Objects.requireNonNull(draws.get(metric))[draw]));
                sum += Math.max(0, then.of(with) - before);
            }
        }
        return sum / Draws.COUNT;
    }
}
