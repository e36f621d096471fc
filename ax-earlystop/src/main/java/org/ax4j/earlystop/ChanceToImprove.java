package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * Stops a trial whose chance to end well is small: to keep all constraints and thresholds, and not to be dominated by a completed trial that keeps them too.
 * With one goal ending well is to be among the best tenth of these, or the best three; where there are none yet, to keep the bounds is enough. For several goals and for outcome
 * constraints, where a single rank says little.
 *
 * <p>Where a trial ends is estimated from its curve and those of completed trials, with its uncertainty, see {@link org.ax4j.curve.FinishedCurves}; the
 * metrics' errors are taken as independent. With goals and bounds on single metrics, up to four goals, and a frontier of at most 50 points of three goals or 20 of four, the chance is exact, else the share of
 * 1024 fixed quasi-random draws. A metric without a reading, or with one that too few curves explain, speaks for the trial: its goal may still be the best,
 * its bound may be kept.
 *
 * <p>A metric that gets better ever faster, over the last third of the trial's way by more than over the third before, is in the middle of its rise: its error reaches as far
 * as its last pace leads.
 *
 * <p>If the estimates are sound, at most that share of the stopped trials would have ended well, however often they are asked about: each stops at the moment
 * at which its chance is below the bound. {@link Audited} measures whether they are.
 *
 * <p>Looking back over a way, the guard's patience, the chance must be small at each reading on it. Cost O(m n log r) for m metrics and n completed trials of r
 * readings, O(m k^2) for the k of them, 64 at most, that are asked where the curve ends, and the exact hypervolume of the front, or the draws times its points.
 */
public final class ChanceToImprove implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT =
            Component.of(Stopper.class, "ax/chance", new Config(), ChanceToImprove::new);

    /**
     * How small a chance is too small, and when it is looked at.
     *
     * @param bound trials with a smaller chance are stopped, more than 0 and less than 1
     * @param guard when a trial may be judged at all
     */
    public record Config(double bound, Guard guard) {
        /** Below 0.05, from a tenth to nine tenths of a full run, once five curves are there. */
        public Config() {
            this(0.05, new Guard().span(Span.fractions(0.1, 0.9)));
        }

        /** Checks the number. */
        public Config {
            new Faults()
                    .unless(
                            bound > 0 && bound < 1,
                            Code.CONFIG,
                            "the chance must be more than 0 and less than 1 but is " + Figures.of(bound),
                            "Use 0.05; smaller ones stop fewer trials.")
                    .check();
        }

        /**
         * A copy with another bound.
         *
         * @param chance which chance is just large enough
         * @return the copy
         */
        public Config bound(double chance) {
            return new Config(chance, guard);
        }

        /**
         * A copy with another guard.
         *
         * @param other when a trial may be judged at all
         * @return the copy
         */
        public Config guard(Guard other) {
            return new Config(bound, other);
        }
    }

    private final Config config;
    private final Watch watch = Watch.of(List.of());
    private final Settled<Prospects> settled = new Settled<>(Prospects::of, Prospects::after);

    private ChanceToImprove(Config config) {
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
     * @param config how small a chance is too small
     * @return the spec
     */
    public static Spec<Stopper> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Review review(ReviewRequest request) {
        Reviews.Method method = (history, problem) -> {
            Evidence evidence = watch.of(history, problem);
            Prospects prospects = settled.of(evidence);
            return (trial, judged) -> advise(prospects, evidence, trial, judged);
        };
        return config.guard().interval() > 0 ? Reviews.remembering(request, method) : Reviews.of(request, method);
    }

    private StopAdvice advise(Prospects prospects, Evidence evidence, Trial trial, Optional<Double> judged) {
        Ruling ruling = new Ruling().figure("bound", config.bound());
        Optional<String> objection = config.guard().objection(evidence, trial, judged, ruling);
        if (objection.isPresent()) {
            return ruling.keep(objection.get());
        }
        int least = config.guard().minCurves();
        double last = evidence.last(trial);
        double[] way = before(prospects, evidence, trial);
        Map<String, Ending> kindest = prospects.endings(trial, least);
        double chance = prospects.chance(kindest);
        for (double step : way) {
            Map<String, Ending> then = prospects.endingsAt(trial, step, least);
            double here = prospects.chance(then);
            kindest = here > chance ? then : kindest;
            chance = Math.max(chance, here);
        }
        return judged(prospects, kindest, chance, ruling.figure(Reviews.JUDGED_AT, last));
    }

    /** The earlier steps at which the chance must have been too small as well: those within the patience, and the last one where what came after it may be a glitch. */
    private double[] before(Prospects prospects, Evidence evidence, Trial trial) {
        double last = evidence.last(trial);
        double back = config.guard().patience() == 0
                ? 0
                : config.guard().patience() * config.guard().unit(evidence);
        double[] way = back == 0 ? new double[0] : evidence.steps(trial, last - back, Math.nextDown(last));
        if (way.length > 0 || !prospects.mayBeGlitch(trial)) {
            return way;
        }
        double[] all = evidence.steps(trial, Double.NEGATIVE_INFINITY, Math.nextDown(last));
        return Arrays.copyOfRange(all, Math.max(0, all.length - 1), all.length);
    }

    private StopAdvice judged(Prospects prospects, Map<String, Ending> endings, double chance, Ruling ruling) {
        List<String> texts = new ArrayList<>();
        endings.forEach((metric, ending) -> {
            ending.note(metric, ruling);
            texts.add(ending.text(metric));
        });
        List<double[]> points = prospects.summit().points();
        boolean single = points.size() == 1 && points.get(0).length == 1;
        ruling.figure("chance", chance).figure("chance_feasible", prospects.feasible(endings));
        ruling.figure(single ? "least_gain" : "frontier", single ? points.get(0)[0] : points.size());
        String aim = points.isEmpty()
                ? "keep the bounds"
                : single
                        ? "be feasible and among the best, from a gain of " + Figures.of(points.get(0)[0]) + " on"
                        : "be feasible and on the frontier, now of " + points.size();
        boolean small = chance < config.bound();
        String text = "its chance to " + aim + " is " + Figures.of(chance) + ", " + (small ? "" : "not ") + "below "
                + Figures.of(config.bound()) + ": " + String.join(", ", texts);
        return small ? ruling.stop(text) : ruling.keep(text);
    }
}
