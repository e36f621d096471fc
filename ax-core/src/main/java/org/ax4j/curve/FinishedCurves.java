package org.ax4j.curve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;

/**
 * Full curves of one metric, from which the final value of an unfinished trial is estimated. From the value at the unfinished trial's last step, and how it changed lately, follows
 * how much it will still rise: by a regression on what the full curves did from the same step on that outliers, such as diverging trials, do not move, in logarithms where
 * that predicts the full curves better; and by the mean rise of those that are near, see {@code Neighbours}. Both are mixed by how well they predict the full curves. A curve that lately goes ever faster may go farther, as far as full curves did. A metric that only grows, such as time, does so in proportion, and its reading is a lower bound.
 *
 * <p>Steps may have holes, come in any order and differ from curve to curve: values between readings are linear. A step told again has its latest reading. Full curves that
 * have readings on both sides of the step are asked, or where those are fewer than eight all that begin at or before it, of a metric that only grows all; where there are more than
 * 64, those that are nearest in value at the last of 64 evenly spread marks of the way. Two are needed. Cost: {@code O(1)} for each full curve, {@code O(log n)} of its {@code n} readings where a mark is passed first, and the regression; of near curves the square of their number.
 */
public final class FinishedCurves {
    private static final Curve[] NONE = {};

    /** Of each trial by index; the arms of a batch have the same one. Empty where the curves were chosen. */
    private final Optional<Curve[][]> byTrial;

    private final Crowd crowd;
    private final Growth growth;

    private FinishedCurves(Optional<Curve[][]> byTrial, Crowd crowd, Growth growth) {
        this.byTrial = byTrial;
        this.crowd = crowd;
        this.growth = growth;
    }

    /**
     * The full curves of a metric: those of completed trials with readings at steps.
     *
     * @param history what happened so far
     * @param metric the metric's name
     * @return the curves, which develop as {@link Growth#of(History, String)} says
     */
    public static FinishedCurves of(History history, String metric) {
        Curve[][] full =
                history.trials().stream().map(trial -> full(trial, metric)).toArray(Curve[][]::new);
        Growth growth = Growth.of(history, metric);
        return new FinishedCurves(Optional.of(full), new Crowd(all(full), growth.isCumulative()), growth);
    }

    /** The curves of a trial's arms that are completed and have a reading at a step. */
    private static Curve[] full(Trial trial, String metric) {
        return trial.members().stream()
                .filter(run -> run.status() == TrialStatus.COMPLETED)
                .map(run -> run.curve(metric))
                .filter(curve -> curve.size() > 0)
                .toArray(Curve[]::new);
    }

    private static List<Curve> all(Curve[][] byTrial) {
        List<Curve> all = new ArrayList<>(byTrial.length);
        for (Curve[] full : byTrial) {
            for (Curve curve : full) {
                all.add(curve);
            }
        }
        return all;
    }

    /**
     * The full curves of a metric as they stand later, with no fewer trials. What was read of curves that are still the same is kept.
     *
     * @param history what has happened since these were made of its beginning
     * @param metric the metric whose curves these are
     * @param changed which trials have changed since, see {@link History#changedSince}
     * @return what {@link #of(History, String)} gives
     * @throws IllegalStateException for curves of one's own choice
     */
    public FinishedCurves after(History history, String metric, int[] changed) {
        Curve[][] before = byTrial.orElseThrow(
                () -> new IllegalStateException("curves of one's own choice do not belong to trials; choose anew"));
        Curve[][] next = Arrays.copyOf(before, history.trials().size());
        Arrays.fill(next, Math.min(before.length, next.length), next.length, NONE);
        for (int trial : changed) {
            next[trial] = full(history.trial(trial), metric);
        }
        Growth now = Growth.of(history, metric);
        return new FinishedCurves(Optional.of(next), crowd.after(all(next), now.isCumulative()), now);
    }

    /**
     * Full curves of one's own choice, as for leaving one out.
     *
     * @param curves curves of trials that ran to their end
     * @param growth how the metric develops
     * @return the curves
     */
    public static FinishedCurves of(List<Curve> curves, Growth growth) {
        List<Curve> known = curves.stream().filter(curve -> curve.size() > 0).toList();
        return new FinishedCurves(Optional.empty(), new Crowd(known, growth.isCumulative()), growth);
    }

    /**
     * How the metric develops.
     *
     * @return whether it may fall, and how that is known
     */
    public Growth growth() {
        return growth;
    }

    /**
     * How many full curves say something about a step.
     *
     * @param step any step
     * @return those that begin at or before it, of a metric that only grows all
     */
    public int known(double step) {
        return crowd.known(step);
    }

    /**
     * The curves that are known.
     *
     * @return them, each with a reading at a step, in order of trials
     */
    public List<Curve> curves() {
        return crowd.curves();
    }

    /**
     * Estimates the final value of an unfinished trial.
     *
     * @param trial a trial that runs or was stopped early
     * @param metric the metric's name
     * @return the estimate, or empty where the trial has no reading at a step or there are too few full curves
     */
    public Optional<Estimate> estimate(Trial trial, String metric) {
        return estimate(trial.curve(metric));
    }

    /**
     * Estimates where an unfinished curve ends.
     *
     * @param curve its readings
     * @return the estimate, or empty where it has no reading at a step or there are too few full curves
     */
    public Optional<Estimate> estimate(Curve curve) {
        return estimateAt(curve, Double.POSITIVE_INFINITY);
    }

    /**
     * Estimates where a curve ends, as it would have been estimated at an earlier step of it.
     *
     * @param curve its readings
     * @param step readings at later steps are not looked at, nor is the final one
     * @return the estimate, or empty where it has no reading at a step so far or there are too few full curves
     */
    public Optional<Estimate> estimateAt(Curve curve, double step) {
        int last = curve.lastAt(step);
        if (last < 0) {
            return Optional.empty();
        }
        return Completion.of(crowd, curve, last);
    }
}
