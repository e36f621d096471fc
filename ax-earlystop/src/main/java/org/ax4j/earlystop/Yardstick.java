package org.ax4j.earlystop;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.ax4j.experiment.Trial;

/** What a trial is compared by at a step, and with what. */
interface Yardstick {
    /** The two sides at a step at which the trial's curve is known. */
    Sample sample(Evidence evidence, Curves curves, LearningCurve own, double step);

    /** By values at the step; cumulative measures by {@link #finals}. */
    static Sample values(Evidence evidence, Curves curves, LearningCurve own, double step) {
        if (curves.measure().isCumulative()) {
            return finals(evidence, curves, own, step);
        }
        Predicate<Trial> comparable = evidence.comparable(own.trial(), step);
        int index = own.trial().index();
        double value = own.at(step);
        double[] pool = with(curves.at(step, trial -> trial.index() != index && comparable.test(trial)), value);
        return new Sample(value, pool, "at step", "curves");
    }

    /** By the best value that the trial can end with, among the final values of completed trials and itself: for cumulative measures. */
    static Sample finals(Evidence evidence, Curves curves, LearningCurve own, double step) {
        List<LearningCurve> completed = curves.completed();
        Predicate<Trial> comparable = evidence.comparable(own.trial(), step);
        int index = own.trial().index();
        double best = CumulativeBest.best(curves, completed, own, step);
        double[] ends = completed.stream()
                .filter(curve -> curve.trial().index() != index && comparable.test(curve.trial()))
                .mapToDouble(LearningCurve::end)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double[] pool = Double.isNaN(best) ? ends : with(ends, best);
        return new Sample(best, pool, "at best in the end, seen from step", "final values");
    }

    private static double[] with(double[] others, double own) {
        double[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = own;
        return all;
    }
}
