package org.ax4j.experiment;

import java.util.HashSet;
import java.util.List;
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
        if (next == TrialStatus.EARLY_STOPPED && trial.progress().curves().isEmpty()) {
            throw new TrialStateException(
                    Code.STATUS,
                    "trial " + trial.index() + " has no reading and cannot become " + next.text(),
                    "Attach its readings first, or mark it failed or abandoned.");
        }
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
                        Code.NAME,
                        "the point " + point + " is named '" + known.orElse("") + "' already and cannot be '" + wanted
                                + "'",
                        "Use its name or leave the name out.")
                .unless(
                        known.isPresent() || !history.hasArm(wanted),
                        Code.NAME,
                        "the arm name '" + wanted + "' belongs to another point",
                        "Choose another name.")
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
