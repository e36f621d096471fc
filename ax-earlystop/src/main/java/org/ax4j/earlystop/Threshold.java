package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.ax4j.component.Component;
import org.ax4j.component.Spec;
import org.ax4j.curve.Growth;
import org.ax4j.error.Code;
import org.ax4j.error.Faults;
import org.ax4j.error.Figures;
import org.ax4j.experiment.History;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.problem.Direction;
import org.ax4j.problem.Goal;
import org.ax4j.problem.OutcomeConstraint;
import org.ax4j.problem.Problem;
import org.ax4j.space.Relation;
import org.ax4j.spi.Review;
import org.ax4j.spi.ReviewRequest;
import org.ax4j.spi.Stopper;

/**
 * Stops a trial that misses a bound at its last step, and at each reading of the guard's patience before it. Bounds are those of the configuration, each on the
 * bad side of its metric's direction; without any, the thresholds of goals and the outcome constraints of the problem. One missed bound is enough. A metric
 * that only grows and is to be large is not judged, since it may still grow past its bound.
 *
 * <p>A trial is compared with nothing but bounds, so that this stops whatever starts badly, whether it would catch up or not: begin late. Cost O(log r).
 */
public final class Threshold implements Stopper {
    /** How it is defined. */
    public static final Component<Stopper, Config> COMPONENT =
            Component.of(Stopper.class, "ax/threshold", new Config(), Threshold::new);

    /**
     * Which bounds, and when.
     *
     * @param bounds the bound of each metric; none for those of the problem
     * @param guard when a trial may be judged at all
     */
    public record Config(Map<String, Double> bounds, Guard guard) {
        /** The bounds of the problem, from half of a full run on. */
        public Config() {
            this(Map.of(), new Guard().span(Span.fractions(0.5, 0.9)));
        }

        /** Copies the bounds in order of names; all must be finite. */
        public Config {
            bounds = Collections.unmodifiableMap(new TreeMap<>(bounds));
            new Faults()
                    .unless(
                            bounds.values().stream().allMatch(Double::isFinite),
                            Code.CONFIG,
                            "bounds must be finite but are " + bounds,
                            "Leave out what is not bounded.")
                    .check();
        }
    }

    /** What is known by a bound's measure is kept beside it. */
    private record Bound(Measure measure, double value, Watch watch) {
        Bound(Measure measure, double value) {
            this(measure, value, new Watch((history, problem) -> List.of(measure)));
        }
    }

    private final Config config;
    private final Watch watch = new Watch((history, problem) -> List.of());
    private final Settled<List<Bound>> settled = new Settled<>(this::bounds, this::after);

    private Threshold(Config config) {
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
     * @param config which bounds, and when
     * @return the spec
     */
    public static Spec<Stopper> spec(Config config) {
        return COMPONENT.spec(config);
    }

    @Override
    public Review review(ReviewRequest request) {
        Reviews.Method method = (history, problem) -> {
            List<Bound> bounds = settled.of(watch.of(history, problem));
            return (trial, judged) -> advise(history, problem, bounds, trial, judged);
        };
        return config.guard().interval() > 0 ? Reviews.remembering(request, method) : Reviews.of(request, method);
    }

    private StopAdvice advise(
            History history, Problem problem, List<Bound> bounds, Trial trial, Optional<Double> judged) {
        Ruling ruling = new Ruling();
        List<String> kept = new ArrayList<>();
        for (Bound bound : bounds) {
            Evidence evidence = bound.watch().of(history, problem);
            Optional<String> objection = config.guard().objection(evidence, trial, judged, ruling);
            if (objection.isPresent()) {
                kept.add("by " + bound.measure().name() + ": " + objection.get());
                continue;
            }
            double best = kindest(evidence, trial);
            ruling.figure(Reviews.JUDGED_AT, evidence.last(trial))
                    .figure(bound.measure().name() + ".value", best)
                    .figure(bound.measure().name() + ".bound", bound.value());
            boolean missed = bound.measure().gain(best) < bound.measure().gain(bound.value());
            String text = bound.measure().name() + " " + Figures.of(best) + " is " + (missed ? "" : "not ")
                    + bound.measure().badSide() + " its bound " + Figures.of(bound.value()) + " at step "
                    + Figures.of(evidence.last(trial));
            if (missed) {
                return ruling.stop(text);
            }
            kept.add(text);
        }
        return ruling.keep(kept.isEmpty() ? "there is no bound to judge by" : String.join("; ", kept));
    }

    /** The best value on the way that is looked back on, the last step included. */
    private double kindest(Evidence evidence, Trial trial) {
        Curves curves = evidence.curves().get(0);
        LearningCurve own = curves.of(trial).orElseThrow();
        double back = config.guard().patience() * config.guard().unit(evidence);
        double gain = DoubleStream.concat(
                        DoubleStream.of(own.last()), Arrays.stream(own.steps(own.last() - back, own.last())))
                .map(step -> curves.measure().gain(own.at(step)))
                .max()
                .orElseThrow();
        return curves.measure().gain(gain);
    }

    private List<Bound> bounds(History history, Problem problem) {
        List<Bound> bounds = new ArrayList<>();
        if (config.bounds().isEmpty()) {
            problem.objective()
                    .goals()
                    .forEach(goal ->
                            goal.threshold().ifPresent(least -> bounds.add(bound(history, problem, goal, least))));
            problem.constraints().forEach(constraint -> bounds.add(bound(history, constraint)));
        } else {
            config.bounds()
                    .forEach((metric, value) -> bounds.add(new Bound(
                            Measure.of(history, problem, List.of(metric)).get(0), value)));
        }
        bounds.removeIf(
                bound -> bound.measure().isCumulative() && bound.measure().direction() == Direction.MAXIMISE);
        return bounds;
    }

    /** Those of later, with what was seen by the same measures. */
    private List<Bound> after(List<Bound> before, History history, int[] changed) {
        Map<Measure, Watch> seen = new HashMap<>();
        before.forEach(bound -> seen.put(bound.measure(), bound.watch()));
        return bounds(history, history.problem().orElseThrow()).stream()
                .map(bound ->
                        new Bound(bound.measure(), bound.value(), seen.getOrDefault(bound.measure(), bound.watch())))
                .toList();
    }

    private static Bound bound(History history, Problem problem, Goal goal, double least) {
        return goal.metric()
                .map(metric -> new Bound(
                        Measure.of(history, problem, List.of(metric)).get(0),
                        least / goal.expression().weight(metric)))
                .orElseGet(
                        () -> new Bound(new Measure(goal.name(), goal.expression(), Direction.MAXIMISE, false), least));
    }

    private static Bound bound(History history, OutcomeConstraint constraint) {
        Direction direction = constraint.relation() == Relation.AT_LEAST ? Direction.MAXIMISE : Direction.MINIMISE;
        boolean grows = constraint.expression().weights().keySet().stream()
                .anyMatch(name -> Growth.of(history, name).isCumulative());
        return new Bound(
                new Measure(constraint.expression().toString(), constraint.expression(), direction, grows),
                constraint.bound());
    }
}
