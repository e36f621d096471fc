package org.ax4j.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.ax4j.space.Point;

/**
 * One evaluation of one point, or of several at once, as an experiment's log tells it. Immutable. Of a batch, point, readings and origin are those of its first
 * arm; {@link #members} has all of them, each as if it were a trial of its own.
 *
 * @param index its place in the experiment, from 0
 * @param arm the point and its name
 * @param origin where the point comes from
 * @param life what became of it
 * @param progress its readings, and the latest advice to stop it
 * @param batch the batch that it is or belongs to, or empty
 */
public record Trial(int index, Arm arm, Origin origin, Life life, Progress progress, Optional<Batch> batch) {
    /**
     * What a trial of several arms has beside its first one.
     *
     * @param weight the weight of this arm
     * @param others the other arms, each as a trial; empty for those themselves
     */
    public record Batch(double weight, List<Trial> others) {
        /** Copies the list. */
        public Batch {
            others = List.copyOf(others);
        }
    }

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
        return new Trial(index, arm, origin, life, new Progress(Map.of(), Optional.empty()), Optional.empty());
    }

    static Trial batch(int index, List<Event.Member> members, Life life) {
        List<Trial> all = members.stream()
                .map(member ->
                        added(index, member.arm(), member.origin(), life).with(new Batch(member.weight(), List.of())))
                .toList();
        return all.get(0).with(all.subList(1, all.size()));
    }

    private Trial with(Batch own) {
        return new Trial(index, arm, origin, life, progress, Optional.of(own));
    }

    private Trial with(List<Trial> others) {
        return batch.map(own -> with(new Batch(own.weight(), others))).orElse(this);
    }

    private Trial with(Progress next) {
        return new Trial(index, arm, origin, life, next, batch);
    }

    /** With each arm's point as it stands in an edited space. */
    Trial carried(UnaryOperator<Point> into) {
        Arm own = new Arm(arm.name(), into.apply(arm.point()));
        return new Trial(index, own, origin, life, progress, batch)
                .with(others().stream().map(other -> other.carried(into)).toList());
    }

    Trial lives(Life next) {
        return new Trial(index, arm, origin, next, progress, batch)
                .with(others().stream().map(other -> other.lives(next)).toList());
    }

    Trial advised(StopAdvice advice) {
        return with(new Progress(progress.curves(), Optional.of(advice)));
    }

    /** With readings of an arm; without a name they are the first one's. */
    Trial told(String armName, OptionalDouble step, Outcomes outcomes) {
        if (!armName.isEmpty() && !armName.equals(arm.name())) {
            return with(others().stream()
                    .map(other -> other.arm().name().equals(armName) ? other.told(armName, step, outcomes) : other)
                    .toList());
        }
        return with(new Progress(curves(step, outcomes), progress.advice()));
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

    private List<Trial> others() {
        return batch.map(Batch::others).orElse(List.of());
    }

    /**
     * Whether the trial was made as one of several arms, or is one of those.
     *
     * @return false for a trial of one point
     */
    public boolean isBatch() {
        return batch.isPresent();
    }

    /**
     * Each arm with its own origin and readings, as if it were a trial of its own of the same index.
     *
     * @return the arms of a batch, the first one first; of any other trial itself
     */
    public List<Trial> members() {
        if (others().isEmpty()) {
            return List.of(this);
        }
        List<Trial> members = new ArrayList<>();
        members.add(with(List.of()));
        members.addAll(others());
        return members;
    }

    /**
     * One of the arms.
     *
     * @param name its name
     * @return it with its own origin and readings, or empty where the trial has no arm of that name
     */
    public Optional<Trial> member(String name) {
        return members().stream().filter(one -> one.armName().equals(name)).findFirst();
    }

    /**
     * The arms and their weights as they were given.
     *
     * @return a positive weight for each arm, 1 for that of a trial of one point
     */
    public Map<Arm, Double> arms() {
        Map<Arm, Double> arms = new LinkedHashMap<>();
        members()
                .forEach(one ->
                        arms.put(one.arm(), one.batch().map(Batch::weight).orElse(1.0)));
        return Collections.unmodifiableMap(arms);
    }

    /**
     * The arms and their weights, normalised.
     *
     * @return the share of each arm; the sum is 1 but for rounding
     */
    public Map<Arm, Double> shares() {
        double largest =
                arms().values().stream().mapToDouble(weight -> weight).max().orElse(1);
        double sum =
                arms().values().stream().mapToDouble(weight -> weight / largest).sum();
        Map<Arm, Double> shares = new LinkedHashMap<>(arms());
        shares.replaceAll((one, weight) -> weight / largest / sum);
        return Collections.unmodifiableMap(shares);
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
