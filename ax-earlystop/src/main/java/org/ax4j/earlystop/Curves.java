package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;

/**
 * The learning curves of all trials, of each arm of a batch, by one measure, aligned at whatever step is asked about: each curve is interpolated there by binary search, and none is
 * copied. A step costs O(trials log readings). Trials that failed or were given up are left out, since their readings are not to be trusted; curves without
 * readings at steps too. Immutable; what has changed since is made anew, and the rest is shared.
 */
final class Curves {
    private static final LearningCurve[] NONE = {};

    private final Measure measure;
    private final Predicate<LearningCurve> kept;
    /** By index; the arms of a batch have the same one. */
    private final LearningCurve[][] byTrial;

    private final List<LearningCurve> completed;

    private Curves(
            Measure measure, Predicate<LearningCurve> kept, LearningCurve[][] byTrial, List<LearningCurve> completed) {
        this.measure = measure;
        this.kept = kept;
        this.byTrial = byTrial;
        this.completed = completed;
    }

    static Curves of(History history, Measure measure) {
        return of(history, measure, curve -> counts(curve.trial()) && curve.isKnown());
    }

    /** Those of whatever trials, without readings too. */
    static Curves ofEach(History history, Measure measure) {
        return of(history, measure, curve -> true);
    }

    private static Curves of(History history, Measure measure, Predicate<LearningCurve> kept) {
        LearningCurve[][] byTrial =
                history.trials().stream().map(trial -> of(trial, measure, kept)).toArray(LearningCurve[][]::new);
        return new Curves(measure, kept, byTrial, completed(byTrial));
    }

    private static LearningCurve[] of(Trial trial, Measure measure, Predicate<LearningCurve> kept) {
        return trial.members().stream()
                .map(arm -> LearningCurve.of(arm, measure))
                .filter(kept)
                .toArray(LearningCurve[]::new);
    }

    private static boolean counts(Trial trial) {
        return trial.status() != TrialStatus.FAILED && trial.status() != TrialStatus.ABANDONED;
    }

    private static List<LearningCurve> completed(LearningCurve[][] byTrial) {
        List<LearningCurve> completed = new ArrayList<>(byTrial.length);
        for (LearningCurve[] arms : byTrial) {
            for (LearningCurve curve : arms) {
                if (curve.isCompleted()) {
                    completed.add(curve);
                }
            }
        }
        return Collections.unmodifiableList(completed);
    }

    /** The curves as they stand later, with no fewer trials, when some have changed. Cost O(changed) and a copy of pointers, and of more where completed trials have changed. */
    Curves after(History history, int[] changed) {
        LearningCurve[][] next = Arrays.copyOf(byTrial, history.trials().size());
        boolean same = true;
        for (int trial : changed) {
            next[trial] = of(history.trial(trial), measure, kept);
            same &= Stream.concat(Arrays.stream(next[trial]), Arrays.stream(known(trial)))
                    .noneMatch(LearningCurve::isCompleted);
        }
        return new Curves(measure, kept, next, same ? completed : completed(next));
    }

    /** The curves of some trials. */
    Curves only(Predicate<Trial> counted) {
        LearningCurve[][] some = new LearningCurve[byTrial.length][];
        for (int i = 0; i < some.length; i++) {
            some[i] = only(byTrial[i], counted);
        }
        return new Curves(measure, kept, some, completed(some));
    }

    private static LearningCurve[] only(LearningCurve[] arms, Predicate<Trial> counted) {
        if (arms.length == 1) {
            return counted.test(arms[0].trial()) ? arms : NONE;
        }
        return Arrays.stream(arms).filter(curve -> counted.test(curve.trial())).toArray(LearningCurve[]::new);
    }

    Measure measure() {
        return measure;
    }

    /** The curves, in order of trials. */
    List<LearningCurve> all() {
        List<LearningCurve> all = new ArrayList<>(byTrial.length);
        for (LearningCurve[] arms : byTrial) {
            all.addAll(Arrays.asList(arms));
        }
        return all;
    }

    /** The curves of completed trials. */
    List<LearningCurve> completed() {
        return completed;
    }

    /** The curve of a trial. */
    Optional<LearningCurve> of(Trial trial) {
        for (LearningCurve curve : known(trial.index())) {
            if (curve.trial().armName().equals(trial.armName())) {
                return Optional.of(curve);
            }
        }
        return Optional.empty();
    }

    private LearningCurve[] known(int trial) {
        return trial < byTrial.length ? byTrial[trial] : NONE;
    }

    /** The values at a step of all trials that may be counted and have one there. */
    double[] at(double step, Predicate<Trial> counted) {
        double[] values = new double[byTrial.length];
        int count = 0;
        for (LearningCurve[] arms : byTrial) {
            for (LearningCurve curve : arms) {
                double value = counted.test(curve.trial()) ? curve.at(step) : Double.NaN;
                if (!Double.isNaN(value)) {
                    values = count < values.length ? values : Arrays.copyOf(values, 2 * count);
                    values[count++] = value;
                }
            }
        }
        return Arrays.copyOf(values, count);
    }

    /** The steps, the first one excluded, between which the values of a trial may differ from those of other curves by the same measure {@code [2]}. */
    double[] changed(Curves before, int trial) {
        double after = Double.POSITIVE_INFINITY;
        double until = Double.NEGATIVE_INFINITY;
        LearningCurve[] now = known(trial);
        LearningCurve[] then = before.known(trial);
        for (int arm = 0; arm < Math.max(now.length, then.length); arm++) {
            boolean both = arm < now.length
                    && arm < then.length
                    && now[arm].trial().armName().equals(then[arm].trial().armName());
            double agreed = both ? now[arm].agreesUntil(then[arm]) : Double.NEGATIVE_INFINITY;
            double end = Math.max(
                    arm < now.length ? now[arm].furthest() : agreed, arm < then.length ? then[arm].furthest() : agreed);
            after = Math.min(after, agreed);
            until = agreed < end ? Math.max(until, end) : until;
        }
        return new double[] {after, until};
    }
}
