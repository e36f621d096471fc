package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ax4j.error.Figures;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;

/** Stops trials that are worse than a quantile of others by every measure, at every step that is looked back on. */
final class Comparison implements Reviews.Rule {
    /** Longer windows and replays look at this many steps, evenly spread. */
    static final int MOST_STEPS = 200;

    private final Percentile.Config config;
    private final Yardstick yardstick;
    private final SafetyReplay safety;
    private final Evidence evidence;

    /** How trials are compared, whatever is known of them. */
    record Method(Percentile.Config config, Yardstick yardstick, Watch watch, SafetyReplay safety) {
        Method(Percentile.Config config, Yardstick yardstick) {
            this(config, yardstick, Watch.of(config.metrics()), new SafetyReplay());
        }
    }

    Comparison(Method method, Evidence evidence) {
        this.config = method.config();
        this.yardstick = method.yardstick();
        this.safety = method.safety();
        this.evidence = evidence;
    }

    /** A review by a percentile of whatever is compared. */
    static Review review(ReviewRequest request, Method by) {
        Reviews.Method method =
                (history, problem) -> new Comparison(by, by.watch().of(history, problem));
        return by.config().guard().interval() > 0 ? Reviews.remembering(request, method) : Reviews.of(request, method);
    }

    /** What was found by one measure. */
    private record Finding(boolean bad, String text) {}

    @Override
    public StopAdvice advise(Trial trial, Optional<Double> judged) {
        Ruling ruling = new Ruling().figure("percentile", config.percentile());
        Optional<String> objection = config.guard().objection(evidence, trial, judged, ruling);
        if (objection.isPresent()) {
            return ruling.keep(objection.get());
        }
        double last = evidence.last(trial);
        Finding found = found(trial, last, ruling.figure(Reviews.JUDGED_AT, last));
        Optional<String> danger = found.bad() && config.replaySafety() ? danger(ruling) : Optional.empty();
        return found.bad() && danger.isEmpty()
                ? ruling.stop(found.text())
                : ruling.keep(
                        danger.map(why -> why + "; otherwise " + found.text()).orElse(found.text()));
    }

    /** What all measures say at a step: those that speak for the trial, else all of them. */
    private Finding found(Trial trial, double last, Ruling ruling) {
        List<Finding> findings = new ArrayList<>();
        for (Curves curves : evidence.curves()) {
            curves.of(trial).ifPresent(own -> findings.add(found(curves, own, last, ruling)));
        }
        boolean bad =
                findings.size() == evidence.curves().size() && findings.stream().allMatch(Finding::bad);
        String text = String.join(
                "; ",
                findings.stream().filter(f -> f.bad() == bad).map(Finding::text).toList());
        return new Finding(bad, text);
    }

    private Finding found(Curves curves, LearningCurve own, double last, Ruling ruling) {
        double back = config.guard().patience() == 0
                ? 0
                : config.guard().patience() * config.guard().unit(evidence);
        List<Standing> standings = DoubleStream.concat(
                        Arrays.stream(spread(own.steps(last - back, Math.nextDown(last)))), DoubleStream.of(last))
                .mapToObj(step -> Standing.of(
                        curves.measure(),
                        step,
                        yardstick.sample(evidence, curves, own, step),
                        config.percentile() / 100))
                .toList();
        Optional<Standing> blank = standings.stream().filter(s -> !s.isKnown()).findFirst();
        if (blank.isPresent()) {
            return new Finding(false, blank.get().unknown());
        }
        Optional<Standing> few = standings.stream()
                .filter(s -> s.size() < config.guard().minCurves())
                .findFirst();
        if (few.isPresent()) {
            few.get().note(ruling);
            return new Finding(false, few(few.get()));
        }
        Standing kindest = standings.stream()
                .max(Comparator.comparingDouble(Standing::margin))
                .orElseThrow();
        int rank = standings.stream().mapToInt(Standing::rank).min().orElseThrow();
        kindest.note(ruling);
        ruling.figure(curves.measure().name() + ".rank", rank);
        return judged(kindest, rank);
    }

    private Finding judged(Standing kindest, int rank) {
        String text = kindest.text(config.percentile());
        if (rank <= config.protectedBest()) {
            return new Finding(
                    false,
                    text + "; by " + kindest.measure().name() + " it is number " + rank + ", and the best "
                            + config.protectedBest() + " are protected");
        }
        return new Finding(kindest.isWorse(), text);
    }

    private String few(Standing standing) {
        return "by " + standing.measure().name() + " there are " + standing.size() + " of the "
                + config.guard().minCurves() + " " + standing.sample().whose() + " that it takes at step "
                + Figures.of(standing.step());
    }

    /** Whether the same rule would have stopped one of the best trials on its way. */
    private Optional<String> danger(Ruling ruling) {
        return safety.first(
                        evidence,
                        config,
                        this::way,
                        (trial, step) -> found(trial, step, new Ruling()).bad())
                .map(threat -> {
                    ruling.figure("best_trial", threat.trial().index()).figure("best_trial_stopped_at", threat.step());
                    return "the rule would have stopped trial " + threat.trial().index()
                            + ", which is among the best, at step " + Figures.of(threat.step());
                });
    }

    /** The steps of a trial at which it could have been stopped. */
    private double[] way(Trial trial) {
        double unit = config.guard().unit(evidence);
        double from = config.guard().span().from() * unit;
        double to = Math.min(evidence.last(trial), config.guard().span().to() * unit);
        return evidence.steps(trial, from, to);
    }

    /** At most this many of the steps, evenly spread, the last one included. */
    static double[] spread(double[] steps) {
        return steps.length <= MOST_STEPS
                ? steps
                : IntStream.range(0, MOST_STEPS)
                        .mapToDouble(i -> steps[(int) ((long) i * (steps.length - 1) / (MOST_STEPS - 1))])
                        .toArray();
    }
}
