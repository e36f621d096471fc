package org.ax4j.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ax4j.problem.Dominance;
import org.ax4j.problem.Problem;

/**
 * The best of what is known: only trials that ran to their end and have every metric of the objective and its constraints count. Whether bounds are kept is told by
 * predictions where these were asked for, and by readings as far as {@link Belief} says.
 */
public final class Incumbent {
    private final Problem problem;
    private final List<Candidate> candidates;

    /** A trial, by how much it violates the bounds that are in force, and the chance that it keeps the constraints. */
    private record Candidate(BestTrial trial, double violation, double chance) {}

    private Incumbent(Problem problem, List<Candidate> candidates) {
        this.problem = problem;
        this.candidates = candidates;
    }

    /**
     * Says why predictions were taken, or readings.
     *
     * @param reason why
     * @return a copy whose trials carry it
     */
    public Incumbent because(String reason) {
        return new Incumbent(
                problem,
                candidates.stream()
                        .map(one -> new Candidate(because(one.trial(), reason), one.violation(), one.chance()))
                        .toList());
    }

    private static BestTrial because(BestTrial trial, String reason) {
        return new BestTrial(
                trial.trialIndex(), trial.arm(), trial.metrics(), trial.modelled(), trial.feasible(), reason);
    }

    /**
     * By the readings of completed trials.
     *
     * @param history the experiment
     * @param problem what is wanted
     * @return the incumbent
     */
    public static Incumbent observed(History history, Problem problem) {
        return of(completed(history, problem), problem, false, trial -> {
            Map<String, Prediction> metrics = new LinkedHashMap<>();
            trial.progress()
                    .curves()
                    .forEach((name, curve) ->
                            curve.current().ifPresent(reading -> metrics.put(name, reading.toPrediction())));
            return metrics;
        });
    }

    /**
     * By a model's predictions for completed trials.
     *
     * @param history the experiment
     * @param problem what is wanted
     * @param predictions gives the predictions of several trials' points, in their order
     * @return the incumbent
     */
    public static Incumbent modelled(
            History history, Problem problem, Function<List<Trial>, List<Map<String, Prediction>>> predictions) {
        List<Trial> trials = completed(history, problem);
        List<Map<String, Prediction>> predicted = trials.isEmpty() ? List.of() : predictions.apply(trials);
        Map<String, Map<String, Prediction>> byArm = new LinkedHashMap<>();
        for (int i = 0; i < trials.size(); i++) {
            byArm.put(trials.get(i).armName(), predicted.get(i));
        }
        return of(trials, problem, true, trial -> byArm.getOrDefault(trial.armName(), Map.of()));
    }

    /**
     * The trials whose outcomes are final: completed, with all metrics of the objective and constraints, in the space; the latest of each point.
     *
     * @param history the experiment
     * @param problem what is wanted
     * @return them, in order of index
     */
    public static List<Trial> completed(History history, Problem problem) {
        Predicate<Trial> isFinal = isFinal(problem);
        Map<String, Trial> latest = new LinkedHashMap<>();
        for (Trial trial : history.runs()) {
            if (isFinal.test(trial)) {
                latest.remove(trial.armName());
                latest.put(trial.armName(), trial);
            }
        }
        return List.copyOf(latest.values());
    }

    /**
     * Which trials have outcomes that are final: those that are completed, with all metrics of the objective and constraints, in the space.
     *
     * @param problem what is wanted
     * @return whether a trial does
     */
    public static Predicate<Trial> isFinal(Problem problem) {
        Set<String> needed = problem.optimisedMetrics();
        return trial -> trial.status() == TrialStatus.COMPLETED
                && trial.hasAll(needed)
                && problem.space().contains(trial.point());
    }

    private static Incumbent of(
            List<Trial> trials, Problem problem, boolean modelled, Function<Trial, Map<String, Prediction>> metrics) {
        List<Candidate> candidates = new ArrayList<>();
        Belief belief = Belief.of(trials, problem, metrics);
        for (Trial trial : trials) {
            Map<String, Prediction> values = metrics.apply(trial);
            double violation = belief.violation(trial, values);
            boolean feasible = problem.unresolved().isEmpty() && violation == 0;
            candidates.add(new Candidate(
                    new BestTrial(trial.index(), trial.arm(), values, modelled, feasible, ""),
                    violation,
                    modelled ? belief.chance(trial, values) : 1));
        }
        return new Incumbent(problem, candidates);
    }

    /**
     * Among the trials that keep all bounds in force the one whose first gain above the worst of all, times the chance that it does keep the constraints, is largest: by predictions those
     * that are just not beyond a bound look better than they are. By readings every chance is 1. Where none keeps the bounds, the one of the least violation. None is called feasible while a
     * bound relative to the baseline waits for its data.
     *
     * @return it, or empty where no trial is completed
     */
    public Optional<BestTrial> best() {
        double worst = candidates.stream().mapToDouble(this::gain).min().orElse(0);
        Comparator<Candidate> byHope = Comparator.comparingDouble(one -> (gain(one) - worst) * one.chance());
        return candidates.stream()
                .filter(one -> one.violation() == 0)
                .max(byHope.thenComparingDouble(this::gain))
                .or(() -> candidates.stream().min(Comparator.comparingDouble(Candidate::violation)))
                .map(Candidate::trial);
    }

    private double gain(Candidate one) {
        return gains(one.trial())[0];
    }

    /** Those that keep all bounds that are in force. */
    private List<BestTrial> keeping() {
        return candidates.stream()
                .filter(one -> one.violation() == 0)
                .map(Candidate::trial)
                .toList();
    }

    /**
     * The trials that keep all bounds in force and that no other such trial dominates.
     *
     * @return them, by the first gain from the best down
     */
    public List<BestTrial> frontier() {
        Comparator<BestTrial> byGain = Comparator.comparingDouble(trial -> gains(trial)[0]);
        List<BestTrial> keeping = keeping();
        return Dominance.front(keeping.stream().map(this::gains).toList()).stream()
                .map(keeping::get)
                .sorted(byGain.reversed())
                .toList();
    }

    private double[] gains(BestTrial trial) {
        return problem.gains(name -> mean(trial.metrics(), name));
    }

    private static double mean(Map<String, Prediction> metrics, String name) {
        return Optional.ofNullable(metrics.get(name)).map(Prediction::mean).orElse(Double.NaN);
    }
}
