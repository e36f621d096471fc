package org.ax4j.experiment;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.space.Point;
import org.ax4j.space.RangeParameter;
import org.ax4j.space.SearchSpace;

/** What tests of experiments begin with: the space {@code x in [0, 1]}, a clock that ticks once a second, and histories as comparable values. */
final class Pad {
    static final SearchSpace SPACE = SearchSpace.of(RangeParameter.real("x", 0, 1));

    private Pad() {}

    static Experiment fresh() {
        return of(History.empty(5));
    }

    static Experiment of(History history) {
        AtomicLong seconds = new AtomicLong(history.length());
        return new Experiment(history, () -> Instant.ofEpochSecond(seconds.getAndIncrement()), told -> {});
    }

    static Experiment configured(String objective, String... constraints) {
        Experiment experiment = fresh();
        experiment.configure("pad", ExperimentConfig.empty(), SPACE);
        experiment.configureOptimization(ObjectiveGrammar.parse(objective, List.of(constraints), Set.of()));
        return experiment;
    }

    static Point x(double value) {
        return SPACE.canonical(Point.of(Map.of("x", value)));
    }

    static int attach(Experiment experiment, double x) {
        return experiment.attach(x(x), Optional.empty(), Origin.ATTACHED);
    }

    /** All that a history says, by name: two histories are the same where these are equal. */
    static Map<String, Object> told(History history) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("seed", history.seed());
        told.put("entries", List.copyOf(history.entries()));
        told.put("name", history.name());
        told.put("config", history.config());
        told.put("metrics", history.metrics());
        told.put("problem", history.problem());
        told.put("strategy", history.strategy());
        told.put("stopper", history.stopper());
        told.put("lastAsk", history.lastAsk());
        told.put("baseline", history.baseline().map(Trial::index));
        told.put("trials", history.trials().stream().map(Pad::told).toList());
        return told;
    }

    private static List<Object> told(Trial trial) {
        Map<String, Object> curves = new LinkedHashMap<>();
        trial.progress().curves().forEach((metric, curve) -> curves.put(metric, told(curve)));
        return List.of(
                trial.index(),
                trial.arm(),
                trial.origin(),
                trial.life(),
                curves,
                trial.progress().advice());
    }

    static List<Object> told(Curve curve) {
        Map<Double, Reading> steps = new LinkedHashMap<>();
        for (int i = 0; i < curve.size(); i++) {
            steps.put(curve.step(i), new Reading(curve.mean(i), curve.sem(i)));
        }
        return List.of(steps, curve.finalReading());
    }
}
