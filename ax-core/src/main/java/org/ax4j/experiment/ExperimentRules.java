package org.ax4j.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ax4j.error.Code;
import org.ax4j.error.Fault;
import org.ax4j.error.Faults;
import org.ax4j.error.TrialStateException;
import org.ax4j.problem.Goal;
import org.ax4j.problem.Metric;
import org.ax4j.problem.Objective;
import org.ax4j.problem.ObjectiveGrammar;
import org.ax4j.space.Point;
import org.ax4j.space.SearchSpace;

/** What must hold before an entry is written. */
final class ExperimentRules {
    private ExperimentRules() {}

    /** Ends with AX-STATUS where a trial may not take a status. */
    static void transition(Trial trial, TrialStatus next) {
        if (!trial.status().next().contains(next)) {
            String hint = trial.status().isEnded()
                    ? "Its life is over: attach its point again for another trial."
                    : "Next may come " + trial.status().next() + ".";
            throw new TrialStateException(
                    Code.STATUS,
                    "trial " + trial.index() + " is " + trial.status().text() + " and cannot become " + next.text(),
                    hint);
        }
        if (next == TrialStatus.EARLY_STOPPED && trial.isBatch()) {
            throw new TrialStateException(
                    Code.STATUS,
                    "trial " + trial.index() + " is a batch and cannot become " + next.text(),
                    "Complete it, or mark it failed or abandoned: its arms run together.");
        }
        if (next == TrialStatus.EARLY_STOPPED && trial.progress().curves().isEmpty()) {
            throw new TrialStateException(
                    Code.STATUS,
                    "trial " + trial.index() + " has no reading and cannot become " + next.text(),
                    "Attach its readings first, or mark it failed or abandoned.");
        }
    }

    /** Ends with AX-TRIAL where readings do not say which arm of a batch they are of, or name one that the trial has not. */
    static void arm(Trial trial, String name) {
        if (name.isEmpty() ? trial.isBatch() : trial.member(name).isEmpty()) {
            List<String> known = trial.members().stream().map(Trial::armName).toList();
            throw new TrialStateException(
                    Code.TRIAL,
                    "trial " + trial.index() + " has the arms " + known + ", and readings of "
                            + (name.isEmpty() ? "none of them" : "'" + name + "'") + " were told",
                    "Say which arm was read, as in attachData(" + trial.index() + ", \"" + known.get(0)
                            + "\", outcomes).");
        }
    }

    /** The arms of a batch: known points keep their names, others are numbered. */
    static List<Arm> arms(History history, List<Point> points, int index) {
        List<Arm> arms = new ArrayList<>();
        int number = 0;
        for (Point point : points) {
            Optional<Arm> known = history.arm(point);
            while (known.isEmpty() && history.hasArm(index + "_" + number)) {
                number++;
            }
            arms.add(known.isPresent() ? known.get() : new Arm(index + "_" + number, point));
            number += known.isPresent() ? 0 : 1;
        }
        return arms;
    }

    /** The points and weights of a batch, canonical; or all that is wrong with them. */
    static Map<Point, Double> batch(SearchSpace space, Map<Point, Double> weights) {
        Map<Point, Double> canonical = new LinkedHashMap<>();
        Faults faults = new Faults();
        Faults.present(weights, "weights", "Give at least one point with its weight.")
                .forEach((point, weight) -> faults.collect(() -> Faults.present(weight, "weight", "Give a number > 0."))
                        .collect(() -> {
                            Point own = space.canonical(Faults.present(point, "point", "Give a point."));
                            boolean isNew = !canonical.containsKey(own);
                            canonical.put(own, weight);
                            faults.unless(
                                    isNew,
                                    Code.ARGUMENT,
                                    "the point " + own + " is in the batch twice",
                                    "Give each point once, with the sum of the weights.");
                        }));
        faults.unless(
                        !weights.isEmpty(),
                        Code.ARGUMENT,
                        "a batch has no point",
                        "Give at least one point with its weight.")
                .unless(
                        weights.values().stream()
                                .filter(Objects::nonNull)
                                .allMatch(weight -> weight > 0 && Double.isFinite(weight)),
                        Code.ARGUMENT,
                        "the weights of a batch must be finite and > 0 but are " + weights.values(),
                        "Leave out what has no weight.")
                .check();
        return canonical;
    }

    /** The name of a point's arm: that of an equal point, else the one given, else {@code baseline} for that, else made of the trial's index. */
    static String armName(History history, Point point, Optional<String> given, String stage, int index) {
        new Faults().name("an arm", given.orElse("-")).check();
        Optional<String> known = history.arm(point).map(Arm::name);
        String wanted =
                given.or(() -> known).orElseGet(() -> stage.equals(Origin.BASELINE) ? stage : free(history, index));
        new Faults()
                .unless(
                        known.isEmpty() || known.get().equals(wanted),
                        () -> new Fault(
                                Code.NAME,
                                "the point " + point + " is named '" + known.orElse("") + "' already and cannot be '"
                                        + wanted + "'",
                                "Use its name or leave the name out."))
                .unless(
                        known.isPresent() || !history.hasArm(wanted),
                        () -> new Fault(
                                Code.NAME,
                                "the arm name '" + wanted + "' belongs to another point",
                                "Choose another name."))
                .check();
        return wanted;
    }

    private static String free(History history, int index) {
        int number = 0;
        while (history.hasArm(index + "_" + number)) {
            number++;
        }
        return index + "_" + number;
    }

    /** Faults where metrics of one declaration share a name. */
    static Faults distinct(List<Metric> metrics) {
        Faults faults = new Faults();
        Set<String> seen = new HashSet<>();
        metrics.forEach(metric -> faults.unless(
                seen.add(metric.name()),
                Code.NAME,
                "two metrics are named '" + metric.name() + "'",
                "Declare each metric once."));
        return faults;
    }

    /**
     * Faults where the objective or a constraint names a metric that is neither declared nor was ever told, and that resembles a known one or comes after trials
     * were completed without it.
     */
    static List<Fault> unknown(History history, ObjectiveGrammar wanted) {
        List<String> known = history.metrics().stream().map(Metric::name).toList();
        boolean late = history.trials().stream().anyMatch(trial -> trial.status() == TrialStatus.COMPLETED);
        Set<String> used = new TreeSet<>(wanted.objective().metrics());
        wanted.constraints().forEach(c -> used.addAll(c.expression().weights().keySet()));
        used.removeAll(known);
        Faults faults = new Faults();
        for (String name : used) {
            Optional<String> similar = Resemblance.among(known, name);
            faults.unless(
                    !late && similar.isEmpty(),
                    Code.METRIC,
                    "metric '" + name + "' is not known; known are " + known,
                    similar.map(other -> "Did you mean '" + other + "'? If not, declare")
                                    .orElse("Correct the name, or declare")
                            + " it first with configureMetrics.");
        }
        return faults.found();
    }

    /** Faults where a goal goes against the declared direction of its metric. */
    static List<Fault> directions(List<Metric> metrics, Objective objective) {
        Faults faults = new Faults();
        for (Goal goal : objective.goals()) {
            goal.metric()
                    .flatMap(name ->
                            metrics.stream().filter(m -> m.name().equals(name)).findFirst())
                    .flatMap(Metric::direction)
                    .ifPresent(declared -> faults.unless(
                            declared == goal.direction(),
                            Code.METRIC,
                            "metric '" + goal.name() + "' is declared to "
                                    + declared.name().toLowerCase(java.util.Locale.ROOT) + " but the objective \""
                                    + objective + "\" does the opposite",
                            "Correct the sign in the objective or the declaration."));
        }
        return faults.found();
    }
}
