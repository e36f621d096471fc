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
 * The learning curves of all trials by one measure, aligned at whatever step is asked about: each curve is interpolated there by binary search, and none is
 * copied. A step costs O(trials log readings). Trials that failed or were given up are left out, since their readings are not to be trusted; curves without
 * readings at steps too.
 */
final class Curves {
    private final Measure measure;
    private final List<LearningCurve> all;
    private final List<LearningCurve> completed;
    private final Map<Integer, LearningCurve> byTrial;

    private Curves(Measure measure, List<LearningCurve> all, Map<Integer, LearningCurve> byTrial) {
        this.measure = measure;
        this.all = all;
        this.completed = all.stream().filter(LearningCurve::isCompleted).toList();
        this.byTrial = byTrial;
    }

    static Curves of(History history, Measure measure) {
        return of(
                measure,
                history.trials().stream()
                        .filter(Curves::counts)
                        .map(trial -> LearningCurve.of(trial, measure))
                        .filter(LearningCurve::isKnown)
                        .toList());
    }

    private static Curves of(Measure measure, List<LearningCurve> all) {
        Map<Integer, LearningCurve> byTrial = new HashMap<>();
        all.forEach(curve -> byTrial.put(curve.trial().index(), curve));
        return new Curves(measure, all, byTrial);
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
        return Optional.ofNullable(byTrial.get(trial.index()));
    }

    /** The values at a step of all trials that may be counted and have one there. */
    DoubleStream at(double step, Predicate<Trial> counted) {
        return all.stream()
                .filter(curve -> counted.test(curve.trial()))
                .mapToDouble(curve -> curve.at(step))
                .filter(value -> !Double.isNaN(value));
    }
}
