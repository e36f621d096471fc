package org.ax4j.earlystop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.ax4j.component.Components;
import org.ax4j.component.Spec;
import org.ax4j.error.Code;
import org.ax4j.error.DataRequiredException;
import org.ax4j.error.Figures;
import org.ax4j.experiment.Curve;
import org.ax4j.experiment.History;
import org.ax4j.experiment.Rate;
import org.ax4j.experiment.StopAdvice;
import org.ax4j.experiment.Trial;
import org.ax4j.experiment.TrialStatus;
import org.ax4j.experiment.Winners;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Problem;
import org.ax4j.spi.Stopper;

/**
 * What a stopper would have saved and lost in an experiment that was run: the log is told again, the stopper is asked after each reading of a running trial, and
 * the readings of a trial that it stops are left out from then on. Trials are those that were run: what a model would have suggested instead is not known.
 *
 * @param stops what would have been stopped, in order of time
 * @param steps the last steps of all trials, added up
 * @param costs the same for each metric that is declared cumulative
 * @param result how good the experiment's result is: the best gain of a feasible completed trial, with several goals the hypervolume
 * @param kept how good it would have been without the stopped trials, by the same corner; negative infinity where nothing feasible would have been left
 * @param falseStops how many of the stopped trials, among those that were completed, are {@link Winners} of the experiment as it was run
 */
public record StopReplay(
        List<Stop> stops, Cost steps, Map<String, Cost> costs, double result, double kept, Rate falseStops) {
    /**
     * What was spent, and how much of it would have been saved.
     *
     * @param spent all of it, as the experiment was run
     * @param saved what would not have been spent
     */
    public record Cost(double spent, double saved) {
        /**
         * Which share would have been saved.
         *
         * @return from 0 to 1; 0 where nothing was spent
         */
        public double savedShare() {
            return spent > 0 ? saved / spent : 0;
        }
    }

    /**
     * A trial that would have been stopped.
     *
     * @param trial its index
     * @param step its last step by then
     * @param end its last step as it was run
     * @param advice why
     */
    public record Stop(int trial, double step, double end, StopAdvice advice) {}

    /** Copies list and map. */
    public StopReplay {
        stops = List.copyOf(stops);
        costs = Collections.unmodifiableMap(new TreeMap<>(costs));
    }

    /**
     * Replays one of this module's stoppers.
     *
     * @param history a finished experiment, or one that runs
     * @param stopper which stopper
     * @return what it would have saved and lost
     * @throws org.ax4j.error.AxException AX-DATA-REQUIRED without an objective or a feasible completed trial, AX-COMPONENT for a stopper of another module
     */
    public static StopReplay of(History history, Spec<Stopper> stopper) {
        return of(history, stopper, Components.of(new EarlyStopPlugin().components(), List.of()));
    }

    /**
     * Replays a stopper.
     *
     * @param history a finished experiment, or one that runs
     * @param stopper which stopper
     * @param components what it, and the stoppers that it is made of, are made by
     * @return what it would have saved and lost
     * @throws org.ax4j.error.AxException AX-DATA-REQUIRED without an objective or a feasible completed trial
     */
    public static StopReplay of(History history, Spec<Stopper> stopper, Components components) {
        Problem problem = history.problem()
                .orElseThrow(() -> needed("no objective says what is wanted", "Call configureOptimization."));
        Standard standard = Standard.of(history, problem);
        if (standard.gains().isEmpty()) {
            throw needed("no completed trial is feasible", "Replay when one is, or with looser constraints.");
        }
        Retelling retelling = new Retelling(history, stopper.id(), components.create(Stopper.class, stopper));
        Map<Integer, StopAdvice> stopped = retelling.stopped();
        List<Stop> stops = new ArrayList<>();
        stopped.forEach((trial, advice) ->
                stops.add(new Stop(trial, last(retelling.history().trial(trial)), last(history.trial(trial)), advice)));
        List<double[]> left = new ArrayList<>();
        for (Trial trial : Standard.feasible(history, problem)) {
            if (!stopped.containsKey(trial.index())) {
                left.add(problem.gains(trial::mean));
            }
        }
        double kept = left.isEmpty() ? Double.NEGATIVE_INFINITY : standard.of(left);
        return new StopReplay(
                stops,
                cost(history, retelling.history(), StopReplay::last),
                costs(history, retelling.history()),
                standard.of(standard.gains()),
                kept,
                falseStops(history, problem, stopped.keySet()));
    }

    private static Map<String, Cost> costs(History run, History cut) {
        Map<String, Cost> costs = new TreeMap<>();
        for (Metric metric : run.metrics()) {
            if (metric.isCumulative()) {
                costs.put(metric.name(), cost(run, cut, trial -> told(trial, metric.name())));
            }
        }
        return costs;
    }

    private static Cost cost(History run, History cut, ToDoubleFunction<Trial> counted) {
        double spent = run.trials().stream().mapToDouble(counted).sum();
        return new Cost(
                spent, spent - cut.trials().stream().mapToDouble(counted).sum());
    }

    private static double told(Trial trial, String metric) {
        return trial.members().stream()
                .mapToDouble(arm -> arm.mean(metric))
                .filter(Double::isFinite)
                .sum();
    }

    private static DataRequiredException needed(String what, String hint) {
        return new DataRequiredException(Code.DATA_REQUIRED, what, hint);
    }

    private static Rate falseStops(History history, Problem problem, Set<Integer> stopped) {
        Set<Integer> winners = Winners.of(history, problem);
        int wrong = (int) stopped.stream().filter(winners::contains).count();
        int known = (int) stopped.stream()
                .filter(trial -> history.trial(trial).status() == TrialStatus.COMPLETED)
                .count();
        return new Rate(wrong, known);
    }

    /** The last step of any reading, at least 0. */
    private static double last(Trial trial) {
        return trial.members().stream()
                .flatMap(arm -> arm.progress().curves().values().stream())
                .map(Curve::lastStep)
                .flatMapToDouble(OptionalDouble::stream)
                .reduce(0, Math::max);
    }

    /**
     * How much of the result would have been lost.
     *
     * @return 0 for nothing; the difference by the size of the result, or where that is 0 by the size of what is left; infinite where nothing would have been left
     */
    public double lostShare() {
        double size = result == 0 ? Math.abs(kept) : Math.abs(result);
        return kept == result ? 0 : Double.isInfinite(kept) ? Double.POSITIVE_INFINITY : (result - kept) / size;
    }

    /** {@code 9 trials stopped, 41 % of 600 steps saved, 0 % of the result lost, 0 of 9 false stops (0 to 0.299)} */
    @Override
    public String toString() {
        return stops.size() + " trials stopped, " + Figures.of(100 * steps.savedShare()) + " % of "
                + Figures.of(steps.spent()) + " steps saved, " + Figures.of(100 * lostShare())
                + " % of the result lost, " + falseStops.hits()
                + " of " + falseStops.total() + " false stops (" + Figures.of(falseStops.low()) + " to "
                + Figures.of(falseStops.high()) + ")";
    }
}
