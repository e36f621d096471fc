package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
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
 * For measurements that are repeated: steps are folds or seeds, the same ones in each trial, in any order, and the value of a trial is the mean of its
 * readings. Stops a trial that a signed-rank test finds worse than one of the best trials on the folds that both have, as Optuna's Wilcoxon pruner does
 * (Wilcoxon 1945; Akiba et al. 2019): by every goal the one-sided probability is below the level and the mean difference is against it. Several goals: the
 * best trials are those of the frontier, and one that beats the trial by every goal is enough; the level is for each test, not for all.
 *
 * <p>Only steps that both trials have count, nothing is interpolated. Cost O(f²) for f folds up to 100, by the exact distribution, times the best trials.
 */
public final class Wilcoxon implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT =
            Component.of(Stopper.class, "ax/wilcoxon", new Config(), Wilcoxon::new);

    /**
     * How sure it must be.
     *
     * @param level the probability below which a trial counts as worse, more than 0 and less than 0.5
     * @param minFolds this many folds must be common, at least 1; no fewer than four can be significant at the level 0.1
     * @param metrics what trials are judged by; none for all goals of the objective
     */
    public record Config(double level, int minFolds, List<String> metrics) {
        /** Level 0.1 from four folds on. */
        public Config() {
            this(0.1, 4, List.of());
        }

        /** Checks the numbers and copies the list. */
        public Config {
            metrics = List.copyOf(metrics);
            new Faults()
                    .unless(
                            level > 0 && level < 0.5,
                            Code.CONFIG,
                            "the level must be more than 0 and less than 0.5 but is " + Figures.of(level),
                            "Use 0.1; smaller ones stop fewer trials.")
                    .unless(minFolds >= 1, Code.CONFIG, "minFolds must be >= 1 but is " + minFolds, "Use 4 or more.")
                    .check();
        }
    }

    /** One trial against another by one measure. */
    private record Duel(Measure measure, int folds, double mean, double p) {}

    private final Config config;
    private final Watch watch;
    private final Settled<Rivals> rivals = new Settled<>(Rivals::of, Rivals::after);

    private Wilcoxon(Config config) {
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
     * @param config how sure it must be
     * @return the spec
     */
    public static Spec<Stopper> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Review review(ReviewRequest request) {
        return Reviews.of(request, (history, problem) -> {
            Evidence evidence = watch.of(history, problem);
            List<Trial> best = rivals.of(evidence).best();
            return (trial, judged) -> advise(evidence, best, trial);
        });
    }

    private StopAdvice advise(Evidence evidence, List<Trial> rivals, Trial trial) {
        Optional<Trial> toldOf = Optional.empty();
        List<Duel> told = List.of();
        for (Trial rival : rivals) {
            List<Duel> duels = duels(evidence, trial, rival);
            if (toldOf.isEmpty() || worst(duels) < worst(told)) {
                toldOf = Optional.of(rival);
                told = duels;
            }
        }
        Ruling ruling = new Ruling().figure("level", config.level()).figure("min_folds", config.minFolds());
        if (toldOf.isEmpty()) {
            return ruling.keep("no trial is completed to compare it with");
        }
        ruling.figure("rival", toldOf.get().index());
        told.forEach(duel -> ruling.figure(duel.measure().name() + ".folds", duel.folds())
                .figure(duel.measure().name() + ".mean_difference", duel.mean())
                .figure(duel.measure().name() + ".p", duel.p()));
        String text = text(toldOf.get(), told);
        return told.stream().allMatch(this::isLost) ? ruling.stop(text) : ruling.keep(text);
    }

    private boolean isLost(Duel duel) {
        return duel.folds() >= config.minFolds()
                && duel.p() < config.level()
                && duel.measure().gain(duel.mean()) < 0;
    }

    /** How far the duels are from being lost: the largest probability, 2 for one that is not lost for another reason. */
    private double worst(List<Duel> duels) {
        return duels.stream()
                .mapToDouble(duel -> isLost(duel) || duel.p() >= config.level() ? duel.p() : 2)
                .max()
                .orElse(2);
    }

    private List<Duel> duels(Evidence evidence, Trial trial, Trial rival) {
        List<Duel> duels = new ArrayList<>();
        for (Curves curves : evidence.curves()) {
            double[] differences = curves.of(trial)
                    .flatMap(own -> curves.of(rival).map(other -> differences(own, other)))
                    .orElse(new double[0]);
            double[] gains =
                    Arrays.stream(differences).map(curves.measure()::gain).toArray();
            double mean = Arrays.stream(differences).average().orElse(0);
            duels.add(new Duel(curves.measure(), differences.length, mean, SignedRanks.lower(gains)));
        }
        return duels;
    }

    /** The differences at the steps at which both have readings. */
    private static double[] differences(LearningCurve own, LearningCurve other) {
        double[] others = other.whole();
        return Arrays.stream(own.whole())
                .filter(step -> Arrays.binarySearch(others, step) >= 0)
                .map(step -> own.at(step) - other.at(step))
                .toArray();
    }

    private String text(Trial rival, List<Duel> duels) {
        List<String> parts = new ArrayList<>();
        for (Duel duel : duels) {
            parts.add("by " + duel.measure().name() + " it differs by " + Figures.of(duel.mean()) + " on "
                    + duel.folds() + " folds, probability " + Figures.of(duel.p()));
        }
        return "against trial " + rival.index() + " " + String.join("; ", parts) + " (level "
                + Figures.of(config.level()) + ", at least " + config.minFolds() + " folds)";
    }
}
