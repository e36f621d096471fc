package org.ax4j.earlystop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;

/**
 * The learning curves of all trials, of each arm of a batch, by one measure, aligned at whatever step is asked about: each curve is interpolated there by binary search, and none is
 * copied. A step costs O(trials log readings). Trials that failed or were given up are left out, since their readings are not to be trusted; curves without
 * readings at steps too.
 */
final class Curves {
    private final Measure measure;
    private final List<LearningCurve> all;
    private final List<LearningCurve> completed;
    /** By index and arm: the arms of a batch have the same index. */
    private final Map<Map.Entry<Integer, String>, LearningCurve> byTrial;

    private Curves(Measure measure, List<LearningCurve> all, Map<Map.Entry<Integer, String>, LearningCurve> byTrial) {
        this.measure = measure;
        this.all = all;
        this.completed = all.stream().filter(LearningCurve::isCompleted).toList();
        this.byTrial = byTrial;
    }

    static Curves of(History history, Measure measure) {
        return of(
                measure,
                history.runs().stream()
                        .filter(Curves::counts)
                        .map(trial -> LearningCurve.of(trial, measure))
                        .filter(LearningCurve::isKnown)
                        .toList());
    }

    private static Curves of(Measure measure, List<LearningCurve> all) {
        Map<Map.Entry<Integer, String>, LearningCurve> byTrial = new HashMap<>();
        all.forEach(curve -> byTrial.put(key(curve.trial()), curve));
        return new Curves(measure, all, byTrial);
    }

    private static Map.Entry<Integer, String> key(Trial trial) {
        return Map.entry(trial.index(), trial.armName());
    }

    /** The curves of some trials. */
    Curves only(Predicate<Trial> kept) {
        return of(
                measure, all.stream().filter(curve -> kept.test(curve.trial())).toList());
    }

    private static boolean counts(Trial trial) {
        return trial.status() != TrialStatus.FAILED && trial.status() != TrialStatus.ABANDONED;
    }

    Measure measure() {
        return measure;
    }

    /** The curves, in order of trials. */
    List<LearningCurve> all() {
        return all;
    }

    /** The curves of completed trials. */
    List<LearningCurve> completed() {
        return completed;
    }

    /** The curve of a trial. */
    Optional<LearningCurve> of(Trial trial) {
        return Optional.ofNullable(byTrial.get(key(trial)));
    }

    /** The values at a step of all trials that may be counted and have one there. */
    DoubleStream at(double step, Predicate<Trial> counted) {
        return all.stream()
                .filter(curve -> counted.test(curve.trial()))
                .mapToDouble(curve -> curve.at(step))
                .filter(value -> !Double.isNaN(value));
    }
}
