package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.spi.RandomStream;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;
import org.jspecify.annotations.Nullable;

/**
 * Successive halving in brackets that begin at different rungs, because nobody knows how early a curve tells (Li, Jamieson, DeSalvo, Rostamizadeh, Talwalkar:
 * Hyperband: a novel bandit-based approach to hyperparameter optimization, JMLR 18, 2018). With K rungs there are K + 1 brackets: in bracket s a trial is
 * judged at the last s rungs only, against the trials of its bracket, and in bracket 0 never. A trial's bracket is drawn from the experiment's seed and the
 * trial's index, bracket s with weight (K + 1) / (s + 1) · eta^s, the paper's number of trials. The rest is as with {@link SuccessiveHalving}.
 */
public final class Hyperband implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT =
            Component.of(Stopper.class, "ax/hyperband", new Config(), Hyperband::new);

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

    /** The brackets of the first trials of an experiment. */
    private record Drawn(long seed, List<Integer> brackets) {}

    private final Config config;
    private final Watch watch;
    private volatile @Nullable Drawn drawn;

    private Hyperband(Config config) {
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
        double[] all = rungs.all();
        return Reviews.remembering(request, (history, problem) -> {
            Evidence evidence = watch.of(history, problem);
            return (trial, judged) -> {
                List<Integer> brackets = brackets(history, all.length);
                int bracket = brackets.get(trial.index());
                double[] climbed = Arrays.copyOfRange(all, all.length - bracket, all.length);
                return rungs.advise(
                        evidence,
                        whole -> whole.only(other -> brackets.get(other.index()) == bracket),
                        climbed,
                        trial,
                        judged);
            };
        });
    }

    /** The brackets of all trials, by index; those drawn before are kept, since they never change. */
    private List<Integer> brackets(History history, int rungs) {
        Drawn before = drawn;
        List<Integer> known = before != null && before.seed() == history.seed() ? before.brackets() : List.of();
        List<Trial> trials = history.trials();
        if (known.size() >= trials.size()) {
            return known;
        }
        List<Integer> brackets = new ArrayList<>(known);
        trials.subList(known.size(), trials.size()).forEach(trial -> brackets.add(bracket(history, trial, rungs)));
        drawn = new Drawn(history.seed(), brackets);
        return brackets;
    }

    /** The bracket of a trial, from 0 to the number of rungs. */
    int bracket(History history, Trial trial, int rungs) {
        double[] weights = new double[rungs + 1];
        for (int s = 0; s <= rungs; s++) {
            weights[s] = (rungs + 1.0) / (s + 1) * Math.pow(config.eta(), s);
        }
        long seed = RandomStream.seed(history.seed(), COMPONENT.id(), trial.index());
        double left =
                new RandomStream(seed).nextDouble() * Arrays.stream(weights).sum();
        int bracket = 0;
        while (bracket < rungs && left >= weights[bracket]) {
            left -= weights[bracket++];
        }
        return bracket;
    }
}
