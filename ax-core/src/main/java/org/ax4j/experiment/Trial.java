package org.ax4j.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ax4j.space.Point;

/**
 * One evaluation of one point, as an experiment's log tells it. Immutable.
 *
 * @param index its place in the experiment, from 0
 * @param arm the point and its name
 * @param origin where the point comes from
 * @param life what became of it
 * @param progress its readings, and the latest advice to stop it
 */
public record Trial(int index, Arm arm, Origin origin, Life life, Progress progress) {
    /**
     * What a trial told so far.
     *
     * @param curves the readings of each metric, in the order in which metrics were first told
     * @param advice the latest advice that was asked for
     */
    public record Progress(Map<String, Curve> curves, Optional<StopAdvice> advice) {
        /** Wraps the map. */
        public Progress {
            curves = Collections.unmodifiableMap(curves);
        }
    }

    static Trial added(int index, Arm arm, Origin origin, Life life) {
        return new Trial(index, arm, origin, life, new Progress(Map.of(), Optional.empty()));
    }

    Trial with(Arm carried) {
        return new Trial(index, carried, origin, life, progress);
    }

    Trial lives(Life next) {
        return new Trial(index, arm, origin, next, progress);
    }

    Trial advised(StopAdvice advice) {
        return new Trial(index, arm, origin, life, new Progress(progress.curves(), Optional.of(advice)));
    }

    Trial told(OptionalDouble step, Outcomes outcomes) {
        return new Trial(index, arm, origin, life, new Progress(curves(step, outcomes), progress.advice()));
    }

    /** A trial that knows one metric only needs no table of its own for each reading. */
    private Map<String, Curve> curves(OptionalDouble step, Outcomes outcomes) {
        Map<String, Curve> before = progress.curves();
        if (outcomes.readings().size() == 1) {
            Map.Entry<String, Reading> one =
                    outcomes.readings().entrySet().iterator().next();
            if (before.isEmpty() || (before.size() == 1 && before.containsKey(one.getKey()))) {
                return Map.of(one.getKey(), curve(one.getKey()).with(step, one.getValue()));
            }
        }
        Map<String, Curve> curves = new LinkedHashMap<>(before);
        outcomes.readings()
                .forEach((metric, reading) -> curves.put(metric, curve(metric).with(step, reading)));
        return curves;
    }

    /**
     * The point, complete in the space as the history has it: a parameter that was added after the trial holds the value that the edit gave for old trials.
     * What was run is what the log's {@link Event.TrialAdded} says.
     *
     * @return its values
     */
    public Point point() {
        return arm.point();
    }

    /**
     * The name of the point's arm.
     *
     * @return the name
     */
    public String armName() {
        return arm.name();
    }

    /**
     * Where the trial stands.
     *
     * @return its status
     */
    public TrialStatus status() {
        return life.status();
    }

    /**
     * The readings of a metric.
     *
     * @param metric its name
     * @return its curve, empty where nothing was told
     */
    public Curve curve(String metric) {
        return progress.curves().getOrDefault(metric, Curve.EMPTY);
    }

    /**
     * The value of a metric so far: the final reading, else the one at the last step.
     *
     * @param metric its name
     * @return the reading, or empty
     */
    public Optional<Reading> value(String metric) {
        return curve(metric).current();
    }

    /**
     * The mean of a metric so far.
     *
     * @param metric its name
     * @return the mean, NaN where nothing was told
     */
    public double mean(String metric) {
        return value(metric).map(Reading::mean).orElse(Double.NaN);
    }

    /**
     * Whether every one of some metrics has a reading.
     *
     * @param metrics their names
     * @return true where none is missing
     */
    public boolean hasAll(Set<String> metrics) {
        return metrics.stream().allMatch(metric -> value(metric).isPresent());
    }
}
